"""A paragraph's runs as text with codes: runs that look alike are one, formatting that differs is a pair of codes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from workbench.formats.word.names import MC, R, w
from workbench.text.cleaning import visible
from workbench.text.inline import MAX_CODES, PLACEHOLDER, CodedText, CodeKind, InlineCode, placeholder

# Properties that differ between runs without anybody seeing it.
UNSEEN = frozenset(
    w(name) for name in ("lang", "rFonts", "noProof", "szCs", "bCs", "iCs", "rtl", "cs", "webHidden", "kern")
)
DESCENDED = frozenset(w(name) for name in ("ins", "smartTag", "sdt", "sdtContent", "fldSimple", "customXml", "moveTo"))
SKIPPED = frozenset(
    w(name)
    for name in ("pPr", "del", "moveFrom", "proofErr", "bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "permStart", "permEnd", "sdtPr", "sdtEndPr", "lastRenderedPageBreak")
)  # fmt: skip
_TEXT = {w("noBreakHyphen"): "\u2011", w("softHyphen"): "\u00ad", w("tab"): "\t"}


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a paragraph: its text, or what stands there instead; how it looks; the link it is in."""

    text: str
    look: str
    link: str = ""
    native: str = ""
    display: str = ""


def pieces_of(paragraph: etree._Element, addresses: Mapping[str, str]) -> list[Piece]:
    """The paragraph's pieces in order."""
    return list(_pieces(paragraph, "", addresses))


def _pieces(element: etree._Element, link: str, addresses: Mapping[str, str]) -> Iterator[Piece]:
    for child in element:
        tag = child.tag
        if tag == w("r"):
            yield from _of_run(child, link)
        elif tag == w("hyperlink"):
            yield from _pieces(child, _start_tag(child), addresses)
        elif tag in DESCENDED:
            yield from _pieces(child, link, addresses)
        elif tag not in SKIPPED and isinstance(tag, str):
            yield Piece("", "", link, _xml(child), etree.QName(tag).localname)


def _of_run(run: etree._Element, link: str) -> Iterator[Piece]:
    properties = run.find(w("rPr"))
    look = "" if properties is None else _xml(properties)
    for child in run:
        if child.tag == w("t"):
            text = PLACEHOLDER.sub("", visible(child.text or ""))
            if text:
                yield Piece(text, look, link)
        elif child.tag in _TEXT:
            yield Piece(_TEXT[child.tag], look, link)
        elif child.tag in (w("br"), w("cr")):
            yield Piece("", look, link, _in_run(child, properties), "br")
        elif child.tag == w("ruby"):
            yield from _base_of_ruby(child, link)
        elif child.tag not in (w("rPr"), w("lastRenderedPageBreak"), w("delText")) and isinstance(child.tag, str):
            yield Piece("", look, link, _in_run(child, properties), etree.QName(child.tag).localname)


def _base_of_ruby(ruby: etree._Element, link: str) -> Iterator[Piece]:
    """What the ruby stands over; the reading is how it is said in the source's language and is not translated."""
    base = ruby.find(w("rubyBase"))
    if base is not None:
        yield from _pieces(base, link, {})


def _in_run(child: etree._Element, properties: etree._Element | None) -> str:
    """A run that holds this child alone, as XML."""
    run = etree.Element(w("r"))
    for part in (properties, child):
        if part is not None:
            run.append(etree.fromstring(etree.tostring(part, with_tail=False)))
    return _xml(run)


def _xml(element: etree._Element) -> str:
    return str(etree.tostring(element, encoding="unicode", with_tail=False))


def _start_tag(element: etree._Element) -> str:
    """The element without its content, as XML."""
    empty = etree.Element(element.tag, dict(element.attrib), nsmap=element.nsmap)
    return _xml(empty)


def seen_look(look: str) -> str:
    """The run properties that a reader sees, in one order: equal for runs that look alike."""
    if not look:
        return ""
    root = etree.fromstring(look)
    kept = [child for child in root if child.tag not in UNSEEN]
    return "".join(sorted(_xml(child) for child in kept))


def coded(pieces: list[Piece], addresses: Mapping[str, str]) -> tuple[CodedText, str]:
    """The text with codes, and the run properties of what stands outside all of them."""
    base = _base_look(pieces)
    writer = _Writer(base, addresses)
    for piece in pieces:
        writer.take(piece)
    writer.close()
    return CodedText("".join(writer.text), tuple(writer.codes)), base


def _base_look(pieces: list[Piece]) -> str:
    """How most of the paragraph looks."""
    weights: Counter[str] = Counter()
    first: dict[str, str] = {}
    for piece in pieces:
        if piece.text.strip() and not piece.link:
            weights[seen_look(piece.look)] += len(piece.text)
            first.setdefault(seen_look(piece.look), piece.look)
    return first[weights.most_common(1)[0][0]] if weights else ""


