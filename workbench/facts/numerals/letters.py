"""The numerals of Korean, Japanese and Chinese and the words that tell whether letters are a number."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from workbench.facts.numerals.digits import DIGITS
from workbench.facts.patterns import any_of
from workbench.facts.words import amounts, named, section, strings


@dataclass(frozen=True, slots=True)
class Letters:
    """A language's numerals and the patterns made of them.

    `counted` are words that tell that a number stands before them, `counted_one` those that do so even behind a single
    letter, `counted_scale` behind a hundred or thousand alone; `closed` tells that the word ends; `others` are words
    that begin with a numeral and are none; `never_after` are letters that make another word of the one behind them, as
    in "周六"; `formal` the letters of cheques; `money_before` and `money_behind` stand around a part of an amount ("五元五角")."""

    name: str
    digits: dict[str, Decimal]
    small: dict[str, Decimal]
    big: dict[str, Decimal]
    dozens: dict[str, Decimal]
    likely: re.Pattern[str]
    begin: re.Pattern[str]
    piece: re.Pattern[str]
    counted: re.Pattern[str]
    counted_one: re.Pattern[str]
    counted_scale: re.Pattern[str]
    never_after: str
    formal: str
    money_before: re.Pattern[str]
    money_behind: re.Pattern[str]
    ranked: re.Pattern[str]
    loose: re.Pattern[str]
    closed: re.Pattern[str]
    counting: re.Pattern[str]
    letter_before: re.Pattern[str]
    letter: re.Pattern[str]
    dozen: re.Pattern[str]
    minus: re.Pattern[str]
    others: re.Pattern[str]
    under: re.Pattern[str]
    parts_before: re.Pattern[str]
    whole_ahead: re.Pattern[str]
    particles: frozenset[str]
    last_digit_is_scaled: bool
    spaces_mean_nothing: bool
    units_too: frozenset[str]


def _begins(letters: str, minus: Iterable[str]) -> str:
    """What tells that a numeral begins with the letter just read: no other letter stands before it, or a minus does."""
    signs = (rf"(?<={re.escape(word)}.)" for word in minus if word[-1] != " ")
    return f"(?:{'|'.join([f'(?<!{letters}.)', *signs])})"


@cache
def letters_of(name: str) -> Letters:
    """The numerals of a language; its data's [numerals] says `system = "myriad"`."""
    digits, small, big, dozens = (amounts(name, "numerals", key) for key in ("digits", "small", "big", "dozens"))
    point, counters = strings(name, "numerals", "point"), strings(name, "counting", "counters")
    more, vague = any_of(strings(name, "numerals", "more")), any_of(strings(name, "numerals", "vague_before"))
    initials = "".join(
        sorted({word[0] for word in (*digits, *small, *big, *strings(name, "numerals", "vague_before"))})
    )
    own, scales = any_of([*digits, *small, *big]), any_of([*small, *big])
    letters = str(section(name, "counting").get("letters_before", "")) or "(?!)"
    begins = _begins(letters, strings(name, "numerals", "minus"))
    money = [named(name, "money", key) for key in ("names", "subunits")]
    units = [*strings(name, "counting", "units"), *named(name, "units", "names")]
    counting = any_of([*counters, *units, *(word for words in money for word in words)])
    under, minus = (any_of(strings(name, "numerals", key)) for key in ("under", "minus"))
    shares_before = [*strings(name, "percent", "before"), *amounts(name, "percent", "shares_before")]
    percent = (
        rf"(?:{any_of(amounts(name, 'percent', 'shares'))})(?!{any_of(strings(name, 'percent', 'shares_not_before'))})"
        rf"|{any_of([*strings(name, 'percent', 'after'), *strings(name, 'percent_points', 'after')])}"
        rf"|{any_of(strings(name, 'percent_points', 'bare'))}"
    )
    particles = any_of(strings(name, "counting", "particles"))
    closed = rf"(?:{particles})?(?![^\W\d_])"
    ending = "" if letters == "(?!)" else closed
    return Letters(
        name=name,
        digits=digits,
        small=small,
        big=big,
        dozens=dozens,
        likely=re.compile(rf"[{initials}]{begins}(?<![0-9].)|[0-9](?<![0-9].)|\.(?<![\w.].)"),
        begin=re.compile(rf"{DIGITS}|(?:(?P<vague>{vague}) ?(?=(?:{scales})))?(?:{own})"),
        piece=re.compile(
            rf"(?P<digits>{DIGITS})|(?P<point> ?(?:{any_of(point)}) ?)(?=[0-9]|{any_of(digits)})|{own}"
            rf"|(?P<more>(?:{more})(?=(?:{any_of(big)})))"
        ),
        counted=re.compile(rf" ?(?:{counting}|{percent})"),
        counted_one=re.compile(
            rf"{any_of(strings(name, 'counting', 'counters_of_one')) if strings(name, 'counting', 'counters_of_one') else counting}"
            rf"|{percent}"
        ),
        counted_scale=re.compile(
            rf"(?:{any_of(strings(name, 'counting', 'counters_of_scale')) if strings(name, 'counting', 'counters_of_scale') else counting}|{percent}){ending}"
        ),
        money_before=re.compile(rf"(?:{any_of(each for words in money for each in words if len(each) == 1)})$"),
        money_behind=re.compile(any_of(strings(name, "money", "subunits_only_after"))),
        formal=str(section(name, "counting").get("formal", "")),
        never_after=str(section(name, "counting").get("never_after", "")),
        ranked=re.compile(rf"(?:{any_of([*strings(name, 'ordinal', 'before'), *shares_before])})$"),
        loose=re.compile(any_of(strings(name, "counting", "loose"))),
        closed=re.compile(closed),
        counting=re.compile(
            any_of([*counters, *strings(name, "counting", "endings"), *strings(name, "units", "scaled_names")])
        ),
        units_too=frozenset(strings(name, "units", "digits_too")),
        letter_before=re.compile(str(section(name, "counting").get("ideographs", "(?!)"))),
        letter=re.compile(r"[^\W\d_]"),
        dozen=re.compile(rf" ?({any_of(dozens)})(?![\u3400-\u9fff]{{2}})"),
        under=re.compile(rf" {{0,2}}(?:{under})"),
        parts_before=re.compile(rf"(?:{under}) ?(?:{minus})?$"),
        whole_ahead=re.compile(
            rf" ?(?:{any_of(strings(name, 'numerals', 'whole_and'))}) ?(?:{own}|\d){{1,12}}(?:{under})"
        ),
        minus=re.compile(rf"(?:{minus})$"),
        others=re.compile(any_of(strings(name, "counting", "not_numbers"))),
        particles=frozenset(strings(name, "counting", "particles")),
        last_digit_is_scaled=bool(section(name, "numerals").get("last_digit_is_scaled")),
        spaces_mean_nothing=bool(section(name, "numerals").get("spaces_mean_nothing")),
    )
