"""Where a text mentions a currency: right before a number ("US$", "EUR"), or right behind it ("dollars", "$", "million USD")."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from workbench.facts.amount_context import goes_on
from workbench.facts.currencies import CODES, Currencies, currencies
from workbench.facts.currency_behind import LATIN, By, NameBehind, name_behind
from workbench.facts.patterns import any_of
from workbench.facts.reading import Reading

# How far before a number its sign begins at most.
_REACH = 10
_IN_SMALL_LETTERS = frozenset("USD EUR GBP JPY CNY RMB KRW HKD AUD CAD CHF NZD SGD TWD INR MXN RUB SEK DKK NOK".split())
# What a letter before a code is worth: "MUSD" are millions, "TEUR" thousands.
_MULTIPLES = {"m": Decimal("1e6"), "k": Decimal(1000), "t": Decimal(1000)}
# Signs of several currencies; a name beside the number says which.
_SHARED_SIGNS = frozenset("$¥£￥")


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
class _Before:
    """The pattern of what stands before a number, and the letters that this ends with."""

    pattern: re.Pattern[str]
    last_letters: frozenset[str]


_SMALL_CODES = frozenset(code.lower() for code in CODES)


@cache
def _before(language: str) -> _Before:
    words = currencies(language)
    lettered = [sign for sign in words.before if sign[0].isalpha()]
    bare = [sign for sign in words.before if not sign[0].isalpha()]
    pattern = re.compile(
        rf"(?:(?<![{LATIN}'])(?P<lettered>{any_of(lettered)})|(?P<sign>{any_of(bare)})|"
        rf"(?<![{LATIN}\d])(?P<multiple>[mkt]?)(?P<code>{any_of(_SMALL_CODES)})) ?$"
    )
    return _Before(pattern, frozenset(word[-1] for word in [*words.before, *_SMALL_CODES]))


# A code behind a number. Any three letters: which are codes is looked up, where a pattern of all would take long to make.
_CODE_BEHIND = re.compile(rf" ?\(? ?(?P<multiple>[mkt]?)(?P<code>[a-z]{{3}})(?![{LATIN}\d])\$?")


def mention_before(reading: Reading, start: int, past: int) -> Mention | None:
    """The sign or code right before the number that begins at `start`; nothing before `past` belongs to it."""
    begin = max(past, start - _REACH)
    window = reading.low[begin:start]
    last = window.rstrip(" ")[-1:]
    before = _before(reading.language)
    if not last or last not in before.last_letters or not (told := before.pattern.search(window)):
        return None
    if told["code"]:
        return _of_code(reading, told, begin)
    sign = told["lettered"] or told["sign"]
    unit = currencies(reading.language).before[sign]
    return Mention(begin + told.start(), start, unit, By.SIGN, sign, exact=sign not in _SHARED_SIGNS)


def mention_behind(reading: Reading, end: int) -> Mention | None:
    """The code, name, subunit or sign right behind the number that ends at `end`."""
    coded = _CODE_BEHIND.match(reading.low, end)
    if coded and coded["code"] in _SMALL_CODES:
        return _of_code(reading, coded, 0)
    told = name_behind(reading.low, end, reading.language)
    if told is None:
        return None
    if told.sort is not By.SIGN and goes_on(reading, told.start, "money", "other_words"):
        return None
    return _SORTS[told.sort](currencies(reading.language), told, end)


def _of_subunit(words: Currencies, told: NameBehind, end: int) -> Mention:
    word = words.subunits.word(told.word)
    return Mention(end, told.end, words.subunits.meanings[word], By.SUBUNIT, word, over=told.gap.over)


def _of_sign(words: Currencies, told: NameBehind, end: int) -> Mention:
    unit = words.in_territory(words.behind[told.word], told.stem)
    return Mention(end, told.end, unit, By.SIGN, told.word, joined=told.gap.of)


def _of_name(words: Currencies, told: NameBehind, end: int) -> Mention:
    word = words.names.word(told.word)
    unit = words.in_territory(words.names.meanings[word], told.stem)
    # A territory behind the name belongs to it only where it makes a currency of it: not in "euros France".
    agrees = not told.region or unit.startswith(words.territories.get(told.stem, "?"))
    stop = told.end + told.region if agrees else told.end
    return Mention(end, stop, unit, By.NAME, word, exact=bool(told.stem), joined=told.gap.of, over=told.gap.over)


_SORTS = {By.SUBUNIT: _of_subunit, By.SIGN: _of_sign, By.NAME: _of_name}


def _of_code(reading: Reading, told: re.Match[str], begin: int) -> Mention | None:
    """Of a code in capitals, or in small letters where it is no word."""
    written = reading.plain[begin + told.start("code") : begin + told.end("code")]
    code = written.upper()
    if written != code and (written != written.lower() or code not in _IN_SMALL_LETTERS):
        return None
    multiple = _MULTIPLES[told["multiple"]] if told["multiple"] else Decimal(1)
    unit = "CNY" if code == "RMB" else code
    return Mention(begin + told.start(), begin + told.end(), unit, By.CODE, written, multiple)
