"""Bytes as text and back: what a file says of its encoding is believed only where it is true."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass

from charset_normalizer import from_bytes

from workbench.formats.trouble import Trouble, UnreadableDocument

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What web browsers read these names as (WHATWG Encoding, section 4.2): each a superset of what it says.
READ_AS = {
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
    "ksc5601": "cp949",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "sjis": "cp932",
    "x-sjis": "cp932",
    "windows-31j": "cp932",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "x-gbk": "gb18030",
    "big5": "big5hkscs",
    "iso-8859-9": "cp1254",
    "iso-8859-11": "cp874",
    "tis-620": "cp874",
}
_DECLARED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})|<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})""",
    re.I,
)
_LOOKED_AT = 4_096
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
# Guessing looks at this many bytes; the whole is decoded with what was found.
_GUESSED_FROM = 100_000


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text and how it was written: Python's name of the encoding, whether a byte order mark stood before it, and the
    line ending that prevails. `text` keeps its line endings as they are."""

    text: str
    encoding: str
    bom: bool = False
    newline: str = "\n"


def decode(data: bytes, declared: str = "") -> Decoded:
    """The bytes as text.

    Tried in this order: a byte order mark, UTF-8, `declared` (a server's or a user's word), what the document says of itself,
    a guess by its letters. Raises UnreadableDocument: EMPTY, WRONG_TYPE for what is no text, ENCODING where nothing fits."""
    if not data:
        raise UnreadableDocument(Trouble.EMPTY)
    for bom, name in BOMS:
        if data.startswith(bom):
            return _decoded(_strictly(data[len(bom) :], name), name, bom=True)
    if b"\x00" in data[:_LOOKED_AT]:
        return _without_bom_utf16(data)
    for name in _candidates(data, declared):
        text = _try(data, name)
        if text is not None:
            return _decoded(text, name)
    raise UnreadableDocument(Trouble.ENCODING)


def encode(text: str, like: Decoded) -> bytes:
    """The text in the encoding it came in, with its byte order mark; ValueError where that encoding lacks a character."""
    bom = next((mark for mark, name in BOMS if name == like.encoding), b"") if like.bom else b""
    return bom + text.encode(like.encoding)


def _candidates(data: bytes, declared: str) -> Iterator[str]:
    yield "utf-8"
    if declared:
        yield declared
    if match := _DECLARED.search(data[:_LOOKED_AT]):
        yield (match[1] or match[2]).decode("ascii")
    best = from_bytes(data[:_GUESSED_FROM]).best()
    if best is not None and not best.encoding.startswith("utf_"):
        yield best.encoding
    yield from ("cp949", "cp932", "gb18030", "cp1252")


def _try(data: bytes, name: str) -> str | None:
    """The text, or None when the name is unknown, does not fit, or gives what no text has."""
    wanted = READ_AS.get(name.strip().lower(), name.strip())
    try:
        text = data.decode(codecs.lookup(wanted).name)
    except (LookupError, UnicodeDecodeError, ValueError):
        return _nearly(data, wanted)
    return None if _CONTROLS.search(text[:_LOOKED_AT]) else text


def _nearly(data: bytes, name: str) -> str | None:
    """Text in a legacy encoding with a few broken bytes, as old pages have them: at most one in a thousand."""
    try:
        if codecs.lookup(name).name == "utf-8":
            return None
        text = data.decode(name, "replace")
    except (LookupError, ValueError):
        return None
    broken = text.count("\ufffd")
    return text if broken * 1000 <= len(text) and broken < 50 else None


def _decoded(text: str, name: str, *, bom: bool = False) -> Decoded:
    if _CONTROLS.search(text[:_LOOKED_AT]):
        raise UnreadableDocument(Trouble.WRONG_TYPE)
    encoding = codecs.lookup(READ_AS.get(name.strip().lower(), name.strip())).name
    return Decoded(text, encoding, bom, "\r\n" if text.count("\r\n") * 2 > text.count("\n") else "\n")


def _strictly(data: bytes, name: str) -> str:
    try:
        return data.decode(name)
    except UnicodeDecodeError as error:
        raise UnreadableDocument(Trouble.ENCODING) from error


def _without_bom_utf16(data: bytes) -> Decoded:
    """UTF-16 without a mark shows as every second byte zero; anything else with zeros in it is no text."""
    head = data[:_LOOKED_AT]
    for name, zeros in (("utf-16-le", head[1::2]), ("utf-16-be", head[0::2])):
        if zeros.count(0) > 0.4 * len(zeros):
            return _decoded(_strictly(data, name), name)
    raise UnreadableDocument(Trouble.WRONG_TYPE)
