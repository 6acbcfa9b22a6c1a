"""Units of time without a number: "a few weeks" are not "몇 달"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from workbench.checks.check import Check, Example
from workbench.checks.finding import N_, Found, Severity, Span
from workbench.checks.pair import Pair, Side
from workbench.checks.words import strings
from workbench.facts.calendar.units import units
from workbench.facts.patterns import any_of
from workbench.text.language import writes_spaces

_UNIT_OF_DISTANCE = {"D": "day", "W": "week", "M": "month", "Y": "year"}


def find(pair: Pair) -> Iterator[Found]:
    """Some weeks on one side that stand where the other side says some months."""
    here = _vague(pair.source)
    there = _vague(pair.target) if here else {}
    if not there:
        return
    lost = [unit for unit in here if unit not in there and unit not in _units_said(pair.target)]
    new = [unit for unit in there if unit not in here and unit not in _units_said(pair.source)]
    if lost and new:
        source, target = here[lost[0]], there[new[0]]
        told = {"source": pair.source.text[slice(*source)].strip(), "target": pair.target.text[slice(*target)].strip()}
        yield Found(N_("Source: %(source)s; translation: %(target)s."), told, (source,), (target,))


@cache
def _pattern(language: str) -> re.Pattern[str] | None:
    words = strings(language, "vague_time", "before")
    if not words:
        return None
    between = any_of(strings(language, "vague_time", "between"))
    closed = r"(?![^\W\d_])" if writes_spaces(language) and language != "ko" else ""
    return re.compile(rf"(?:{any_of(words)})(?:{between})?({any_of(units(language).worth)}){closed}")


def _vague(side: Side) -> dict[str, Span]:
    """The units that stand behind a word such as "few" or "several", and where."""
    pattern = _pattern(side.primary)
    if pattern is None:
        return {}
    worth = units(side.primary).worth
    return {worth[match[1]].unit: match.span() for match in pattern.finditer(side.low) if worth[match[1]].unit}


def _units_said(side: Side) -> frozenset[str]:
    """The units of durations and of distances in time with a number."""
    told = {fact.unit for fact in side.facts if fact.kind == "duration"}
    told |= {
        _UNIT_OF_DISTANCE.get(fact.unit[-1], "")
        for fact in side.facts
        if fact.kind == "date" and fact.unit.startswith("P")
    }
    return frozenset(told)


CHECK = Check(
    id="time_units",
    kind="unit",
    title=N_("Another unit of time"),
    description=N_("Some weeks stand where the source says some months: units of time that are told without a number."),
    severity=Severity.CRITICAL,
    find=find,
    example=Example("ko", "그는 몇 주 전에 돌아왔다.", "en", "He came back a few months ago."),
)
