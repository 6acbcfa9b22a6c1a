"""Japanese numbers spelled in hiragana, as in books for children: "きゅうじゅうなな", "いち、に、さん".

The same letters are words, endings and particles, so that a number is read only where nothing but numbers can stand: its
letters make up all hiragana between other characters, and it has a scale and three parts, or others of its kind beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import pairwise

from workbench.facts.numerals.numeral import Form, Numeral
from workbench.facts.patterns import any_of
from workbench.facts.words import amounts

# How sure: with three parts or more, and shorter ones beside others.
LONG, BESIDE = 0.8, 0.6
# So many parts are no other word, and so many short numbers in a row no other words.
_PARTS, _ROW = 3, 3
_BETWEEN = re.compile("[ 、,・]{1,3}")


@dataclass(frozen=True, slots=True)
class _Kana:
    worth: dict[str, Decimal]
    part: re.Pattern[str]
    number: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class _Found:
    start: int
    end: int
    value: Decimal
    parts: int


@cache
def _kana(language: str) -> _Kana | None:
    worth = amounts(language, "numerals", "kana")
    if not worth:
        return None
    said = any_of(word for word, value in worth.items() if value < 10)
    groups = "".join(f"(?:(?:{said})?(?:{any_of(_worth(worth, scale))}))?" for scale in (1000, 100, 10))
    group = f"{groups}(?:{said})?"
    scales = (any_of(_worth(worth, 10**power)) for power in (12, 8, 4))
    number = "".join(f"(?:{group}(?:{scale}))?" for scale in scales) + f"(?:{group})?"
    return _Kana(
        worth, re.compile(any_of(worth)), re.compile(rf"(?<![ぁ-んー])(?=[ぁ-ん]){number}(?<=[ぁ-ん])(?![ぁ-んー])")
    )


def _worth(words: dict[str, Decimal], value: int) -> list[str]:
    return [word for word, worth in words.items() if worth == value]


def find_kana(text: str, language: str) -> Iterator[Numeral]:
    """The numbers in hiragana of a text, in order."""
    words = _kana(language)
    if words is None:
        return
    found = [_read(match, words) for match in words.number.finditer(text)]
    for row in _rows(found, text):
        start, end = row[0].start, row[-1].end
        alone = end - start > 1 and not text[:start].strip() and not text[end:].strip()
        short = alone or len(row) >= _ROW or len(row) > 1 and all(each.parts > 1 for each in row)
        for each in row:
            if short or each.parts >= _PARTS:
                sure = LONG if each.parts >= _PARTS else BESIDE
                yield Numeral(each.start, each.end, each.value, Decimal(1), Form.WORDS, sure)


def _rows(found: Sequence[_Found], text: str) -> Iterator[list[_Found]]:
    """The numbers that follow each other with nothing but a comma or a space between them."""
    if not found:
        return
    row = [found[0]]
    for one, other in pairwise(found):
        if _BETWEEN.fullmatch(text, one.end, other.start):
            row.append(other)
            continue
        yield row
        row = [other]
    yield row


def _read(match: re.Match[str], words: _Kana) -> _Found:
    total, group, last, parts = Decimal(0), Decimal(0), Decimal(0), 0
    for part in words.part.finditer(match[0]):
        worth, parts = words.worth[part[0]], parts + 1
        if worth < 10:
            last = worth
        elif worth < 10_000:
            group, last = group + (last or 1) * worth, Decimal(0)
        else:
            total, group, last = total + (group + last or 1) * worth, Decimal(0), Decimal(0)
    return _Found(match.start(), match.end(), total + group + last, parts)
