"""A run's text with inline codes, and exactly where in the source it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from html import unescape

from workbench.formats.inline_markup import SUBTYPE_OF
from workbench.formats.webpage.images import image_of
from workbench.formats.webpage.ruby import around_rubies, without_readings
from workbench.formats.webpage.tags import Kind, Piece
from workbench.formats.webpage.tree import OPAQUE, VOID
from workbench.text.cleaning import visible
from workbench.text.inline import MAX_CODES, PLACEHOLDER, CodedText, CodeKind, InlineCode, placeholder

_SPACE = re.compile(r"[ \t\n\r\f]+")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});?")
# Elements that mean nothing by themselves: kept where the file is given back, dropped where a page is laid out anew.
PLAIN = frozenset("span font label bdi bdo nobr big tt acronym data time wbr picture source input track".split())
KINDS = {"a": ("link", "html:a"), "q": ("quote", "html:q")}


@dataclass(frozen=True, slots=True)
class Atom:
    """One character of a run's text, or one inline tag, and its place in the source."""

    text: str
    start: int
    end: int
    piece: Piece | None = None


@dataclass(frozen=True, slots=True)
class Content:
    """A run's text with codes, and the range of the source that it is."""

    coded: CodedText
    start: int
    end: int


def content_of(pieces: list[Piece], *, keep_plain: bool, preformatted: bool = False) -> Content | None:
    """The content of a run, without what surrounds its words; None when there are no words.

    `keep_plain` keeps elements without a meaning of their own (`<span class=...>`) as codes too."""
    pieces, rubies = without_readings(list(without_opaque(pieces)))
    atoms = list(_atoms(iter(pieces), preformatted))
    if not keep_plain:
        atoms = [atom for atom in atoms if atom.piece is None or _means_something(atom.piece)]
    pairs = _pairs(atoms)
    atoms = _trimmed(atoms, pairs)
    if not any(atom.piece is None and atom.text.strip() for atom in atoms):
        return None
    return Content(_coded(atoms), *around_rubies(rubies, atoms[0].start, atoms[-1].end))


def inline_elements(pieces: list[Piece]) -> Iterator[tuple[dict[str, str], str]]:
    """The attributes and the words of each inline element of a run, the inner ones first; what has no words is left out."""
    open_elements: list[tuple[Piece, list[str]]] = []
    for piece in without_readings(list(without_opaque(pieces)))[0]:
        if piece.kind is Kind.TEXT:
            for _start, words in open_elements:
                words.append(unescape(piece.raw))
        elif piece.kind is Kind.START and piece.name not in VOID and len(open_elements) < MAX_CODES:
            open_elements.append((piece, []))
        elif piece.kind is Kind.END and any(start.name == piece.name for start, _words in open_elements):
            while open_elements:
                start, words = open_elements.pop()
                if text := " ".join(visible("".join(words)).split()):
                    yield start.attributes, text
                if start.name == piece.name:
                    break


def without_opaque(pieces: list[Piece]) -> Iterator[Piece]:
    """The pieces, with each opaque element (a script, a drawing, a button) as one piece that is no text."""
    inside: list[Piece] = []
    depth = 0
    for piece in pieces:
        if inside:
            inside.append(piece)
            if piece.name == inside[0].name and not piece.raw.endswith("/>"):
                depth += 1 if piece.kind is Kind.START else -1
            if depth == 0:
                yield Piece(Kind.OTHER, inside[0].start, piece.end, "".join(each.raw for each in inside))
                inside = []
        elif piece.kind is Kind.START and piece.name in OPAQUE and not piece.raw.endswith("/>"):
            inside, depth = [piece], 1
        else:
            yield piece


def _atoms(pieces: Iterator[Piece], preformatted: bool) -> Iterator[Atom]:
    """Characters one by one with white space folded, tags whole; comments and opaque elements between words are tags too."""
    last_is_space = True
    for piece in pieces:
        if piece.kind is not Kind.TEXT:
            if piece.kind is not Kind.OTHER:
                yield Atom("", piece.start, piece.end, piece)
                last_is_space = piece.name == "br" or (last_is_space and piece.name != "img")
            continue
        for text, start, end in _characters(piece):
            if not preformatted and _SPACE.fullmatch(text):
                if last_is_space:
                    continue
                text, last_is_space = " ", True
            else:
                last_is_space = False
            yield Atom(text, start, end)


def _characters(piece: Piece) -> Iterator[tuple[str, int, int]]:
    """Stretches of the text and where they stand: entities decoded, white space apart, unstorable characters dropped."""
    place = 0
    for match in re.finditer(rf"{_ENTITY.pattern}|{_SPACE.pattern}", piece.raw):
        if match.start() > place:
            yield _clean(piece.raw[place : match.start()]), piece.start + place, piece.start + match.start()
        token = match[0]
        text = token if _SPACE.fullmatch(token) else _clean(unescape(token))
        if text:
            yield text, piece.start + match.start(), piece.start + match.end()
        place = match.end()
    if place < len(piece.raw):
        yield _clean(piece.raw[place:]), piece.start + place, piece.end


