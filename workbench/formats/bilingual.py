"""Source and target side by side: the rows that the side-by-side documents share, and their words.

The words are English, as the documents' frame is; the article's own text is in its languages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from workbench.formats.document import BlockType, Role, TranslatedBlock, TranslatedDocument, TranslatedUnit
from workbench.formats.notes import note_of
from workbench.formats.tables import cell_of
from workbench.text.inline import CodedText
from workbench.text.language import name, own_name

COLUMNS = ("Part", "Source", "Edition", "State")
_ROLES = {
    Role.HEADLINE: "Headline",
    Role.STANDFIRST: "Standfirst",
    Role.BYLINE: "Byline",
    Role.DATELINE: "Dateline",
    Role.CAPTION: "Caption",
    Role.METADATA: "About the page",
    Role.BOILERPLATE: "Page furniture",
}
_TYPES = {
    BlockType.HEADING: "Heading",
    BlockType.PARAGRAPH: "Paragraph",
    BlockType.LIST_ITEM: "List item",
    BlockType.QUOTE: "Quotation",
    BlockType.CAPTION: "Caption",
    BlockType.TABLE_CELL: "Table cell",
    BlockType.CODE: "Code",
}
_STATES = {"initial": "Open", "translated": "Translated", "reviewed": "Reviewed", "final": "Final"}


@dataclass(frozen=True, slots=True)
class Row:
    """One unit. `target` is None where nothing was translated, `state` is a word for people."""

    source: CodedText
    target: CodedText | None
    state: str


@dataclass(frozen=True, slots=True)
class Group:
    """The rows of one block, and what the block is in the article."""

    label: str
    is_headline: bool
    rows: tuple[Row, ...]


def groups(edition: TranslatedDocument) -> Iterator[Group]:
    """The edition's blocks in order; blocks without text are left out."""
    for block in edition.blocks:
        if rows := tuple(_rows(block)):
            yield Group(_label(block), block.block.role is Role.HEADLINE, rows)


def _rows(block: TranslatedBlock) -> Iterator[Row]:
    if not block.units and block.block.content.text.strip():
        yield Row(block.block.content, None, "Not translated")
    for unit in block.units:
        yield Row(unit.source, unit.target, _state(unit))


def _state(unit: TranslatedUnit) -> str:
    """The state's word; without a target a unit is open, whatever was said of it."""
    return _STATES.get(unit.state, unit.state) if unit.target is not None else _STATES["initial"]


def _label(block: TranslatedBlock) -> str:
    told = _ROLES.get(block.block.role) or _TYPES[block.block.type]
    if told == _TYPES[BlockType.TABLE_CELL] and (cell := cell_of(block.block)):
        return f"{told}: table {cell.table}, row {cell.row}, column {cell.column}"
    note = note_of(block.block)
    return f"Footnote {note}" if note and told == _TYPES[BlockType.PARAGRAPH] else told


def language_heading(tag: str) -> str:
    """A language's name in itself and in English, with its tag: "한국어 (Korean, ko)"."""
    own, english = own_name(tag), name(tag)
    return f"{own} ({english}, {tag})" if own != english else f"{english} ({tag})"


def title_of(edition: TranslatedDocument) -> str:
    """What the document is called: the edition's headline, or the source's."""
    return edition.metadata.title or edition.document.metadata.title or "Article"
