"""What a quotation is: speech, words, a title; and who speaks."""

from __future__ import annotations

import re
from functools import cache

from workbench.facts.patterns import any_of
from workbench.facts.quotations.marks import TITLES
from workbench.facts.quotations.pairing import Pair
from workbench.facts.quotations.quotation import Quotation, Sort, Span
from workbench.facts.shadow import lowered
from workbench.facts.words import strings
from workbench.text.language import primary, writes_spaces

# How far from a quotation its verb may stand.
_FAR = 60
# From so many words on, or characters where no spaces are written, quoted words are somebody's sentence.
_WORDS, _CHARACTERS = 5, 11
_END = frozenset(".!?…。！？؟।,，")
_DOUBLE_TITLES = frozenset(["ja", "ko"])
_NAME = r"(?:[A-ZÀ-ÞŁŠŽА-ЯЁІЇЄ](?:[\w'’.-]*\w)?)(?: (?:(?:de|del|la|van|von|der|bin|al|el|da|dos) ){0,2}[A-ZÀ-ÞŁŠŽА-ЯЁІЇЄ](?:[\w'’.-]*\w)?){0,4}"
_SUBJECT = re.compile(r"(?:^|[\s,.])((?:[가-힣A-Za-z·]{1,12} ){0,2}[가-힣A-Za-z·]{1,12})(?:은|는|이|가) ?$")
_TOPIC = re.compile(r"([\w・ー]{2,20})[はが]、?$")


@cache
def _verbs(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The verbs of saying as they stand before and after a quotation."""
    spaced = writes_spaces(language) and primary(language) != "ko"
    edge = r"(?<!\w)", r"(?!\w)"
    before, after = (
        any_of(strings(language, "quotes", "verbs_before")),
        any_of(strings(language, "quotes", "verbs_after")),
    )
    return (
        re.compile(rf"{edge[0]}(?:{before}){edge[1]}" if spaced else f"(?:{before})"),
        re.compile(rf"{edge[0]}(?:{after}){edge[1]}" if spaced else f"(?:{after})"),
    )


@cache
def _named(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """ "said Anna Berg" and "Anna Berg said"."""
    verbs = any_of({*strings(language, "quotes", "verbs_before"), *strings(language, "quotes", "verbs_after")})
    return re.compile(rf"(?<!\w)(?:{verbs}) ({_NAME})"), re.compile(rf"({_NAME})(?: \w+)? (?:{verbs})(?!\w)")


def sort_of(pair: Pair, text: str, low: str, language: str) -> Sort:
    """What stands between the marks."""
    if pair.mark in TITLES or (pair.mark == "『" and pair.depth == 0 and primary(language) in _DOUBLE_TITLES):
        return Sort.TITLE
    inner = text[pair.inner_start : pair.inner_end].strip()
    length = inner.count(" ") + 1 if writes_spaces(language) else len(inner)
    enough = _WORDS if writes_spaces(language) else _CHARACTERS
    if primary(language) == "ko":
        enough -= 1
    if length >= enough or (inner[-1:] in _END and length > 1) or not pair.closed:
        return Sort.SPEECH
    return Sort.SPEECH if length > 1 and _is_told(pair, low, language) else Sort.WORDS


def _is_told(pair: Pair, low: str, language: str) -> bool:
    """Whether a verb of saying stands right beside it. In Chinese the verb has its subject before it: in “监狱办公室”表示
    the quoted words are who speaks."""
    before, after = _verbs(language)
    ahead = low[max(0, pair.start - 12) : pair.start]
    nearest = 1 if primary(language) == "zh" else 0
    return bool(before.search(ahead)) or any(after.match(low, pair.end + apart) for apart in range(nearest, 3))


def speaker_of(quotation: Quotation, text: str, language: str) -> Span | None:
    """Where who says it is named, when it is speech and the verb beside it is plain."""
    if not quotation.is_speech or quotation.depth:
        return None
    (start, end), low = quotation.span, lowered(text)
    begin, stop = max(0, start - _FAR), min(len(text), end + _FAR)
    before, after = _verbs(language)
    if primary(language) in ("ko", "ja"):
        subject = (_SUBJECT if primary(language) == "ko" else _TOPIC).search(text[begin:start])
        return (begin + subject.start(1), begin + subject.end(1)) if subject and after.search(low, end, stop) else None
    said, saying = _named(language)
    if after.search(low, end, stop) and (match := said.search(text, end, stop) or saying.search(text, end, stop)):
        return match.span(1)
    if before.search(low, begin, start) and (match := saying.search(text, begin, start)):
        return match.span(1)
    return None
