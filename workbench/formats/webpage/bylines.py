"""Lines that say who wrote an article, in the ways of several languages: the names in them."""

from __future__ import annotations

import re

from workbench.formats.webpage.byline_patterns import (
    BY,
    CHINESE,
    EDGES,
    ENDS,
    JAPANESE,
    KOREAN,
    LABELLED,
    LONGEST_BYLINE,
    MAIL,
    MOST_NAMES,
    OPENINGS,
    OTHER_LABEL,
    PLAIN,
    SENTENCE,
    WORDS,
)
from workbench.formats.webpage.dates import around_date
from workbench.formats.webpage.furniture import is_dated, is_notice


def is_nobody(name: str) -> bool:
    """Whether the name is none: what a content system writes where nobody is named."""
    return not re.search(r"[^\W\d_]", name) or name.casefold().strip(EDGES) in WORDS["nobody"]


def clean_byline(text: str) -> str:
    """Names without "By"; "" for the address of a profile."""
    if re.match(r"https?://|www\.", text):
        return ""
    text = MAIL.sub("", text)
    return re.sub(r"^(?:by|von|par|por|di|da|door|av|글|写)\s*[:：]?\s+", "", text, flags=re.IGNORECASE).strip(" ,|/·")


def undated(line: str) -> str:
    """The line without a date, a mail address and what parts them from names; "" when no name is left."""
    if is_dated(line):
        return ""
    sides = _sides_of_date(line)
    return next((side for side in sides if 2 <= len(side) <= LONGEST_BYLINE and not is_notice(side)), "")


def _sides_of_date(line: str) -> list[str]:
    """What stands before and after a date, without mail addresses and what parts them from it."""
    return [ENDS.sub("", MAIL.sub("", side).strip(EDGES)).rstrip(EDGES) for side in around_date(line)]


def names_in_line(line: str) -> str:
    """The names in a line that says who wrote something and nothing else that matters; "" in any other line.

    Western names keep their "By", eastern ones their title; labels, places and mail addresses are left out."""
    if not 2 < len(line) <= LONGEST_BYLINE or is_notice(line):
        return ""
    for labelled in LABELLED.finditer(line):
        names = MAIL.sub("", labelled["names"]).strip(EDGES)
        if _says_names(names) and not is_nobody(names):
            return _korean_in(names) or _without_place(names)
    for bare in _sides_of_date(line):
        if BY.fullmatch(bare):
            return bare
        for pattern in (KOREAN, CHINESE, JAPANESE):
            if found := pattern.fullmatch(bare):
                return _trimmed(found[1])
    return ""


def names_after_label(line: str) -> str:
    """The names in a line that somebody marked as one about authors; "" when it says something else."""
    if told := names_in_line(line):
        return told
    bare = undated(line)
    western = re.match(r"(?:by|von|par|por|written by|words by|story by)\s", bare, re.IGNORECASE)
    names = bare if western else PLAIN.sub("", bare, count=1) if PLAIN.match(bare) else bare
    names = _without_place(names.strip(EDGES))
    return names if _may_be_names(names) else ""


def names_in_opening(paragraph: str) -> str:
    """The names that an article's first paragraph begins with, as newsrooms of Korea, China and Japan write them:
    "[새벽신문=김하늘 기자]", "…电（记者 周小川）", "【ソウル＝高橋みどり】"; else ""."""
    for pattern in OPENINGS:
        if found := pattern.match(paragraph):
            return _trimmed(found[1])
    return ""


def _says_names(text: str) -> bool:
    """Whether words after a label may be names: few of them, no sentence, in capitals where the script has them."""
    first = text[:1]
    return 2 <= len(text) <= MOST_NAMES and len(text.split()) <= 8 and not SENTENCE.search(text) and not first.islower()


def _may_be_names(text: str) -> bool:
    """Whether a marked line may be names: no sentence, no other label, no date or number of something."""
    digits, letters = (len(re.findall(pattern, text)) for pattern in (r"\d", r"[^\W\d_]"))
    return not is_nobody(text) and digits < letters and not SENTENCE.search(text + " ") and not OTHER_LABEL.match(text)


def _korean_in(text: str) -> str:
    found = KOREAN.fullmatch(text)
    return _trimmed(found[1]) if found else ""


def _without_place(names: str) -> str:
    return re.sub(r"\s*[/／]\s*[\u3400-\u9fff]{0,8}(?:报道|報導|報道|摄|攝|电|電)$", "", names)


def _trimmed(names: str) -> str:
    return " ".join(names.split()).strip(EDGES)
