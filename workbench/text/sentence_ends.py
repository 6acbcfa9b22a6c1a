"""Sentence ends in Chinese, Japanese and Korean, and what joins two pieces in any language."""

from __future__ import annotations

import re

from workbench.text.korean_endings import KOREAN_END

OPENING = "“‘「『（(〈《【［[｛{〔"
CLOSING = "”’」』）)〉》】］]｝}〕"
STRAIGHT = "\"'＂"
_CLOSERS = f"[{re.escape(CLOSING + STRAIGHT)}]*"
_END_OF = {
    "zh": re.compile(rf"(?:[。！？!?｡]|…{{2,}}|(?<![\w.])\.(?=\s|$))+{_CLOSERS}\s*"),
    "ja": re.compile(r"(?:[。｡！？!?]+)[」』）)〉》】］\"”’]*\s*"),
    "ko": re.compile(rf"[.!?。！？…]+{_CLOSERS}(?:\s+|$)"),
}
_END_OF["yue"] = _END_OF["zh"]
_ANY_END = re.compile(rf"[.!?。！？؟।]+{_CLOSERS}\s+")
_GERMAN_ACRONYM = re.compile(r"(?<!\w)(?:[A-ZÄÖÜ]{2,}|(?:19|20)\d\d)\.\s+(?=[A-ZÄÖÜ„“\"`])")
_GERMAN_ORDINAL = re.compile(
    r"(?:(?<!\w)(?P<article>der|die|das|den|dem|des|im|am|vom|zum|zur|beim|jede[nmrs]?|diese[nmrs]?|[sdm]eine[nmrs]?|ihre[nmrs]?)\s+)?"
    r"(?<![\w.,])\d{1,2}\.$",
    re.IGNORECASE,
)
_GERMAN_MONTH = re.compile(
    r"Jan(?:uar|\.)|Jänner|Feb(?:ruar|\.)|März|Apr(?:il|\.)|Mai|Jun[io]|Jul[iy]|Aug(?:ust|\.)|Sept?(?:ember|\.)|Okt(?:ober|\.)|Nov(?:ember|\.)|Dez(?:ember|\.)|Jahrhundert"
)
_SMILE = re.compile(r"(?<=\s)[:;]-?[)(D]+\s+(?=[^\W\d_a-z])")
_LINES = re.compile(r"\s*\n\s*\n\s*")
# What goes on behind a quotation in Japanese: particles that make it part of the sentence.
_JAPANESE_GOES_ON = re.compile(r"(?:と|って|との|という|など|の|は|が|を|に|も|で|へ|や|、|，|・|…)")
_KOREAN_GOES_ON = re.compile(r"(?:이?라?고|이?라|라며|며|면서|는|은|이|가|을|를|에|의|와|과|도|로|으로|란|하고|[,·…])")
_LATIN_NUMBER = re.compile(r"\d[.．]$")


def boundaries(text: str, language: str, *, split_inside_quotations: bool) -> list[int]:
    """Offsets behind each sentence end and its white space, in order."""
    inside = frozenset() if split_inside_quotations else _inside_quotations(text)
    pattern = _END_OF.get(language, _ANY_END)
    found = [match.end() for match in pattern.finditer(text) if _ends(text, match, language, inside)]
    found += [match.end() for match in _LINES.finditer(text)]
    if language == "ko":
        found += [match.end() for match in KOREAN_END.finditer(text) if match.start() not in inside]
    return sorted(set(found))


def ends_inside_quotations(text: str) -> list[int]:
    """Offsets behind sentences that end within a quotation and are followed there by another one."""
    inside = _inside_quotations(text)
    ends = (match for match in _ANY_END.finditer(text) if match.start() in inside)
    return [match.end() for match in ends if _begins(text, match.end()) and _is_word(text, match)]


def _begins(text: str, place: int) -> bool:
    """Whether a sentence seems to begin: a capital letter, behind an opening mark or not."""
    return text[place : place + 3].lstrip("`" + OPENING + STRAIGHT)[:1].isupper()


