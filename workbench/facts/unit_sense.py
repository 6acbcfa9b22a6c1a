"""What the word behind a number means there: a unit, and how sure that is, or something else."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from workbench.facts.amount_context import AROUND, counted_sure, goes_on, is_a_syllable, nearest, speaks_of
from workbench.facts.currencies import currencies
from workbench.facts.numerals.numeral import Form, Numeral
from workbench.facts.patterns import any_of
from workbench.facts.reading import Reading
from workbench.facts.unit_behind import Told, UnitBehind
from workbench.facts.units import units
from workbench.facts.words import strings
from workbench.text.language import primary

# Evidence that is weak: a witness that a number stands there, and no reason for an alarm.
_WEAK = 0.4
# Degrees that nothing around them explains.
_PLAIN = 0.6
# Where the word for degrees also counts how often something happens, or means "also".
_COUNTS_TIMES = ("ja", "zh", "ko")
# "30キロ" and "30킬로" are so many kilometres or kilograms, where nothing around them tells which.
KILO = "kilo"
_SPEEDS = ("per-hour", "per-second")


@dataclass(frozen=True, slots=True)
class Sense:
    """A unit, and how sure it is that the word means it."""

    unit: str
    sure: float


def sense(reading: Reading, numeral: Numeral, told: UnitBehind, before: str) -> Sense | None:
    """The sense of what stands behind the number; `before` is what a word before the number says of its unit ("celsius",
    "per-hour"), or ""."""
    found = _behind(reading, numeral, told, before)
    if found is None or not before:
        return found
    if before in _SPEEDS:
        length = "kilometer" if found.unit == KILO else found.unit
        return found if "-per-" in length else replace(found, unit=f"{length}-{before}")
    return Sense(before, counted_sure(reading, numeral)) if found.unit == "degree" else found


def _behind(reading: Reading, numeral: Numeral, told: UnitBehind, before: str) -> Sense | None:
    if told.by is Told.INCHES:
        return Sense("inch", numeral.sure)
    if told.by is Told.LETTER:
        return _of_letter(reading, numeral, told)
    if told.gap.of and numeral.form is Form.DIGITS and numeral.step < 1000:
        return None
    if told.by is Told.SYMBOL:
        return _of_symbol(reading, numeral, told)
    return _of_name(reading, numeral, told, before)


def _of_name(reading: Reading, numeral: Numeral, told: UnitBehind, before: str) -> Sense | None:
    words = units(reading.language)
    word = words.names.word(reading.low[told.start : told.end])
    unit, sure = words.names.meanings[word], counted_sure(reading, numeral)
    if is_a_syllable(reading, numeral, len(word)) or goes_on(reading, told.start, "units", "other_words"):
        return None
    if unit == "degree":
        return Sense(unit, sure) if before else _of_degrees(reading, numeral, told.end, sure)
    weighed = speaks_of(reading, numeral.start, told.end, "units", "weight_words")
    if unit == "kilometer" and word in strings(reading.language, "units", "kilo"):
        return Sense("kilogram" if weighed else KILO, sure)
    may_be_money = unit == "pound" and not weighed and word in currencies(reading.language).names.meanings
    return Sense(unit, min(sure, _WEAK) if may_be_money or word in words.doubtful else sure)


def _of_degrees(reading: Reading, numeral: Numeral, end: int, sure: float) -> Sense | None:
    """Degrees of heat or of an angle. The strength of an earthquake is a number in languages that count it without degrees;
    one letter and 度 are "once" and "twice"."""
    degrees = nearest(reading, numeral.start, end, "units", "degree_words")
    if nearest(reading, numeral.start, end, "units", "magnitude_words") < degrees:
        return None
    if degrees <= AROUND or numeral.step < 1:
        return Sense("degree", sure)
    language = primary(reading.language)
    if language in ("ja", "zh") and numeral.form is Form.WORDS and numeral.end - numeral.start == 1:
        return None
    return Sense("degree", min(sure, _WEAK if language in _COUNTS_TIMES else _PLAIN))


def _of_symbol(reading: Reading, numeral: Numeral, told: UnitBehind) -> Sense | None:
    """Of an abbreviation, in the case that it is written in: "Mb" and "MB"."""
    words = units(reading.language)
    # "ha" is hectares directly behind digits, and a verb of many languages elsewhere.
    told_symbol = reading.low[told.start : told.end]
    if told.gap.text.startswith(" ") and told_symbol in strings(reading.language, "units", "tight"):
        return None
    symbol = words.symbols.word(told_symbol)
    written = reading.plain[told.start : told.start + len(symbol)]
    return Sense(words.cases.get(written, words.symbols.meanings[symbol]), counted_sure(reading, numeral))


def _of_letter(reading: Reading, numeral: Numeral, told: UnitBehind) -> Sense | None:
    """Of a single letter: only behind digits, in its own case, where it is no year and metres are no millions."""
    words = units(reading.language)
    letter = reading.plain[told.end - 1]
    if numeral.form is not Form.DIGITS or letter not in words.letters:
        return None
    if letter in strings(reading.language, "units", "year_letters") and 1000 <= numeral.value < 2100:
        return None
    if letter == "m" and (metres := _metres(reading.language)):
        near = reading.low[told.end : told.end + 24]
        if not metres.search(near) and not (told.gap.text.startswith(" ") and numeral.value >= 2):
            return None
    return Sense(words.letters[letter], counted_sure(reading, numeral))


@cache
def _metres(language: str) -> re.Pattern[str] | None:
    """What must follow "m" where it also means millions."""
    words = strings(language, "units", "metre_words")
    return re.compile(any_of(words)) if words else None
