"""Countries, cities and large organisations in every language, under one code each: from CLDR through Babel, with the
short forms, nicknames and adjectives of the language's data file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from babel import Locale, UnknownLocaleError

from workbench.facts.names.name import Sort
from workbench.facts.words import section, strings
from workbench.text.language import primary

PLAIN, WITNESS = 1.0, 0.4
# CLDR's territories that are none, and the macro regions that news names.
_NONE = frozenset(["ZZ", "XA", "XB", "QO", "EZ"])
_REGIONS = frozenset(["150", "142", "002"])
# Zones named after what is also a common word, a person's name, or no place that news means.
_NO_CITIES = frozenset(
    "Easter Resolute Wake Midway Oral Nome Regina Chatham Norfolk Merida Dawson Creston Kanton Eucla Lord_Howe Lindeman "
    "Swift_Current Adak Enderbury Efate Marquesas Gambier Noronha Jersey Salta Nelson Hovd Thule Truk Stanley Currie Wallis "
    "Cocos Christmas Reunion Bahia Troll Knox_IN Menominee Metlakatla Sitka Center Eastern Creston Kirov Chita Khandyga "
    "South_Georgia Bougainville Canary Faeroe Madeira Azores Isle_of_Man Boise Yap Auckland_Islands Norte".split()
)
_PARTS = frozenset(["Africa", "America", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific"])
_BRACKETED = re.compile(r" ?[(（]([^(（)）]{0,80})[)）]")
# What may follow a name within its word. Russian and Ukrainian change the last letters ("Франция", "Францией"; "Иран",
# "Ирана"), German adds an s, and where a data file says "american*" any ending may follow.
_WHOLE = r"(?![\w\u0300-\u036f\u064b-\u065f\u0900-\u0963])"
_SLAVIC = r"(?:ями?|ами?|ах|ях|и[ийеюя]|і[ийєїю]|ией|ією|[оеєё][ймюї]|[аяуюыиеоёіїєйь])"
_SLAVIC_LANGUAGES = frozenset(["ru", "uk", "be"])
_CUT = frozenset("аяьй")
_FIXED = frozenset("оуеиіэюы")
_ARABIC = "(?:ة|ين|ون|ات|ا|ًا|تين|تان)?"
# States and provinces stand among the cities of the data files, under their ISO 3166-2 codes.
_PROVINCE = re.compile("[A-Z]{2}-[A-Z0-9]{1,3}")
_TWO_CHARACTERS = frozenset(["ko", "ja", "zh", "yue"])
# The first letters of a word, in scripts that show words.
LONGEST_HEAD = 4
HEAD = re.compile(rf"(?<![\w\u0900-\u0963])[^\W\d_][\w\u0900-\u0963]{{0,{LONGEST_HEAD - 1}}}")


@dataclass(frozen=True, slots=True)
class Entry:
    """A name as it stands in a text. `tail` is what may follow in its word, None where the script shows no words;
    `exact` tells whether capitals count. An entry without value is a longer word that only begins like a name."""

    words: str
    value: str
    sort: Sort
    sure: float
    tail: re.Pattern[str] | None
    exact: bool


@cache
def gazetteer(language: str) -> Mapping[str, tuple[Entry, ...]]:
    """What is known in that language: the entries by their heads (see `head`), longest first."""
    found: dict[str, Entry] = {}
    for entry in _all(language):
        found.setdefault(entry.words, entry)
    index: dict[str, list[Entry]] = {}
    for entry in sorted(found.values(), key=lambda each: -len(each.words)):
        index.setdefault(head(entry.words.lower(), language), []).append(entry)
    return {start: tuple(each) for start, each in index.items()}


def head(low: str, language: str) -> str:
    """What an entry is looked up by: its first two characters in languages whose names no spaces part from the words
    around, else the first letters of its first word, up to four."""
    match = None if primary(language) in _TWO_CHARACTERS else HEAD.match(low)
    return match[0] if match else low[:2]


def _all(language: str) -> Iterator[Entry]:
    """First the language's own words, as they know better than CLDR what is meant in news."""
    doubtful = frozenset(strings(language, "names", "ambiguous"))
    for word in strings(language, "names", "longer_words"):
        yield _entry(word, "", Sort.NAME, doubtful, language)
    for key, sort in _KEYS:
        for code, words in _listed(language, key):
            yield from (_entry(each, code, sort, doubtful, language) for each in words)
    for locale in _locales(language):
        for code, told in locale.territories.items():
            if (len(code) == 2 and code not in _NONE) or code in _REGIONS:
                sort = Sort.ORGANISATION if code == "UN" else Sort.TERRITORY
                yield from (_entry(each, code, sort, doubtful, language) for each in _forms(told))
        for city, told in _cities(locale):
            code = _countries().get(city, city)
            sort = Sort.TERRITORY if code != city else Sort.CITY
            yield from (_entry(each, code, sort, doubtful, language) for each in _forms(told))
    if writes_latin(language):
        yield from (
            _entry(each, code, Sort.CITY, doubtful, language)
            for code, words in _listed("en", "cities")
            for each in words
        )
    else:
        for code, words in _listed("en", "organisations"):
            yield from (_entry(each, code, Sort.ORGANISATION, doubtful, language) for each in words if each.isupper())
        yield from (_entry(each, code, Sort.TERRITORY, doubtful, language) for each, code in _LATIN.items())


