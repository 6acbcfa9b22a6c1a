"""The blocks of an edition as clean HTML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from html import escape
from itertools import groupby
from operator import itemgetter

from workbench.formats.document import BlockType, Role, TranslatedBlock, TranslatedDocument
from workbench.formats.images import html_of_images, images_of
from workbench.formats.inline_markup import html_of
from workbench.formats.notes import note_marks
from workbench.formats.tables import Place, Table, grouped

# Blocks whose element holds the images that stand before their words.
_HOLDING_IMAGES = frozenset({BlockType.LIST_ITEM, BlockType.TABLE_CELL})


def flow_of(document: TranslatedDocument) -> str:
    """The edition's blocks in order; list items that follow each other share their list, cells their table."""
    flow = _Flow(document.language, note_marks(document.blocks))
    return flow.written(grouped(document.blocks))


class _Flow:
    """Writes blocks in the edition's language; `marks` stand before the footnotes."""

    def __init__(self, language: str, marks: Mapping[str, str]) -> None:
        self.language, self.marks = language, marks

    def written(self, blocks: Iterable[TranslatedBlock | Table]) -> str:
        """The blocks, one a line."""
        told = [(_group(each), self._told(each)) for each in blocks]
        return "".join(_in_groups((group, text) for group, text in told if text))

    def _told(self, each: TranslatedBlock | Table) -> str:
        if isinstance(each, Table):
            return self._table(each)
        inner = self._inner(each)
        return _element(each, inner) if inner else ""

    def _inner(self, block: TranslatedBlock) -> str:
        told = html_of(block.target(self.language))
        images = html_of_images(images_of(block.block)) if block.block.type in _HOLDING_IMAGES else ""
        return images + escape(self.marks.get(block.block.id, ""), quote=False) + told if told else ""

    def _table(self, table: Table) -> str:
        rows = ["<tr>" + "".join(map(self._column_head, row)) + "</tr>\n" for row in table.rows[: table.head]]
        head = f"<thead>\n{''.join(rows)}</thead>\n" if rows else ""
        rows = ["<tr>" + "".join(map(self._cell, row)) + "</tr>\n" for row in table.rows[table.head :]]
        body = f"<tbody>\n{''.join(rows)}</tbody>\n" if rows else ""
        return f"<table>\n{head}{body}</table>\n"

    def _column_head(self, place: Place) -> str:
        return self._as(place, "th", ' scope="col"' if place.blocks else "")

    def _cell(self, place: Place) -> str:
        return self._as(place, "th" if place.header else "td", "")

    def _as(self, place: Place, tag: str, scope: str) -> str:
        spans = (("rowspan", place.rows), ("colspan", place.columns))
        told = "".join(f' {name}="{span}"' for name, span in spans if span > 1)
        return f"<{tag}{scope}{told}>{self._held(place)}</{tag}>"

    def _held(self, place: Place) -> str:
        """What stands in the cell: its words alone, or several paragraphs."""
        if len(place.blocks) == 1 and place.blocks[0].block.type is BlockType.TABLE_CELL:
            return self._inner(place.blocks[0])
        told = ((_group_in_cell(each), self._paragraph(each)) for each in place.blocks)
        return "".join(_in_groups((group, text) for group, text in told if text)).rstrip("\n")

    def _paragraph(self, block: TranslatedBlock) -> str:
        inner = self._inner(block)
        if block.block.type is BlockType.TABLE_CELL and inner:
            return f"<p>{inner}</p>\n"
        return _element(block, inner) if inner else ""


def _in_groups(told: Iterable[tuple[str, str]]) -> Iterator[str]:
    for group, found in groupby(told, key=itemgetter(0)):
        text = "".join(text for _group, text in found)
        yield f"<{group}>\n{text}</{group}>\n" if group else text


def _group(each: TranslatedBlock | Table) -> str:
    """The element that it shares with its like: a list, or a table where cells were stored without their places."""
    if isinstance(each, Table):
        return ""
    return "table" if each.block.type is BlockType.TABLE_CELL else _group_in_cell(each)


def _group_in_cell(block: TranslatedBlock) -> str:
    if block.block.type is not BlockType.LIST_ITEM:
        return ""
    return "ol" if block.block.attributes.get("list") == "ol" else "ul"


def _element(block: TranslatedBlock, inner: str) -> str:
    """The block as an element, after the images that stand before it; a caption stands in one figure with them."""
    images = "" if block.block.type in _HOLDING_IMAGES else html_of_images(images_of(block.block))
    if block.block.type is BlockType.CAPTION:
        return f"<figure>{images}<figcaption>{inner}</figcaption></figure>\n"
    return (f"<figure>{images}</figure>\n" if images else "") + _words(block, inner)


def _words(block: TranslatedBlock, inner: str) -> str:
    kind, role = block.block.type, block.block.role
    if role in (Role.STANDFIRST, Role.BYLINE, Role.DATELINE):
        return f'<p class="{role.value}">{inner}</p>\n'
    if kind is BlockType.HEADING or role is Role.HEADLINE:
        level = 1 if role is Role.HEADLINE else min(max(block.block.level or 2, 2), 6)
        return f"<h{level}>{inner}</h{level}>\n"
    wrapped = {
        BlockType.LIST_ITEM: f"<li>{inner}</li>\n",
        BlockType.QUOTE: f"<blockquote><p>{inner}</p></blockquote>\n",
        BlockType.TABLE_CELL: f"<tr><td>{inner}</td></tr>\n",
        BlockType.CODE: f"<pre>{inner}</pre>\n",
    }
    return wrapped.get(kind, f"<p>{inner}</p>\n")