class _Writer:
    """Turns pieces into text and codes; at most one link and, inside it, one look are open."""

    def __init__(self, base: str, addresses: Mapping[str, str]) -> None:
        self.base, self.addresses = base, addresses
        self.text: list[str] = []
        self.codes: list[InlineCode] = []
        self.link = ""
        self.look = seen_look(base)
        self.open: list[InlineCode] = []
        self.number = 0

    def take(self, piece: Piece) -> None:
        """One more piece."""
        if piece.link != self.link:
            self._close_to(0)
            self.link = piece.link
            if piece.link:
                self._start("link", "w:hyperlink", piece.link, "a", _address(piece.link, self.addresses))
        wanted = self._wanted_look(piece)
        if wanted != self.look:
            self._close_to(1 if self.link else 0)
            self.look = wanted
            if wanted != self._resting_look():
                self._start("fmt", _subtype(piece.look), piece.look, _name(piece.look))
        if piece.native:
            self._alone(piece)
        else:
            self.text.append(piece.text)

    def _wanted_look(self, piece: Piece) -> str:
        if piece.native or (not piece.text.strip() and self.look):
            return self.look
        if (
            self.link
            and not self.open[-1].equivalent
            and len(self.open) == 1
            and self.text
            and self.text[-1] == self.open[-1].char
        ):
            self.resting = seen_look(piece.look)
        return seen_look(piece.look)

    def _resting_look(self) -> str:
        """How text looks here without a code: as the link's first run in a link, else as the paragraph."""
        return self.resting if self.link and hasattr(self, "resting") else seen_look(self.base)

    def _start(self, type_: str, subtype: str, data: str, display: str, address: str = "") -> None:
        if len(self.codes) >= MAX_CODES - 1:
            return
        self.number += 1
        code = InlineCode(
            placeholder(len(self.codes)), CodeKind.START, str(self.number), type_, subtype, data, "", display, address
        )
        self.codes.append(code)
        self.open.append(code)
        self.text.append(code.char)

    def _close_to(self, depth: int) -> None:
        while len(self.open) > depth:
            start = self.open.pop()
            code = InlineCode(
                placeholder(len(self.codes)), CodeKind.END, start.id, start.type, start.subtype, "", "", start.display
            )
            self.codes.append(code)
            self.text.append(code.char)
            if start.type == "link":
                self.link = ""
        self.look = self._resting_look()

    def _alone(self, piece: Piece) -> None:
        last = self.codes[-1] if self.codes else None
        if (
            last is not None
            and self.text
            and self.text[-1] == last.char
            and last.kind is CodeKind.STANDALONE
            and piece.display != "br"
            and last.display != "↵"
        ):
            self.codes[-1] = InlineCode(
                last.char, last.kind, last.id, last.type, last.subtype, last.data + piece.native, "", last.display
            )
            return
        if len(self.codes) >= MAX_CODES:
            return
        self.number += 1
        is_break = piece.display == "br"
        code = InlineCode(
            placeholder(len(self.codes)),
            CodeKind.STANDALONE,
            str(self.number),
            "fmt" if is_break else "image" if piece.display in ("drawing", "pict") else "other",
            "xlf:lb" if is_break else "",
            piece.native,
            "\n" if is_break else "",
            "↵" if is_break else piece.display,
        )
        self.codes.append(code)
        self.text.append(code.char)

    def close(self) -> None:
        """The paragraph ends."""
        self._close_to(0)


def _address(link: str, addresses: Mapping[str, str]) -> str:
    element = etree.fromstring(link)
    anchor = element.get(w("anchor"))
    return addresses.get(element.get(f"{{{R}}}id") or "", f"#{anchor}" if anchor else "")


def _is_on(root: etree._Element, name: str) -> bool:
    found = root.find(w(name))
    return found is not None and found.get(w("val"), "1") not in ("0", "false", "none")


def _subtype(look: str) -> str:
    """XLIFF's word for the plainest thing the properties say."""
    if not look:
        return ""
    root = etree.fromstring(look)
    aligned = root.find(w("vertAlign"))
    if aligned is not None:
        return {"superscript": "html:sup", "subscript": "html:sub"}.get(aligned.get(w("val"), ""), "")
    for name, subtype in (("b", "xlf:b"), ("i", "xlf:i"), ("u", "xlf:u"), ("strike", "html:del")):
        if _is_on(root, name):
            return subtype
    return ""


def _name(look: str) -> str:
    if not look:
        return "text"
    kept = [etree.QName(child.tag).localname for child in etree.fromstring(look) if child.tag not in UNSEEN]
    return "+".join(kept[:3]) or "text"


def is_fallback(element: etree._Element) -> bool:
    """Whether the element stands in the older of two ways of saying the same."""
    return any(ancestor.tag == f"{{{MC}}}Fallback" for ancestor in element.iterancestors())