def _clean(text: str) -> str:
    return PLACEHOLDER.sub("", visible(text))


def _means_something(piece: Piece) -> bool:
    if piece.name == "img":
        return bool(piece.attributes.get("src") or image_of(piece.attributes).address)
    return piece.name not in PLAIN and not (
        piece.name == "a" and piece.kind is Kind.START and not piece.attributes.get("href")
    )


def _pairs(atoms: list[Atom]) -> dict[int, int]:
    """For each start tag that is closed in the run the place of its end tag, and the other way round."""
    pairs: dict[int, int] = {}
    waiting: list[int] = []
    for place, atom in enumerate(atoms):
        piece = atom.piece
        if piece is None or piece.name in ("br", "img", "wbr", "input", "source", "track"):
            continue
        if piece.kind is Kind.START:
            waiting.append(place)
            continue
        opener = next((at for at in reversed(waiting) if _name(atoms[at]) == piece.name), None)
        if opener is not None:
            waiting.remove(opener)
            pairs[opener], pairs[place] = place, opener
    return pairs


def _name(atom: Atom) -> str:
    return atom.piece.name if atom.piece else ""


def _trimmed(atoms: list[Atom], pairs: dict[int, int]) -> list[Atom]:
    """Without white space, breaks and unpaired tags at the ends, elements around everything, and empty elements."""
    dropped = _useless(atoms, pairs)
    kept = [place for place in range(len(atoms)) if place not in dropped]
    while kept:
        first, last = kept[0], kept[-1]
        if not atoms[first].text.strip() and pairs.get(first, last) == last and first != last:
            wraps = pairs.get(first) == last
            kept = kept[1:-1] if wraps else kept[1:]
        elif _drops_off(atoms[first], first, pairs):
            kept = kept[1:]
        elif _drops_off(atoms[last], last, pairs):
            kept = kept[:-1]
        else:
            break
    return [atoms[place] for place in kept]


def _drops_off(atom: Atom, place: int, pairs: dict[int, int]) -> bool:
    """Whether nothing is lost when this stands outside: white space, a break, a tag without its partner."""
    if atom.piece is None:
        return not atom.text.strip()
    return place not in pairs and atom.piece.name != "img"


def _useless(atoms: list[Atom], pairs: dict[int, int]) -> set[int]:
    """Places of elements with nothing in them, and of tags whose partner stands in another run."""
    useless: set[int] = set()
    for start, end in pairs.items():
        if start < end and not any(atoms[at].text.strip() or _name(atoms[at]) == "img" for at in range(start, end)):
            useless.update((start, end))
    return useless


def _coded(atoms: list[Atom]) -> CodedText:
    """The text with one placeholder a tag."""
    pairs = _pairs(atoms)
    text: list[str] = []
    codes: list[InlineCode] = []
    ids: dict[int, str] = {}
    for place, atom in enumerate(atoms):
        if atom.piece is None:
            text.append(atom.text)
            continue
        if len(codes) >= MAX_CODES or (place not in pairs and atom.piece.name not in ("br", "img")):
            continue
        opener = min(place, pairs.get(place, place))
        number = ids.setdefault(opener, str(len(ids) + 1))
        code = _code(atom.piece, placeholder(len(codes)), number)
        if code.kind is CodeKind.END:
            start = next(each for each in codes if each.id == number)
            code = replace(code, type=start.type, subtype=start.subtype, display=start.display)
        codes.append(code)
        text.append(code.char)

    return CodedText("".join(text), tuple(codes))


def _code(piece: Piece, char: str, number: str) -> InlineCode:
    attributes = piece.attributes if piece.kind is Kind.START else {}
    if piece.name == "br":
        return InlineCode(char, CodeKind.STANDALONE, number, "fmt", "xlf:lb", piece.raw, "\n", "↵")
    if piece.name == "img":
        image = image_of(attributes)
        address, alternative = image.address or attributes.get("src", ""), image.alternative
        return InlineCode(
            char, CodeKind.STANDALONE, number, "image", "", piece.raw, "", "img", address, alternative=alternative
        )
    kind = CodeKind.START if piece.kind is Kind.START else CodeKind.END
    type_, subtype = KINDS.get(
        piece.name, ("fmt" if piece.name in SUBTYPE_OF else "other", SUBTYPE_OF.get(piece.name, ""))
    )
    return InlineCode(char, kind, number, type_, subtype, piece.raw, "", piece.name, attributes.get("href", ""))
