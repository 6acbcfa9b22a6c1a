"""Who speaks on each side of a pair, and whether they are two people, in whatever scripts their names are written."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from workbench.checks import Pair, Side
from workbench.checks.lengths import letters
from workbench.consistency.speeches import speech
from workbench.facts import SURE, Fact
from workbench.facts.names.name import Sort
from workbench.facts.names.reading import KANJI, read
from workbench.facts.names.romanising import HEARD, SAME, is_heard_in, same_name
from workbench.facts.patterns import any_of
from workbench.facts.quotations import Quotation, speaker_of
from workbench.facts.words import strings

# Below this two names that stand where the text says who speaks are two people's.
APART = 0.6
_NAMED = frozenset({Sort.PERSON, Sort.NAME})
# Foreign names in Japanese and Chinese have their words joined.
_JOINED = re.compile("[ァ-ヺー]+(?:[・＝=][ァ-ヺー]+)+|[\u4e00-\u9fff]+(?:·[\u4e00-\u9fff]+)+")
# How words of Korean end that name offices and groups, which may begin with the syllable of a surname: 조사단, 위원회.
_NO_PERSON = frozenset("단회부청국원관당측팀들자가사")
_CAPITAL = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Speaker:
    """A name that stands where the text says who speaks, and how many letters are said."""

    start: int
    end: int
    name: str
    letters: float


def other_speakers(pair: Pair) -> Iterator[tuple[Speaker, Speaker]]:
    """Who speaks in the source and who in the target, where both are named and are not one person."""
    here, there = _speakers(pair.source), _speakers(pair.target)
    if len(here) != len(there):
        return
    crossed = _are_crossed(pair, here, there)
    for mine, yours in zip(here, there, strict=True):
        if _are_two(mine, pair.source, yours, pair.target) and (crossed or not _both_say_both(pair, mine, yours)):
            yield mine, yours


def _speakers(side: Side) -> list[Speaker]:
    """Each quotation's speaker in order; none where not every one is named."""
    found = []
    for each in speech(side):
        span = speaker_of(each, side.bare, side.language)
        name = _name_in(side, *span) if span else None
        if name is None:
            return []
        found.append(Speaker(*name, side.bare[slice(*name)], _length(side, each)))
    return found


def _length(side: Side, quotation: Quotation) -> float:
    return letters(Side(side.bare[slice(*quotation.inner)], side.language))


def _name_in(side: Side, start: int, end: int) -> tuple[int, int] | None:
    """Where in that slot somebody's name stands: words in capitals as names are, a Korean name beside a title, a foreign name
    whose words are joined, or the longest name that is sure."""
    words = side.bare[start:end]
    if _has_capitals(words):
        return start, end
    if match := _JOINED.search(words):
        return start + match.start(), start + match.end()
    if side.primary == "ko" and (place := _korean_name(words)):
        return start + place[0], start + place[1]
    inside = [fact for fact in side.facts if _is_named(fact) and start <= fact.start and fact.end <= end]
    longest = max(inside, key=lambda fact: fact.end - fact.start, default=None)
    return (longest.start, longest.end) if longest else None


def _is_named(fact: Fact) -> bool:
    return fact.kind == "name" and fact.unit in _NAMED and fact.sure >= SURE


def _has_capitals(words: str) -> bool:
    """Whether its first and last word, and there are two at least, begin with a capital: "Park Ji-hoon"."""
    parts = words.split()
    return len(parts) > 1 and all(_CAPITAL.match(part) and part[0].isupper() for part in (parts[0], parts[-1]))


def _korean_name(words: str) -> tuple[int, int] | None:
    """Where a surname and a given name of two syllables stand beside a word that tells who somebody is: 김민서 과장."""
    surnames, titled = _korean()
    parts = list(re.finditer(r"\S+", words))
    for place, part in enumerate(parts):
        beside = [parts[other][0] for other in (place - 1, place + 1) if 0 <= other < len(parts)]
        if surnames.fullmatch(part[0]) and part[0][-1] not in _NO_PERSON and any(map(titled.search, beside)):
            return part.span()
    return None


@cache
def _korean() -> tuple[re.Pattern[str], re.Pattern[str]]:
    titles = (*strings("ko", "names", "titles_after"), *strings("ko", "names", "roles"))
    return re.compile(f"(?:{any_of(strings('ko', 'names', 'surnames'))})[가-힣]{{2}}"), re.compile(
        f"(?:{any_of(titles)})$"
    )


def _are_two(one: Speaker, mine: Side, other: Speaker, yours: Side) -> bool:
    """Whether the two names cannot be one, as a surname alone can; false where characters do not tell how a name sounds."""
    if KANJI in (read(one.name, mine.language).script, read(other.name, yours.language).script):
        return False
    return same_name(one.name, mine.language, other.name, yours.language) < APART


def _both_say_both(pair: Pair, mine: Speaker, yours: Speaker) -> bool:
    """Whether each side has both names, so that it is not plain who speaks to whom."""
    return _says(mine, pair.source, pair.target) and _says(yours, pair.target, pair.source)


def _says(speaker: Speaker, mine: Side, yours: Side) -> bool:
    return speaker.name in yours.bare or is_heard_in(speaker.name, mine.language, yours.bare, yours.language, HEARD)


def _are_crossed(pair: Pair, here: Sequence[Speaker], there: Sequence[Speaker]) -> bool:
    """Whether two speakers are exchanged and what they say is not, by its length."""
    if len(here) != 2:
        return False
    ways = zip(here, reversed(there), strict=True)
    are_same = all(
        same_name(one.name, pair.source.language, other.name, pair.target.language) >= SAME for one, other in ways
    )
    return are_same and _far(here, there) < _far(here, there[::-1])


def _far(here: Sequence[Speaker], there: Sequence[Speaker]) -> float:
    """How much the second of the quotations is longer on one side than on the other, against the first."""
    ratios = [math.log((other.letters + 1) / (one.letters + 1)) for one, other in zip(here, there, strict=True)]
    return abs(ratios[0] - ratios[1])
