"""Names in scripts with capitals: runs of capitalised words, with the titles and particles that go with them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from babel import Locale, UnknownLocaleError

from workbench.facts.first_look import first_words, words_of
from workbench.facts.names.name import Name, Sort
from workbench.facts.patterns import any_of
from workbench.facts.reading import Reading
from workbench.facts.words import strings
from workbench.text.language import primary

# How sure a run is a name that another edition has too: one behind a title, several words, one word or capitals alone.
_TITLED, _SEVERAL, _ONE, _HEADLINE = 0.9, 0.6, 0.4, 0.3
# Languages that write all nouns with a capital: several such words in a row prove little.
_NOUNS_TOO = frozenset(["de", "lb"])
_BEGINNINGS = frozenset(".!?:…\"“„«'‘(•–—-*")
# The Arabic article, which is written small within a name: "Bashar al-Assad".
_ARTICLES = ("al", "el", "as", "ash", "ad", "an", "ar", "at", "az")
_CONTRACTIONS = ("n't", "n’t", "'ll", "’ll", "'ve", "’ve", "'re", "’re")
_POSSESSIVES = ("'s", "’s", "'", "’")
_MANY_CAPITALS = 0.6
_ENDS = frozenset(".!?…\"”’»'。)")


@cache
def _capitals() -> str:
    """The capital letters of Latin, Greek, Cyrillic, Armenian and Georgian, as the inside of a class of letters."""
    letters = [chr(code) for code in (*range(0x41, 0x588), *range(0x1E00, 0x1FFF)) if chr(code).isupper()]
    return "".join(letters)


@cache
def _run(language: str) -> re.Pattern[str]:
    """A capitalised word and those that follow it: "Ursula von der Leyen", "John F. Kennedy", "O’Brien"."""
    letters = _capitals()
    dotted = any_of(
        each for each in strings(language, "names", "titles_before") if each.endswith(".") and each[0].isupper()
    )
    word = rf"(?:{dotted}|(?:{any_of(_ARTICLES)}[-’'])?[{letters}](?:(?<=[{letters}])\.(?=[ {letters}])|[\w'’-])*)"
    particles = any_of([f"{each} " for each in strings(language, "names", "particles")])
    return re.compile(rf"(?<![\w@#/.-]){word}(?: (?:{particles}){{0,2}}{word}){{0,8}}")


@cache
def _capital() -> re.Pattern[str]:
    """A capital that begins a word: a pattern that begins with a set of letters skips all others quickly."""
    return re.compile(rf"[{_capitals()}](?<![\w@#/.-].)")


@cache
def _articled() -> re.Pattern[str]:
    # What looks back has to be of one length.
    short, long = (any_of(each for each in _ARTICLES if len(each) == length) for length in (2, 3))
    return re.compile(rf"[-’'][{_capitals()}](?:(?<={short}..)|(?<={long}..))")


def _runs(text: str, language: str) -> Iterator[re.Match[str]]:
    """The runs of capitalised words. One begins with a capital, or with a small article where the text has one."""
    pattern = _run(language)
    if _articled().search(text):
        yield from pattern.finditer(text)
        return
    place = 0
    while head := _capital().search(text, place):
        run = pattern.match(text, head.start())
        place = run.end() if run else head.end()
        if run:
            yield run


@dataclass(frozen=True, slots=True)
class _Words:
    """What a language says of capitalised words."""

    titles: frozenset[str]
    title_words: frozenset[str]
    title_begins: frozenset[str]
    institutions: frozenset[str]
    not_names: frozenset[str]
    months: frozenset[str]
    weekdays: frozenset[str]


@cache
def _words(language: str) -> _Words:
    own = [strings(language, "names", key) for key in ("titles_before", "institution", "not_names")]
    titles = frozenset(map(str.lower, own[0]))
    begins = frozenset(title.split(" ")[0] for title in titles)
    return _Words(
        titles, frozenset(first_words(titles)), begins, frozenset(own[1]), frozenset(own[2]), *_calendar(language)
    )


@cache
def _calendar(language: str) -> tuple[frozenset[str], frozenset[str]]:
    """Months and weekdays, which some languages write with a capital."""
    try:
        locale = Locale.parse(primary(language))
    except (UnknownLocaleError, ValueError):
        return frozenset(), frozenset()
    # No abbreviations: "Jan", "Mar" and "Sun" are people's names too.
    months, weekdays = locale.months["format"]["wide"], locale.days["format"]["wide"]
    return _capitalised(months.values()), _capitalised(weekdays.values())


def _capitalised(names: Iterable[object]) -> frozenset[str]:
    return frozenset(each for name in names for each in (str(name), str(name).capitalize()))


def find_capitalised(reading: Reading, taken: bytearray) -> Iterator[Name]:
    """The capitalised names; characters that `taken` marks belong to others."""
    text, language = reading.text, reading.language
    headline, words = _is_headline(text), _words(language)
    titled = not words.title_words.isdisjoint(words_of(reading.low))
    for run in _runs(text, language):
        for start, end in _pieces(text, run.start(), run.end(), words, taken):
            name = _named(text, start, end, language, titled)
            if name:
                yield replace(name, sure=min(name.sure, _HEADLINE)) if headline else name


def _pieces(text: str, start: int, end: int, words: _Words, taken: bytearray) -> Iterator[tuple[int, int]]:
    """The parts of a run between names that are known and words that are no names."""
    begin = None
    place = last = start
    for word in text[start:end].split(" "):
        stop = place + len(word)
        # "Theresa May" is a name, "May" alone a month.
        broken = word in words.not_names or word in words.weekdays or (begin is None and word in words.months)
        broken = broken or word.endswith(_CONTRACTIONS) or taken.find(1, place, stop) >= 0
        if begin is None:
            begin = None if broken or word.islower() else place
        elif broken or word.lower() in words.titles and text[begin:last].lower() not in words.titles:
            yield begin, last
            begin = None
        last, place = stop, stop + 1
        if begin is not None and word.endswith(_POSSESSIVES):
            yield begin, last
            begin = None
    if begin is not None:
        yield begin, last


def _named(text: str, start: int, end: int, language: str, titled: bool) -> Name | None:
    """The run as a name; None for one word that has its capital from beginning a sentence. `titled` tells that the text
    holds a word of a title."""
    words = _words(language)
    begin, title = _without_title(text, start, end, words) if titled else (start, False)
    end = begin + len(_without_possessive(text[begin:end]).rstrip("'’-."))
    told = text[begin:end].split(" ")
    while len(told) > 1 and told[-1].islower():
        end -= len(told.pop()) + 1
    if end - begin < 2:
        return None
    value = text[begin:end]
    if title:
        return Name(begin, end, value, Sort.PERSON, _TITLED)
    # "Mr" and its like stand before names only; "President" alone is no name.
    if titled and (text[start:end].lower() in words.titles or text[start : end + 1].lower() in words.titles):
        return None
    if not words.institutions.isdisjoint(told):
        return Name(begin, end, value, Sort.INSTITUTION, _ONE) if len(told) > 1 else None
    if value.isupper():
        return Name(begin, end, value, Sort.NAME, _ONE) if len(value) <= 12 else None
    if len(told) > 1:
        return Name(begin, end, value, Sort.NAME, _ONE if primary(language) in _NOUNS_TOO else _SEVERAL)
    if primary(language) in _NOUNS_TOO or _begins(text, begin):
        return None
    return Name(begin, end, value, Sort.NAME, _ONE)


def _without_title(text: str, start: int, end: int, words: _Words) -> tuple[int, bool]:
    """Where the name begins behind the titles within the run or right before it ("premier ministre Attal")."""
    title, begin, titles = False, start, words.titles
    while (rest := text[begin:end]).split(" ", 1)[0].lower() in words.title_begins:
        for count in (3, 2, 1):
            head = " ".join(rest.split(" ")[:count])
            if head.lower() in titles and len(head) + 1 < len(rest):
                begin, title = begin + len(head) + 1, True
                break
        else:
            break
    if not title and begin:
        before = text[max(0, begin - 24) : begin].rstrip().lower().rsplit(" ", 2)
        title = text[begin - 1] == " " and (before[-1] in titles or " ".join(before[-2:]) in titles)
    return begin, title


def _without_possessive(name: str) -> str:
    return name[:-2] if name.endswith(("'s", "’s")) else name


def _begins(text: str, place: int) -> bool:
    """Whether a sentence, a quotation or a line begins there."""
    before = text[:place].rstrip()
    return not before or before[-1] in _BEGINNINGS or "\n" in text[len(before) : place]


def _is_headline(text: str) -> bool:
    """Whether most words have capitals, as in headlines and lists."""
    stripped = text.rstrip()
    if not stripped or stripped[-1] in _ENDS or len(stripped) > 160:
        return False
    words = [each for each in stripped.split() if len(each) > 3]
    return len(words) > 3 and sum(each[0].isupper() for each in words) >= _MANY_CAPITALS * len(words)
