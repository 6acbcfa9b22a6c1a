"""Text with codes as the runs of a paragraph again."""

from __future__ import annotations

import re

from lxml import etree

from workbench.formats.docx_language import Script
from workbench.formats.word.names import XML_SPACE, W, w
from workbench.formats.word.runs import SKIPPED
from workbench.formats.xml_text import storable
from workbench.text.inline import PLACEHOLDER, CodedText, CodeKind

_AFTER_BIDI = [
    w(name)
    for name in (
        "adjustRightInd", "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents", "suppressOverlap", "jc", "textDirection",
        "textAlignment", "textboxTightWrap", "outlineLvl", "divId", "cnfStyle", "rPr", "sectPr", "pPrChange",
    )
]  # fmt: skip
_LAST_IN_RUN = {w("eastAsianLayout"), w("specVanish"), w("oMath")}
_SPLIT = re.compile(f"({PLACEHOLDER.pattern}|[\n\t])")


def rebuild(paragraph: etree._Element, content: CodedText, base: str, script: Script) -> None:
    """Replace the paragraph's text. Its properties, bookmarks and comment marks stay, marks before the text."""
    kept = [child for child in paragraph if child.tag in SKIPPED and child.tag != w("proofErr")]
    for child in list(paragraph):
        paragraph.remove(child)
    paragraph.extend(kept)
    if script.right_to_left:
        _let_run_right_to_left(paragraph)
    places, looks = [paragraph], [base]
    table = content.table
    for part in _SPLIT.split(content.text):
        code = table.get(part)
        if code is None:
            _add_text(places[-1], PLACEHOLDER.sub("", part), looks[-1], script)
        elif code.kind is CodeKind.STANDALONE:
            places[-1].extend(_elements(code.data))
        elif code.kind is CodeKind.START and code.type == "link":
            link = etree.fromstring(code.data)
            places[-1].append(link)
            places.append(link)
            looks.append(looks[-1])
        elif code.kind is CodeKind.START:
            looks.append(code.data)
        elif code.type == "link" and len(places) > 1:
            places.pop()
            looks.pop()
        elif len(looks) > 1:
            looks.pop()


def empty(paragraph: etree._Element) -> None:
    """Take the paragraph's own words out. The paragraph itself stays: others are found by their order, cells need one, and
    a text box in it may hold paragraphs of the article."""
    for text in paragraph.iter(w("t")):
        if next(text.iterancestors(w("p"))) is paragraph:
            text.text = ""


def _elements(data: str) -> list[etree._Element]:
    """The elements of a code's native data, which may be several in a row."""
    return list(etree.fromstring(f'<x xmlns:w="{W}">{data}</x>'))


def _add_text(place: etree._Element, text: str, look: str, script: Script) -> None:
    if not text:
        return
    run = etree.SubElement(place, w("r"))
    properties = etree.fromstring(look) if look else etree.Element(w("rPr"))
    _tell_language(properties, script)
    run.append(properties)
    if text == "\t":
        etree.SubElement(run, w("tab"))
    elif text == "\n":
        etree.SubElement(run, w("br"))
    else:
        words = etree.SubElement(run, w("t"))
        words.text = storable(text)
        words.set(XML_SPACE, "preserve")


def _tell_language(properties: etree._Element, script: Script) -> None:
    for name in ("lang", "rtl"):
        for old in properties.findall(w(name)):
            properties.remove(old)
    place = next((at for at, child in enumerate(properties) if child.tag in _LAST_IN_RUN), len(properties))
    language = etree.Element(w("lang"))
    language.set(w("val"), script.language)
    if script.east_asian:
        language.set(w("eastAsia"), script.language)
    if script.complex:
        language.set(w("bidi"), script.language)
    properties.insert(place, language)
    if script.right_to_left:
        properties.insert(place, etree.Element(w("rtl")))


def _let_run_right_to_left(paragraph: etree._Element) -> None:
    properties = paragraph.find(w("pPr"))
    if properties is None:
        properties = etree.Element(w("pPr"))
        paragraph.insert(0, properties)
    if properties.find(w("bidi")) is None:
        place = next((at for at, child in enumerate(properties) if child.tag in _AFTER_BIDI), len(properties))
        properties.insert(place, etree.Element(w("bidi")))
