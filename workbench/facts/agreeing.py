"""Whether two facts, of any languages, say the same."""

from __future__ import annotations

from decimal import Decimal
from enum import IntEnum

from workbench.facts.fact import Fact, Qualifier

# Kinds that count something, and can stand for one another where one side leaves the unit out.
COUNTED = frozenset({"number", "ordinal", "percent", "percent_points", "money", "quantity", "duration"})
# From this place value on, a number is rounded: "1.2 million" for 1,234,567.
ROUNDED = Decimal(100)


class Agreement(IntEnum):
    """How two facts compare: not at all alike, the same number of another unit, the same value, the same fact."""

    NONE = 0
    OTHER_UNIT = 1
    VALUE = 2
    SAME = 3


def agreement(here: Fact, there: Fact) -> Agreement:
    """How the two facts compare; symmetric."""
    if here.kind in COUNTED and there.kind in COUNTED:
        return _counted(here, there)
    if here.kind == there.kind == "date":
        return _dates(here, there)
    if "date" in (here.kind, there.kind) and {here.kind, there.kind} & COUNTED:
        date, other = (here, there) if here.kind == "date" else (there, here)
        return Agreement.VALUE if str(other.told_value) in _numbers_of(str(date.value)) else Agreement.NONE
    return Agreement.SAME if here.kind == there.kind and here.value == there.value else Agreement.NONE


def _counted(here: Fact, there: Fact) -> Agreement:
    if not same_value(here, there):
        return Agreement.NONE
    if here.kind == there.kind and here.unit == there.unit:
        return Agreement.SAME
    if not here.unit or not there.unit:
        return Agreement.VALUE
    return Agreement.OTHER_UNIT


def same_value(here: Fact, there: Fact) -> bool:
    """Whether the numbers are the same, or the more exact one rounds to the other."""
    if not isinstance(here.value, Decimal) or not isinstance(there.value, Decimal):
        return here.value == there.value
    if here.value == there.value:
        return True
    steps = [each.step for each in (here, there) if each.step is not None]
    coarse = max(steps, default=Decimal(0))
    vague = Qualifier.EXACT not in (here.qualifier, there.qualifier) or any(
        each.qualifier is Qualifier.ABOUT for each in (here, there)
    )
    if len(set(steps)) < 2 and not vague or coarse < ROUNDED and not vague:
        return False
    return abs(here.value - there.value) <= coarse / 2


def _dates(here: Fact, there: Fact) -> Agreement:
    mine, yours = date_fields(str(here.value)), date_fields(str(there.value))
    shared = mine.keys() & yours.keys()
    if shared and all(mine[name] == yours[name] for name in shared):
        return Agreement.SAME
    return Agreement.SAME if here.value == there.value else Agreement.NONE


def date_fields(value: str) -> dict[str, str]:
    """What an ISO 8601 date with X for what is not said does say, by name."""
    parts = value.split("-")
    found: dict[str, str] = {}
    if parts[0].isdigit():
        found["year"] = parts[0]
    if len(parts) == 3 and parts[1].startswith("W"):
        found["weekday"] = parts[2]
        return found
    for name, part in zip(("month", "day"), parts[1:], strict=False):
        if part[:2].isdigit():
            found[name] = part[:2]
    return found


def _numbers_of(value: str) -> set[str]:
    return {part.lstrip("0") for part in date_fields(value).values()}
