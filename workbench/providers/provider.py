"""What a provider's module tells about itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from workbench.text.encoding_sentences import SentenceEncoder


class Unavailable(Exception):
    """The provider cannot be used here; the message says why and what would help."""


@dataclass(frozen=True, slots=True)
class Provider:
    """A source of sentence vectors. Where several could serve, the lowest `rank` does.

    `load` makes the encoder from its setting; it is called when meaning is first asked for, never at start. One that `is_remote`
    holds no model in memory."""

    name: str
    label: str
    rank: int
    load: Callable[[str], SentenceEncoder]
    is_remote: bool = False
