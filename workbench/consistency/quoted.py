"""What is quoted on both sides of a pair: whether somebody else says it there, and whether it is cut short."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from workbench.checks import Pair, Side
from workbench.checks.lengths import compare_lengths
from workbench.facts import SURE
from workbench.facts.names.name import Sort
from workbench.facts.names.romanising import HEARD, is_heard_in, same_name
from workbench.facts.quotations import Quotation, find_quotations, speaker_of

# Beyond this many standard deviations of length a quotation is cut short: of correct translations of news that quote on both
# sides one in a hundred is.
SHORT = -2.6
# Below this two names that stand where the text says who speaks are two people's.
APART = 0.6
_NAMED = frozenset({Sort.PERSON, Sort.NAME})
Spans = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Speaker:
    """A name that stands where the text says who speaks."""

    start: int
    end: int
    name: str


def speech(side: Side) -> tuple[Quotation, ...]:
    """What people say, in full: neither quoted by others nor begun or ended in another segment."""
    return tuple(each for each in find_quotations(side.bare, side.language) if _is_whole(each))


def _is_whole(quotation: Quotation) -> bool:
    return quotation.is_speech and quotation.closed and not quotation.depth


def cut_short(pair: Pair) -> tuple[Spans, Spans] | None:
    """The quoted words of both sides, where those of the target are far shorter than translations of the source's are; None
    where they are not, or one side does not quote or quotes something else too."""
    here, there = speech(pair.source), speech(pair.target)
    if not here or not there or _quotes_more(pair.source, here) or _quotes_more(pair.target, there):
        return None
    lengths = compare_lengths(_quoted(pair.source, here), _quoted(pair.target, there))
    return (_spans(here), _spans(there)) if lengths and lengths.deviation < SHORT else None


def _quotes_more(side: Side, told: Sequence[Quotation]) -> bool:
    """Whether it quotes what is not in full, so that lengths say nothing."""
    return sum(not each.depth for each in find_quotations(side.bare, side.language)) > len(told)


def _quoted(side: Side, told: Sequence[Quotation]) -> Side:
    return Side(" ".join(side.bare[slice(*each.inner)] for each in told), side.language)


def _spans(told: Sequence[Quotation]) -> Spans:
    return tuple(each.span for each in told)


def other_speakers(pair: Pair) -> Iterator[tuple[Speaker, Speaker]]:
    """Who speaks in the source and who in the target, where both are named and are not one person, in whatever script."""
    here, there = _speakers(pair.source), _speakers(pair.target)
    if len(here) == len(there):
        for mine, yours in zip(here, there, strict=True):
            if _are_two(mine, pair.source, yours, pair.target):
                yield mine, yours


def _speakers(side: Side) -> list[Speaker]:
    """Each quotation's speaker in order; none where not every one is named."""
    found = []
    for each in speech(side):
        span = speaker_of(each, side.bare, side.language)
        name = _name_in(side, *span) if span else None
        if name is None:
            return []
        found.append(name)
    return found


def _name_in(side: Side, start: int, end: int) -> Speaker | None:
    """The longest name there; what is written in capitals as names are, is one."""
    words = side.bare[start:end]
    if len(words.split()) > 1 and words.istitle():
        return Speaker(start, end, words)
    names = (fact for fact in side.facts if fact.kind == "name" and fact.unit in _NAMED and fact.sure >= SURE)
    inside = [fact for fact in names if start <= fact.start and fact.end <= end]
    longest = max(inside, key=lambda fact: fact.end - fact.start, default=None)
    return Speaker(longest.start, longest.end, longest.text) if longest else None


def _are_two(one: Speaker, mine: Side, other: Speaker, yours: Side) -> bool:
    """Whether the two names cannot be one, as a surname alone can. Where both sides have both names it is not plain who speaks to whom."""
    if _says(one, mine, yours) and _says(other, yours, mine):
        return False
    return same_name(one.name, mine.language, other.name, yours.language) < APART


def _says(speaker: Speaker, mine: Side, yours: Side) -> bool:
    return speaker.name in yours.bare or is_heard_in(speaker.name, mine.language, yours.bare, yours.language, HEARD)