_KEYS = (
    ("territories", Sort.TERRITORY), ("adjectives", Sort.TERRITORY), ("cities", Sort.CITY), ("organisations", Sort.ORGANISATION),
)  # fmt: skip
_LATIN = {"EU": "EU", "US": "US", "USA": "US", "U.S.": "US", "UK": "GB", "U.K.": "GB", "UAE": "AE"}


def _entry(words: str, value: str, sort: Sort, doubtful: frozenset[str], language: str) -> Entry:
    sure = WITNESS if words in doubtful else PLAIN
    if sort is Sort.CITY and _PROVINCE.fullmatch(value):
        sort = Sort.TERRITORY
    stem, tail = _tail(words, primary(language))
    return Entry(stem, value, sort, sure, tail, exact=stem != stem.lower())


def _tail(words: str, language: str) -> tuple[str, re.Pattern[str] | None]:
    """The part of the name that stays, and what may follow it."""
    if "\u2e80" <= words[-1] <= "\ud7a3":
        return words, None
    if words.endswith("*"):
        return words[:-1], _pattern((_ARABIC if language == "ar" else r"\w{0,6}") + _WHOLE)
    if language == "de" and words[-1].isalpha() and words[-1] not in "sxz":
        return words, _pattern("s?" + _WHOLE)
    if language in _SLAVIC_LANGUAGES and words[-1].islower() and words[-1] not in _FIXED and " " not in words:
        if words[-1] in _CUT and len(words) > 4:
            return words[:-1], _pattern(_SLAVIC + _WHOLE)
        if words[-1] not in _CUT and len(words) > 3:
            return words, _pattern(f"{_SLAVIC}?{_WHOLE}")
    return words, _pattern(_WHOLE)


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


@cache
def _countries() -> dict[str, str]:
    """The zones' cities that are countries too ("Singapore", "Qatar"), with the country's code."""
    return {name: code for code, name in Locale("en").territories.items() if len(code) == 2}


def _listed(language: str, key: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    told = section(language, "names").get(key, {})
    if isinstance(told, dict):
        for code, words in told.items():
            yield str(code), tuple(map(str, words))


def _forms(told: object) -> Iterable[str]:
    """A name of CLDR without what it puts in brackets."""
    name = str(told)
    without = _BRACKETED.sub("", name).strip()
    return (without,) if len(without) > 1 else ()


def _cities(locale: Locale) -> Iterator[tuple[str, str]]:
    """The cities of the time zones: what stands for each (the zone's own name of it), and its name in the language."""
    named_in = locale.time_zones
    latin = str(locale.territories.get("FR", "F"))[:1] < "\u0250"
    for zone in _zones():
        city = zone.rsplit("/", 1)[-1]
        told = named_in.get(zone)
        name = told.get("city") if told is not None else None
        if name or latin:
            yield city.replace("_", " "), str(name or city.replace("_", " "))


@cache
def _zones() -> tuple[str, ...]:
    """The zones whose names are cities."""
    zones = tuple(map(str, Locale("ko").time_zones))
    return tuple(
        sorted(
            zone
            for zone in zones
            if zone.count("/") == 1 and zone.split("/")[0] in _PARTS and zone.split("/")[1] not in _NO_CITIES
        )
    )


@cache
def _locales(language: str) -> tuple[Locale, ...]:
    """The language in Babel; Chinese in both scripts, as one article may quote the other."""
    tags = ("zh_Hans", "zh_Hant") if primary(language) == "zh" else (primary(language),)
    try:
        return tuple(Locale.parse(each) for each in tags)
    except (UnknownLocaleError, ValueError):
        return ()


@cache
def writes_latin(language: str) -> bool:
    """Whether the language is written in Latin letters, by what it calls France."""
    locales = _locales(language)
    return not locales or str(locales[0].territories.get("FR", "F"))[:1] < "\u0250"


@cache
def has_capitals(language: str) -> bool:
    """Whether the language's script tells capitals apart, by what it calls France."""
    locales = _locales(language)
    told = str(locales[0].territories.get("FR", "F")) if locales else "F"
    return told.upper() != told.lower()
