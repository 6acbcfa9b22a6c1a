"""Files that others made: each is read, comes back as it was, and leaves as XLIFF that the standard's schema accepts."""

from __future__ import annotations

import os
import re
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from lxml import etree

from workbench.formats import UnreadableDocument, docx, html, markdown, xliff
from workbench.formats.document import Document, TranslatedBlock, TranslatedDocument, TranslatedUnit
from workbench.formats.trouble import Trouble

FORMATS = Path(os.environ["WORKBENCH_MEASURES"], "data", "formats").resolve()
WORD = sorted((FORMATS / "docx").glob("*.docx"))
PAGES = sorted((FORMATS / "readability").glob("*/source.html"))
EXAMPLE = re.compile(r"^`{32} example\n(.*?)^\.\n.*?^`{32}$", re.MULTILINE | re.DOTALL)


def untranslated(document: Document) -> TranslatedDocument:
    return _edition(document, copied=False)


def copied(document: Document) -> TranslatedDocument:
    return _edition(document, copied=True)


def _edition(document: Document, *, copied: bool) -> TranslatedDocument:
    blocks = []
    for block in document.blocks:
        target = block.content if copied else None
        unit = TranslatedUnit(block.id, 0, len(block.content.text), block.content, target, "final")
        blocks.append(TranslatedBlock(block, (unit,) if block.translate else ()))
    return TranslatedDocument(document, "de", "en", tuple(blocks), document.metadata)


def said(document: Document) -> list[str]:
    return [block.content.plain for block in document.blocks if block.translate]


def opened(read: Callable[[bytes], Document], data: bytes) -> Document | None:
    """The document; None when it says that it holds no text, as some here do. Any other trouble is one."""
    try:
        return read(data)
    except UnreadableDocument as refused:
        if refused.trouble not in (Trouble.NO_TEXT, Trouble.EMPTY):
            raise
        return None


@pytest.fixture(scope="module")
def schema():
    folder = FORMATS / "xliff21" / "schemas"
    core = etree.parse(str(folder / "xliff_core_2.0.xsd"))
    for each in core.iter("{http://www.w3.org/2001/XMLSchema}import"):
        if each.get("namespace") == "http://www.w3.org/XML/1998/namespace":
            local = folder / "informativeCopiesOf3rdPartySchemas" / "w3c" / "xml.xsd"
            each.set("schemaLocation", local.as_uri())
    return etree.XMLSchema(core)


@pytest.mark.parametrize("path", WORD, ids=lambda path: path.stem)
def test_a_word_file_comes_back_as_it_was(path):
    document = opened(docx.read, path.read_bytes())
    if document is None:
        return
    with zipfile.ZipFile(path) as before, zipfile.ZipFile(BytesIO(docx.write_back(untranslated(document)))) as after:
        assert [(name, after.read(name)) for name in after.namelist()] == [
            (name, before.read(name)) for name in before.namelist()
        ]
    assert said(docx.read(docx.write_back(copied(document)))) == said(document)


@pytest.mark.parametrize("path", WORD + PAGES, ids=lambda path: path.stem if path in WORD else path.parent.name)
def test_every_file_leaves_as_valid_xliff(path, schema):
    document = opened(docx.read if path in WORD else html.read, path.read_bytes())
    if document is not None:
        schema.assertValid(etree.fromstring(xliff.write(copied(document))))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.parent.name)
def test_a_page_comes_back_as_it_was(path):
    data = path.read_bytes()
    assert html.write_back(untranslated(html.read(data))) == data


def test_every_commonmark_example_comes_back_as_it_was():
    spec = (FORMATS / "commonmark" / "spec.txt").read_text(encoding="utf-8")
    examples = [found[1].replace("→", "\t") for found in EXAMPLE.finditer(spec)]
    read = {example: opened(markdown.read, example.encode()) for example in examples}
    written = {example: markdown.FORMAT.write_back(untranslated(each)) for example, each in read.items() if each}
    assert written == {example: example.encode() for example in written}
    assert len(examples) > 600
    assert len(written) > 500
