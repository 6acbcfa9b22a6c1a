"""All numerals of a text, whatever its language writes them in."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import cache

from workbench.facts.numerals.digits import DIGIT_RUN, EXACT, read_digits
from workbench.facts.numerals.fractions import with_fractions
from workbench.facts.numerals.myriad import find_myriad
from workbench.facts.numerals.numeral import Form, Numeral
from workbench.facts.numerals.parts import with_parts, with_powers
from workbench.facts.numerals.spelled import find_spelled
from workbench.facts.patterns import any_of
from workbench.facts.words import section, strings

_EXPONENT = re.compile(r"\de[+-]?\d")
# Letters, or capitals and a hyphen, right before digits make a name of them: "MH17", "G7", "F-16", "COVID-19".
_NAME_BEFORE = re.compile(r"(?:[^\W\d_]|[A-Z]-)$")


def find_numerals(text: str, low: str, language: str) -> tuple[Numeral, ...]:
    """The numerals in order, without overlap. `text` is the shadow, `low` the same in lower case."""
    system = _SYSTEMS.get(str(section(language, "numerals").get("system", "")), _digits_alone)
    exact = (each for each in system(text, low, language) if each.value.adjusted() < EXACT)
    found = list(with_parts(with_fractions(exact, text), low, language))
    if not found:
        return ()
    if "^" in low or _EXPONENT.search(low):
        found = with_powers(found, low)
    return tuple(_in_its_place(each, text, low, language) for each in found)


def _digits_alone(_text: str, low: str, language: str) -> Iterator[Numeral]:
    """Of a language without data: numbers in digits."""
    for run in DIGIT_RUN.finditer(low):
        if written := read_digits(run[0], language):
            yield Numeral(run.start(), run.end(), written.value, written.step, Form.DIGITS, 1.0, written.grouped)


_SYSTEMS: Mapping[str, Callable[[str, str, str], Iterator[Numeral]]] = {"myriad": find_myriad, "spelled": find_spelled}


@cache
def _minus(language: str) -> re.Pattern[str]:
    begins = "" if section(language, "numerals").get("spaces_mean_nothing") else r"(?<![^\W\d_])"
    return re.compile(rf"(?:(?<![\w)%])-|{begins}(?:{any_of(strings(language, 'numerals', 'minus'))}))$")


@cache
def _has_decades(language: str) -> bool:
    """Whether an "s" behind tens is a plural: "the 1980s", "in her 40s"."""
    return bool(section(language, "numerals").get("decades"))


@cache
def _not_minus(language: str) -> re.Pattern[str]:
    """Words before "moins", "menos" that make "at least" or "more or less" of it."""
    return re.compile(rf"(?<![^\W\d_])(?:{any_of(strings(language, 'numerals', 'no_minus_after'))}) $")


def _in_its_place(numeral: Numeral, text: str, low: str, language: str) -> Numeral:
    """The numeral with what stands around it: a minus before it, letters that make a name of it."""
    before = low[max(0, numeral.start - 12) : numeral.start]
    if numeral.form is not Form.WORDS:
        latin = text[max(0, numeral.start - 2) : numeral.start]
        if latin and latin[-1].isascii() and _NAME_BEFORE.search(latin):
            return replace(numeral, attached=True)
    minus = _minus(language).search(before) if before else None
    if minus and not _not_minus(language).search(before[: minus.start()]):
        return replace(numeral, start=numeral.start - len(minus[0]), value=-numeral.value)
    after = text[numeral.end : numeral.end + 1]
    if after == "s" and numeral.value % 10 == 0 and _has_decades(language):
        return numeral
    if numeral.form is Form.DIGITS and after.isascii() and after.isalpha():
        return replace(numeral, attached=True)
    return numeral
