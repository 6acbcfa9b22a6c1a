"""The numbers of a text that count a unit of measurement."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from workbench.facts.amount_context import counted_sure, is_year
from workbench.facts.fact import SURE
from workbench.facts.numerals.numeral import Numeral
from workbench.facts.patterns import any_of
from workbench.facts.reading import Reading
from workbench.facts.shared_scale import shared_scale
from workbench.facts.unit_behind import unit_behind
from workbench.facts.unit_sense import sense
from workbench.facts.units import units
from workbench.facts.word_ends import EAST_ASIAN
from workbench.facts.words import strings

# How far before a number a word that tells its unit begins at most.
_REACH = 12
_HALF = Decimal("0.5")
_TEMPERATURES = ("celsius", "fahrenheit", "degree")
# Without spaces between words a minus stands right behind one: "气温-5℃".
_MINUS = re.compile(rf"(?:^|[{EAST_ASIAN}])-$")
_DASH = re.compile(r"\d -$")


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
    half: re.Pattern[str]
    before: re.Pattern[str]
    last_letters: frozenset[str]


@cache
def _patterns(language: str) -> _Patterns:
    words = units(language)
    return _Patterns(
        re.compile(rf"(?:{any_of(strings(language, 'units', 'half_after'))})(?![^\W\d_])"),
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
            and partner.sure >= SURE
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
    told = unit_behind(reading.low, numeral.end, reading.language)
    begin, meaning = _before(reading, numeral, patterns)
    if told is None:
        if not meaning or meaning.startswith("per-"):
            return None
        return Quantity(
            numeral, begin, numeral.end, numeral.value, numeral.step, meaning, counted_sure(reading, numeral)
        )
    found = sense(reading, numeral, told, meaning)
    if found is None:
        return None
    value, step, end = numeral.value, numeral.step, told.end
    start = begin if meaning else numeral.start
    if value < 0 and _is_dash(reading, numeral):
        value, start = -value, numeral.start + 1
    elif value > 0 and found.unit in _TEMPERATURES and _MINUS.search(reading.low[max(0, start - 2) : start]):
        value, start = -value, start - 1
    if half := patterns.half.match(reading.low, end):
        value, step, end = value + _HALF, _HALF, half.end()
    return Quantity(numeral, start, end, value, step, found.unit, found.sure, told.gap.over)


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
