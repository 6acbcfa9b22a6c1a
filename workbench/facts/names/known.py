"""Finding the names of the gazetteer in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from workbench.facts.first_look import places_of, words_of
from workbench.facts.names.gazetteer import HEAD, LONGEST_HEAD, WITNESS, Entry, gazetteer
from workbench.facts.names.name import Name
from workbench.facts.reading import Reading
from workbench.facts.words import strings
from workbench.text.language import primary, writes_spaces

# The beginning of a Korean word: two syllables or Latin letters ("u." of "U.S."), or a Chinese character.
_KOREAN_WORD = re.compile(r"(?<![가-힣a-z])(?:[가-힣]{1,2}|[a-z][a-z.]?)|[\u4e00-\u9fff]{1,2}")
# Arabic writes "and", "in", "to", "as" together with the word behind.
_ARABIC_BEFORE = frozenset("وفبلك")
_HANJA = 0.5
_DIGIT_BEHIND = re.compile(r"\d(?<=[^\W\d_].)")


def find_known(reading: Reading) -> Iterator[Name]:
    """The countries, cities and organisations of the text, in order, without overlap."""
    past = 0
    for place, candidates in _candidates(reading):
        found = _at(reading, place, candidates) if place >= past else None
        if found:
            entry, past = found
            sure = min(entry.sure, _HANJA) if len(entry.words) == 1 else entry.sure
            if entry.value:
                yield Name(place, past, entry.value, entry.sort, sure)


def _candidates(reading: Reading) -> Iterator[tuple[int, tuple[Entry, ...]]]:
    """The places where names may begin, and the entries that begin alike."""
    low, language, known = reading.low, primary(reading.language), gazetteer(reading.language)
    if not writes_spaces(language):
        for match in _pairs(reading.language).finditer(low):
            if found := known.get(low[match.start() : match.start() + 2]):
                yield match.start(), found
        return
    if language not in ("ko", "ar"):
        yield from sorted(
            (place, known[each])
            for each in known.keys() & _heads(low, reading.language)
            for place in places_of(each, low)
            if _is_head(low, place, each)
        )
        return
    if language == "ko":
        yield from _korean(low, known)
        return
    for match in HEAD.finditer(low):
        if found := known.get(match[0]):
            yield match.start(), found
        if language == "ar":
            for inner in range(match.start() + 1, min(match.end(), match.start() + 3)):
                if low[inner - 1] not in _ARABIC_BEFORE:
                    break
                if found := known.get(low[inner : inner + 4]):
                    yield inner, found


@cache
def _pairs(language: str) -> re.Pattern[str]:
    """The first of two characters that names may begin with."""
    heads = [each for each in gazetteer(language) if len(each) == 2]
    first, second = (re.escape("".join(sorted({each[place] for each in heads}))) for place in (0, 1))
    return re.compile(f"[{first}](?=[{second}])") if heads else re.compile("(?!)")


@cache
def _initials(language: str) -> re.Pattern[str]:
    """The first letters of a language's names."""
    return re.compile(f"[{re.escape(''.join(sorted({each[0] for each in gazetteer(language)})))}]")


def _korean(low: str, known: Mapping[str, tuple[Entry, ...]]) -> Iterator[tuple[int, tuple[Entry, ...]]]:
    past = 0
    for initial in _initials("ko").finditer(low):
        match = _KOREAN_WORD.match(low, initial.start()) if initial.start() >= past else None
        if match is None:
            continue
        past = match.end()
        if found := known.get(match[0]):
            yield match.start(), found
        if len(match[0]) == 2 and (found := known.get(match[0][0])):
            yield match.start(), found


def _heads(low: str, language: str) -> set[str]:
    """How the words begin, as `gazetteer` tells it; where only letters can stand there, they are taken from the words."""
    if _has_marks(language) or _DIGIT_BEHIND.search(low):
        return set(HEAD.findall(low))
    return {word[:LONGEST_HEAD] for word in words_of(low)}


@cache
def _has_marks(language: str) -> bool:
    """Whether marks that are no letters stand within the heads."""
    return any(not letter.isalnum() for head in gazetteer(language) for letter in head[1:] if letter not in ". -'")


def _is_head(low: str, place: int, head: str) -> bool:
    """Whether a word begins there, and with no other letters."""
    match = HEAD.match(low, place)
    return match is not None and match[0] == head


def _at(reading: Reading, place: int, candidates: tuple[Entry, ...]) -> tuple[Entry, int] | None:
    """The longest name that stands there, and where it ends."""
    for entry in candidates:
        source = reading.plain if entry.exact else reading.low
        if source.startswith(entry.words, place):
            end = _end(reading, place, place + len(entry.words), entry)
            if end:
                return entry, end
    return None


def _end(reading: Reading, start: int, end: int, entry: Entry) -> int:
    """Where the name ends with its inflection; 0 when it is but a part of a longer word, as far as the script shows."""
    text = reading.plain
    following, letter = text[end : end + 1], entry.words[-1]
    if entry.tail is not None:
        if letter.isascii() and start and text[start - 1].isascii() and text[start - 1].isalnum():
            return 0
        if "가" <= following <= "힣" or (not following.isascii() and not writes_spaces(reading.language)):
            return end
        match = entry.tail.match(text, end)
        return match.end() if match else 0
    if "가" <= letter <= "힣":
        whole = entry.sure > WITNESS or not "가" <= following <= "힣" or _is_particle(text, end, reading.language)
    elif "ァ" <= letter <= "ー":
        whole = not "ァ" <= following <= "ー" and not "ァ" <= text[start - 1 : start] <= "ー"
    else:
        whole = len(entry.words) > 1 or primary(reading.language) == "ko"
    return end if whole else 0


def _is_particle(text: str, place: int, language: str) -> bool:
    return _particles(language).match(text, place) is not None


@cache
def _particles(language: str) -> re.Pattern[str]:
    """Korean particles, as they follow a name that is a word's beginning too."""
    words = strings(language, "counting", "particles") or tuple("은는이가을를의에와과로도")
    return re.compile(f"(?:에서|에게|에는|에도|으로|이라|{'|'.join(map(re.escape, words))})(?![가-힣])")
