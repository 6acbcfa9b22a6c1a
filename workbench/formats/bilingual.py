"""Source and target side by side: the rows that the side-by-side documents share.

The frame speaks the edition's `words`; the article's own text is in its languages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from workbench.formats.bilingual_words import BilingualWords
from workbench.formats.document import BlockType, Role, TranslatedBlock, TranslatedDocument, TranslatedUnit
from workbench.formats.notes import note_of
from workbench.formats.tables import cell_of
from workbench.text.inline import CodedText


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
        if rows := tuple(_rows(block, edition.words)):
            yield Group(_label(block, edition.words), block.block.role is Role.HEADLINE, rows)


def _rows(block: TranslatedBlock, words: BilingualWords) -> Iterator[Row]:
    if not block.units and block.block.content.text.strip():
        yield Row(block.block.content, None, words.not_translated)
    for unit in block.units:
        yield Row(unit.source, unit.target, _state(unit, words))


def _state(unit: TranslatedUnit, words: BilingualWords) -> str:
    """The state's word; without a target a unit is open, whatever was said of it."""
    return words.states.get(unit.state, unit.state) if unit.target is not None else words.states["initial"]


def _label(block: TranslatedBlock, words: BilingualWords) -> str:
    kind = block.block.type
    if told := words.roles.get(block.block.role):
        return told
    if kind is BlockType.TABLE_CELL and (cell := cell_of(block.block)):
        return words.table_cell % {"table": cell.table, "row": cell.row, "column": cell.column}
    if kind is BlockType.PARAGRAPH and (note := note_of(block.block)):
        return words.footnote % {"label": note}
    return words.types[kind]


def title_of(edition: TranslatedDocument) -> str:
    """What the document is called: the edition's headline, or the source's."""
    return edition.metadata.title or edition.document.metadata.title or edition.words.untitled