def _is_word(text: str, match: re.Match[str]) -> bool:
    """Whether a word of three letters or more stands before the mark: shorter ones are often abbreviations."""
    word = re.search(r"(\w+)$", text[: match.start()])
    return word is not None and len(word[1]) > 2 and not word[1].isdigit()


def ends_with_a_smile(text: str) -> list[int]:
    """An emoticon before a capital letter ends a sentence, in place of a full stop or behind one."""
    return [match.end() for match in _SMILE.finditer(text)]


def ends_of_german_acronyms(text: str) -> list[int]:
    """German acronyms and years carry no full stop of their own (Duden, rules K1 to K3): one behind them ends a sentence."""
    return [match.end() for match in _GERMAN_ACRONYM.finditer(text)]


def joined_at(text: str, cut: int, language: str) -> bool:
    """Whether the pieces at the cut belong together although a sentence seems to end: what follows begins in the middle."""
    if language in _END_OF:
        return False
    before = text[:cut].rstrip()
    if language == "de" and _is_german_ordinal(before, text[cut:]):
        return True
    return text[cut : cut + 1].islower() and before[-1:] not in "!?。"


def _is_german_ordinal(before: str, after: str) -> bool:
    """Whether the number before the cut counts what follows: "der 18. Gipfel", "ab 7. November"."""
    counted = _GERMAN_ORDINAL.search(before)
    return bool(counted and after and (counted["article"] or _GERMAN_MONTH.match(after)))


def _ends(text: str, match: re.Match[str], language: str, inside: frozenset[int]) -> bool:
    if match.start() in inside:
        return False
    rest = text[match.end() :]
    ended = match[0].rstrip()
    closed = ended[-1:] in CLOSING + STRAIGHT
    if language == "ja":
        return not (closed and _JAPANESE_GOES_ON.match(rest)) and not _latin_exclamation(text, match, rest)
    if language == "ko":
        return not (closed and _KOREAN_GOES_ON.match(rest)) and not _numbered(text, match)
    if closed and rest and language in ("zh", "yue"):
        return not _attributed(text, match)
    return True


def _numbered(text: str, match: re.Match[str]) -> bool:
    """A list number or a date: "1. ", "2023. 9. 16."."""
    head = text[: match.start()].rpartition(" ")[2]
    return match[0].startswith(".") and head.isdigit() and len(head) <= 4 and text[match.end() : match.end() + 1] != ""


def _latin_exclamation(text: str, match: re.Match[str], rest: str) -> bool:
    """A name with an exclamation mark in running Japanese: a Latin letter before it, no space behind it."""
    before = text[: match.start()][-1:]
    return match[0] in "!?！？" and before.isascii() and before.isalpha() and bool(rest)


def _attributed(text: str, match: re.Match[str]) -> bool:
    """A Chinese quotation that begins its sentence and goes on ("……。"他说): the speaker belongs to it."""
    opening = max(text.rfind(mark, 0, match.start()) for mark in '“「『"')
    before = text[:opening].rstrip() if opening >= 0 else ""
    begins = opening >= 0 and (not before or before[-1] in "。！？!?”」』\n")
    return begins and text[match.end() - 1 : match.end()] != " " and text[match.end() : match.end() + 1] not in '“「『"'


def _inside_quotations(text: str) -> frozenset[int]:
    """Offsets between the marks of a quotation whose end is in this text; its last character is outside, so that a
    sentence may end with its quotation."""
    inside: set[int] = set()
    waiting: list[int] = []
    straight: int | None = None
    for place, char in enumerate(text):
        if char in OPENING and char not in "（(〈[":
            waiting.append(place)
        elif char in CLOSING and waiting:
            start = waiting.pop()
            if OPENING.index(text[start]) == CLOSING.index(char):
                inside.update(range(start, _last_words(text, place)))
        elif char in '"＂':
            if straight is None:
                straight = place
            else:
                inside.update(range(straight, _last_words(text, place)))
                straight = None
    return frozenset(inside)


def _last_words(text: str, closing: int) -> int:
    """Where the marks begin that end the quotation's last sentence."""
    place = closing
    while place > 0 and text[place - 1] in ".!?。！？…｡":
        place -= 1
    return place
