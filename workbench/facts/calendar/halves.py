"""Halves of stretches of time: "1년 반", "一年半", "a year and a half", "half a century", "两个半小时"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from workbench.facts.calendar.span import Span, in_unit
from workbench.facts.patterns import any_of
from workbench.facts.words import strings
from workbench.text.language import writes_spaces

# In these a half of the unit is whole.
_WHOLE_IN = {"year": "month", "day": "hour", "hour": "minute", "minute": "second"}


# "Half a day" is not always twelve hours.
_HALF = 0.8


@dataclass(frozen=True, slots=True)
class _Words:
    between: re.Pattern[str]
    behind: re.Pattern[str]
    before: re.Pattern[str]
    longest: int


@cache
def _words(language: str) -> _Words:
    behind, before = strings(language, "durations", "half_behind"), strings(language, "durations", "half_before")
    goes_on = any_of(strings(language, "durations", "half_goes_on"))
    other = any_of(strings(language, "durations", "no_half"))
    end = rf"(?:(?![^\W\d_])|(?={goes_on}))(?!{other})" if goes_on != "(?!)" else rf"(?![^\W\d_])(?!{other})"
    if not writes_spaces(language):
        end = rf"(?!{other})"
    return _Words(
        re.compile(any_of(strings(language, "durations", "half_between"))),
        re.compile(rf"(?:{any_of(behind)}){end}"),
        re.compile(rf"(?<![^\W\d_])(?:{any_of(before)})$"),
        max(map(len, before), default=0),
    )


def with_half(span: Span, worth: Decimal, low: str, language: str) -> Span:
    """The span with the half that its words say: one more half of a unit worth so much, or the half of one.

    `low` is the text in lower case. What has no whole number in its own unit is told in the next smaller one."""
    words = _words(language)
    if words.between.search(low[span.start : span.end]):
        return _whole(replace(span, amount=span.amount + worth / 2, step=worth / 2, sure=1.0))
    if behind := words.behind.match(low, span.end):
        return _whole(replace(span, end=behind.end(), amount=span.amount + worth / 2, step=worth / 2, sure=1.0))
    if before := words.before.search(low[max(0, span.start - words.longest) : span.start]):
        start = span.start - len(before[0])
        return _whole(replace(span, start=start, amount=span.amount / 2, step=span.amount / 2, sure=_HALF))
    return span


def _whole(span: Span) -> Span:
    smaller = _WHOLE_IN.get(span.unit, "")
    amount = in_unit(span.amount, span.unit, smaller) if smaller and span.amount % 1 else None
    step = in_unit(span.step, span.unit, smaller) if amount is not None else None
    return span if amount is None or step is None else replace(span, amount=amount, unit=smaller, step=step)
