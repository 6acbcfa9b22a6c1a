"""The paragraphs of a Word document, in every part that holds text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import count

from lxml import etree

from workbench.formats.archive import Archive
from workbench.formats.document import Block, BlockType, Metadata, Role
from workbench.formats.tables import Cell
from workbench.formats.trouble import Trouble, UnreadableDocument
from workbench.formats.webpage.dates import iso_date
from workbench.formats.word.names import PACKAGE, w
from workbench.formats.word.runs import coded, is_fallback, pieces_of
from workbench.formats.word.tables import cells_of
from workbench.formats.xml_safety import parse_xml
from workbench.text.language import is_known, normalise

_TEXT_PARTS = re.compile(r"word/(document\d*|footnotes|endnotes|header\d*|footer\d*)\.xml")
_ORDER = ("document", "footnotes", "endnotes", "header", "footer")
# A date of creation up to this year is a template's; one that lies more days before the last change is an older file's.
LAST_YEAR_OF_TEMPLATES = 2015
LONGEST_WRITING = 7
_HEADING = re.compile(r"heading (\d)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Style:
    """What a paragraph style says of its paragraphs."""

    name: str
    outline: int | None


def text_parts(archive: Archive) -> list[str]:
    """The members that hold text, the document's body first. Raises UnreadableDocument when there is no body."""
    found = [name for name in archive.names if _TEXT_PARTS.fullmatch(name)]
    if not any(name.startswith("word/document") for name in found):
        raise UnreadableDocument(Trouble.WRONG_TYPE)
    return sorted(found, key=lambda name: (next(at for at, kind in enumerate(_ORDER) if f"/{kind}" in name), name))


def paragraphs(root: etree._Element) -> list[etree._Element]:
    """Every paragraph once: text boxes are stored in two ways, the older one is passed over."""
    return [paragraph for paragraph in root.iter(w("p")) if not is_fallback(paragraph)]


def blocks_of(archive: Archive) -> Iterator[Block]:
    """The blocks of all parts; the anchor is the part and the paragraph's number in it."""
    styles = _styles(archive)
    tables = count(1)
    for part in text_parts(archive):
        addresses = _addresses(archive, part)
        root = parse_xml(archive.read(part), part)
        cells = cells_of(root, tables)
        for number, paragraph in enumerate(paragraphs(root)):
            block = _block(paragraph, part, number, styles, addresses)
            if block is not None:
                yield _in_cell(block, paragraph, cells)


def _in_cell(block: Block, paragraph: etree._Element, cells: Mapping[etree._Element, Cell]) -> Block:
    cell = next((cells[each] for each in paragraph.iterancestors(w("tc")) if each in cells), None)
    return replace(block, attributes={**block.attributes, **cell.attributes}) if cell else block


def _block(
    paragraph: etree._Element, part: str, number: int, styles: Mapping[str, Style], addresses: Mapping[str, str]
) -> Block | None:
    content, base = coded(pieces_of(paragraph, addresses), addresses)
    if not content.plain.strip():
        return None
    style = _style_of(paragraph, styles)
    kind, level = _kind(paragraph, style)
    return Block(
        id=f"{part.rpartition('/')[2].removesuffix('.xml')}.{number}",
        type=kind,
        content=content,
        role=_role(style, kind),
        level=level,
        anchor=f"{part}#{number}",
        attributes={"look": base} if base else {},
    )


def _style_of(paragraph: etree._Element, styles: Mapping[str, Style]) -> Style:
    found = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
    return styles.get(found.get(w("val"), "") if found is not None else "", Style("", None))


def _kind(paragraph: etree._Element, style: Style) -> tuple[BlockType, int | None]:
    name = style.name.lower()
    heading = _HEADING.match(name)
    if heading or name in ("title",) or (style.outline is not None and style.outline < 6):
        return BlockType.HEADING, min(int(heading[1]) if heading else (style.outline or 0) + 1, 6)
    if "caption" in name:
        return BlockType.CAPTION, None
    if "quote" in name:
        return BlockType.QUOTE, None
    if any(ancestor.tag == w("tc") for ancestor in paragraph.iterancestors()):
        return BlockType.TABLE_CELL, None
    numbering = paragraph.find(f"{w('pPr')}/{w('numPr')}")
    if numbering is not None or name.startswith("list"):
        level = numbering.find(w("ilvl")) if numbering is not None else None
        return BlockType.LIST_ITEM, int(level.get(w("val"), "0")) + 1 if level is not None else 1
    return BlockType.PARAGRAPH, None


def _role(style: Style, kind: BlockType) -> Role:
    named = {"title": Role.HEADLINE, "subtitle": Role.STANDFIRST}.get(style.name.lower())
    return named or (Role.CAPTION if kind is BlockType.CAPTION else Role.BODY)


def _styles(archive: Archive) -> dict[str, Style]:
    if "word/styles.xml" not in archive.names:
        return {}
    found = {}
    for style in parse_xml(archive.read("word/styles.xml"), "word/styles.xml").iter(w("style")):
        name, outline = style.find(w("name")), style.find(f"{w('pPr')}/{w('outlineLvl')}")
        level = outline.get(w("val"), "") if outline is not None else ""
        found[style.get(w("styleId"), "")] = Style(
            name.get(w("val"), "") if name is not None else "", int(level) if level.isdigit() else None
        )
    return found


def _addresses(archive: Archive, part: str) -> dict[str, str]:
    folder, _, name = part.rpartition("/")
    relations = f"{folder}/_rels/{name}.rels"
    if relations not in archive.names:
        return {}
    root = parse_xml(archive.read(relations), relations)
    return {
        each.get("Id", ""): each.get("Target", "")
        for each in root.iter(f"{{{PACKAGE}}}Relationship")
        if each.get("TargetMode") == "External"
    }


def about(archive: Archive) -> Metadata:
    """What the document's properties say: title, author, date, language."""
    if "docProps/core.xml" not in archive.names:
        return Metadata()
    root = parse_xml(archive.read("docProps/core.xml"), "docProps/core.xml")
    told = {
        str(etree.QName(child.tag).localname): (child.text or "").strip()
        for child in root
        if isinstance(child.tag, str)
    }
    language = told.get("language", "")
    return Metadata(
        title=told.get("title", ""),
        byline=told.get("creator", ""),
        published=_written_on(told.get("created", ""), told.get("modified", "")),
        language=normalise(language) if language and is_known(language) else "",
    )


def _written_on(created: str, modified: str) -> str:
    """The day the document was created, where that can be the day its article was written; else an empty string.

    A file made from a template or an older file often keeps that one's date: it is believed only when the file was last
    changed within a week of it, and when it is later than the templates that programs bring along (python-docx's says 2013)."""
    first, last = iso_date(created)[:10], iso_date(modified)[:10]
    if not first or not last or int(first[:4]) <= LAST_YEAR_OF_TEMPLATES:
        return ""
    days = (date.fromisoformat(last) - date.fromisoformat(first)).days
    return first if 0 <= days <= LONGEST_WRITING else ""
