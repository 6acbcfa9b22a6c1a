"""Numbers of languages that write them in words and spaces: "1.5 million", "twenty-one", "einundzwanzig", "quatre-vingt-dix"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from workbench.facts.numerals.cardinals import ZERO, Word
from workbench.facts.numerals.compounds import parts_in
from workbench.facts.numerals.digits import read_digits
from workbench.facts.numerals.numeral import Form, Numeral
from workbench.facts.numerals.places import places
from workbench.facts.numerals.sums import Sum
from workbench.facts.numerals.vocabulary import Vocabulary, vocabulary

# How sure a numeral in words is: from three up, two (which texts also say as "both" or "a pair"), and the weakest:
# "one" is an article or a pronoun more often than a number; "hundreds" says no number.
IN_WORDS, TWO, WEAK = 0.8, 0.6, 0.3
# An "M" or "k" behind digits is a scale more often than metres or a name, but not surely.
ONE_LETTER = 0.4
_MONEY = "$€£¥₹₩₽₺"
_M = re.compile("m")


def find_spelled(text: str, low: str, language: str) -> Iterator[Numeral]:
    """The numerals of a text (its shadow, and that in lower case) in order, without overlap."""
    words = vocabulary(language)
    past = 0
    for place in places(low, words):
        if place < past or not words.likely.match(low, place):
            continue
        begin = words.begin.match(low, place)
        if begin is None:
            continue
        start = begin.start("word") if begin["word"] else begin.start()
        numeral = _read(text, low, start, words)
        if numeral is None:
            past = begin.start("own") if begin["word"] and begin.start("own") > start else begin.end()
            continue
        yield numeral
        past = numeral.end


def _read(text: str, low: str, start: int, words: Vocabulary) -> Numeral | None:
    """The longest numeral that begins there, or None."""
    first = words.piece.match(low, start)
    if first is None:
        return None
    if _stands_alone(first, low, words):
        if first.lastgroup == "digits":
            return _of_digits(first, words)
        said = _sum_of(first[0], words.name, bool(words.part_ends.match(low, first.end())))
        return _told(said, low, start, first.end(), words, letter=False) if said else None
    total = Sum(words.rules)
    place, end, joined, letter = start, start, "", False
    sound: tuple[Sum, int] | None = None
    while piece := words.piece.match(low, place):
        if end > start and (joined or total.after_scale or total.halved or words.rules.ordinals_go_on):
            sound = (total.copy(), end)
        if not _take(total, piece, low, words, joined):
            if total.begins_another and sound:
                total, end = sound
            break
        end = piece.end()
        if piece.lastgroup == "digits":
            end, letter = _abbreviation(total, text, low, piece.start(), end, words)
        gap = words.joined.match(low, end)
        if total.closed or gap is None and not (piece.lastgroup == "digits" and _is_scale(low, end, words)):
            break
        place, joined = (gap.end(), _joiner(gap)) if gap else (end, "")
        if total.halved and (whole := words.fraction_of.match(low, end)):
            place, joined = whole.end(), ""
    if total.is_unfinished and sound:
        total, end = sound
    if end == start or not total.is_number or total.is_unfinished:
        return None
    return _told(total, low, start, end, words, letter)


def _stands_alone(piece: re.Match[str], low: str, words: Vocabulary) -> bool:
    """Whether no other word or digits go on with the number; most have none behind them."""
    end = piece.end()
    if piece.lastgroup == "digits" and (
        low[end : end + 2].lstrip()[:1] == "m" or words.abbreviated.match(low, end) or _is_scale(low, end, words)
    ):
        return False
    gap = words.joined.match(low, end)
    following = words.piece.match(low, gap.end()) if gap else None
    if following is None:
        return not words.fraction_of.match(low, end)
    return piece.lastgroup == following.lastgroup == "digits"


def _of_digits(digits: re.Match[str], words: Vocabulary) -> Numeral | None:
    written = read_digits(digits[0], words.name)
    if written is None:
        return None
    return Numeral(*digits.span(), written.value + ZERO, written.step, Form.DIGITS, 1.0, written.grouped)


@lru_cache(maxsize=4_000)
def _sum_of(word: str, language: str, ends: bool) -> Sum | None:
    """What one word says as a number; nobody changes the sum. None of what is none; `ends` as in `Sum.take`."""
    words = vocabulary(language)
    total = Sum(words.rules)
    parts = parts_in(word, words)
    taken = bool(parts) and all(
        any(total.take(role, "-" if place else "", role.part == "ordinals" and ends) for role in each)
        for place, each in enumerate(parts)
    )
    return total if taken and total.is_number and not total.is_unfinished else None


def _told(total: Sum, low: str, start: int, end: int, words: Vocabulary, letter: bool) -> Numeral | None:
    form = Form.WORDS if not total.in_digits else Form.MIXED if total.in_words else Form.DIGITS
    sure = _how_sure(total, low, start, end, words) if not total.in_digits else ONE_LETTER if letter else 1.0
    if not sure:
        return None
    return Numeral(start, end, total.value, total.step, form, sure, total.grouped, total.ordinal)


def _how_sure(total: Sum, low: str, start: int, end: int, words: Vocabulary) -> float:
    told = low[start:end]
    if (told in words.silent or told in words.doubtful) and not words.counted.match(low, end):
        return WEAK if told in words.doubtful else 0.0
    if total.is_weak:
        return (
            0.0
            if total.value == 1 and not total.ordinal and words.no_one.search(low[max(0, start - 12) : start])
            else WEAK
        )
    return TWO if total.value == 2 else IN_WORDS


def _take(total: Sum, piece: re.Match[str], low: str, words: Vocabulary, joined: str) -> bool:
    if piece.lastgroup == "digits":
        written = read_digits(piece[0], words.name)
        return written is not None and total.take_digits(written, joined, _scale_follows(low, piece.end(), words))
    parts = parts_in(piece[0], words)
    return bool(parts) and all(
        _take_word(total, each, low, piece.end(), words, joined or ("-" if place else ""))
        for place, each in enumerate(parts)
    )


def _take_word(total: Sum, roles: tuple[Word, ...], low: str, end: int, words: Vocabulary, joined: str) -> bool:
    """Whether the word goes on with the number in one of its parts."""
    for role in roles:
        ends = role.part == "ordinals" and bool(words.part_ends.match(low, end))
        if total.take(role, joined, ends):
            return True
    return False


def _joiner(gap: re.Match[str]) -> str:
    """What stands between two words: "and", "-" or nothing but spaces."""
    return "" if not gap["and"] else "-" if gap[0] == "-" else "and"


def _is_scale(low: str, place: int, words: Vocabulary) -> bool:
    """Whether a scale stands right there, also without a space behind digits: "2millions", "5mila"."""
    piece = words.piece.match(low, place)
    return piece is not None and any(role.part == "scales" for role in words.words.get(piece[0], ()))


def _scale_follows(low: str, place: int, words: Vocabulary) -> bool:
    gap = words.joined.match(low, place)
    if gap is None or words.abbreviated.match(low, place):
        return gap is not None
    piece = words.piece.match(low, gap.end())
    return piece is not None and any(role.part in ("scales", "multipliers") for role in words.words.get(piece[0], ()))


def _abbreviation(total: Sum, text: str, low: str, start: int, end: int, words: Vocabulary) -> tuple[int, bool]:
    """Take a scale written short after digits: "3.1bn", "10 Mrd.", "$1.5m"; gives the new end and whether it is doubtful.

    One letter is: "10k" may be a race and "10M" metres, unless money stands before it."""
    found = words.abbreviated.match(low, end)
    if found and total.take(Word("scales", words.short[found[2]]), ""):
        return found.end(), len(found[2]) == 1 and not _is_money(low, start)
    if low[end : end + 2].lstrip()[:1] != "m":
        return end, False
    plain = words.millions.match(low, end)
    if plain is None:
        is_letter = low[end] == "m" and not low[end + 1 : end + 2].isalnum()
        plain = _M.match(low, end) if is_letter and (text[end] == "M" or _is_money(low, start)) else None
    if plain is None or not total.take(Word("scales", Decimal(10**6)), ""):
        return end, False
    return plain.end(), text[end] == "M" and not _is_money(low, start)


def _is_money(low: str, start: int) -> bool:
    return low[max(0, start - 2) : start].strip()[-1:] in tuple(_MONEY)
