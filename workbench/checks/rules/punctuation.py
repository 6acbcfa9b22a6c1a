"""Punctuation marks by the conventions of the edition's language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from workbench.checks.check import Check, Example
from workbench.checks.conventions import Convention, against, always, convention, letter_by_letter
from workbench.checks.finding import N_, Fix, Found, Severity
from workbench.checks.pair import Pair
from workbench.checks.scripts import ARABIC, HAN, HIRAGANA, KATAKANA, script_of

_EAST = HAN + HIRAGANA + KATAKANA
_DOUBLED = Convention(
    re.compile(r"(?<![.…])\.\.(?![.…/\\])|,,|،،|、、|，，|(?<!。)。。(?!。)|;;"),
    ("..", ",,", "،،", "、、", "，，", "。。", ";;"),
    N_("The mark stands there twice."),
    repair=lambda match: Fix(*match.span(), match[0][0]),
)
_ACCENT = convention(
    r"(?<=[^\W\d_])[´`](?=[^\W\d_])", "´`", N_("An accent stands in the place of an apostrophe."), always("’")
)
_WIDE = {",": "，", "!": "！", "?": "？", ";": "；"}
_STOPS = (
    convention(rf"(?<=[{_EAST}])\.(?=\s|$)", ".", N_("The full stop of Chinese and Japanese is “。”."), always("。")),
    convention(
        rf"(?<=[{_EAST}])\.{{3,6}}(?!\w)", ".", N_("The ellipsis of Chinese and Japanese is “……”."), always("……")
    ),
)
_NARROW = {"，": ",", "。": ".", "！": "!", "？": "?", "；": ";"}


def _narrow(match: re.Match[str]) -> Fix:
    """The mark of other scripts; a full-width one holds the space behind it."""
    following = match.string[match.end() : match.end() + 1]
    return Fix(*match.span(), _NARROW[match[0]] + (" " if following and not following.isspace() else ""))


_HALF_WIDTH = convention(
    r"[\uff0c\u3002\uff01\uff1f\uff1b](?=\s|$|[^\W\d_])",
    "，。！？；",
    N_("A full-width mark of Chinese or Japanese."),
    _narrow,
)
_ARABIC = convention(
    rf"(?<=[{ARABIC}])[,;?](?=\s|$)",
    ",;?",
    N_("Arabic has marks of its own: “،”, “؛”, “؟”."),
    letter_by_letter({",": "،", ";": "؛", "?": "؟"}),
)
_OPENING = {"?": "¿", "!": "¡"}


def find(pair: Pair) -> Iterator[Found]:
    """Where the translation leaves the conventions of its language."""
    text = pair.target.text
    yield from against(text, _conventions(pair.target.language))
    if pair.target.primary in ("es", "gl", "ast"):
        yield from _unopened(text)


@cache
def _conventions(language: str) -> tuple[Convention, ...]:
    script = script_of(language)
    if script in ("Jpan", "Hans", "Hant", "Hani"):
        return (_DOUBLED, _full_width("、" if script == "Jpan" else "，"), *_STOPS)
    if script == "Arab":
        return (_DOUBLED, _HALF_WIDTH, _ARABIC)
    return (_DOUBLED, _ACCENT, _HALF_WIDTH)


def _full_width(comma: str) -> Convention:
    """The marks of Chinese and Japanese, whose commas differ."""
    return convention(
        rf"(?<=[{_EAST}])[,!?;](?=\s|[{_EAST}]|$)",
        ",!?;",
        N_("Chinese and Japanese use the full-width mark here."),
        lambda match: _widened(match, {**_WIDE, ",": comma}),
    )


def _widened(match: re.Match[str], wide: Mapping[str, str]) -> Fix:
    """The wide mark, which holds the space behind it."""
    spaces = len(match.string[match.end() :]) - len(match.string[match.end() :].lstrip(" "))
    return Fix(match.start(), match.end() + spaces, wide[match[0]])


def _unopened(text: str) -> Iterator[Found]:
    """Spanish questions and exclamations that nothing opens; the segment may begin in the middle of the first."""
    for mark, opening in _OPENING.items():
        if mark in text and opening not in text:
            place = text.rindex(mark)
            if place and text[place - 1].isalnum() and not text[place + 1 : place + 2].isalnum():
                yield Found(
                    N_("“%(mark)s” opens with “%(opening)s” in Spanish."),
                    {"mark": mark, "opening": opening},
                    target=((place, place + 1),),
                )


CHECK = Check(
    id="punctuation",
    kind="punctuation",
    title=N_("Punctuation marks"),
    description=N_(
        "Marks by the conventions of the edition's language: full-width marks and full stops of Chinese and Japanese, Arabic marks, Spanish opening marks, marks that stand there twice."
    ),
    severity=Severity.MINOR,
    find=find,
    example=Example(
        "en",
        "The bridge is closed, the road is open.",
        "ja",
        "橋は閉鎖,道路は開通している。",
        corrected="橋は閉鎖、道路は開通している。",
    ),
)
