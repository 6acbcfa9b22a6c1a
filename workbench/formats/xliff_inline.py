"""Text with inline codes as the mixed content of XLIFF 2's `source` and `target`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

from lxml import etree

from workbench.formats.xliff_codes import Mark, Marks
from workbench.formats.xml_text import INVALID, storable
from workbench.text.inline import PLACEHOLDER, InlineCode

TYPES = frozenset({"fmt", "ui", "quote", "link", "image", "other"})
# XLIFF 2.1, 4.3.1.38: the subtypes the standard defines, and the type each belongs to.
STANDARD_SUBTYPES = {"xlf:lb": "fmt", "xlf:pb": "fmt", "xlf:b": "fmt", "xlf:i": "fmt", "xlf:u": "fmt", "xlf:var": "ui"}
_SUBTYPE = re.compile(r"[^\s:]+:[^\s:]+")
_PIECE = re.compile(f"({INVALID.pattern}|{PLACEHOLDER.pattern})")


class Originals:
    """The native markup of a unit's codes, each once, by the id it is referred to with."""

    def __init__(self, marks: Iterable[Mark]) -> None:
        codes = [code for mark in marks for code in (mark.code, mark.other) if code and code.data]
        self._names = {data: f"d{number}" for number, data in enumerate(dict.fromkeys(c.data for c in codes), 1)}

    def name(self, code: InlineCode | None) -> str:
        """The id of the code's native markup; an empty string when it has none."""
        return self._names.get(code.data, "") if code else ""

    def write(self, unit: etree._Element, named: Callable[[str], str]) -> None:
        """Add `originalData` to the unit where there is any."""
        if self._names:
            holder = etree.SubElement(unit, named("originalData"))
            for data, name in self._names.items():
                fill(etree.SubElement(holder, named("data"), id=name), PLACEHOLDER.sub("", data), {}, self, {})


def reorder_hints(source: Marks) -> dict[str, str]:
    """`canReorder` by code id where it is not "yes": the first code of a row that may not be reordered says "firstNo",
    the following ones "no" (XLIFF 2.1, 4.7.2.4)."""
    hints: dict[str, str] = {}
    fixed_before = False
    for _place, mark in sorted(source.items()):
        fixed = not (mark.code.can_reorder and (mark.other is None or mark.other.can_reorder))
        if fixed and mark.element not in ("/pc", "ec"):
            hints[mark.id] = "no" if fixed_before else "firstNo"
        fixed_before = fixed
    return hints


def fill(
    element: etree._Element, text: str, marks: Mapping[int, Mark], originals: Originals, hints: Mapping[str, str]
) -> None:
    """Write the text into the element: codes as their marks say, characters XML cannot hold as `cp`."""
    namespace = f"{{{etree.QName(element).namespace}}}"
    parents = [element]
    at = 0
    for piece in _PIECE.split(text):
        if mark := marks.get(at) if PLACEHOLDER.fullmatch(piece) else None:
            if mark.element == "/pc":
                parents.pop()
            else:
                tag = mark.element.removeprefix("isolated ")
                added = etree.SubElement(parents[-1], namespace + tag, _attributes(mark, originals, hints))
                parents += [added] if tag == "pc" else []
        elif INVALID.fullmatch(piece):
            etree.SubElement(parents[-1], f"{namespace}cp", hex=f"{ord(piece):04X}")
        else:
            _append(parents[-1], PLACEHOLDER.sub("", piece))
        at += len(piece)


def _append(parent: etree._Element, text: str) -> None:
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text


def _attributes(mark: Mark, originals: Originals, hints: Mapping[str, str]) -> dict[str, str]:
    code = mark.code
    if mark.element == "pc":
        said = {"id": mark.id} | _ends(mark, originals)
    else:
        said = {"startRef" if mark.element == "ec" else "id": mark.id, "isolated": "yes" if mark.isolated else ""}
        said |= {"dataRef": originals.name(code), "equiv": code.equivalent, "disp": code.display}
    said |= _editing_hints(mark, hints)
    if mark.element != "ec":
        said |= _type(code)
    return {name: storable(value) for name, value in said.items() if value}


def _ends(mark: Mark, originals: Originals) -> dict[str, str]:
    start, end = mark.code, mark.other
    return {
        "dataRefStart": originals.name(start),
        "dataRefEnd": originals.name(end),
        "equivStart": start.equivalent,
        "equivEnd": end.equivalent if end else "",
        "dispStart": start.display,
        "dispEnd": end.display if end else "",
    }


def _editing_hints(mark: Mark, hints: Mapping[str, str]) -> dict[str, str]:
    """What may be done with the code, the same at both its ends; what may not be moved may not be copied or deleted."""
    ends = [code for code in (mark.code, mark.other) if code]
    reorder = hints.get(mark.id, "")
    if reorder and mark.element == "ec":
        reorder = "no"
    return {
        "canCopy": "no" if reorder or not all(code.can_copy for code in ends) else "",
        "canDelete": "no" if reorder or not all(code.can_delete for code in ends) else "",
        "canReorder": reorder,
    }


def _type(code: InlineCode) -> dict[str, str]:
    subtype = code.subtype if _SUBTYPE.fullmatch(code.subtype) else ""
    if subtype.startswith("xlf:"):
        kind = STANDARD_SUBTYPES.get(subtype, "")
        return {"type": kind, "subType": subtype} if kind else {"type": "other"}
    return {"type": code.type if code.type in TYPES else "other", "subType": subtype}
