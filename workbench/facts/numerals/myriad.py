"""Numbers of Korean, Japanese and Chinese: tens, hundreds and thousands within groups of ten thousand, in digits,
in the language's own numerals, or mixed ("2억 8천만", "12万3千", "二千十九", "3조5000억")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from workbench.facts.numerals.digits import DIGITS, read_digits
from workbench.facts.numerals.groups import ONE, Groups
from workbench.facts.numerals.native import find_native
from workbench.facts.numerals.numeral import Form, Numeral
from workbench.facts.patterns import any_of
from workbench.facts.words import amounts, section, strings

# How sure a numeral in the language's own letters is: with a word after it that only numbers have, standing as a word
# of its own, and when its letters may as well be part of another word.
COUNTED, ALONE, DOUBTFUL = 0.9, 0.6, 0.3


@dataclass(frozen=True, slots=True)
class _Language:
    """A language's numerals and the patterns made of them.

    `counted` are words that tell that a number stands before them, `counted_one` those that do so even behind a single
    letter; `closed` tells that the word ends; `others` are words that begin with a numeral and are none."""

    name: str
    digits: dict[str, Decimal]
    small: dict[str, Decimal]
    big: dict[str, Decimal]
    dozens: dict[str, Decimal]
    begin: re.Pattern[str]
    piece: re.Pattern[str]
    counted: re.Pattern[str]
    counted_one: re.Pattern[str]
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
    last_digit_is_scaled: bool
    spaces_mean_nothing: bool


@cache
def _language(name: str) -> _Language:
    digits, small, big, dozens = (amounts(name, "numerals", key) for key in ("digits", "small", "big", "dozens"))
    point, counters = strings(name, "numerals", "point"), strings(name, "counting", "counters")
    more, vague = any_of(strings(name, "numerals", "more")), any_of(strings(name, "numerals", "vague_before"))
    own, scales = any_of([*digits, *small, *big]), any_of([*small, *big])
    letters = str(section(name, "counting").get("letters_before", "")) or "(?!)"
    counting = any_of([*counters, *strings(name, "counting", "units")])
    under, minus = (any_of(strings(name, "numerals", key)) for key in ("under", "minus"))
    shares_before = [*strings(name, "percent", "before"), *amounts(name, "percent", "shares_before")]
    percent = (
        rf"(?:{any_of(amounts(name, 'percent', 'shares'))})(?!{any_of(strings(name, 'percent', 'shares_not_before'))})"
        rf"|{any_of([*strings(name, 'percent', 'after'), *strings(name, 'percent_points', 'after')])}"
        rf"|{any_of(strings(name, 'percent_points', 'bare'))}"
    )
    particles = any_of(strings(name, "counting", "particles"))
    return _Language(
        name=name,
        digits=digits,
        small=small,
        big=big,
        dozens=dozens,
        begin=re.compile(rf"{DIGITS}|(?<![0-9])(?<!{letters})(?:(?P<vague>{vague}) ?(?=(?:{scales})))?(?:{own})"),
        piece=re.compile(
            rf"(?P<digits>{DIGITS})|(?P<point> ?(?:{any_of(point)}) ?)(?=[0-9]|{any_of(digits)})|{own}"
            rf"|(?P<more>(?:{more})(?=(?:{any_of(big)})))"
        ),
        counted=re.compile(rf" ?(?:{counting}|{percent})"),
        counted_one=re.compile(
            rf"{any_of(strings(name, 'counting', 'counters_of_one')) if strings(name, 'counting', 'counters_of_one') else counting}"
            rf"|{percent}"
        ),
        ranked=re.compile(rf"(?:{any_of([*strings(name, 'ordinal', 'before'), *shares_before])})$"),
        loose=re.compile(any_of(strings(name, "counting", "loose"))),
        closed=re.compile(rf"(?:{particles})?(?![^\W\d_])"),
        counting=re.compile(any_of([*counters, *strings(name, "counting", "endings")])),
        letter_before=re.compile(str(section(name, "counting").get("ideographs", "(?!)"))),
        letter=re.compile(r"[^\W\d_]"),
        dozen=re.compile(rf" ?({any_of(dozens)})(?![\u3400-\u9fff]{{2}})"),
        under=re.compile(rf" {{0,2}}(?:{under})"),
        parts_before=re.compile(rf"(?:{under}) ?(?:{minus})?$"),
        whole_ahead=re.compile(rf" ?(?:{any_of(strings(name, 'numerals', 'whole_and'))}) ?(?:{own}|\d){{1,12}}(?:{under})"),
        minus=re.compile(rf"(?:{minus})$"),
        others=re.compile(any_of(strings(name, "counting", "not_numbers"))),
        last_digit_is_scaled=bool(section(name, "numerals").get("last_digit_is_scaled")),
        spaces_mean_nothing=bool(section(name, "numerals").get("spaces_mean_nothing")),
    )


def find_myriad(_text: str, low: str, language: str) -> Iterator[Numeral]:
    """The numerals of a text (its shadow in lower case) in order, without overlap."""
    own = find_native(low, language)
    following = next(own, None)
    for numeral in _found(low, _language(language)):
        while following and following.start <= numeral.start:
            yield following
            if numeral.start < following.end:
                following = next(own, None)
                break
            following = next(own, None)
        else:
            if following is None or numeral.end <= following.start:
                yield numeral
    while following:
        yield following
        following = next(own, None)


def _found(text: str, words: _Language) -> Iterator[Numeral]:
    place = 0
    while begin := words.begin.search(text, place):
        start = begin.end("vague") if begin["vague"] else begin.start()
        numeral, read_to = _read(text, start, begin, words)
        if numeral is not None:
            yield numeral
        place = max(read_to, begin.start() + 1)


def _read(text: str, start: int, begin: re.Match[str], words: _Language) -> tuple[Numeral | None, int]:
    """The longest numeral that begins there, or None when its letters are another word; and where it ends."""
    groups = Groups()
    place = end = start
    while piece := words.piece.match(text, place):
        if not _take(groups, piece, text, words):
            break
        place = end = piece.end()
        gap = 1 if text[place : place + 1] == " " else 0
        if gap and text[place + 1 : place + 2] == " ":
            gap = 2
        if gap and _goes_on(groups, text, place + gap, words):
            place += gap
    if end == start:
        return None, max(begin.end(), start + 1)
    value = groups.value(words.last_digit_is_scaled)
    form = Form.WORDS if not groups.in_digits else Form.MIXED if groups.own else Form.DIGITS
    if words.dozens and (dozen := words.dozen.match(text, end)):
        value, end, groups.step = value * words.dozens[dozen[1]], dozen.end(), groups.step * words.dozens[dozen[1]]
    sure = 1.0 if form is not Form.WORDS else _how_sure(groups, text, start, end, words)
    if begin["vague"]:
        other = words.others.match(text, start)
        sure = 0.0 if other and other.end() > end else DOUBTFUL
        start = begin.start()
    if not sure:
        return None, end
    return Numeral(start, end, value, groups.step, form, sure, groups.grouped), end


def _take(groups: Groups, piece: re.Match[str], text: str, words: _Language) -> bool:
    told = piece[0]
    if piece.lastgroup == "digits":
        written = read_digits(told, words.name)
        return written is not None and groups.take_digits(written)
    if piece.lastgroup == "point":
        return groups.take_point(words.last_digit_is_scaled)
    if piece.lastgroup == "more":
        return groups.take_more()
    counter = words.counting.match(text, piece.start())
    if counter and len(counter[0]) > len(told) and (groups.in_digits or groups.own):
        return False
    if told in words.digits:
        if not words.digits[told] and groups.after_scale and groups.in_digits:
            groups.zero_told = True
            return text[piece.end() : piece.end() + 1].isdecimal()
        if groups.in_digits and not _scale_follows(text, piece.end(), words):
            return False
        return groups.take_digit(words.digits[told])
    return groups.take_small(words.small[told]) if told in words.small else groups.take_big(words.big[told])


def _scale_follows(text: str, place: int, words: _Language) -> bool:
    piece = words.piece.match(text, place)
    return bool(piece and (piece[0] in words.small or piece[0] in words.big))


def _goes_on(groups: Groups, text: str, place: int, words: _Language) -> bool:
    """Whether a numeral goes on after a space: digits after a scale, or a scale word after digits."""
    piece = words.piece.match(text, place)
    if piece is None:
        return False
    if piece.lastgroup == "digits":
        written = read_digits(piece[0], words.name)
        smallest = min(groups.last_small, groups.last_big) if groups.part else groups.last_big
        return groups.after_scale and written is not None and written.value < smallest
    if piece.lastgroup in ("point", "more"):
        return words.spaces_mean_nothing
    if piece[0] in words.digits:
        if not groups.after_scale or groups.in_digits:
            return False
        return (
            words.spaces_mean_nothing
            or _scale_follows(text, piece.end(), words)
            or bool(words.closed.match(text, piece.end())) and groups.last_small <= 100
        )  # fmt: skip
    if groups.after_scale:
        return not words.counting.match(text, place)
    return bool(
        words.counted.match(text, piece.end())
        or words.closed.match(text, piece.end())
        or _scale_follows(text, piece.end(), words)
    )


def _how_sure(groups: Groups, text: str, start: int, end: int, words: _Language) -> float:
    """How sure the letters are a number; 0 when they are rather part of another word."""
    letters, scaled = end - start, bool(groups.part or groups.total)
    if words.under.match(text, end) or words.parts_before.search(text[max(0, start - 8) : start]):
        return ALONE
    if letters == 1 and not groups.part and groups.number is None:
        return DOUBTFUL if words.counted_one.match(text, end) else 0.0
    if words.ranked.search(text[max(0, start - 8) : start]):
        return ALONE
    if words.whole_ahead.match(text, end) or not text[:start].strip() and not text[end:].strip():
        return ALONE
    if words.minus.search(text[max(0, start - 6) : start]) and words.closed.match(text, end):
        return ALONE
    other = words.others.match(text, start)
    if other and other.end() >= end and other.end() - start > 1:
        counted_behind = scaled and other.end() == end and words.counted.match(text, end)
        return DOUBTFUL if counted_behind else 0.0
    before = text[start - 1 : start]
    after_letter = bool(words.letter_before.match(before))
    if letters == 1:
        return _how_sure_is_one_letter(groups, text, start, end, words)
    if letters == 2 and not scaled:
        return 0.0
    if words.counted.match(text, end):
        return COUNTED
    if scaled and words.closed.match(text, end):
        return DOUBTFUL if after_letter else ALONE
    if not words.letter.match(text, end) and not words.letter.match(before):
        return ALONE
    return DOUBTFUL if words.spaces_mean_nothing and scaled and not after_letter else 0.0


def _how_sure_is_one_letter(groups: Groups, text: str, start: int, end: int, words: _Language) -> float:
    """One letter is a number before the words that count, or where it is all that stands there."""
    sure = DOUBTFUL if groups.number in (None, ONE) and not groups.part and not groups.total else COUNTED
    before = text[start - 1 : start]
    if words.letter_before.match(before):
        return 0.0
    if words.counted_one.match(text, end):
        return sure
    if not words.spaces_mean_nothing:
        return 0.0
    return DOUBTFUL if words.loose.match(text, end) or not words.letter.match(text, end) else 0.0
