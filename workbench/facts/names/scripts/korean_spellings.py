"""The Latin spellings newspapers use for Korean names: 이 Lee, Yi, Rhee; 정 Jung, Chung, Jeong; 최 Choi.

Every letter of a syllable has its set of spellings: Revised Romanisation (2000), McCune-Reischauer without its marks, and
what people spell their own names by. A name is a pattern made of them, so no list of names is needed."""

from __future__ import annotations

import re
from functools import lru_cache

from workbench.facts.names.scripts.korean import FIRST, LAST, syllable
from workbench.facts.names.scripts.latin import plain

_INITIALS = (
    "g|k|c", "kk|gg|k|g", "n|r|l", "d|t", "dd|tt|d|t", "r|l|rh|n", "m", "b|p|v", "bb|pp|b|p", "s|sh", "ss|s", "", "j|ch|z|tch", "jj|tch|j|ch",
    "ch|tch|j|c", "k|c|q|kh", "t|th", "p|ph|f", "h|(?=w)",
)  # fmt: skip
_VOWELS = (
    "a|ah|ar|aa", "ae|ai|e|ay|eh|a", "ya|yah|ia", "yae|yai", "eo|u|o|ou|uh|eu|oh|ur", "e|eh|ae|ay|ai", "yeo|you|yu|yo|yuh|yeu|eo|u|ou|o|io|iu", "ye|yeh|yae|e|ie",
    "o|oh", "wa|oa|ua|wha", "wae|oae|wai|we", "oe|oi|o|oy|we|wae|ui", "yo|yoh|io|o", "u|oo|ou|w|wu|woo|oou", "wo|weo|wu|uo|o|u", "we|wae|ue", "wi|ui|we|wee|ee|i|uee|whee",
    "yu|yoo|you|iu|ew|u|oo", "eu|u|e|oo|ue|uh|eo|y", "ui|eui|ee|i|ei|yi|e", "i|ee|ie|y|yi|ea|ih|e",
)  # fmt: skip
_FINALS = (
    "", "k|g|c|ck|gh", "k|g|kk", "k|gs", "n", "n|nj", "n|nh", "t|d", "l|r|ll", "k|lg", "m|lm", "l|lb|p", "l|ls", "l|lt", "p|lp", "l|lh", "m", "p|b", "p|bs",
    "t|s|d", "t|ss", "ng|n", "t|j|d", "t|ch", "k", "t", "p", "t|h|",
)  # fmt: skip
# Initials that speech drops at a word's beginning and surnames keep: 이 is 리, 임 is 림, 유 is 류; 노 is 로, 나 is 라.
_DROPPED, _NASAL, _LIQUID = 11, 2, 5
_BEFORE_I = frozenset((2, 6, 7, 12, 17, 20))
_BETWEEN = "[-' ]{0,2}"
_LONGEST = 40
# A surname, and a given name of two parts: "Lee Jae-myung", "Ban Ki Moon".
_KOREAN_SHAPE = re.compile("[A-Z][a-z]{1,5} [A-Z][a-z]{1,5}[- ][A-Za-z][a-z]{1,5}")
_NAME = re.compile(f"[{FIRST}-{LAST}]{{2,4}}")


def is_korean_name(text: str) -> bool:
    """Whether it can be a Korean name: two to four syllables."""
    return bool(_NAME.fullmatch(text.replace(" ", "")))


def spells(korean: str, latin: str) -> bool:
    """Whether the Latin letters are a spelling of that Korean name, with the surname first or last."""
    written = _written(latin)
    return len(written) <= _LONGEST and any(each.fullmatch(written) for each in _patterns(korean.replace(" ", "")))


def spells_another(korean: str, latin: str) -> bool:
    """Whether the Latin letters give another Korean name of the same family: "Kim Jong-il" beside 김정은. Sounds alone
    would not tell these apart, as they differ in vowels only."""
    own = korean.replace(" ", "")
    if not _KOREAN_SHAPE.fullmatch(latin) or spells(korean, latin):
        return False
    return bool(re.match(_spellings(own[0], is_first=True) + " ", _written(latin)))


def _written(latin: str) -> str:
    return re.sub("[^a-z]+", " ", plain(latin)).strip()


@lru_cache(maxsize=2_000)
def _patterns(name: str) -> tuple[re.Pattern[str], ...]:
    syllables = [_spellings(letter, is_first=place == 0) for place, letter in enumerate(name)]
    orders = [syllables, [*syllables[1:], syllables[0]]]
    if len(name) == 4:
        orders.append([*syllables[2:], *syllables[:2]])
    return tuple(re.compile(_BETWEEN.join(order)) for order in orders)


def _spellings(letter: str, is_first: bool) -> str:
    """The spellings of a syllable, as a pattern."""
    initial, vowel, final = syllable(letter)
    begin = _INITIALS[initial]
    if initial == _DROPPED:
        begin = "l|r|rh|y|" if vowel in _BEFORE_I and is_first else "|y" if vowel == 20 else "|w" if vowel == 13 else ""
    elif initial == _NASAL and not is_first:
        begin = "n"
    return f"(?:{begin})(?:{_VOWELS[vowel]})(?:{_FINALS[final]})"
