"""Word documents (.docx)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from lxml import etree

from workbench.formats.archive import open_archive, rewritten
from workbench.formats.document import Block, BlockType, Document, Role, TranslatedBlock, TranslatedDocument
from workbench.formats.docx_language import script_of
from workbench.formats.format import Format
from workbench.formats.limits import check_blocks, check_bytes
from workbench.formats.trouble import Trouble, UnreadableDocument
from workbench.formats.word.laid_out import marked_as_draft, write
from workbench.formats.word.names import w
from workbench.formats.word.reading import about, blocks_of, paragraphs
from workbench.formats.word.rebuilding import empty, rebuild
from workbench.formats.xml_safety import parse_xml, xml_bytes
from workbench.text.detection import detect_language


def read(data: bytes) -> Document:
    """The document in a Word file: body, tables, text boxes, notes, headers and footers. Raises UnreadableDocument."""
    check_bytes(data)
    archive = open_archive(data)
    blocks = _with_headline(list(blocks_of(archive)))
    check_blocks([block.content.text for block in blocks])
    if not blocks:
        raise UnreadableDocument(Trouble.NO_TEXT)
    told = about(archive)
    headline = next((block.content.plain for block in blocks if block.role is Role.HEADLINE), "")
    spoken = detect_language("\n".join(block.content.plain for block in blocks))
    metadata = replace(told, title=" ".join((headline or told.title).split()), language=spoken or told.language)
    return Document("docx", tuple(blocks), metadata, data)


def _with_headline(blocks: list[Block]) -> list[Block]:
    """Where no paragraph is a title, a first heading at the beginning is the headline."""
    if any(block.role is Role.HEADLINE for block in blocks):
        return blocks
    first = next((at for at, block in enumerate(blocks) if block.type is BlockType.HEADING), None)
    if first is None or first > 3:
        return blocks
    return [replace(block, role=Role.HEADLINE) if at == first else block for at, block in enumerate(blocks)]


def write_back(document: TranslatedDocument) -> bytes:
    """The original file with its translated paragraphs in the edition's language and without those that were left out; a
    draft says so in the header of every page. Untouched members keep their bytes, all of them in a file nobody
    translated that is no draft."""
    skeleton = document.document.skeleton
    wanted: dict[str, list[TranslatedBlock]] = defaultdict(list)
    for block in document.blocks:
        if block.is_left_out or any(unit.target is not None for unit in block.units):
            wanted[block.block.anchor.partition("#")[0]].append(block)
    if not any(unit.target is not None for block in document.blocks for unit in block.units):
        return marked_as_draft(skeleton, document.draft_label) if document.draft else skeleton
    archive = open_archive(skeleton)
    written = rewritten(
        skeleton, {part: _part(archive.read(part), blocks, document.language) for part, blocks in wanted.items()}
    )
    return marked_as_draft(written, document.draft_label) if document.draft else written


def _part(data: bytes, blocks: list[TranslatedBlock], language: str) -> bytes:
    root: etree._Element = parse_xml(data)
    found = paragraphs(root)
    script = script_of(language)
    for block in blocks:
        paragraph = found[int(block.block.anchor.partition("#")[2])]
        if block.is_left_out:
            empty(paragraph)
            continue
        holds_others = next(paragraph.iterdescendants(w("p")), None) is not None
        rebuild(paragraph, block.target(language), block.block.attributes.get("look", ""), script)
        # A text box inside came back as new elements: its paragraphs, which follow, are looked up again.
        found = paragraphs(root) if holds_others else found
    return xml_bytes(root)


FORMAT = Format(
    name="docx",
    label="Word",
    suffixes=(".docx",),
    media_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    read=read,
    write=write,
    write_back=write_back,
    rank=30,
)
