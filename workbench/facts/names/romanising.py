"""Whether two spellings, in any two scripts, are one name: 이재명 and "Lee Jae-myung", カバノー and "Kavanaugh".

Scores go from 0 to 1. At and above SAME the two are one name (measured on place names in ten scripts and on names in
brackets beside their transliteration: 99% of such pairs are); at and below OTHER they are two; between them, and always
where a spelling does not tell how it sounds (Japanese kanji), nothing is known. A name that is looked for in a whole
sentence meets more that is alike by chance: it is there at and above HEARD, and missing below MISSING (measured on news in
eleven languages: about one in a hundred names that are there scores lower, and more than half of swapped names do)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from workbench.facts.names.reading import KANJI, Reading, read, read_names
from workbench.facts.names.scripts.korean_spellings import is_korean_name, spells, spells_another
from workbench.facts.names.scripts.latin import plain
from workbench.facts.names.sounds import distance, lies_within, near, nearest, weight
from workbench.text.language import primary

SAME, OTHER, UNKNOWN = 0.62, 0.4, 0.5
HEARD, MISSING = 0.72, 0.55
# The score of a spelling that a language's own rules allow.
_SPELLED = 0.97
# Short names are alike by chance more often: so much, in consonants, is taken as unlike from the beginning.
_DOUBT = 0.5
# A surname alone beside a full name.
_PART = 0.93
# A name of fewer consonants is not looked for in running text.
_LEAST = 1.4

# Words of Japanese, Korean and Chinese names in Latin letters: syllables of an initial, vowels, and n or ng (or, in
# Korean, k, l, m, p, t).
_SYLLABLES = re.compile(
    "(?:(?:[bcdfghjklmnpqrstwxyz]|sh|ch|ts|zh|[kgnhbmr]y)?[aeiou]{1,3}(?:ng|[nklmpt](?![aeiou]))?){1,4}"
)


@dataclass(frozen=True, slots=True)
class Heard:
    """Where a name is best heard in a text, and how well."""

    start: int
    end: int
    score: float


@lru_cache(maxsize=20_000)
def same_name(one: str, one_language: str, other: str, other_language: str) -> float:
    """How likely the two spellings are one name, from 0 to 1; the same whichever comes first."""
    if one.casefold() == other.casefold():
        return 1.0
    first, second = read(one, one_language), read(other, other_language)
    if not first.sounds or not second.sounds:
        return 0.0 if not (one.strip() and other.strip()) else UNKNOWN
    best = max(_alike(mine, yours) for mine in _orders(first) for yours in _orders(second))
    best = max(best, _PART * _part(first, second))
    if best < _SPELLED and (_is_spelled(first, second) or _is_spelled(second, first)):
        return _SPELLED
    if _is_another(first, second) or _is_another(second, first):
        return round(min(best, UNKNOWN), 4)
    if KANJI in (first.script, second.script):
        return best if best >= SAME else UNKNOWN
    return round(best, 4)


def is_one_name(one: str, one_language: str, other: str, other_language: str) -> bool:
    """Whether `same_name` says SAME or more; most names that are one sound so, and no spellings have to be tried."""
    first, second = read(one, one_language), read(other, other_language)
    sound_alike = (
        first.sounds
        and second.sounds
        and any(_alike(mine, yours) >= SAME for mine in _orders(first) for yours in _orders(second))
    )
    if sound_alike and not _is_another(first, second) and not _is_another(second, first):
        return True
    return same_name(one, one_language, other, other_language) >= SAME


def _alike(one: str, other: str) -> float:
    most = max(weight(one), weight(other))
    return max(0.0, 1 - (distance(one, other) + _DOUBT) / (most + _DOUBT))


def _orders(name: Reading) -> tuple[str, ...]:
    """The name as it is, and with its last word first: "Jae-myung Lee" is "Lee Jae-myung"."""
    words = name.words
    return (name.sounds,) if len(words) < 2 else (name.sounds, words[-1] + "".join(words[:-1]))


def _part(one: Reading, other: Reading) -> float:
    """How well a name of one word fits the first or last word of the other."""
    if (len(one.words) == 1) == (len(other.words) == 1):
        return 0.0
    short, long = (one, other) if len(one.words) == 1 else (other, one)
    return max(_alike(short.sounds, word) for word in (long.words[0], long.words[-1]))


def _is_spelled(own: Reading, latin: Reading) -> bool:
    return is_korean_name(own.text) and latin.script == "latin" and spells(own.text, latin.text)


def _is_another(own: Reading, latin: Reading) -> bool:
    return is_korean_name(own.text) and latin.script == "latin" and spells_another(own.text, latin.text)


def heard_in(name: str, name_language: str, text: str, text_language: str) -> Heard | None:
    """Where the text says the name, in whatever script: the best place and its score; None where the name or the text
    does not tell how it sounds, or the name is too short to be looked for."""
    wanted = read(name, name_language)
    in_characters = _is_written_in_characters(name, text_language)
    told = read(text, text_language) if in_characters else read_names(text, text_language)
    if weight(wanted.sounds) < _LEAST or wanted.script == KANJI:
        return None
    best = _best(wanted, told) if told.sounds else None
    if in_characters and (best is None or best.score < HEARD):
        return None
    return best if best or not read(text, text_language).sounds else Heard(0, 0, 0.0)


def is_heard_in(name: str, name_language: str, text: str, text_language: str, least: float) -> bool:
    """Whether the text may say the name, with a score of `least` or more: false only where `heard_in` has a lower one.

    Most names are there, and a place where one is heard well enough is found much sooner than the best one."""
    if _is_written_in_characters(name, text_language):
        # Such a name is missed by nobody: `heard_in` has either a high score for it or none.
        heard = None if least <= HEARD else heard_in(name, name_language, text, text_language)
        return heard is None or heard.score >= least
    wanted, told = read(name, name_language), read_names(text, text_language)
    if weight(wanted.sounds) < _LEAST or wanted.script == KANJI:
        return True
    if not told.sounds:
        return not read(text, text_language).sounds
    ways = tuple(_ways(wanted))
    return any(part * _score(near(sounds, told.sounds, told.starts), sounds) >= least for part, sounds in ways) or any(
        lies_within(sounds, told.sounds, told.starts, _most(part, sounds, least)) for part, sounds in ways
    )


def _most(part: float, sounds: str, least: float) -> float:
    """The highest cost of those sounds whose score, rounded to four places, is so high."""
    return (1 - (least - 0.00005) / part) * (weight(sounds) + _DOUBT) - _DOUBT


def place_in(name: str, name_language: str, text: str, text_language: str) -> Heard | None:
    """Where in a short text the whole name is best heard, with all of the text's letters looked at; None where the name
    or the text does not tell how it sounds."""
    wanted, told = read(name, name_language), read(text, text_language)
    return _heard(wanted.sounds, told) if wanted.sounds and told.sounds else None


@lru_cache(maxsize=10_000)
def _is_written_in_characters(name: str, language: str) -> bool:
    """Whether Japanese or Chinese texts may write the name in characters that do not tell how it sounds."""
    if primary(language) not in ("ja", "zh", "yue"):
        return False
    words = re.sub("[^a-z]+", " ", plain(name)).split()
    return all(_SYLLABLES.fullmatch(word) for word in words) and len(words) > 1


def _best(wanted: Reading, told: Reading) -> Heard:
    """The whole name or the surname alone, whichever is heard better."""
    found = [(part, _heard(sounds, told)) for part, sounds in _ways(wanted)]
    part, best = max(found, key=lambda each: each[0] * each[1].score)
    return replace(best, score=round(part * best.score, 4))


def _ways(name: Reading) -> Iterator[tuple[float, str]]:
    """The name and its last word, where that is long enough, each with what its score counts."""
    yield 1.0, name.sounds
    if len(name.words) > 1 and weight(name.words[-1]) >= _LEAST:
        yield _PART, name.words[-1]


def _heard(sounds: str, told: Reading) -> Heard:
    cost, begin, end = nearest(sounds, told.sounds, told.starts)
    begin, end = min(begin, len(told.places) - 1), max(1, min(end, len(told.places)))
    return Heard(told.places[begin], told.places[end - 1] + 1, _score(cost, sounds))


def _score(cost: float, sounds: str) -> float:
    return round(max(0.0, 1 - (cost + _DOUBT) / (weight(sounds) + _DOUBT)), 4)
