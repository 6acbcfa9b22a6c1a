"""Dates told from the day of writing: "yesterday", "지난달", "来週", "3 days ago", "in zwei Wochen"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from workbench.facts.calendar.lexicon import Lexicon, lexicon
from workbench.facts.calendar.neighbours import LIKELY_FIRST, LIKELY_LAST
from workbench.facts.calendar.span import Span
from workbench.facts.calendar.spans import VAGUELY, find_spans
from workbench.facts.calendar.told import Relative, Told
from workbench.facts.patterns import any_of
from workbench.facts.reading import BEFORE, Reading
from workbench.facts.shadow import lowered, shadow
from workbench.facts.words import named, strings
from workbench.text.language import primary, writes_spaces

_NOTATION = re.compile(r"P(-?\d+)([DWMY])")
_UNITS = {"day": "D", "week": "W", "month": "M", "year": "Y"}
# "The next day" is told from another day than the day of writing as often as not; "today", "this week" and "this year"
# come and go in translation ("this summer", "올 여름", "Anfang des Monats").
_WEAK = 0.4
# "In two weeks" is a day to come as often as it is the time something takes; see `same_distance`.
_WITHIN = 0.6
_NEVER = 9_000


@dataclass(frozen=True, slots=True)
class _Words:
    phrases: Mapping[str, str]
    phrase: Lexicon
    weak: frozenset[str]
    ago_after: re.Pattern[str]
    later_after: re.Pattern[str]
    ago_before: re.Pattern[str]
    later_before: re.Pattern[str]
    within_after: re.Pattern[str]
    anchored: re.Pattern[str]


@cache
def _words(language: str) -> _Words:
    phrases = named(language, "dates", "relative") | named(language, "dates", "modifiers")
    phrases = {lowered(shadow(phrase)): meaning for phrase, meaning in phrases.items()}
    after = _after(language)
    days = any_of(phrase for phrase, meaning in phrases.items() if meaning.endswith("D"))
    earlier, later = (any_of(strings(language, "dates", f"anchored_{side}")) for side in ("before", "after"))
    return _Words(
        phrases=phrases,
        phrase=lexicon(phrases, language),
        weak=frozenset(strings(language, "dates", "weak")),
        ago_after=re.compile(rf"(?:{any_of(strings(language, 'dates', 'ago_after'))}){after}"),
        later_after=re.compile(rf"(?:{any_of(strings(language, 'dates', 'later_after'))}){after}"),
        ago_before=re.compile(rf"(?<![^\W_])(?:{any_of(strings(language, 'dates', 'ago_before'))})$"),
        within_after=re.compile(rf"(?:{any_of(strings(language, 'dates', 'within_after'))}){after}"),
        anchored=re.compile(rf"(?:(?P<earlier>{earlier})|{later})(?P<day>{days})(?![^\W\d_])"),
        later_before=re.compile(rf"(?<![^\W_])(?:{any_of(strings(language, 'dates', 'later_before'))})$"),
    )


def _after(language: str) -> str:
    """What may follow "ago": no letter, but particles in Korean; not the words that it begins otherwise ("前後")."""
    if primary(language) == "ko":
        particles = any_of([*strings(language, "counting", "particles"), "쯤", "만", "인", "이던"])
        return rf"(?:{particles}){{0,2}}(?![^\W\d_])"
    if writes_spaces(language):
        return r"(?![^\W\d_])"
    return rf"(?!{any_of(strings(language, 'dates', 'not_after'))})"


def relative_phrases(language: str) -> Mapping[str, str]:
    """The words of a language that are told from the day of writing, and its modifiers."""
    return _words(language).phrases


def find_relative(reading: Reading) -> Iterator[Told]:
    """Words and counted times that are told from the day of writing, and the modifiers "next", "last", "this"."""
    words = _words(reading.language)
    spans = [_of_span(span, reading.low, words) for span in find_spans(reading)]
    phrases = (_of_phrase(match, words) for match in words.phrase.find(reading.low))
    yield from filter(None, (*spans, *phrases))


def _of_phrase(match: re.Match[str], words: _Words) -> Told | None:
    meaning = words.phrases[match[0]]
    notation = _NOTATION.fullmatch(meaning)
    if notation is None:
        return Told(match.start(), match.end(), modifier=meaning, doubtful=True) if meaning else None
    relative = Relative(int(notation[1]), notation[2])
    weak = match[0] in words.weak or relative.amount == 0
    return Told(match.start(), match.end(), relative=relative, sure=_WEAK if weak else 1.0)


def _is_a_year(amount: int, unit: str) -> bool:
    """Whether so many years are a year instead: "2020年之后" is after 2020, and nobody tells of 2020 years later."""
    return unit == "Y" and LIKELY_FIRST <= amount <= LIKELY_LAST


def _of_span(span: Span, low: str, words: _Words) -> Told | None:
    unit = _UNITS.get(span.unit)
    if unit is None or span.amount > _NEVER or span.amount % 1:
        return None
    amount, before = int(span.amount), low[max(0, span.start - BEFORE) : span.start]
    if anchor := words.anchored.match(low, span.end):
        days = _NOTATION.fullmatch(words.phrases[anchor["day"]])
        distance = Relative(
            -amount if anchor["earlier"] else amount, unit, exact=True, days=int(days[1]) if days else 0
        )
        return Told(span.start, anchor.end(), relative=distance)
    if span.sure <= VAGUELY and span.amount > 9:
        return None
    if after := words.ago_after.match(low, span.end):
        return Told(span.start, after.end(), relative=Relative(-amount, unit, exact=True))
    if (after := words.later_after.match(low, span.end)) and not _is_a_year(amount, unit):
        return Told(span.start, after.end(), relative=Relative(amount, unit, exact=True), sure=0.8)
    if after := words.within_after.match(low, span.end):
        return Told(span.start, after.end(), relative=Relative(amount, unit, exact=True), sure=_WITHIN)
    if found := words.ago_before.search(before):
        return Told(span.start - len(found[0]), span.end, relative=Relative(-amount, unit, exact=True))
    if found := words.later_before.search(before):
        return Told(span.start - len(found[0]), span.end, relative=Relative(amount, unit, exact=True), sure=_WITHIN)
    return None
