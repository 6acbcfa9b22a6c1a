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
# The same between a quotation and its verb: "…"고 박지훈 씨는 말했다, 「…」と佐藤氏は語った.
_SUBJECT_AFTER = re.compile(
    r"(?:이?라)?(?:고|며|면서) ((?:[가-힣A-Za-z·]{1,12} ){0,2}[가-힣A-Za-z·]{1,12})(?:은|는|이|가)(?= )"
)
_TOPIC_AFTER = re.compile(r"と、?([\w・ー]{2,20}?)[はが]")
_OPENING = re.compile('[“„«「『"]')


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
    """ "said Anna Berg" and "Anna Berg said", with what she is between commas too."""
    verbs = any_of({*strings(language, "quotes", "verbs_before"), *strings(language, "quotes", "verbs_after")})
    return re.compile(rf"(?<!\w)(?:{verbs}) ({_NAME})"), re.compile(
        rf"({_NAME})(?: \w+|, [^,.:;“”„«»\"]{{2,45}},)? (?:{verbs})(?!\w)"
    )


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
    begin, stop = max(0, start - _FAR), _stop(text, end)
    before, after = _verbs(language)
    if primary(language) in ("ko", "ja"):
        return _subject(text, quotation.span, after, primary(language))
    said, saying = _named(language)
    if after.search(low, end, stop) and (match := _first(said.search(text, end, stop), saying.search(text, end, stop))):
        return match.span(1)
    if before.search(low, begin, start) and (match := saying.search(text, begin, start)):
        return match.span(1)
    return None


def _stop(text: str, end: int) -> int:
    """How far behind a quotation its verb may stand: not in or behind the next one."""
    stop = min(len(text), end + _FAR)
    following = _OPENING.search(text, end, stop)
    return following.start() if following else stop


def _subject(text: str, span: Span, verbs: re.Pattern[str], language: str) -> Span | None:
    """What stands with a particle of subjects right before the quotation, or else between it and its verb."""
    start, end = span
    begin, stop = max(0, start - _FAR), _stop(text, end)
    before, after = (_SUBJECT, _SUBJECT_AFTER) if language == "ko" else (_TOPIC, _TOPIC_AFTER)
    if (match := before.search(text[begin:start])) and verbs.search(text, end, stop):
        return begin + match.start(1), begin + match.end(1)
    match = after.match(text, end, stop)
    without = text[end : match.start(1)] + text[match.end() : stop].lstrip() if match else ""
    return match.span(1) if match and verbs.match(without) else None


def _first(*matches: re.Match[str] | None) -> re.Match[str] | None:
    return min(filter(None, matches), key=re.Match.start, default=None)
