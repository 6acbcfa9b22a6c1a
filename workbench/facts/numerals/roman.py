"""Roman numerals: "XIXe siècle", "siglo XXI", "XX век"."""

from __future__ import annotations

import re
from decimal import Decimal

# The figures as they are written today, up to 89; IIII and VIIII are left to clocks and stones.
# One letter alone is rather an initial or an article ("Le"), but for the fifth and the tenth.
ROMAN = r"(?:V|X|(?=[IVXL]{2})(?:(?:L?X{1,3}|XL|L)?(?:IX|IV|V?I{1,3}|V)|(?:L?X{1,3}|XL|L)))(?![IVXL])"
# A quick look: most texts hold none.
ROMAN_LIKELY = re.compile(r"[IVXL](?:[IVXL]|(?<=[VX])(?:e|\b))")
_WORTH = {"I": 1, "V": 5, "X": 10, "L": 50}
_FORM = re.compile(ROMAN)


def read_roman(letters: str) -> Decimal | None:
    """What the letters are worth; None when they are no Roman numeral."""
    if not _FORM.fullmatch(letters):
        return None
    worths = [_WORTH[letter] for letter in letters]
    following = [*worths[1:], 0]
    return Decimal(sum(-each if each < after else each for each, after in zip(worths, following, strict=True)))
