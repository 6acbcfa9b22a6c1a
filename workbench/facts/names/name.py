"""A name that stands in a text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Sort(StrEnum):
    """What is named, so far as it can be told without a model."""

    TERRITORY = "territory"
    CITY = "city"
    ORGANISATION = "organisation"
    PERSON = "person"
    INSTITUTION = "institution"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Name:
    """`value` is a code for what CLDR or a data file knows ("KR", "Seoul", "UN"), else the name as it is written.
    `spellings` are two when the text gives the name in two scripts: ("젤렌스키", "Zelensky")."""

    start: int
    end: int
    value: str
    sort: Sort
    sure: float
    spellings: tuple[str, ...] = ()
