"""Whether letters of Korean, Japanese and Chinese are a number or part of another word: "이천 명" and "이천시", "三人" and "四国"."""

from __future__ import annotations

from workbench.facts.numerals.groups import ONE, Groups
from workbench.facts.numerals.letters import Letters

# How sure a numeral in the language's own letters is: with a word after it that only numbers have, standing as a word
# of its own, and when its letters may as well be part of another word.
COUNTED, ALONE, DOUBTFUL = 0.9, 0.6, 0.3


def how_sure(groups: Groups, text: str, start: int, end: int, words: Letters) -> float:
    """How sure the letters are a number; 0 when they are rather part of another word."""
    letters, scaled = end - start, bool(groups.part or groups.total)
    if groups.approximate:
        return 0.0
    if words.under.match(text, end) or words.parts_before.search(text[max(0, start - 8) : start]):
        return ALONE
    if letters == 1 and not groups.part and groups.number is None:
        return ALONE if words.counted_scale.match(text, end) else 0.0
    if words.ranked.search(text[max(0, start - 8) : start]):
        return ALONE
    if words.whole_ahead.match(text, end) or not text[:start].strip() and not text[end:].strip():
        return ALONE
    minus = words.minus.search(text[max(0, start - 6) : start])
    # "영하일 때" is "when it is below zero", and not minus one.
    if minus and (letters > 1 or minus[0].endswith(" ")) and words.closed.match(text, end):
        return ALONE
    if words.money_behind.match(text, end) and words.money_before.search(text[max(0, start - 1) : start]):
        return COUNTED
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


def _how_sure_is_one_letter(groups: Groups, text: str, start: int, end: int, words: Letters) -> float:
    """One letter is a number before the words that count, or where it is all that stands there."""
    sure = DOUBTFUL if groups.number in (None, ONE) and not groups.part and not groups.total else COUNTED
    before = text[start - 1 : start]
    if before and before in words.never_after or text[start] in words.formal:
        return 0.0
    if words.counted_one.match(text, end) or groups.part and words.counted_scale.match(text, end):
        return sure
    if words.letter_before.match(before):
        return 0.0
    if not words.spaces_mean_nothing:
        return 0.0
    return DOUBTFUL if words.loose.match(text, end) or not words.letter.match(text, end) else 0.0
