"""XLIFF 2.1: one file, one unit a block, one segment a unit of the edition, and what stands between them as `ignorable`.

The concatenated sources of a unit are the block's text; https://docs.oasis-open.org/xliff/xliff-core/v2.1/ is the standard.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass

from lxml import etree

from workbench.formats.document import TranslatedBlock, TranslatedDocument
from workbench.formats.format import Format
from workbench.formats.xliff_codes import NMTOKEN, Marks, marks
from workbench.formats.xliff_inline import Originals, fill, reorder_hints
from workbench.formats.xml_text import storable
from workbench.text.inline import PLACEHOLDER
from workbench.text.joints import joint
from workbench.text.language import direction

CORE = "urn:oasis:names:tc:xliff:document:2.0"
METADATA = "urn:oasis:names:tc:xliff:metadata:2.0"
STATES = frozenset({"initial", "translated", "reviewed", "final"})
_LANGUAGE = re.compile(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")


@dataclass(frozen=True, slots=True)
class _Part:
    """A segment, or an ignorable where `state` is empty; `target` is None where there is none."""

    id: str
    source: str
    target: str | None
    state: str = ""


def write(edition: TranslatedDocument) -> bytes:
    """The edition as an XLIFF 2.1 document in UTF-8."""
    root = etree.Element(_core("xliff"), nsmap={None: CORE, "mda": METADATA}, version="2.1")
    root.set("srcLang", _language(edition.source_language))
    root.set("trgLang", _language(edition.language))
    file = etree.SubElement(root, _core("file"), id="article", canResegment="no")
    if edition.document.metadata.url:
        file.set("original", storable(edition.document.metadata.url))
    file.set("srcDir", direction(edition.source_language))
    file.set("trgDir", direction(edition.language))
    file.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    _tell_metadata(file, edition)
    if edition.draft:
        _notes(file, {"draft": edition.draft_label})
    names: set[str] = set()
    for number, block in enumerate(edition.blocks, 1):
        _unit(file, block, _free(block.block.id, f"b{number}", names), edition.language)
    if not edition.blocks:
        etree.SubElement(file, _core("group"), id="empty")
    written: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True)
    return written


def _core(name: str) -> str:
    return f"{{{CORE}}}{name}"


def _language(tag: str) -> str:
    tag = tag.replace("_", "-")
    return tag if _LANGUAGE.fullmatch(tag) else "und"


def _free(wished: str, otherwise: str, names: set[str]) -> str:
    """The wished id where it is an NMTOKEN and free; else another one."""
    name = wished if NMTOKEN.fullmatch(wished) else otherwise
    while name in names:
        name += "-"
    names.add(name)
    return name


def _tell_metadata(file: etree._Element, edition: TranslatedDocument) -> None:
    said = {name: value for name, value in asdict(edition.document.metadata).items() if value}
    told = {f"source {name}": value for name, value in said.items()}
    told |= {f"target {name}": value for name, value in asdict(edition.metadata).items() if value}
    told |= {f"translator {number}": name for number, name in enumerate(edition.translators, 1)}
    if not told:
        return
    metadata = etree.SubElement(file, f"{{{METADATA}}}metadata")
    group = etree.SubElement(metadata, f"{{{METADATA}}}metaGroup", category="article")
    for name, value in told.items():
        etree.SubElement(group, f"{{{METADATA}}}meta", type=name).text = storable(value)


def _notes(parent: etree._Element, told: Mapping[str, str]) -> None:
    notes = etree.SubElement(parent, _core("notes"))
    for category, text in told.items():
        etree.SubElement(notes, _core("note"), category=category).text = storable(text)


def _unit(file: etree._Element, block: TranslatedBlock, name: str, language: str) -> None:
    unit = etree.SubElement(file, _core("unit"), id=name, type=f"block:{block.block.type.value}")
    if not block.block.translate or not block.units:
        unit.set("translate", "no")
    level = {"level": str(block.block.level)} if block.block.level else {}
    _notes(unit, {"role": block.block.role.value, **level})
    parts = list(_parts(block, language))
    codes = block.block.content.codes
    here, there = marks([p.source for p in parts], [p.target for p in parts], codes, [p.id for p in parts])
    originals = Originals([*here.values(), *there.values()])
    originals.write(unit, _core)
    hints = reorder_hints(here)
    for number, part in enumerate(parts):
        element = etree.SubElement(unit, _core("segment" if part.state else "ignorable"), id=part.id)
        if part.state:
            element.set("state", part.state)
        _side(element, "source", part.source, here, number, originals, hints)
        if part.target is not None:
            _side(element, "target", part.target, there, number, originals, hints)


def _side(
    parent: etree._Element, name: str, text: str, side: Marks, part: int, originals: Originals, hints: Mapping[str, str]
) -> None:
    at_offset = {at: mark for (where, at), mark in side.items() if where == part}
    fill(etree.SubElement(parent, _core(name)), text, at_offset, originals, hints)


def _parts(block: TranslatedBlock, language: str) -> Iterator[_Part]:
    """Segments and ignorables in order; a block without units is one segment."""
    text = block.block.content.text
    if not block.units:
        yield _Part("s1", text, None, "initial")
        return
    translated = any(unit.target is not None for unit in block.units)
    names = {f"g{number}" for number in range(len(block.units) + 1)}
    before = 0
    for number, unit in enumerate(block.units):
        start, end = _trimmed(text, unit.start, unit.end)
        joined = joint(block.block.content, before, start, language) if number and translated else ""
        yield from _gap(f"g{number}", text[before:start], translated, joined)
        target = None if unit.target is None else unit.target.text
        state = unit.state if target is not None and unit.state in STATES else "initial"
        yield _Part(_free(f"s{unit.id}", f"s-{number}", names), text[start:end], target, state)
        before = end
    yield from _gap(f"g{len(block.units)}", text[before:], translated, "")


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without the white space at its ends."""
    part = text[start:end]
    return start + len(part) - len(part.lstrip()), start + len(part.rstrip())


def _gap(name: str, source: str, translated: bool, joined: str) -> Iterator[_Part]:
    """What stands between segments: its codes are kept, its white space is a space where the language joins with one."""
    space = " " if PLACEHOLDER.sub("", joined) else ""
    if source or space:
        codes = "".join(PLACEHOLDER.findall(source))
        yield _Part(name, source, codes + space if translated else None)


FORMAT = Format(
    name="xliff",
    label="XLIFF 2.1",
    suffixes=(".xlf",),
    media_type="application/xliff+xml",
    write=write,
    rank=60,
)
