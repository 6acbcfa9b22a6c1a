"""Web addresses: "https://example.org/a", "www.example.org", "example.com". The value is as browsers compare it."""

from __future__ import annotations

import re
import string
from collections.abc import Iterator

from workbench.facts.fact import Fact
from workbench.facts.kind import Kind
from workbench.facts.reading import Reading

# What an address may hold in running text (RFC 3986): Korean and Chinese right behind it is no part of it.
_PATH_LETTER = r"[\w\-.~:/?#\[\]@!$&'()*+,;=%\u00c0-\u024f]"
# Only a part of its own may be in another script: "/wiki/서울".
_PATH = rf"(?:[/?#](?:{_PATH_LETTER}|(?<=[a-z0-9_][/=])[\u0370-\u1fff\u3040-\u30ff\u3400-\ud7a3]+)*)?"
_HOST_LETTER = r"[a-z0-9\u00a1-\u024f\u0370-\u052f\u0590-\u06ff\u0900-\u097f]"
_LABEL = rf"{_HOST_LETTER}(?:{_HOST_LETTER}|-)*"
# Endings that no newspaper's sentence has by chance, so that an address without "https" is plain.
_PLAIN_ENDINGS = (
    "com|org|net|edu|gov|info|io|co\\.kr|or\\.kr|go\\.kr|ac\\.kr|co\\.jp|or\\.jp|go\\.jp|ac\\.jp|com\\.cn|gov\\.cn|com\\.tw|co\\.uk|org\\.uk"
    "|gov\\.uk|ac\\.uk|com\\.au|com\\.br|co\\.in|kr|jp|cn|tw|de|fr|uk|ru|eu|es|nl|ch|at|pl|ua|vn|tv|ai|app|dev"
)
_SCHEME = re.compile(
    rf"(?<![a-z0-9])(?:https?|ftp)://(?:[\w.~%+-]*(?::[\w.~%+-]*)?@)?[^\s/?#<>\"'「」『』“”‘’«»()（）【】《》]+{_PATH}",
    re.ASCII,
)
_WWW = re.compile(rf"(?<![a-z0-9.@/-])www\.(?:{_LABEL}\.)+[a-z]{{2,24}}(?::\d{{1,5}})?{_PATH}", re.ASCII)
_BARE = re.compile(
    rf"(?<![a-z0-9.@/_\u00c0-\u024f-])(?:[a-z0-9][a-z0-9-]{{0,62}}\.){{1,6}}(?:{_PLAIN_ENDINGS})(?![a-z0-9_@-]|\.[a-z0-9])(?::\d{{1,5}})?{_PATH}",
    re.ASCII,
)
# A point with a letter behind stands in every address, and at the end of few sentences.
_LIKELY = re.compile(r"\.(?=[^\W\d_])|:(?=//)")
_HOST = re.compile(rf"(?:{_LABEL}\.)*{_LABEL}", re.ASCII)
_CJK_HOST = re.compile(r"(?:[\w-]{1,63}\.){1,8}[\w-]{1,63}")
# Right behind the host's slash these are the sentence's, more often than a page's name.
_OTHER_SCRIPT = re.compile("[\u0370-\u1fff\u3040-\ud7a3]")
_BEHIND = frozenset(".,;:!?'*_~…")
_CLOSING = {")": "(", "]": "["}
# "Amazon.com" is the name of a company, which other editions write without its ending.
_NAME_ONLY = 0.4
# Two-letter endings of a bare name may be a sentence without a space ("done.It"): only a name of three letters or more.
_SHORT = re.compile(r"[a-z0-9-]{1,2}\.[a-z]{2}")


def find(reading: Reading) -> Iterator[Fact]:
    """Addresses, without the punctuation of the sentence around them."""
    low = reading.low
    if not _LIKELY.search(low):
        return
    patterns = [_SCHEME] if "://" in low else []
    for pattern in [*patterns, *([_WWW] if "www." in low else []), _BARE]:
        for match in pattern.finditer(low):
            end = _end(low, match)
            if end and reading.is_free(match.start(), end):
                address = reading.text[match.start() : end]
                sure = _NAME_ONLY if pattern is _BARE and address[0].isupper() and "/" not in address else 1.0
                yield reading.fact("url", match.start(), end, _alike(address), sure=sure)


def _end(low: str, match: re.Match[str]) -> int:
    """Where the address ends: letters of another script and closing punctuation behind it are the sentence's."""
    start, end = match.span()
    if match.re is _SCHEME:
        host = low.index("://", start) + 3
        host = max(host, low.rfind("@", host, end) + 1)
        stop = min((place for place in (low.find(mark, host, end) for mark in "/?#") if place >= 0), default=end)
        if stop == end:
            plain = _HOST.match(low, host, end) or _CJK_HOST.match(low, host, end)
            if plain is None or plain.end() == host:
                return 0
            end = plain.end()
        elif _OTHER_SCRIPT.match(low, stop + 1) and low[stop] == "/":
            end = stop + 1
    elif match.re is _BARE and _SHORT.fullmatch(match[0]):
        return 0
    while end > start and (low[end - 1] in _BEHIND or _is_left_open(low, start, end)):
        end -= 1
    return end


def _is_left_open(low: str, start: int, end: int) -> bool:
    """Whether the address ends with a bracket that the sentence opened."""
    opening = _CLOSING.get(low[end - 1])
    return opening is not None and low.count(opening, start, end) < low.count(low[end - 1], start, end)


def _alike(address: str) -> str:
    """The address in the form that is compared: no scheme, no "www.", host in lower case, no slash at the end."""
    rest = address.split("://", 1)[-1]
    cut = next((place for place, letter in enumerate(rest) if letter in "/?#"), len(rest))
    host = rest[:cut].lower().removeprefix("www.")
    return (host + rest[cut:]).rstrip("/") or address.strip(string.whitespace)


KIND = Kind("url", rank=1, find=find)
