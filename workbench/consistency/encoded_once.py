"""An encoder that is asked for each text once."""

from __future__ import annotations

import importlib
from collections.abc import Sequence

from workbench.text.encoding_sentences import SentenceEncoder, Vectors


class EncodedOnce:
    """Another encoder's answers, remembered for as long as this lives: pairing sentences and looking at their meaning ask for
    the same texts, and so does every further edition."""

    def __init__(self, encoder: SentenceEncoder) -> None:
        self._encoder = encoder
        self._rows: dict[str, Vectors] = {}
        self.signature, self.licence = encoder.signature, encoder.licence

    def covers(self, language: str) -> bool:
        """Whether the other one does."""
        return self._encoder.covers(language)

    def encode(self, sentences: Sequence[str]) -> Vectors:
        """One row for each sentence, in order."""
        new = [text for text in dict.fromkeys(sentences) if text not in self._rows]
        if new:
            self._rows.update(zip(new, self._encoder.encode(new), strict=True))
        if not sentences:
            return self._encoder.encode(sentences)
        # Numpy is there as soon as anything was encoded; who compares without an encoder does not wait for it.
        stacked: Vectors = importlib.import_module("numpy").stack([self._rows[text] for text in sentences])
        return stacked
