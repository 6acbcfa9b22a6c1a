"""XML from strangers: no entities, no network, no bombs."""

from __future__ import annotations

import re

from lxml import etree

from workbench.formats.trouble import Trouble, UnreadableDocument

_SUBSET = re.compile(rb"<!DOCTYPE[^>\[]*\[|<!ENTITY", re.IGNORECASE)
_LOOKED_AT = 10_000


def parse_xml(data: bytes, name: str = "") -> etree._Element:
    """The root element. Raises UnreadableDocument for document types with declarations, and for what is no XML."""
    if _SUBSET.search(data[:_LOOKED_AT]) or b"<!DOCTYPE".decode().encode("utf-16-le") in data[:_LOOKED_AT]:
        raise UnreadableDocument(Trouble.UNSAFE, name)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_blank_text=False,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise UnreadableDocument(Trouble.BROKEN, name) from error
    # The bytes are looked at for what must not even be parsed; the tree, for declarations further behind or in other encodings.
    subset = root.getroottree().docinfo.internalDTD
    if subset is not None and any(True for _entity in subset.iterentities()):
        raise UnreadableDocument(Trouble.UNSAFE, name)
    return root


def xml_bytes(root: etree._Element) -> bytes:
    """The tree as a UTF-8 file, declared standalone as Word writes it."""
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))
