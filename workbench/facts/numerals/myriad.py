"""Numbers of Korean, Japanese and Chinese: tens, hundreds and thousands within groups of ten thousand, in digits,
in the language's own numerals, or mixed ("2억 8천만", "12万3千", "二千十九", "3조5000억")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from workbench.facts.numerals.digits import DIGITS, Written, read_digits
from workbench.facts.numerals.numeral import Form, Numeral
from workbench.facts.patterns import any_of
from workbench.facts.words import amounts, section, strings

ONE = Decimal(1)
TEN = Decimal(10)
# How sure a numeral in the language's own letters is: with a word after it that only numbers have, standing as a word
# of its own, and otherwise.
COUNTED, ALONE, DOUBTFUL = 0.9, 0.6, 0.3


@dataclass(frozen=True, slots=True)
class _Language:
    """A language's numerals and the patterns made of them."""

    name: str
    digits: dict[str, Decimal]
    small: dict[str, Decimal]
    big: dict[str, Decimal]
    begin: re.Pattern[str]
    piece: re.Pattern[str]
    counted: re.Pattern[str]
    closed: re.Pattern[str]
    counting: re.Pattern[str]
    not_numbers: frozenset[str]
    last_digit_is_scaled: bool
    units_too: frozenset[str]


@cache
def _language(name: str) -> _Language:
    digits, small, big = (amounts(name, "numerals", key) for key in ("digits", "small", "big"))
    point, counters = strings(name, "numerals", "point"), strings(name, "counting", "counters")
    own = any_of([*digits, *small, *big])
    letters = str(section(name, "counting").get("letters_before", "")) or "(?!)"
    counting = any_of([*counters, *strings(name, "counting", "units")])
    return _Language(
        name=name,
        digits=digits,
        small=small,
        big=big,
        begin=re.compile(rf"{DIGITS}|(?<![0-9])(?<!{letters}){own}"),
        piece=re.compile(rf"(?P<digits>{DIGITS})|(?P<point>{any_of(point)})(?=[0-9]|{any_of(digits)})|{own}"),
        counted=re.compile(rf" ?{counting}"),
        closed=re.compile(rf"(?:{any_of(strings(name, 'counting', 'particles'))})?(?![^\W\d_])"),
        counting=re.compile(any_of([*counters, *strings(name, "units", "scaled_names")])),
        not_numbers=frozenset(strings(name, "counting", "not_numbers")),
        last_digit_is_scaled=bool(section(name, "numerals").get("last_digit_is_scaled")),
        units_too=frozenset(strings(name, "units", "digits_too")),
    )


@dataclass(slots=True)
class _Reading:
    """What the pieces read so far are worth."""

    total: Decimal = Decimal(0)
    part: Decimal = Decimal(0)
    number: Decimal | None = None
    step: Decimal = ONE
    last_small: Decimal = ONE
    last_big: Decimal = Decimal("1e24")
    own: int = 0
    in_digits: bool = False
    grouped: bool = False
    decimals: int | None = None
    after_scale: bool = False
    zero_told: bool = False

    def take_digits(self, written: Written) -> bool:
        """Digits begin a number, or go on after a scale that is greater than they are."""
        if self.number is not None or (self.after_scale and written.value >= min(self.last_small, self.last_big) > ONE):
            return False
        self.number, self.step, self.in_digits, self.after_scale = written.value, written.step, True, False
        self.grouped = self.grouped or written.grouped
        return True

    def take_digit(self, value: Decimal) -> bool:
        """One numeral of the language's own: "二〇一九" are written one after the other."""
        if self.in_digits and not self.after_scale:
            return False
        if self.decimals is not None:
            self.decimals += 1
            self.number = (self.number or Decimal(0)) + value.scaleb(-self.decimals)
            self.step = ONE.scaleb(-self.decimals)
        else:
            self.number = value if self.number is None else self.number * TEN + value
            self.step = ONE
        self.own += 1
        self.zero_told = self.zero_told or value == 0
        self.after_scale = False
        return True

    def take_small(self, scale: Decimal) -> bool:
        """Ten, hundred or thousand: what stands before it times the scale."""
        if self.last_small <= scale and self.part:
            return False
        self.part += (ONE if self.number is None else self.number) * scale
        self._scaled(scale)
        self.last_small = scale
        return True

    def take_big(self, scale: Decimal) -> bool:
        """Ten thousand and above: all that stands before it in this group times the scale."""
        group = self.part + (self.number or Decimal(0))
        if scale > self.last_big:
            self.total = (self.total + group) * scale
        else:
            self.total += (group or ONE) * scale
        self._scaled(scale)
        self.part, self.last_small, self.last_big = Decimal(0), ONE, scale
        return True

    def _scaled(self, scale: Decimal) -> None:
        self.step = (self.step if self.number is not None else ONE) * scale
        self.number, self.own, self.after_scale, self.decimals = None, self.own + 1, True, None

    def value(self, last_digit_is_scaled: bool) -> Decimal:
        """The whole; in Chinese a last digit stands for the next lower scale: "两千三百五" is 2,350."""
        last = self.number or Decimal(0)
        lowest = self.last_small if self.part else self.last_big
        if (
            last_digit_is_scaled
            and not self.in_digits
            and 0 < last < 10
            and not self.zero_told
            and TEN < lowest <= 10**8
        ):
            last *= lowest / TEN
            self.step = lowest / TEN
        return self.total + self.part + last


