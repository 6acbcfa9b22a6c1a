"""The shape of a sentence encoder: what turns sentences of any language into vectors whose angle tells how alike they mean."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol, TypeAlias

# Whoever only asks whether there is an encoder does not wait for numpy.
if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

Vectors: TypeAlias = "NDArray[numpy.float32]"


class SentenceEncoder(Protocol):
    """A cross-lingual sentence encoder. `signature` names the model and its version, `licence` its licence."""

    @property
    def signature(self) -> str:
        """Model and version, shown with every number that rests on it."""

    @property
    def licence(self) -> str:
        """The licence of the model, as an SPDX identifier."""

    def covers(self, language: str) -> bool:
        """Whether the model was trained for the language; vectors of others mean nothing."""

    def encode(self, sentences: Sequence[str]) -> Vectors:
        """One row of length 1 for each sentence, in order: float32 of shape (sentences, dimensions)."""
