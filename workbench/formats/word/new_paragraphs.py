"""The text of an edition as paragraphs of a new Word document."""

from __future__ import annotations

import re

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import RGBColor
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from workbench.formats.document import BlockType, Role, TranslatedBlock
from workbench.formats.docx_language import Script, set_paragraph, set_run
from workbench.formats.inline_markup import address_of
from workbench.formats.xml_text import storable
from workbench.text.inline import PLACEHOLDER, CodedText, CodeKind

_FONT = {
    "xlf:b": "bold",
    "xlf:i": "italic",
    "xlf:u": "underline",
    "html:sub": "subscript",
    "html:sup": "superscript",
    "html:del": "strike",
}


def style_of(block: TranslatedBlock) -> str:
    """Word's own style for the block."""
    role, kind, level = block.block.role, block.block.type, block.block.level or 1
    if role is Role.HEADLINE:
        return "Title"
    if role is Role.STANDFIRST:
        return "Subtitle"
    if kind is BlockType.HEADING:
        return f"Heading {min(max(level, 1), 6)}"
    if kind is BlockType.LIST_ITEM:
        name = "List Number" if block.block.attributes.get("list") == "ol" else "List Bullet"
        return name if level < 2 else f"{name} {min(level, 3)}"
    return {BlockType.QUOTE: "Quote", BlockType.CAPTION: "Caption", BlockType.CODE: "No Spacing"}.get(kind, "Normal")


def in_place_of(alternative: str) -> str:
    """What stands in the text in place of an image with those words."""
    return f"[{alternative}]" if alternative else ""


def fill(paragraph: Paragraph, content: CodedText, script: Script, before: str = "", *, bold: bool = False) -> None:
    """Add the text to the paragraph in runs that look as its codes say, `before` ahead of it."""
    set_paragraph(paragraph, script)
    table = content.table
    looks: list[str] = ["xlf:b"] if bold else []
    link: str | None = None
    _add_text(paragraph, before, looks, link, script)
    for part in re.split(f"({PLACEHOLDER.pattern})", content.text):
        code = table.get(part)
        if code is None:
            _add_text(paragraph, PLACEHOLDER.sub("", part), looks, link, script)
        elif code.kind is CodeKind.STANDALONE:
            _add_text(paragraph, code.equivalent or in_place_of(code.alternative), looks, link, script)
        elif code.type == "link":
            link = (address_of(code) or None) if code.kind is CodeKind.START else None
        elif code.kind is CodeKind.START:
            looks.append(code.subtype)
        elif code.subtype in looks:
            looks.remove(code.subtype)


def _add_text(paragraph: Paragraph, text: str, looks: list[str], link: str | None, script: Script) -> None:
    if not text:
        return
    run = paragraph.add_run(storable(text))
    for look in looks:
        if look in _FONT:
            setattr(run.font, _FONT[look], True)
    set_run(run, script)
    if link:
        _link(paragraph, run, link)


def _link(paragraph: Paragraph, run: Run, address: str) -> None:
    """Move the run into a hyperlink."""
    relation = paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    element = OxmlElement("w:hyperlink")
    element.set(qn("r:id"), relation)
    run.font.underline = True
    run.font.color.rgb = RGBColor(0x21, 0x50, 0xCF)
    run._r.getparent().replace(run._r, element)
    element.append(run._r)