def find_myriad(text: str, language: str) -> Iterator[Numeral]:
    """The numerals of a text (its shadow) in order, without overlap."""
    words = _language(language)
    place = 0
    while begin := words.begin.search(text, place):
        numeral = _read(text, begin.start(), words)
        if numeral is None:
            place = begin.end()
            continue
        yield numeral
        place = numeral.end


def _read(text: str, start: int, words: _Language) -> Numeral | None:
    reading = _Reading()
    place = end = start
    while piece := words.piece.match(text, place):
        if not _take(reading, piece, text, words):
            break
        place = end = piece.end()
        if text[place : place + 1] == " " and _goes_on(reading, text, place + 1, words):
            place += 1
    if end == start:
        return None
    return _judged(reading, text, start, end, words)


def _take(reading: _Reading, piece: re.Match[str], text: str, words: _Language) -> bool:
    told = piece[0]
    if piece.lastgroup == "digits":
        written = read_digits(told, words.name)
        return written is not None and reading.take_digits(written)
    if piece.lastgroup == "point":
        if reading.in_digits or reading.decimals is not None or not reading.own:
            return False
        reading.number, reading.decimals = reading.number or Decimal(0), 0
        return True
    counter = words.counting.match(text, piece.start())
    if counter and len(counter[0]) > len(told) and (reading.in_digits or reading.own):
        return False
    if told in words.digits:
        if (reading.in_digits or reading.own and told in words.units_too) and not _scale_follows(
            text, piece.end(), words
        ):
            return False
        return reading.take_digit(words.digits[told])
    return reading.take_small(words.small[told]) if told in words.small else reading.take_big(words.big[told])


def _scale_follows(text: str, place: int, words: _Language) -> bool:
    piece = words.piece.match(text, place)
    return bool(piece and (piece[0] in words.small or piece[0] in words.big))


def _goes_on(reading: _Reading, text: str, place: int, words: _Language) -> bool:
    """Whether a numeral goes on after a space: digits after a scale, or a scale word after digits."""
    piece = words.piece.match(text, place)
    if piece is None:
        return False
    if piece.lastgroup == "digits":
        written = read_digits(piece[0], words.name)
        smallest = min(reading.last_small, reading.last_big) if reading.part else reading.last_big
        return reading.after_scale and written is not None and written.value < smallest
    if piece[0] in words.digits:
        return reading.after_scale and not reading.in_digits and _scale_follows(text, piece.end(), words)
    if reading.after_scale:
        return not words.counting.match(text, place)
    return bool(
        words.counted.match(text, piece.end())
        or words.closed.match(text, piece.end())
        or _scale_follows(text, piece.end(), words)
    )


def _judged(reading: _Reading, text: str, start: int, end: int, words: _Language) -> Numeral | None:
    form = Form.WORDS if not reading.in_digits else Form.MIXED if reading.own else Form.DIGITS
    told = text[start:end]
    sure = 1.0 if form is not Form.WORDS else _how_sure(reading, text, told, end, words)
    value = reading.value(words.last_digit_is_scaled)
    return Numeral(start, end, value, reading.step, form, sure, reading.grouped)


def _how_sure(reading: _Reading, text: str, told: str, end: int, words: _Language) -> float:
    if told in words.not_numbers:
        return DOUBTFUL
    if words.counted.match(text, end):
        return COUNTED if len(told) > 1 or reading.number not in (None, ONE) else DOUBTFUL
    if len(told) > 1 and (reading.part or reading.total) and words.closed.match(text, end):
        return ALONE
    return DOUBTFUL
