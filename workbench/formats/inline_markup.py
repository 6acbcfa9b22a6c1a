"""Inline codes as clean markup: what every format that writes HTML shares."""

from __future__ import annotations

import re
from html import escape
from urllib.parse import urlsplit

from workbench.text.inline import PLACEHOLDER, CodedText, CodeKind, InlineCode

# XLIFF 2 subtypes and the HTML element each is written as.
TAG_OF = {
    "xlf:b": "strong",
    "xlf:i": "em",
    "xlf:u": "u",
    "html:sub": "sub",
    "html:sup": "sup",
    "html:code": "code",
    "html:mark": "mark",
    "html:del": "del",
    "html:ins": "ins",
    "html:small": "small",
    "html:q": "q",
    "html:cite": "cite",
    "html:abbr": "abbr",
    "html:kbd": "kbd",
}
SUBTYPE_OF = {tag: subtype for subtype, tag in TAG_OF.items()} | {
    "b": "xlf:b",
    "i": "xlf:i",
    "s": "html:del",
    "strike": "html:del",
    "dfn": "xlf:i",
}
# The subtype of a reference to a footnote; its plain text is the footnote's mark.
NOTE = "note:reference"
SAFE_SCHEMES = frozenset({"http", "https", "mailto", "tel"})


def html_of(content: CodedText) -> str:
    """The text as safe inline HTML: known codes as clean elements, everything else escaped; never unbalanced."""
    table = content.table
    written: list[str] = []
    open_tags: list[tuple[str, str]] = []
    for piece in re.split(f"({PLACEHOLDER.pattern})", content.text):
        code = table.get(piece) if PLACEHOLDER.fullmatch(piece) else None
        if code is None:
            written.append(escape(PLACEHOLDER.sub("", piece), quote=False))
        elif code.kind is CodeKind.STANDALONE:
            written.append(_standing(code))
        elif code.kind is CodeKind.START:
            written.append(_opened(code, open_tags))
        else:
            written.append(_closed(code, open_tags))
    return "".join(written) + "".join(f"</{tag}>" for _id, tag in reversed(open_tags))


def _standing(code: InlineCode) -> str:
    if code.subtype == "xlf:lb":
        return "<br>"
    if code.type == "image" and (address := image_address(code.address)):
        return f'<img src="{escape(address)}" alt="{escape(code.alternative or code.equivalent)}">'
    told = escape(code.equivalent, quote=False)
    return f"<sup>{told}</sup>" if code.subtype == NOTE else told


def _opened(code: InlineCode, open_tags: list[tuple[str, str]]) -> str:
    address = address_of(code) if code.type == "link" else ""
    tag = "a" if address else TAG_OF.get(code.subtype, "")
    if not tag:
        return ""
    open_tags.append((code.id, tag))
    return f'<a href="{escape(address)}">' if address else f"<{tag}>"


def _closed(code: InlineCode, open_tags: list[tuple[str, str]]) -> str:
    """Closes the code's element; one that crosses another is closed and opened again around it, as HTML needs it."""
    place = next((at for at in range(len(open_tags) - 1, -1, -1) if open_tags[at][0] == code.id), None)
    if place is None:
        return ""
    crossed = open_tags[place + 1 :]
    closing = "".join(f"</{tag}>" for _id, tag in reversed(open_tags[place:]))
    kept = [entry for entry in crossed if entry[1] != "a"]
    open_tags[place:] = kept
    return closing + "".join(f"<{tag}>" for _id, tag in kept)


def plain_of(content: CodedText) -> str:
    """The text alone, with each code's plain-text equivalent."""
    return content.plain


def address_of(code: InlineCode) -> str:
    """Where a link leads or an image stands, when it is a safe address; else an empty string."""
    return safe_address(code.address)


def safe_address(address: str) -> str:
    """The address without white space when a reader may follow it (http, https, mailto, tel, or relative); else ""."""
    cleaned = re.sub(r"[\x00-\x20\x7f]+", "", address)
    try:
        scheme = urlsplit(cleaned).scheme.lower()
    except ValueError:
        return ""
    return cleaned if not scheme or scheme in SAFE_SCHEMES else ""


def image_address(address: str) -> str:
    """The address when a page may show what is there (http, https, or relative); else an empty string."""
    safe = safe_address(address)
    return safe if safe and urlsplit(safe).scheme.lower() in ("", "http", "https") else ""
