"""Names given in two scripts, one in brackets: "젤렌스키(Zelensky)", "泽连斯基（Zelensky）", "Kim Jong-un (김정은)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.facts.names.name import Name, Sort
from workbench.facts.names.romanising import SAME, is_one_name, place_in, same_name

_LATIN = r"[A-ZÀ-ÞĀ-Ž][A-Za-zÀ-ɏ .'’-]{1,60}"
_BRACKET = re.compile(rf" ?[(（]({_LATIN})[)）]")
_OTHER = re.compile(rf"({_LATIN}[A-Za-zÀ-ɏ]) ?[(（]([\u0370-\u1fff\u3040-\ud7a3 ·・=＝]{{2,40}})[)）]")
# How far before a bracket the name in the other script may begin, and where it cannot go on.
_FAR, _LEAST = 32, 8
_STOPS = re.compile(r"[,.;:!?()（），。、；：！？「」『』“”\"《》\d的與与和在是被給给對对為为]")
_SURE = 0.9
_MOST_WORDS = 4


def find_bracketed(text: str, language: str) -> Iterator[Name]:
    """The names that the text gives in two scripts; the value is the Latin spelling."""
    if "(" not in text and "（" not in text:
        return
    for match in _BRACKET.finditer(text):
        start = _beginning(text, match, language)
        if start is not None:
            own, latin = text[start : match.start()], match[1].strip()
            yield Name(start, match.end(), latin, Sort.NAME, _SURE, (own, latin))
    for match in _OTHER.finditer(text):
        own = match[2].strip()
        starts = [
            match.start(1),
            *(match.start(1) + place + 1 for place, letter in enumerate(match[1]) if letter == " "),
        ]
        start = max(starts[-_MOST_WORDS:], key=lambda start: _fit(own, text[start : match.end(1)], language))
        latin = text[start : match.end(1)]
        if latin and _fit(own, latin, language) >= SAME:
            yield Name(start, match.end(), latin, Sort.NAME, _SURE, (own, latin))


def _beginning(text: str, bracket: re.Match[str], language: str) -> int | None:
    """Where the name before the bracket begins; None where what stands there does not sound like what is in it."""
    far = max(0, bracket.start() - _FAR)
    stops = [each.end() for each in _STOPS.finditer(text, far, bracket.start())]
    begin = stops[-1] if stops else far
    before = text[begin : bracket.start()]
    if not before or before[-1].isascii() or bracket[1].isupper():
        return None
    before = before[-max(_LEAST, len(bracket[1]) + _LEAST // 2) :]
    begin = bracket.start() - len(before)
    heard = place_in(bracket[1], "en", before, language)
    if heard is None or heard.end < len(before) - 1:
        return None
    if "가" <= before[-1] <= "힣":
        start = begin + heard.start
        while start > begin and not text[start - 1].isspace():
            start -= 1
        starts = range(start, start + 1)
    else:
        starts = range(max(begin, begin + heard.start - 2), min(begin + heard.start + 3, bracket.start() - 1))
    best = (
        starts[0]
        if len(starts) == 1
        else max(starts, key=lambda start: _fit(text[start : bracket.start()], bracket[1], language), default=None)
    )
    if best is None or not is_one_name(text[best : bracket.start()].strip(), language, bracket[1], "en"):
        return None
    return best + len(text[best : bracket.start()]) - len(text[best : bracket.start()].lstrip())


def _fit(own: str, latin: str, language: str) -> float:
    return same_name(own.strip(), language, latin, "en")
