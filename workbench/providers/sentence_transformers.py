"""Any model of the package `sentence-transformers` that lies on this machine's disk: LaBSE, e5, bge and others."""

from __future__ import annotations

import importlib
import threading
from collections.abc import Sequence
from pathlib import Path

import numpy

from workbench.providers.provider import Provider, Unavailable
from workbench.text.encoding_sentences import SentenceEncoder, Vectors


class SentenceTransformers:
    """A model folder. What it covers and how it is licensed, whoever set it up knows: every language is accepted."""

    def __init__(self, folder: str) -> None:
        path = Path(folder)
        if not folder or not path.is_dir():
            raise Unavailable("tell the folder of a sentence-transformers model as the setting")
        try:
            self._model = importlib.import_module("sentence_transformers").SentenceTransformer(
                str(path), local_files_only=True
            )
        except ImportError as error:
            raise Unavailable("install the package sentence-transformers") from error
        self.signature = f"sentence-transformers/{path.name}"
        self.licence = "see the model's card"
        self._turn = threading.Lock()

    def covers(self, language: str) -> bool:
        """Whether a language was told at all."""
        return bool(language)

    def encode(self, sentences: Sequence[str]) -> Vectors:
        """One row for each sentence, as long as the model makes them."""
        with self._turn:
            rows = self._model.encode(
                list(sentences), batch_size=32, normalize_embeddings=True, show_progress_bar=False
            )
        return numpy.asarray(rows, dtype=numpy.float32)


def load(setting: str) -> SentenceEncoder:
    """The model in that folder; nothing is fetched from anywhere."""
    return SentenceTransformers(setting)


PROVIDER = Provider("sentence-transformers", "A sentence-transformers model on disk", rank=30, load=load)
