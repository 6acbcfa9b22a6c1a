"""The numbers of Korean, Japanese and Chinese dates in the languages' own numerals: "十月", "二〇一九年", "初一", "유월"."""

from __future__ import annotations

from workbench.facts.words import amounts


def own_number(told: str, language: str) -> int:
    """What a number in digits or in the language's own numerals is worth; 0 when it is none."""
    if told.isascii():
        return int(told)
    special = amounts(language, "dates", "numbers")
    if told in special:
        return int(special[told])
    digits, small = amounts(language, "numerals", "digits"), amounts(language, "numerals", "small")
    total, last, in_row = 0, 0, 0
    for letter in told.removeprefix("初"):
        if letter in digits:
            last, in_row = last * 10 * (in_row > 0) + int(digits[letter]), in_row + 1
        else:
            total, last, in_row = total + (last or 1) * int(small[letter]), 0, 0
    return total + last


def last_letters(language: str) -> set[str]:
    """The letters that a number before a mark may end with."""
    numbers = (
        *(amounts(language, "numerals", key) for key in ("digits", "small")),
        amounts(language, "dates", "numbers"),
    )
    return {word[-1] for each in numbers for word in each}
