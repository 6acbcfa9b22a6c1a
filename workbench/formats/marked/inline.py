"""Markdown's inline tokens as text with codes, and text with codes as Markdown."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from markdown_it.token import Token

from workbench.formats.inline_markup import NOTE, TAG_OF, address_of, image_address
from workbench.formats.webpage.ruby import without_readings
from workbench.formats.webpage.tags import Kind, Piece
from workbench.text.cleaning import visible
from workbench.text.inline import MAX_CODES, PLACEHOLDER, CodedText, CodeKind, InlineCode, placeholder

_OPENING = {
    "strong_open": ("fmt", "xlf:b", "**"),
    "em_open": ("fmt", "xlf:i", "*"),
    "s_open": ("fmt", "html:del", "~~"),
}
# Characters that would mean something to Markdown in running text (CommonMark 0.31, section 2.4).
_SPECIAL = re.compile(r"([\\`*_\[\]<>&~])")
_LINE_START = re.compile(r"^(\s*)([#+\-=|>:]|\d{1,9}[.)])(?=\s|$|[-=+|>#:])")
_HTML_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]*)")
_MARKS = {"xlf:b": "**", "xlf:i": "*", "html:del": "~~", "html:code": "`"}


def coded(tokens: Sequence[Token]) -> CodedText:
    """The content of an inline token's children."""
    text: list[str] = []
    codes: list[InlineCode] = []
    waiting: list[str] = []
    numbers = 0

    def add(kind: CodeKind, number: str, type_: str, subtype: str, data: str, **more: str) -> None:
        if len(codes) < MAX_CODES:
            codes.append(InlineCode(placeholder(len(codes)), kind, number, type_, subtype, data, **more))  # type: ignore[arg-type]
            text.append(codes[-1].char)

    for token in _without_readings(tokens):
        if token.type == "text":
            text.append(_clean(token.content))
        elif token.type == "softbreak":
            text.append(" ")
        elif token.nesting == 1:
            numbers += 1
            waiting.append(str(numbers))
            add(CodeKind.START, str(numbers), *_opened(token), **_address(token))
        elif token.nesting == -1 and waiting:
            number = waiting.pop()
            start = next((code for code in codes if code.id == number), None)
            if start is not None:
                add(CodeKind.END, number, start.type, start.subtype, _closing(start), display=start.display)
        else:
            numbers += 1
            add(CodeKind.STANDALONE, str(numbers), *_standing(token), **_seen(token))
    return CodedText("".join(text), tuple(codes))


def _without_readings(tokens: Sequence[Token]) -> list[Token]:
    """The tokens without the HTML of ruby and the readings in it."""
    kept, _rubies = without_readings(_as_piece(token, place) for place, token in enumerate(tokens))
    return [tokens[piece.start] for piece in kept]


def _as_piece(token: Token, place: int) -> Piece:
    tag = _HTML_TAG.match(token.content) if token.type == "html_inline" else None
    if tag is None:
        return Piece(Kind.TEXT, place, place + 1, "")
    return Piece(Kind.END if tag[1] else Kind.START, place, place + 1, "", tag[2].lower())


def _clean(text: str) -> str:
    return PLACEHOLDER.sub("", visible(text))


def _opened(token: Token) -> tuple[str, str, str]:
    if token.type == "link_open":
        return "link", "html:a", "["
    return _OPENING.get(token.type, ("other", "", token.markup))


def _address(token: Token) -> dict[str, str]:
    if token.type != "link_open":
        return {"display": token.tag}
    title = str(token.attrs.get("title", ""))
    return {
        "address": str(token.attrs.get("href", "")),
        "display": "a",
        "equivalent": "",
        **({"display": f"a: {title}"} if title else {}),
    }


def _closing(start: InlineCode) -> str:
    return f"](<{start.address}>)" if start.type == "link" else start.data


def _standing(token: Token) -> tuple[str, str, str]:
    if token.type == "hardbreak":
        return "fmt", "xlf:lb", "\\\n"
    if token.type == "code_inline":
        fence = "`" * (max((len(run) for run in re.findall("`+", token.content)), default=0) + 1)
        pad = " " if token.content.startswith("`") or token.content.endswith("`") else ""
        return "other", "html:code", f"{fence}{pad}{token.content}{pad}{fence}"
    if token.type == "image":
        return "image", "", f"![{token.content}](<{token.attrs.get('src', '')}>)"
    if token.type == "footnote_ref":
        return "other", NOTE, f"[^{token.meta['label']}]"
    return "other", "", token.content


def _seen(token: Token) -> dict[str, str]:
    if token.type == "hardbreak":
        return {"equivalent": "\n", "display": "↵"}
    if token.type == "image":
        return {"equivalent": token.content, "display": "img", "address": str(token.attrs.get("src", ""))}
    if token.type == "footnote_ref":
        return {"equivalent": f"[{token.meta['label']}]", "display": f"[^{token.meta['label']}]"}
    return {"equivalent": _clean(token.content) if token.type == "code_inline" else "", "display": token.tag or "html"}


def markdown_of(content: CodedText, *, native: bool) -> str:
    """The text as one line of Markdown. `native` writes each code as it stood in the source; otherwise known codes are
    written in Markdown's own marks and others left out, as for text that comes from another format."""
    table = content.table
    parts = []
    for part in re.split(f"({PLACEHOLDER.pattern})", content.text):
        code = table.get(part)
        parts.append(_escaped(part) if code is None else code.data if native else _marked(code))
    return _LINE_START.sub(_escape_start, "".join(parts).strip())


def _escape_start(match: re.Match[str]) -> str:
    mark = match[2]
    return match[1] + (f"{mark[:-1]}\\{mark[-1]}" if mark[0].isdigit() else f"\\{mark}")


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", PLACEHOLDER.sub("", text).replace("\n", " "))


def _marked(code: InlineCode) -> str:
    if code.subtype == "xlf:lb":
        return "\\\n"
    if code.type == "image":
        return image_of(image_address(code.address), code.alternative or code.equivalent)
    if code.kind is CodeKind.STANDALONE:
        return _escaped(code.equivalent)
    if code.type == "link":
        address = address_of(code)
        if code.kind is CodeKind.START:
            return "["
        return f"](<{_destination(address)}>)" if address else "]"
    mark = _MARKS.get(code.subtype)
    if mark:
        return mark
    tag = TAG_OF.get(code.subtype, "")
    return f"<{'/' if code.kind is CodeKind.END else ''}{tag}>" if tag else ""


def image_of(address: str, alternative: str) -> str:
    """An image as Markdown; without an address nothing."""
    return f"![{_escaped(alternative)}](<{_destination(address)}>)" if address else ""


def _destination(address: str) -> str:
    return address.replace("<", "%3C").replace(">", "%3E")


def with_link_ends(content: CodedText) -> CodedText:
    """The content where each closing code of a link knows its address, so that it can be written by itself."""
    starts = {code.id: code for code in content.codes if code.kind is CodeKind.START}
    codes = tuple(
        replace(code, address=starts[code.id].address)
        if code.kind is CodeKind.END and code.type == "link" and code.id in starts
        else code
        for code in content.codes
    )
    return CodedText(content.text, codes)
