"""Numbers of languages that write them in words and spaces: "1.5 million", "twenty-one", "einundzwanzig", "quatre-vingt-dix"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache

from workbench.facts.numerals.digits import DIGITS, read_digits
from workbench.facts.numerals.numeral import Form, Numeral
from workbench.facts.numerals.sums import Sum, Word
from workbench.facts.patterns import any_of
from workbench.facts.words import amounts, section, strings

# How sure a numeral in words is. "One" is an article or a pronoun more often than a number; "hundreds" says no number.
IN_WORDS, WEAK = 0.8, 0.3
# The keys of a language's data and the part each word plays in a number.
_PARTS = ("units", "multipliers", "scales", "teens", "vague", "fractions", "articles")


@dataclass(frozen=True, slots=True)
class _Language:
    """A language's number words and the patterns made of them."""

    name: str
    words: dict[str, Word]
    begin: re.Pattern[str]
    piece: re.Pattern[str]
    joined: re.Pattern[str]
    abbreviated: re.Pattern[str]
    short: dict[str, Decimal]
    compound: bool
    joins_tens: bool


@cache
def _language(name: str) -> _Language:
    words = {
        word: Word(part, worth) for part in reversed(_PARTS) for word, worth in amounts(name, "numerals", part).items()
    }
    ordinals = amounts(name, "ordinal", "words")
    words.update({word: Word("ordinals", worth) for word, worth in ordinals.items() if word not in words})
    compound = bool(section(name, "numerals").get("compound"))
    own = any_of(words)
    token = rf"(?:{own})[^\W\d_]*" if compound else rf"(?:{own})(?![^\W\d_])"
    joiners = [joiner for joiner in strings(name, "numerals", "joiners") if joiner != "-"]
    short = amounts(name, "numerals", "abbreviated")
    return _Language(
        name=name,
        words=words,
        begin=re.compile(rf"{DIGITS}|\b{token}"),
        piece=re.compile(rf"(?P<digits>{DIGITS})|{token}"),
        joined=re.compile(rf"(?P<and> (?:{any_of(joiners)}) |(?<! )-(?! ))| "),
        abbreviated=re.compile(rf" ?({any_of(short)})(?![^\W_])\.?"),
        short=short,
        compound=compound,
        joins_tens=bool(section(name, "numerals").get("joins_tens")),
    )


def find_spelled(low: str, language: str) -> Iterator[Numeral]:
    """The numerals of a text (its shadow in lower case) in order, without overlap."""
    words = _language(language)
    place = 0
    while begin := words.begin.search(low, place):
        numeral = _read(low, begin.start(), words)
        if numeral is None:
            place = begin.end()
            continue
        yield numeral
        place = numeral.end


def _read(low: str, start: int, words: _Language) -> Numeral | None:
    """The longest numeral that begins there, or None."""
    total = Sum(words.joins_tens)
    place, end, joined = start, start, False
    while piece := words.piece.match(low, place):
        if not _take(total, piece, words, joined):
            break
        end = piece.end()
        gap = words.joined.match(low, end)
        if gap is None or total.closed:
            break
        place, joined = gap.end(), bool(gap["and"])
    if end == start or not total.is_number:
        return None
    end = _abbreviation(total, low, end, words)
    form = Form.WORDS if not total.in_digits else Form.MIXED if total.in_words else Form.DIGITS
    sure = 1.0 if total.in_digits else WEAK if total.is_weak else IN_WORDS
    return Numeral(start, end, total.value, total.step, form, sure, total.grouped, total.ordinal)


def _take(total: Sum, piece: re.Match[str], words: _Language, joined: bool) -> bool:
    if piece.lastgroup == "digits":
        written = read_digits(piece[0], words.name)
        return written is not None and total.take_digits(written)
    parts = _split(piece[0], words.name) if words.compound else (words.words[piece[0]],)
    if not parts:
        return False
    return all(total.take(part, joined or place > 0) for place, part in enumerate(parts))


@lru_cache(maxsize=4_000)
def _split(word: str, language: str) -> tuple[Word, ...]:
    """The parts of a compound, longest first from the left: "zweitausendneunzehn"; empty when it is another word."""
    words = _language(language)
    joiners = strings(language, "numerals", "joiners")
    if word in words.words:
        return (words.words[word],)
    for length in range(len(word) - 1, 1, -1):
        known = words.words.get(word[:length])
        if known is None:
            continue
        rest = word[length:]
        without = [rest, *(rest[len(joiner) :] for joiner in joiners if rest.startswith(joiner))]
        for each in without:
            if each and (parts := _split(each, language)):
                return (known, *parts)
    return ()


def _abbreviation(total: Sum, low: str, end: int, words: _Language) -> int:
    """Take a scale written short after digits: "3.1bn", "10 bln"; gives the new end."""
    found = words.abbreviated.match(low, end) if total.in_digits and not total.in_words else None
    if found is None or (len(found[1]) == 1 and found[0][0] == " "):
        return end
    total.take(Word("scales", words.short[found[1]]), joined=False)
    return found.end() if not found[0].endswith(".") else found.end() - 1
