"""Numbers in digits: which mark separates thousands and which decimals, by the language and by the number itself."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from babel import Locale, UnknownLocaleError

from workbench.text.language import primary

# Groups of three after a space or an apostrophe, else digits with points and commas between them, else decimals alone: ".08".
DIGITS = r"\d{1,3}(?:[ ']\d{3}){1,12}(?![\d,'])(?:[.,]\d{1,9}(?!\d))?|\d+(?:[.,]\d+)*|(?<![\w.,)])\.\d+"
DIGIT_RUN = re.compile(DIGITS)
# Longer runs of digits are identifiers, not amounts.
LONGEST = 40
# Digits that a Decimal computes with exactly (its precision is 28); longer rows are keys and card numbers.
EXACT = 27


@dataclass(frozen=True, slots=True)
class Written:
    """What a run of digits is worth, the place value of its last digit, and whether thousands are marked."""

    value: Decimal
    step: Decimal
    grouped: bool = False


@cache
def decimal_mark(language: str) -> str:
    """The language's decimal mark in CLDR, "." or ","."""
    try:
        symbols = Locale.parse(primary(language)).number_symbols
    except (UnknownLocaleError, ValueError):
        return "."
    return "," if str(symbols.get("latn", {}).get("decimal", ".")) == "," else "."


def read_digits(run: str, language: str) -> Written | None:
    """What the digits are worth; None when they are no number ("12.11.10", "192.168.0.1")."""
    if len(run) > LONGEST or len(run) > EXACT and sum(map(str.isdigit, run)) > EXACT:
        return None
    if run.startswith("."):
        return _worth("0", run[1:])
    if " " in run or "'" in run:
        whole, mark, rest = _cut(run.replace(" ", "").replace("'", ""))
        return _worth(whole, rest if mark else "", grouped=True)
    marks = [letter for letter in run if letter in ".,"]
    if not marks:
        return _worth(run)
    if len(set(marks)) == 2:
        return _two_marks(run, marks)
    if len(marks) > 1:
        return _worth(run.replace(marks[0], ""), grouped=True) if _groups_right(run.split(marks[0])) else None
    return _one_mark(run, marks[0], language)


def _cut(run: str) -> tuple[str, str, str]:
    place = max(run.find("."), run.find(","))
    return (run, "", "") if place < 0 else (run[:place], run[place], run[place + 1 :])


def _two_marks(run: str, marks: list[str]) -> Written | None:
    group, decimal = marks[0], marks[-1]
    if group == decimal or marks.count(decimal) > 1:
        return None
    whole, _mark, rest = run.rpartition(decimal)
    return _worth(whole.replace(group, ""), rest, grouped=True) if _groups_right(whole.split(group)) else None


def _one_mark(run: str, mark: str, language: str) -> Written:
    """One mark: thousands where it is not the language's decimal mark and three digits follow, else decimals.

    Three zeros are thousands with either mark: nobody writes "4,000" for four, and texts do borrow foreign marks."""
    whole, _mark, rest = run.partition(mark)
    is_thousands = mark != decimal_mark(language) or rest == "000"
    if is_thousands and len(rest) == 3 and len(whole) <= 3 and not whole.startswith("0"):
        return _worth(whole + rest, grouped=True)
    return _worth(whole, rest)


def _groups_right(groups: list[str]) -> bool:
    """Whether the groups are thousands, or lakhs and crores as in India: "12,34,567"."""
    inner, last = groups[1:-1], groups[-1]
    return (
        len(groups[0]) <= 3
        and len(last) == 3
        and (all(len(each) == 3 for each in inner) or all(len(each) == 2 for each in [*inner]) and len(groups[0]) <= 2)
    )


def _worth(whole: str, decimals: str = "", grouped: bool = False) -> Written:
    step = Decimal(1).scaleb(-len(decimals))
    return Written(Decimal(f"{whole}.{decimals}" if decimals else whole), step, grouped)
