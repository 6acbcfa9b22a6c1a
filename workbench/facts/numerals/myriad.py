"""Numbers of Korean, Japanese and Chinese: tens, hundreds and thousands within groups of ten thousand, in digits,
in the language's own numerals, or mixed ("2억 8천만", "12万3千", "二千十九", "3조5000억")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from heapq import merge
from operator import attrgetter

from workbench.facts.numerals.digits import read_digits
from workbench.facts.numerals.doubt import ALONE, COUNTED, DOUBTFUL, how_sure
from workbench.facts.numerals.groups import ONE, Groups
from workbench.facts.numerals.kana import find_kana
from workbench.facts.numerals.letters import Letters, letters_of
from workbench.facts.numerals.native import find_native
from workbench.facts.numerals.numeral import Form, Numeral

# "15k" is a salary and "4K" a television: the letter is a scale, but not surely.
_THOUSANDS = re.compile("k(?![0-9a-z_])")
ONE_LETTER = 0.4


def find_myriad(_text: str, low: str, language: str) -> Iterator[Numeral]:
    """The numerals of a text (its shadow in lower case) in order, without overlap."""
    own = merge(find_native(low, language), find_kana(low, language), key=attrgetter("start"))
    following = next(own, None)
    for numeral in _found(low, letters_of(language)):
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


def _found(text: str, words: Letters) -> Iterator[Numeral]:
    place = 0
    while likely := words.likely.search(text, place):
        begin = words.begin.match(text, likely.start())
        if begin is None:
            place = likely.end()
            continue
        start = begin.end("vague") if begin["vague"] else begin.start()
        numeral, read_to = _read(text, start, begin, words)
        if numeral is not None:
            yield numeral
        place = max(read_to, begin.start() + 1)


def _read(text: str, start: int, begin: re.Match[str], words: Letters) -> tuple[Numeral | None, int]:
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
    if _is_digit_and_particle(text, start, end, words):
        return _of_one_digit(text, start, words), start + 1
    value = groups.value(words.last_digit_is_scaled)
    if _form(groups) is Form.DIGITS and (short := _THOUSANDS.match(text, end)):
        return Numeral(start, short.end(), value * 1000, groups.step * 1000, Form.MIXED, ONE_LETTER), short.end()
    form = _form(groups)
    dozen = None
    if words.dozens and (dozen := words.dozen.match(text, end)):
        value, end, groups.step = value * words.dozens[dozen[1]], dozen.end(), groups.step * words.dozens[dozen[1]]
    sure = 1.0 if form is not Form.WORDS else COUNTED if dozen else how_sure(groups, text, start, end, words)
    if begin["vague"]:
        other = words.others.match(text, start)
        sure = 0.0 if other and other.end() > end else DOUBTFUL
        start = begin.start()
    if not sure:
        return None, end
    return Numeral(start, end, value, groups.step, form, sure, groups.grouped), end


def _form(groups: Groups) -> Form:
    """What the pieces read so far are written in."""
    return Form.WORDS if not groups.in_digits else Form.MIXED if groups.own else Form.DIGITS


def _is_digit_and_particle(text: str, start: int, end: int, words: Letters) -> bool:
    """Whether the second of two letters is a particle behind a number of parts: "삼분의 일이" and "삼분의 일만" are a third."""
    if end - start != 2 or text[start] not in words.digits or text[start + 1] not in words.particles:
        return False
    return words.parts_before.search(text[max(0, start - 8) : start]) is not None


def _of_one_digit(text: str, start: int, words: Letters) -> Numeral:
    return Numeral(start, start + 1, words.digits[text[start]], ONE, Form.WORDS, ALONE)


def _take(groups: Groups, piece: re.Match[str], text: str, words: Letters) -> bool:
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
        if (groups.in_digits or groups.own and told in words.units_too) and not _scale_follows(
            text, piece.end(), words
        ):
            return False
        return groups.take_digit(words.digits[told])
    return groups.take_small(words.small[told]) if told in words.small else groups.take_big(words.big[told])


def _scale_follows(text: str, place: int, words: Letters) -> bool:
    piece = words.piece.match(text, place)
    return bool(piece and (piece[0] in words.small or piece[0] in words.big))


def _goes_on(groups: Groups, text: str, place: int, words: Letters) -> bool:
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
    if words.spaces_mean_nothing:
        return True
    if groups.after_scale:
        return not words.counting.match(text, place)
    return bool(
        words.counted.match(text, piece.end())
        or words.closed.match(text, piece.end())
        or _scale_follows(text, piece.end(), words)
    )
