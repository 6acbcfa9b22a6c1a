"""Sentences of an edition as they are shown: pieces of text, some of them marked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from workbench.consistency.edition import EditionText
from workbench.consistency.evidence import Place
from workbench.text.language import direction, writes_spaces


@dataclass(frozen=True, slots=True)
class Words:
    """Sentences of one edition, `places` in it, as pieces in order; a piece is a text and whether it is marked."""

    language: str
    places: tuple[int, ...]
    pieces: tuple[tuple[str, bool], ...]

    @property
    def text(self) -> str:
        """The words without the marks."""
        return "".join(piece for piece, _marked in self.pieces)

    @property
    def direction(self) -> str:
        """ "ltr" or "rtl"."""
        return direction(self.language)


def words_of(edition: EditionText, places: Iterable[int], marked: Iterable[Place] = ()) -> Words:
    """Those sentences of the edition; where what is marked is all of them, nothing is."""
    told = tuple(sorted(set(places)))
    marks = [each for each in marked if (each.start, each.end) != (0, len(edition.sentences[each.sentence].text))]
    between = " " if writes_spaces(edition.language) else ""
    pieces: list[tuple[str, bool]] = []
    for place in told:
        if pieces and between:
            pieces.append((between, False))
        pieces += _pieces(
            edition.sentences[place].text, sorted({(x.start, x.end) for x in marks if x.sentence == place})
        )
    return Words(edition.language, told, tuple(pieces))


def _pieces(text: str, spans: list[tuple[int, int]]) -> Iterator[tuple[str, bool]]:
    at = 0
    for start, end in spans:
        if end <= at:
            continue
        if start > at:
            yield text[at:start], False
        yield text[max(at, start) : end], True
        at = end
    if at < len(text):
        yield text[at:], False
