"""Percentages: "3.2%", "10퍼센트", "百分之三", "5 to 10 per cent", "yüzde 5", "3割", "九成"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from workbench.facts.fact import Fact
from workbench.facts.kind import Kind
from workbench.facts.numerals.numeral import Form
from workbench.facts.patterns import any_of
from workbench.facts.reading import Measured, Reading
from workbench.facts.words import amounts, section, strings

ONE = Decimal(1)


@dataclass(frozen=True, slots=True)
class _Signs:
    """The signs before and after a number; words after and before it that are worth more or less than a percent, such as
    the tenths of Japanese and Chinese; "a percentage of", behind which small words count digits; smaller parts of them; and the words that make the whole negative."""

    before: re.Pattern[str]
    after: re.Pattern[str]
    of: re.Pattern[str]
    shares: dict[str, Decimal]
    shares_after: re.Pattern[str]
    inner: re.Pattern[str]
    shares_before: re.Pattern[str]
    half: re.Pattern[str]
    shares_in_digits: bool
    minus: re.Pattern[str]


@cache
def _signs(language: str) -> _Signs:
    before, after = strings(language, "percent", "before"), strings(language, "percent", "after")
    shares_before = amounts(language, "percent", "shares_before")
    shares_after, inner = (amounts(language, "percent", key) for key in ("shares", "shares_inner"))
    ending = any_of(strings(language, "percent", "shares_not_before"))
    return _Signs(
        before=re.compile(rf"(?<!\d)({any_of(before)})$"),
        after=re.compile(rf"(?:{any_of(['%', ' %', *after])})(?![a-z0-9])"),
        of=re.compile(rf"(?:{any_of(strings(language, 'percent', 'of'))})$"),
        shares=shares_after | shares_before | inner,
        shares_after=re.compile(rf"( ?)({any_of(shares_after)})(?!{ending})"),
        inner=re.compile(rf"( ?)({any_of(inner)})"),
        shares_before=re.compile(rf"({any_of(shares_before)})$"),
        half=re.compile(any_of(strings(language, "percent", "half_after"))),
        shares_in_digits=bool(section(language, "percent").get("shares_in_digits")),
        minus=re.compile(rf"(?:{any_of(strings(language, 'numerals', 'minus'))})$"),
    )


def find(reading: Reading) -> Iterator[Fact]:
    """Percentages; the value is what is written, 3.2 of "3.2%", and 30 of "3割"."""
    signs = _signs(reading.language)
    yield from _shares(reading, signs)
    for told in reading.followed_by(signs.after):
        if reading.is_free(told.start, told.end):
            yield reading.of_numeral("percent", told, "percent")
    for told in reading.preceded_by(signs.of) if strings(reading.language, "percent", "of") else ():
        if reading.is_free(told.start, told.end) and (told.numeral.value >= 10 or told.numeral.form is Form.DIGITS):
            yield reading.of_numeral("percent", told, "percent")
    if signs.before.pattern == r"(?<!\d)((?!))$":
        return
    for told in reading.preceded_by(signs.before):
        if reading.is_free(told.start, told.end):
            yield _negated(reading, told, signs)


def _negated(reading: Reading, told: Measured, signs: _Signs) -> Fact:
    """A sign before the number may itself follow a minus: "eksi yüzde beş"."""
    minus = signs.minus.search(reading.low[max(0, told.start - 12) : told.start])
    if minus is None or not minus[0]:
        return reading.of_numeral("percent", told, "percent")
    wider = Measured(told.numeral, told.match, told.start - len(minus[0]), told.end)
    return reading.of_numeral("percent", wider, "percent", -ONE)


def _shares(reading: Reading, signs: _Signs) -> Iterator[Fact]:
    """Tenths and the like, with what is said behind them: "3割8分7厘", "三成半"."""
    if not signs.shares:
        return
    numerals, taken_to = reading.numerals, 0
    for numeral in numerals:
        if numeral.start < taken_to or numeral.ordinal or numeral.attached:
            continue
        if before := signs.shares_before.search(reading.low[max(0, numeral.start - 6) : numeral.start]):
            yield reading.fact(
                "percent", numeral.start - len(before[0]), numeral.end, numeral.value * signs.shares[before[0]],
                "percent", numeral.step * signs.shares[before[0]], max(numeral.sure, 0.8),
            )  # fmt: skip
            continue
        word = signs.shares_after.match(reading.low, numeral.end)
        if (
            word is None
            or signs.shares_in_digits
            and numeral.form is Form.WORDS
            or numeral.form is not Form.DIGITS
            and (word[1] and numeral.step == ONE or not 0 < numeral.value <= 10)
        ):
            continue
        worth = signs.shares[word[2]]
        value, step, taken_to = numeral.value * worth, numeral.step * worth, word.end()
        while (rest := next((each for each in numerals if each.start == taken_to), None)) and rest.value < 10:
            smaller = signs.inner.match(reading.low, rest.end)
            if smaller is None or signs.shares[smaller[2]] >= worth:
                break
            worth = signs.shares[smaller[2]]
            value, step, taken_to = value + rest.value * worth, worth, smaller.end()
        if half := signs.half.match(reading.low, taken_to):
            value, step, taken_to = value + worth / 2, worth / 2, half.end()
        yield reading.fact("percent", numeral.start, taken_to, value, "percent", step, max(numeral.sure, 0.7))


KIND = Kind("percent", rank=42, find=find, counts=True)
