"""JSON: the edition for other programs, in a neutral structure that is the same for every kind of source document.

    {"format": "editions-workbench/article", "version": 1, "draft": false, "language", "direction",
     "source_language", "metadata": {...}, "source_metadata": {...}, "alternates": [{"language", "url"}],
     "translators": [name], "blocks": [{"id", "type", "role", "level", "translate", "text", "html",
     "cell": {"table", "row", "column", "rows", "columns", "header"}, "footnote",
     "images": [{"address", "alternative"}],
     "units": [{"id", "state", "source": {"text", "html"}, "target": {"text", "html"} or null}]}]}

`cell` tells where a table's cell stands and how many rows and columns it covers, `footnote` the label of the footnote that the
block stands in, `images` the images that stand before it; other blocks have none of them. `text` is plain text, `html` the same with safe inline markup. A draft says `"draft": true` and `"draft_label"`, also in each
block. Metadata fields that are not said are left out.
"""

from __future__ import annotations

import json
import re
from dataclasses import asdict
from typing import TypeAlias

from workbench.formats.document import Block, Metadata, TranslatedBlock, TranslatedDocument, TranslatedUnit
from workbench.formats.format import Format
from workbench.formats.images import images_of
from workbench.formats.inline_markup import html_of
from workbench.formats.notes import note_of
from workbench.formats.tables import cell_of
from workbench.text.inline import CodedText
from workbench.text.language import direction

Json: TypeAlias = "str | int | bool | None | list[Json] | dict[str, Json]"
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def write(edition: TranslatedDocument) -> bytes:
    """The edition as JSON in UTF-8, with a line end; safe to be put into a page's `<script>`."""
    draft: dict[str, Json] = {"draft": True, "draft_label": edition.draft_label} if edition.draft else {}
    told: dict[str, Json] = {
        "format": "editions-workbench/article",
        "version": 1,
        "draft": False,
        **draft,
        "language": edition.language,
        "direction": direction(edition.language),
        "source_language": edition.source_language,
        "metadata": _said(edition.metadata),
        "source_metadata": _said(edition.document.metadata),
        "alternates": [{"language": each.language, "url": each.url} for each in edition.alternates],
        "translators": list(edition.translators),
        "blocks": [{**_block(block, edition.language), **draft} for block in edition.blocks],
    }
    written = json.dumps(told, ensure_ascii=False, indent=1)
    safe = _LONE_SURROGATE.sub("\ufffd", written).replace("</", "<\\/").replace("<!--", "\\u003c!--")
    return f"{safe}\n".encode()


def _said(metadata: Metadata) -> Json:
    return {name: value for name, value in asdict(metadata).items() if value}


def _block(block: TranslatedBlock, language: str) -> dict[str, Json]:
    about = block.block
    return {
        "id": about.id,
        "type": about.type.value,
        "role": about.role.value,
        "level": about.level,
        "translate": about.translate,
        **_content(block.target(language)),
        **_place(about),
        "units": [_unit(unit) for unit in block.units],
    }


def _place(block: Block) -> dict[str, Json]:
    """The cell and the footnote that the block stands in, where it does, and the images before it."""
    cell, note = cell_of(block), note_of(block)
    told: dict[str, Json] = {"cell": asdict(cell)} if cell else {}
    images: list[Json] = [asdict(image) for image in images_of(block)]
    return told | ({"footnote": note} if note else {}) | ({"images": images} if images else {})


def _unit(unit: TranslatedUnit) -> Json:
    target: Json = None if unit.target is None else _content(unit.target)
    return {"id": unit.id, "state": unit.state, "source": _content(unit.source), "target": target}


def _content(content: CodedText) -> dict[str, Json]:
    return {"text": content.plain, "html": html_of(content)}


FORMAT = Format(
    name="json",
    label="JSON",
    suffixes=(".json",),
    media_type="application/json",
    write=write,
    rank=55,
)
