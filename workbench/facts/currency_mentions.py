"""Where a text mentions a currency: right before a number ("US$", "EUR"), or right behind it ("dollars", "$", "million USD")."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, auto
from functools import cache

from workbench.facts.amount_context import goes_on
from workbench.facts.currencies import CODES, Currencies, currencies
from workbench.facts.patterns import any_of
from workbench.facts.reading import Reading
from workbench.facts.word_ends import EAST_ASIAN
from workbench.facts.words import strings

# How far before a number its sign begins at most.
_REACH = 10
_IN_SMALL_LETTERS = frozenset("USD EUR GBP JPY CNY RMB KRW HKD AUD CAD CHF NZD SGD TWD INR MXN RUB SEK DKK NOK".split())
# What a letter before a code is worth: "MUSD" are millions, "TEUR" thousands.
_MULTIPLES = {"m": Decimal("1e6"), "k": Decimal(1000), "t": Decimal(1000)}
_LATIN = "a-z\u00df-\u024f\u1e00-\u1eff"
# Signs of several currencies; a name beside the number says which.
_SHARED_SIGNS = frozenset("$¥£￥")


class By(Enum):
    """What a currency is told by."""

    SIGN = auto()
    CODE = auto()
    NAME = auto()
    SUBUNIT = auto()


@dataclass(frozen=True, slots=True)
class Mention:
    """`text[start:end]` says the currency `unit`. `word` is the name or code as written, `multiple` a scale told with it,
    `exact` that no other currency can be meant, `joined` that "of" stands between the number and the name, and `over` a
    word for "and more" ("300多美元")."""

    start: int
    end: int
    unit: str
    by: By
    word: str
    multiple: Decimal = Decimal(1)
    exact: bool = True
    joined: bool = False
    over: bool = False


@dataclass(frozen=True, slots=True)
class _Patterns:
    before: re.Pattern[str]
    behind: re.Pattern[str]
    codes: frozenset[str]
    last_letters: frozenset[str]


@cache
def _patterns(language: str) -> _Patterns:
    words = currencies(language)
    codes = [code.lower() for code in CODES]
    return _Patterns(
        _before(words, codes),
        _behind(words, language),
        frozenset(codes),
        frozenset(word[-1] for word in [*words.before, *codes]),
    )


def _before(words: Currencies, codes: Iterable[str]) -> re.Pattern[str]:
    lettered = [sign for sign in words.before if sign[0].isalpha()]
    bare = [sign for sign in words.before if not sign[0].isalpha()]
    return re.compile(
        rf"(?:(?<![{_LATIN}'])(?P<lettered>{any_of(lettered)})|(?P<sign>{any_of(bare)})|"
        rf"(?<![{_LATIN}\d])(?P<multiple>[mkt]?)(?P<code>{any_of(codes)})) ?$"
    )


# A code behind a number. Any three letters: which are codes is looked up, where a pattern of all would take long to make.
_CODE_BEHIND = re.compile(rf" ?\(? ?(?P<multiple>[mkt]?)(?P<code>[a-z]{{3}})(?![{_LATIN}\d])\$?")


def _behind(words: Currencies, language: str) -> re.Pattern[str]:
    of = any_of(strings(language, "money", "of"))
    over = any_of(strings(language, "money", "between"))
    # The letters of an adjective's ending, in scripts that write spaces; in others nothing stands between.
    land = rf"(?:{any_of(words.territories)})(?:[^\W\d_{EAST_ASIAN}]|[\u064b-\u0652]){{0,4}}"
    return re.compile(
        rf"(?:(?P<of>{of})|(?P<over>{over})|-| {{0,2}})(?:(?P<land>{land})(?:[ ・-]|(?<=[{EAST_ASIAN}])))?"
        rf"(?:(?P<sub>{words.subunits.pattern})|(?P<name>{words.names.pattern})(?:[ ・]?(?:{of})?(?P<region>{land}){_ENDS})?"
        rf"|(?P<sign>{any_of(words.behind)})(?![{_LATIN}]))"
    )


_ENDS = rf"(?![^\W_{EAST_ASIAN}])"


def mention_before(reading: Reading, start: int, past: int) -> Mention | None:
    """The sign or code right before the number that begins at `start`; nothing before `past` belongs to it."""
    begin = max(past, start - _REACH)
    window = reading.low[begin:start]
    last = window.rstrip(" ")[-1:]
    patterns = _patterns(reading.language)
    if not last or last not in patterns.last_letters or not (told := patterns.before.search(window)):
        return None
    if told["code"]:
        return _of_code(reading, told, begin)
    sign = told["lettered"] or told["sign"]
    unit = currencies(reading.language).before[sign]
    return Mention(begin + told.start(), start, unit, By.SIGN, sign, exact=sign not in _SHARED_SIGNS)


def mention_behind(reading: Reading, end: int) -> Mention | None:
    """The code, name, subunit or sign right behind the number that ends at `end`."""
    patterns = _patterns(reading.language)
    coded = _CODE_BEHIND.match(reading.low, end)
    if coded and coded["code"] in patterns.codes:
        return _of_code(reading, coded, 0)
    told = patterns.behind.match(reading.low, end)
    if told is None:
        return None
    place = max(told.start("name"), told.start("sub"))
    if place >= 0 and goes_on(reading, place, "money", "other_words"):
        return None
    words = currencies(reading.language)
    land = next((stem for stem in (told["land"], told["region"]) if stem), None)
    while land and land not in words.territories:
        land = land[:-1]
    if told["sub"]:
        word = words.subunits.word(told["sub"])
        return Mention(end, told.end(), words.subunits.meanings[word], By.SUBUNIT, word, over=bool(told["over"]))
    if told["sign"]:
        unit = words.in_territory(words.behind[told["sign"]], land)
        return Mention(end, told.end(), unit, By.SIGN, told["sign"], joined=bool(told["of"]))
    word = words.names.word(told["name"])
    unit = words.in_territory(words.names.meanings[word], land)
    joined, over = bool(told["of"]), bool(told["over"])
    # A territory behind the name belongs to it only where it makes a currency of it: not in "euros France".
    agrees = not told["region"] or unit.startswith(words.territories.get(land or "", "?"))
    stop = told.end() if agrees else told.end("name")
    return Mention(end, stop, unit, By.NAME, word, exact=bool(land), joined=joined, over=over)


def _of_code(reading: Reading, told: re.Match[str], begin: int) -> Mention | None:
    """Of a code in capitals, or in small letters where it is no word."""
    written = reading.plain[begin + told.start("code") : begin + told.end("code")]
    code = written.upper()
    if written != code and (written != written.lower() or code not in _IN_SMALL_LETTERS):
        return None
    multiple = _MULTIPLES[told["multiple"]] if told["multiple"] else Decimal(1)
    unit = "CNY" if code == "RMB" else code
    return Mention(begin + told.start(), begin + told.end(), unit, By.CODE, written, multiple)
