"""The numbers of a text that count a unit of measurement."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from workbench.facts.amount_context import counted_sure, goes_on, is_a_syllable, is_year, speaks_of
from workbench.facts.currencies import currencies
from workbench.facts.numerals.numeral import Form, Numeral
from workbench.facts.patterns import any_of
from workbench.facts.reading import Reading
from workbench.facts.shared_scale import shared_scale
from workbench.facts.units import Units, units
from workbench.facts.word_ends import EAST_ASIAN
from workbench.facts.words import strings
from workbench.text.language import primary

# How far before a number a word that tells its unit begins at most.
_REACH = 12
# Evidence that is weak: a witness that a number stands there, and no reason for an alarm.
_WEAK = 0.4
# Degrees that nothing around them explains.
_PLAIN = 0.6
# Where the word for degrees also counts how often something happens, or means "also".
_COUNTS_TIMES = ("ja", "zh", "ko")
_HALF = Decimal("0.5")
_DASH = re.compile(r"\d -$")
_SPEEDS = ("per-hour", "per-second")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A numeral with its unit."""

    numeral: Numeral
    start: int
    end: int
    value: Decimal
    step: Decimal
    unit: str
    sure: float
    over: bool = False


@dataclass(frozen=True, slots=True)
class _Patterns:
    behind: re.Pattern[str]
    half: re.Pattern[str]
    before: re.Pattern[str]
    last_letters: frozenset[str]


@cache
def _patterns(language: str) -> _Patterns:
    words = units(language)
    of = any_of(strings(language, "units", "of"))
    behind = (
        rf"(?P<letter>(?: ?{any_of(words.letters)})(?![^\W_{EAST_ASIAN}]|['/²³.]\w))"
        rf"|(?:(?P<of>{of})|(?P<over>{any_of(strings(language, 'units', 'between'))})|-| ?[(\[<] ?| ?)(?:(?P<name>{words.names.pattern})|(?P<symbol>{words.symbols.pattern}))"
    )
    half = rf"(?:{any_of(strings(language, 'units', 'half_after'))})(?![^\W\d_])"
    return _Patterns(
        re.compile(behind),
        re.compile(half),
        re.compile(rf"(?:{any_of(words.before)}) ?$"),
        frozenset(word[-1] for word in words.before),
    )


def measured(reading: Reading) -> list[Quantity]:
    """The quantities of a text in order, ranges with the unit that they share."""
    numerals = reading.numerals
    found: list[Quantity] = []
    past = 0
    for place, numeral in enumerate(numerals):
        quantity = _read(reading, numeral) if numeral.start >= past and not numeral.ordinal else None
        if quantity is None:
            continue
        past = quantity.end
        partner = numerals[place - 1] if place else None
        if (
            partner
            and not any(each.numeral is partner for each in found)
            and reading.is_range(partner, numeral)
            and not is_year(partner)
        ):
            scale = shared_scale(reading, partner, numeral, quantity.value)
            found.append(
                replace(quantity, numeral=partner, start=partner.start, end=partner.end,
                        value=partner.value * scale, step=partner.step * scale)
            )  # fmt: skip
        found.append(quantity)
    return found


def _read(reading: Reading, numeral: Numeral) -> Quantity | None:
    patterns = _patterns(reading.language)
    told = patterns.behind.match(reading.low, numeral.end)
    begin, meaning = _before(reading, numeral, patterns)
    if told is None:
        if meaning not in ("celsius", "fahrenheit"):
            return None
        return Quantity(
            numeral, begin, numeral.end, numeral.value, numeral.step, meaning, counted_sure(reading, numeral)
        )
    unit, sure = _unit(reading, numeral, told, meaning)
    if not unit:
        return None
    value, step, end = numeral.value, numeral.step, told.end()
    start = begin if meaning else numeral.start
    if value < 0 and _is_dash(reading, numeral):
        value, start = -value, numeral.start + 1
    if half := patterns.half.match(reading.low, end):
        value, step, end = value + _HALF, _HALF, half.end()
    return Quantity(numeral, start, end, value, step, unit, sure, bool(told["over"]))


def _is_dash(reading: Reading, numeral: Numeral) -> bool:
    """Whether the minus joins two numbers: "75 -300mm"."""
    return bool(_DASH.search(reading.low[max(0, numeral.start - 2) : numeral.start + 1]))


def _before(reading: Reading, numeral: Numeral, patterns: _Patterns) -> tuple[int, str]:
    """Where a word before the number begins that tells its unit, and what it means."""
    begin = max(0, numeral.start - _REACH)
    window = reading.low[begin : numeral.start]
    last = window.rstrip(" ")[-1:]
    if not last or last not in patterns.last_letters or not (told := patterns.before.search(window)):
        return numeral.start, ""
    return begin + told.start(), units(reading.language).before[told[0].rstrip(" ")]


