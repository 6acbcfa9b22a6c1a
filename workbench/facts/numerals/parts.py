"""Two numerals that are one: parts of a whole ("one over three", "hai phần ba", "üçte iki", "तीन बटा चार") and powers
("1.3x10^6", "1e10")."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from workbench.facts.numerals.edges import WORD_BEGINS
from workbench.facts.numerals.numeral import Form, Numeral
from workbench.facts.patterns import any_of
from workbench.facts.words import amounts, strings

_POWER = re.compile(
    r"(?<![\w.,^])(?P<base>\d{1,15}(?:\.\d{1,15})?)(?P<ten> ?[x×*] ?10)?(?P<sign>\^|e)[+-]{0,2}(?P<power>\d{1,2})(?![\w^])"
)


@dataclass(frozen=True, slots=True)
class _Signs:
    """`over` stands between the two wherever they are, `over_at_end` only where nothing follows that could be counted,
    `over_alone` only where the text says nothing else, `over_ordinal` before an ordinal; `over_parts` before one that says of how many parts
    ("one twenty-fifth of it"); `below` are words before a number that say of how many parts; `under` stands between
    where the parts are said first ("오분의 삼"), and `whole_and` behind the whole before them; `not_under` are the hundred of "百分之五" and the like."""

    over: re.Pattern[str]
    over_at_end: re.Pattern[str]
    over_alone: re.Pattern[str]
    over_ordinal: re.Pattern[str]
    over_parts: re.Pattern[str]
    parts_end: re.Pattern[str]
    plural: tuple[str, ...]
    below: re.Pattern[str]
    under: re.Pattern[str]
    whole_and: re.Pattern[str]
    not_under: tuple[str, ...]
    parts: dict[str, Decimal]


@cache
def _signs(language: str) -> _Signs | None:
    told = [
        strings(language, "numerals", key)
        for key in ("over", "over_at_end", "over_alone", "over_ordinal", "over_parts", "under")
    ]
    parts = amounts(language, "numerals", "parts_before")
    if not any(told) and not parts:
        return None
    over, at_end, alone, ordinal, of_parts = (re.compile(any_of(each)) for each in told[:5])
    return _Signs(
        over, at_end, alone, ordinal, of_parts,
        parts_end=re.compile(rf"(?:{any_of(strings(language, 'numerals', 'parts_of'))})|(?!\s*[\w-])"),
        plural=strings(language, "numerals", "parts_plural"),
        below=re.compile(rf"{WORD_BEGINS}({any_of(parts)}) $"),
        under=re.compile(rf" {{0,2}}(?:{any_of(told[5])}) ?({any_of(strings(language, 'numerals', 'minus'))})?"),
        whole_and=re.compile(rf" ?(?:{any_of(strings(language, 'numerals', 'whole_and'))}) ?"),
        not_under=strings(language, "numerals", "not_under"),
        parts=parts,
    )  # fmt: skip


_NOTHING_COUNTED = re.compile(r"(?!\s{0,4}[\w%])")


def with_parts(numerals: Iterable[Numeral], low: str, language: str) -> Iterable[Numeral]:
    """The numerals with parts of a whole read as one number."""
    signs = _signs(language)
    if signs is None:
        return numerals
    found: list[Numeral] = []
    for each in numerals:
        previous = found[-1] if found else None
        if previous and each.start - previous.end < 12 and _is_over(previous, each, low, signs):
            step = 1 / abs(each.value)
            found[-1] = replace(
                previous, end=each.end, value=previous.value / each.value, step=step, form=Form.MIXED, ordinal=False,
                sure=max(previous.sure, each.sure) if each.ordinal else previous.sure,
            )  # fmt: skip
            continue
        if previous and (sign := _under(previous, each, low, signs)):
            _put_under(found, each, bool(sign[1]), low, signs)
            continue
        before = signs.below.search(low[max(0, each.start - 12) : each.start]) if signs.parts else None
        if before and each.value < signs.parts[before[1]]:
            below = signs.parts[before[1]]
            start = each.start - len(before[0])
            each = replace(each, start=start, value=each.value / below, step=1 / below, form=Form.WORDS, sure=0.8)
        found.append(each)
    return found


def _under(below: Numeral, above: Numeral, low: str, signs: _Signs) -> re.Match[str] | None:
    if above.ordinal or below.value <= 0 or above.start - below.end >= 12:
        return None
    if low[below.start : below.end] in signs.not_under:
        return None
    return signs.under.fullmatch(low, below.end, above.start)


def _put_under(found: list[Numeral], above: Numeral, is_minus: bool, low: str, signs: _Signs) -> None:
    """Read "오분의 삼" and "二又五分之三" at the end of what is found as one number."""
    below = found.pop()
    value = (-above.value if is_minus else above.value) / below.value
    fraction = replace(
        below, end=above.end, value=value, step=1 / below.value, form=Form.MIXED, sure=max(below.sure, above.sure, 0.8)
    )
    if found and signs.whole_and.fullmatch(low, found[-1].end, below.start) and not found[-1].ordinal:
        whole = found.pop()
        fraction = replace(fraction, start=whole.start, value=whole.value + value)
    found.append(fraction)


def _is_over(above: Numeral, below: Numeral, low: str, signs: _Signs) -> bool:
    if below.value <= 1 or above.ordinal or low[below.start : below.end] in signs.not_under:
        return False
    if below.ordinal:
        return bool(signs.over_ordinal.fullmatch(low, above.end, below.start)) or _is_parts(above, below, low, signs)
    if signs.over.fullmatch(low, above.end, below.start):
        return True
    if not _NOTHING_COUNTED.match(low, below.end):
        return False
    if signs.over_at_end.fullmatch(low, above.end, below.start) and above.value < below.value:
        return True
    return bool(signs.over_alone.fullmatch(low, above.end, below.start)) and _is_all(low, above.start, below.end)


def _is_parts(above: Numeral, below: Numeral, low: str, signs: _Signs) -> bool:
    """Whether "one twenty-fifth" and "two twenty-fifths" are parts: one of them, or the plural, and of nothing that it counts."""
    if above.form is not Form.WORDS or below.value <= 20 or not signs.over_parts.fullmatch(low, above.end, below.start):
        return False
    if not signs.parts_end.match(low, below.end):
        return False
    return low[below.start : below.end].endswith(signs.plural) if above.value > 1 else above.value == 1


def _is_all(low: str, start: int, end: int) -> bool:
    return not low[:start].strip() and not low[end:].strip(" .")


def with_powers(numerals: list[Numeral], low: str) -> list[Numeral]:
    """The numerals with powers read as one number; those inside are dropped."""
    powers = [_power(each) for each in _POWER.finditer(low)]
    if not powers:
        return numerals
    kept = (each for each in numerals if not any(p.start < each.end and each.start < p.end for p in powers))
    return sorted((*kept, *powers), key=lambda each: each.start)


def _power(found: re.Match[str]) -> Numeral:
    power = int(found["power"])
    if found[0][found.end("sign") - found.start()] == "-" and found[0].count("-") % 2:
        power = -power
    base, ten = Decimal(found["base"]), Decimal(10)
    value = base * ten**power if found["ten"] or found["sign"] == "e" else base**power if base else base
    return Numeral(found.start(), found.end(), value, abs(value) or ten, Form.DIGITS)
