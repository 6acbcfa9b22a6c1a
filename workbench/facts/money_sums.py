"""Amounts of money that belong together: the two ends of a range, and a currency with its subunits."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from workbench.facts.amount_context import is_year
from workbench.facts.fact import SURE
from workbench.facts.numerals.numeral import Numeral
from workbench.facts.patterns import any_of
from workbench.facts.reading import Reading
from workbench.facts.shared_scale import shared_scale
from workbench.facts.words import amounts, strings

_SENTENCE_ENDS = re.compile(r" ?(?:[.;!?)](?!\d)|$)")


@dataclass(frozen=True, slots=True)
class Amount:
    """A numeral that is known to be money. `signed` tells that the sign stands before it, `word` is the name behind it."""

    numeral: Numeral
    start: int
    end: int
    value: Decimal
    step: Decimal
    unit: str
    sure: float
    signed: bool = False
    word: str = ""
    over: bool = False

    @property
    def divisor(self) -> Decimal:
        """100 of cents, 1 of dollars."""
        return Decimal(self.unit.partition("/")[2] or 1)


@cache
def _and(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of([' ', *strings(language, 'money', 'and')])})?")


@cache
def _only_after(language: str) -> frozenset[str]:
    return frozenset(strings(language, "money", "subunits_only_after"))


def in_ranges(reading: Reading, numerals: Sequence[Numeral], found: Sequence[Amount | None]) -> list[Amount | Numeral]:
    """The amounts, with those that share a currency or a scale with their neighbour in a range; else the bare numerals."""
    told: list[Amount | Numeral] = [amount or numeral for amount, numeral in zip(found, numerals, strict=True)]
    for place in range(len(numerals) - 1, 0, -1):
        first, second = told[place - 1], told[place]
        takes = first.sure >= SURE if isinstance(first, Numeral) else first.signed and not first.word
        if takes and isinstance(second, Amount) and _is_range(reading, numerals[place - 1], second.start):
            told[place - 1] = _first_of(reading, first, second)
    for place in range(1, len(numerals)):
        first, second = told[place - 1], told[place]
        if not isinstance(first, Amount) or not first.signed or isinstance(second, Amount) or second.sure < SURE:
            continue
        if _is_range(reading, numerals[place - 1], second.start):
            told[place] = replace(
                first, numeral=second, start=second.start, end=second.end, value=second.value, step=second.step
            )
            told[place - 1] = _first_of(reading, first, replace(first, numeral=second, value=second.value))
    return told


def _is_range(reading: Reading, first: Numeral, second: int) -> bool:
    return reading.is_range(first, replace(first, start=second)) and not is_year(first)


def _first_of(reading: Reading, first: Amount | Numeral, second: Amount) -> Amount:
    numeral = first.numeral if isinstance(first, Amount) else first
    scale = shared_scale(reading, numeral, second.numeral, second.value) if first.value == numeral.value else Decimal(1)
    unit = first.unit if isinstance(first, Amount) else second.unit
    signed = isinstance(first, Amount)
    return Amount(
        numeral,
        first.start,
        first.end,
        numeral.value * scale,
        numeral.step * scale,
        unit,
        second.sure,
        signed,
        second.word,
    )


def summed(reading: Reading, told: Sequence[Amount | Numeral]) -> Iterator[Amount]:
    """The amounts with their subunits added: "3 dollars 50 cents", "50元6角3分", "thirteen dollars forty-five"."""
    whole: Amount | None = None
    for each in told:
        if whole and (joined := _joined(reading, whole, each)):
            whole = joined
            continue
        if whole:
            yield _with_tenths(reading, whole)
        whole = each if isinstance(each, Amount) and each.word not in _only_after(reading.language) else None
    if whole:
        yield _with_tenths(reading, whole)


def _with_tenths(reading: Reading, whole: Amount) -> Amount:
    """Chinese says tenths without their name: "三块五" is three and a half."""
    if whole.word not in strings(reading.language, "money", "only_at_end"):
        return whole
    digit = amounts(reading.language, "numerals", "digits").get(reading.low[whole.end : whole.end + 1])
    if digit is None:
        return whole
    return replace(whole, end=whole.end + 1, value=whole.value + digit / 10, step=Decimal("0.1"))


def _joined(reading: Reading, whole: Amount, part: Amount | Numeral) -> Amount | None:
    if not _and(reading.language).fullmatch(reading.low, whole.end, part.start) or whole.divisor > 10 or part.value < 0:
        return None
    if isinstance(part, Amount):
        if part.divisor <= whole.divisor or part.value >= part.divisor or not (whole.word or whole.signed):
            return None
        currency = whole.unit.partition("/")[0]
        if len(part.word) == 1 and part.unit.partition("/")[0] != currency:
            return None
        divisor, end = part.divisor / whole.divisor, part.end
    else:
        found = _divisor_of_bare(reading, whole, part)
        if found is None:
            return None
        divisor, end = found, part.end
    value, step = whole.value + part.value / divisor, part.step / divisor
    return replace(whole, end=end, value=value, step=step, sure=min(whole.sure, max(part.sure, 0.5)))


def _divisor_of_bare(reading: Reading, whole: Amount, part: Numeral) -> Decimal | None:
    """What a number without a unit behind an amount counts: cents at the end of a sentence."""
    bare = not whole.signed and part.form is whole.numeral.form and whole.value % 1 == 0 and not part.attached
    if not bare or part.value % 1 or part.step < 1 or not whole.word:
        return None
    cents = 10 <= part.value < 100 and whole.step == 1
    return Decimal(100) if cents and _SENTENCE_ENDS.match(reading.low, part.end) else None
