"""Whether two quantities or two amounts of money say the same, in whatever units they are written.

Units of one dimension are compared in its base unit; currencies are never converted, only cents into dollars. How far two
values may lie apart follows from how they are written: half of the coarser last digit in one unit, and half of both last
digits between two units, where zeros at the end of a whole number count as rounded. So "12 miles" is 19.3, 19 or 20 km and not
12 km. Differences of temperatures ("2 degrees warmer") are converted like temperatures, for nothing in a fact tells them apart.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from workbench.facts.fact import Fact, Qualifier
from workbench.facts.unit_factors import Factor, factors

# What a unit's name is also used for: "tons" in English news are American or metric, degrees are of any scale, "킬로" and "キロ" are kilometres or kilograms.
_ALSO = {
    "ton": ("tonne",), "gallon": ("gallon-imperial",), "degree": ("celsius", "fahrenheit"), "kilo": ("kilometer", "kilogram"),
}  # fmt: skip
# What "about", "over" and "nearly" leave open between two units.
_VAGUE = Fraction(1, 20)
# The most that zeros at the end of a whole number are taken for rounding: a tenth of the value.
_ROUNDED = Fraction(1, 10)
_NONE = Decimal(0)


@dataclass(frozen=True, slots=True)
class BaseValue:
    """So much of a dimension's base unit: metres, square metres, cubic metres, kilograms, kelvins, metres per second,
    bits, joules, watts, pascals, hertz."""

    dimension: str
    value: Decimal


def base_value(fact: Fact) -> BaseValue | None:
    """The quantity in its dimension's base unit; None when its unit cannot be converted, or it is no quantity."""
    factor = factors().get(fact.unit) if fact.kind == "quantity" else None
    if factor is None or isinstance(fact.value, str):
        return None
    value = _in_base(Fraction(fact.value), factor)
    return BaseValue(factor.dimension, Decimal(value.numerator) / Decimal(value.denominator))


def same_quantity(a: Fact, b: Fact) -> bool:
    """Whether both say the same quantity, as exactly as they are written. Symmetric, and true of a fact and itself."""
    if isinstance(a.value, str) or isinstance(b.value, str) or a.kind != b.kind:
        return False
    if a.unit == b.unit and (a.unit != "degree" or _is_same_number(a, b)):
        return _is_same_number(a, b)
    return any(
        _is_same_converted(a, one, b, other)
        for one in _readings(a.unit)
        for other in _readings(b.unit)
        if one.dimension == other.dimension and (one != other or a.unit != b.unit)
    )


def same_amount(a: Fact, b: Fact) -> bool:
    """Whether both say the same amount of one currency: "50 cents" and "$0.50" do. Symmetric, and true of a fact and itself."""
    if isinstance(a.value, str) or isinstance(b.value, str):
        return False
    (one, parts), (other, others) = _currency(a.unit), _currency(b.unit)
    if one != other:
        return False
    if parts == others:
        return _is_same_number(a, b)
    apart = abs(Fraction(a.value) / parts - Fraction(b.value) / others)
    return apart <= max(Fraction(a.step or 0) / parts, Fraction(b.step or 0) / others) / 2


def _currency(unit: str) -> tuple[str, int]:
    """The currency and how many of the unit make one: 100 cents."""
    code, _slash, parts = unit.partition("/")
    return code, int(parts) if parts.isdigit() and int(parts) else 1


def _readings(unit: str) -> tuple[Factor, ...]:
    known = factors()
    return tuple(known[each] for each in (unit, *_ALSO.get(unit, ())) if each in known)


def _is_same_number(a: Fact, b: Fact) -> bool:
    coarser = max(a.step or _NONE, b.step or _NONE)
    return abs(Decimal(a.value) - Decimal(b.value)) <= coarser / 2


def _is_same_converted(a: Fact, one: Factor, b: Fact, other: Factor) -> bool:
    if isinstance(a.value, str) or isinstance(b.value, str):
        return False
    first, second = _in_base(Fraction(a.value), one), _in_base(Fraction(b.value), other)
    apart = abs(first - second)
    # Zeros of a temperature say nothing of its rounding: a scale's own zero is arbitrary.
    exact = bool(one.offset or other.offset) and Qualifier.EXACT in (a.qualifier, b.qualifier)
    rounding = _step if exact else _rounding
    allowed = (rounding(a) * one.times + rounding(b) * other.times) / 2
    if one.offset == other.offset == 0 and Qualifier.EXACT not in (a.qualifier, b.qualifier):
        allowed = max(allowed, max(abs(first), abs(second)) * _VAGUE)
    return apart <= allowed


def _in_base(value: Fraction, factor: Factor) -> Fraction:
    return (value + factor.offset) * factor.times


def _step(fact: Fact) -> Fraction:
    return Fraction(fact.step or 0)


def _rounding(fact: Fact) -> Fraction:
    """The place value of the last digit that counts: of 300 the hundreds, but no more than a tenth of the value."""
    value, step = Fraction(Decimal(fact.value)), Fraction(fact.step or 0)
    if value.denominator != 1 or not value or step.denominator != 1:
        return step
    zeros = 1
    while value % (zeros * 10) == 0:
        zeros *= 10
    return max(step, min(Fraction(zeros), abs(value) * _ROUNDED))
