"""The rules of XLIFF 2.1 that its XML schema cannot say, as faults with the standard's section."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from lxml import etree

NS = {"x": "urn:oasis:names:tc:xliff:document:2.0"}
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def name(element: etree._Element) -> str:
    return etree.QName(element).localname


def faults(root: etree._Element) -> list[str]:
    """Everything that breaks a rule; an empty list when nothing does."""
    found = [] if root.get("trgLang") or not root.findall(".//x:target", NS) else ["trgLang is missing (4.3.1.36)"]
    units = root.findall(".//x:unit", NS)
    if len({unit.get("id") for unit in units}) != len(units):
        found.append("two units have one id (4.3.1.17)")
    for unit in units:
        found += _unit(unit)
    return found


def _unit(unit: etree._Element) -> Iterator[str]:
    if not unit.findall("x:segment", NS):
        yield "a unit without a segment (4.2.2.5)"
    parts = unit.xpath("x:segment | x:ignorable", namespaces=NS)
    yield from _ids(unit, parts)
    for side in ("source", "target"):
        yield from _pairs(unit.xpath(f".//x:{side}//x:*", namespaces=NS))
    data = {each.get("id") for each in unit.findall("x:originalData/x:data", NS)}
    for element in unit.iter():
        refs = {element.get(key) for key in ("dataRef", "dataRefStart", "dataRefEnd")} - {None}
        if not refs <= data:
            yield f"{name(element)} refers to data that is not there"
        if element.get("canReorder") in ("no", "firstNo") and (element.get("canCopy"), element.get("canDelete")) != (
            "no", "no",
        ):  # fmt: skip
            yield "what may not be reordered may be copied or deleted (4.3.1.8)"
        if element.get("subType") and not element.get("type"):
            yield "a subType without a type (4.3.1.38)"


def _ids(unit: etree._Element, parts: list[etree._Element]) -> Iterator[str]:
    inline = unit.xpath(".//x:source//x:*[@id]", namespaces=NS)
    twice = [each for each, times in Counter(e.get("id") for e in [*parts, *inline]).items() if times > 1]
    if twice:
        yield f"ids used twice: {twice} (4.3.1.17)"
    everywhere = Counter(e.get("id") for e in [*parts, *unit.xpath(".//x:source//x:*|.//x:target//x:*", namespaces=NS)])
    for element in unit.xpath(".//x:target//x:*[@id]", namespaces=NS):
        same = element.xpath(
            "ancestor::*[self::x:segment or self::x:ignorable]/x:source//x:*[@id=$id]",
            namespaces=NS, id=element.get("id"),
        )  # fmt: skip
        fits = len(same) == 1 and name(same[0]) == name(element)
        if not (everywhere[element.get("id")] == 1 or (everywhere[element.get("id")] == 2 and fits)):
            yield f"id {element.get('id')} of a target is another code's (4.3.1.17)"


def _pairs(elements: list[etree._Element]) -> Iterator[str]:
    open_codes: dict[str, etree._Element] = {}
    for element in elements:
        isolated = element.get("isolated") == "yes"
        if name(element) == "sc" and not isolated:
            open_codes[element.get("id")] = element
        if name(element) == "ec" and isolated == ("startRef" in element.attrib):
            yield "an ec has either startRef or is isolated and has an id (4.2.3.6)"
        if name(element) == "ec" and not isolated:
            start = open_codes.pop(element.get("startRef"), None)
            if start is None:
                yield "an ec without its sc before it (4.2.3.6)"
            elif _hints(start) != _hints(element):
                yield "an sc and its ec differ in what may be done with them (4.2.3.5)"
    if open_codes:
        yield "an sc without its ec is not isolated (4.3.1.20)"


def _hints(element: etree._Element) -> tuple[str | None, ...]:
    reorder = element.get("canReorder")
    return (element.get("canCopy"), element.get("canDelete"), "no" if reorder == "firstNo" else reorder)