def _with_meaning(unit: str, meaning: str) -> str:
    if meaning in _SPEEDS:
        return unit if "-per-" in unit else f"{unit}-{meaning}"
    return meaning if unit == "degree" else unit


def _unit(reading: Reading, numeral: Numeral, told: re.Match[str], meaning: str) -> tuple[str, float]:
    """The unit behind a number and how sure it is; "" when the word means something else here."""
    words = units(reading.language)
    sure = counted_sure(reading, numeral)
    if told["letter"]:
        unit, sure = _of_letter(reading, numeral, told, words, sure)
    elif told["of"] and numeral.form is Form.DIGITS and numeral.step < 1000:
        return "", 0
    elif told["symbol"]:
        # "ha" is hectares directly behind digits, and a verb of many languages elsewhere.
        if told[0][0] == " " and told["symbol"] in strings(reading.language, "units", "tight"):
            return "", 0
        unit = _of_symbol(reading, told, words)
    else:
        unit, sure = _of_name(reading, numeral, told, sure)
    if not unit or not meaning:
        return unit, sure
    if meaning in _SPEEDS:
        return unit if "-per-" in unit else f"{unit}-{meaning}", sure
    return (meaning, counted_sure(reading, numeral)) if unit == "degree" else (unit, sure)


def _of_name(reading: Reading, numeral: Numeral, told: re.Match[str], sure: float) -> tuple[str, float]:
    words = units(reading.language)
    word = words.names.word(told["name"])
    unit = words.names.meanings[word]
    if is_a_syllable(reading, numeral, len(word)) or goes_on(reading, told.start("name"), "units", "other_words"):
        return "", 0
    if unit == "degree" and speaks_of(reading, numeral.start, told.end(), "units", "magnitude_words"):
        # The strength of an earthquake is a number in the languages that count it without degrees.
        return "", 0
    weighed = speaks_of(reading, numeral.start, told.end(), "units", "weight_words")
    if unit == "degree" and _is_times(reading, numeral, told.end()):
        return "", 0
    if unit == "degree":
        return unit, _sure_of_degrees(reading, numeral, told.end(), sure)
    if unit == "kilometer" and weighed and word in strings(reading.language, "units", "kilo"):
        return "kilogram", sure
    if (
        word in words.doubtful
        or unit == "pound"
        and word in currencies(reading.language).names.meanings
        and not weighed
    ):
        sure = min(sure, _WEAK)
    return unit, sure


def _is_times(reading: Reading, numeral: Numeral, end: int) -> bool:
    """Whether one numeral of Japanese or Chinese and 度 say "once" or "twice"."""
    short = numeral.form is Form.WORDS and numeral.end - numeral.start == 1
    times = short and primary(reading.language) in ("ja", "zh")
    return times and not speaks_of(reading, numeral.start, end, "units", "degree_words")


def _sure_of_degrees(reading: Reading, numeral: Numeral, end: int, sure: float) -> float:
    """Degrees of heat or of an angle; in Japanese, Chinese and Korean the word has other uses."""
    if speaks_of(reading, numeral.start, end, "units", "degree_words") or numeral.step < 1:
        return sure
    return min(sure, _WEAK if primary(reading.language) in _COUNTS_TIMES else _PLAIN)


def _of_symbol(reading: Reading, told: re.Match[str], words: Units) -> str:
    symbol = words.symbols.word(told["symbol"])
    written = reading.plain[told.start("symbol") : told.start("symbol") + len(symbol)]
    return words.cases.get(written, words.symbols.meanings[symbol])


def _of_letter(reading: Reading, numeral: Numeral, told: re.Match[str], words: Units, sure: float) -> tuple[str, float]:
    """Of a single letter: only behind digits, in its own case, and where metres are no millions."""
    letter = reading.plain[told.end("letter") - 1]
    if numeral.form is not Form.DIGITS or letter not in words.letters:
        return "", 0
    if letter in strings(reading.language, "units", "year_letters") and 1000 <= numeral.value < 2100:
        return "", 0
    if letter == "m" and (millions := _millions(reading.language)):
        near = reading.low[told.end() : told.end() + 24]
        if not millions.search(near) and not (told[0][0] == " " and numeral.value >= 2):
            return "", 0
    return words.letters[letter], sure


@cache
def _millions(language: str) -> re.Pattern[str] | None:
    """What must follow "m" where it also means millions."""
    words = strings(language, "units", "metre_words")
    return re.compile(any_of(words)) if words else None
