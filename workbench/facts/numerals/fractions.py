"""Fractions in digits: "3/4", "1 3/4", "3½", "½"."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from decimal import Decimal
from fractions import Fraction

from workbench.facts.numerals.numeral import Form, Numeral

_SIGNS = "¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
SIGN = re.compile(f"[{_SIGNS}]")
_SLASHED = re.compile(r" ?/ ?(\d{1,4})(?![\d/]|[.,]\d)")


def with_fractions(numerals: Iterable[Numeral], text: str) -> list[Numeral]:
    """The numerals with the fractions that stand in or behind them read into them."""
    if "/" not in text and (text.isascii() or not SIGN.search(text)):
        return list(numerals)
    found: list[Numeral] = []
    for numeral in _with_signs(numerals, text):
        previous = found[-1] if found else None
        if previous and previous.form is Form.DIGITS and _is_whole_of(previous, numeral, text):
            found[-1] = _joined(previous, numeral)
        else:
            found.append(numeral)
    return found


def _with_signs(numerals: Iterable[Numeral], text: str) -> Iterator[Numeral]:
    """The numerals, "3/4" as one, and those written as one sign, in order."""
    waiting = [_of_sign(each) for each in SIGN.finditer(text)]
    past = 0
    for numeral in numerals:
        while waiting and waiting[0].start < numeral.start:
            yield waiting.pop(0)
        if numeral.start < past:
            continue
        slashed = _slashed(numeral, text)
        past = slashed.end
        yield slashed
    yield from waiting


def _of_sign(sign: re.Match[str]) -> Numeral:
    above, below = Fraction(unicodedata.numeric(sign[0])).limit_denominator(10).as_integer_ratio()
    return Numeral(sign.start(), sign.end(), Decimal(above) / below, 1 / Decimal(below), Form.DIGITS)


def _slashed(numeral: Numeral, text: str) -> Numeral:
    rest = _SLASHED.match(text, numeral.end) if numeral.form is Form.DIGITS and not numeral.grouped else None
    if rest is None or text[numeral.start - 1 : numeral.start] == "/" or not (below := Decimal(rest[1])):
        return numeral
    value = numeral.value / below
    return Numeral(numeral.start, rest.end(), value, 1 / below, Form.DIGITS)


def _is_whole_of(whole: Numeral, part: Numeral, text: str) -> bool:
    """Whether "3" and "1/2" are said together: directly, or with a space."""
    fraction = (
        part.value < 1 and part.step < 1 and part.form is Form.DIGITS and text[part.start : part.end].find(".") < 0
    )
    return fraction and whole.value % 1 == 0 and text[whole.end : part.start] in ("", " ", "  ")


def _joined(whole: Numeral, part: Numeral) -> Numeral:
    return Numeral(whole.start, part.end, whole.value + part.value, part.step, Form.DIGITS)
