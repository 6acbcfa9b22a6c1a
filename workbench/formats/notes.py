"""Footnotes: the mark that stands before a footnote's text where it is written."""

from __future__ import annotations

from collections.abc import Iterable

from workbench.formats.document import Block, TranslatedBlock


def note_of(block: Block) -> str:
    """The label of the footnote the block stands in, or an empty string."""
    return block.attributes.get("footnote", "")


def note_marks(blocks: Iterable[TranslatedBlock]) -> dict[str, str]:
    """What to write before a block's text, by the block's id: the mark of the footnote that begins with it."""
    first: dict[str, str] = {}
    for each in blocks:
        if label := note_of(each.block):
            first.setdefault(label, each.block.id)
    return {block_id: f"[{label}] " for label, block_id in first.items()}
