"""The words that tell the time of day in a language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from workbench.facts.calendar.lexicon import Lexicon, lexicon
from workbench.facts.calendar.names import locale_of
from workbench.facts.patterns import any_of
from workbench.facts.shadow import lowered, shadow
from workbench.facts.words import named, section, strings
from workbench.text.language import primary, writes_spaces


@dataclass(frozen=True, slots=True)
class ClockWords:
    """How a language tells the time. `halves` says which half of the day a word beside the hour means; `halves_first` that it stands before, and a word for
    the hour behind: "오전 9시", "सुबह 9 बजे"."""

    halves: Mapping[str, str]
    half_before: re.Pattern[str]
    half_after: re.Pattern[str]
    hour: re.Pattern[str]
    minute: re.Pattern[str]
    fixed: Mapping[str, str]
    fixed_word: Lexicon
    half_hour: re.Pattern[str]
    context: re.Pattern[str]
    dotted_before: re.Pattern[str]
    anything: re.Pattern[str]
    halves_first: bool
    weak_hours: frozenset[str]


@cache
def clock_words(language: str) -> ClockWords:
    """The words of a language."""
    halves = _halves(language)
    spaced = writes_spaces(language) and primary(language) != "ko"
    closed = r"(?![^\W\d_])" if spaced else ""
    fixed = named(language, "times", "fixed")
    hours, minutes = strings(language, "times", "hours"), strings(language, "times", "minutes")
    not_hours = any_of(strings(language, "times", "not_hours"))
    digits = r"([0-5]?\d)(?![\d.,]?\d)"
    return ClockWords(
        halves=halves,
        half_before=re.compile(rf"(?:{any_of(halves)}) ?$"),
        half_after=re.compile(rf" ?({any_of(halves)}){closed}"),
        hour=re.compile(rf" ?(?:{any_of(hours)})(?!{not_hours}){closed}"),
        minute=re.compile(rf" ?{digits} ?(?:{any_of(minutes)})| ?{digits}(?![^\W_])(?<=\d\d)"),
        fixed=fixed,
        fixed_word=lexicon(fixed, language),
        half_hour=re.compile(any_of(strings(language, "times", "half_hours"))),
        context=re.compile(rf"(?<![^\W_])(?:{any_of(strings(language, 'times', 'before'))})$"),
        dotted_before=re.compile(rf"(?<![^\W_])(?:{any_of(strings(language, 'times', 'dotted_before'))})$"),
        anything=re.compile(any_of([":", *halves, *hours, *fixed, *strings(language, "times", "dotted_before")])),
        halves_first=not spaced or bool(section(language, "times").get("halves_first")),
        weak_hours=frozenset(strings(language, "times", "weak_hours")),
    )


def _halves(language: str) -> dict[str, str]:
    locale = locale_of(language)
    halves = {}
    for name in ("am", "pm"):
        told = locale.periods.get(name) if locale else None
        if told:
            halves[lowered(shadow(told))] = name
    return halves | {lowered(word): meaning for word, meaning in named(language, "times", "halves").items()}
