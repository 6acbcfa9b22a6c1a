"""The sentences of a translation that came in, and those of the source it is paired with."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from workbench.formats.document import UNTRANSLATED_ROLES, BlockType, Document, Role
from workbench.models import Block, Segment
from workbench.services.articles_storing import within_article
from workbench.services.editions import blocks_of
from workbench.text.cleaning import visible
from workbench.text.inline import PLACEHOLDER, CodedText, from_json, to_json
from workbench.text.segmentation import SegmentationRules, segment_coded


@dataclass(frozen=True, slots=True)
class SourceSentence:
    """A sentence of the source: a segment of one of its blocks, and its text with its codes."""

    block: Block
    start: int
    end: int
    content: CodedText


@dataclass(frozen=True, slots=True)
class TargetSentence:
    """A sentence of the translation; `block` counts the blocks it was read in. What the reader took for page furniture or
    metadata is `left_out`: it is not paired unless a person takes it back."""

    block: int
    role: Role
    content: CodedText
    left_out: bool


def source_sentences(session: Session, version_id: int) -> tuple[SourceSentence, ...]:
    """The sentences of a version that are translated, in order: two statements."""
    found = []
    for block in blocks_of(session, version_id):
        if block.translate:
            content = block.content
            for segment in block.segments:
                text = _stripped(content, segment.start, segment.end)
                found.append(SourceSentence(block, segment.start, segment.end, text))
    return tuple(found)


def blocks_stored(document: Document, language: str, rules: SegmentationRules) -> list[dict[str, Any]]:
    """The document's blocks with where their sentences begin and end, as plain values for the database."""
    found = []
    for block in within_article(document):
        if block.type is BlockType.CODE:
            continue
        content = block.content.with_text(visible(block.content.text))
        spans = [
            [span.start, span.end]
            for span in segment_coded(content, language, rules)
            if PLACEHOLDER.sub("", content.text[span.start : span.end]).strip()
        ]
        if spans:
            codes = to_json(content.codes)
            found.append({"role": block.role.value, "text": content.text, "codes": codes, "sentences": spans})
    return found


def target_sentences(blocks: Iterable[dict[str, Any]]) -> tuple[TargetSentence, ...]:
    """The sentences of the blocks that `blocks_stored` told, in order."""
    found = []
    for number, told in enumerate(blocks):
        content, role = CodedText(told["text"], from_json(told["codes"])), Role(told["role"])
        for start, end in told["sentences"]:
            found.append(TargetSentence(number, role, _stripped(content, start, end), role in UNTRANSLATED_ROLES))
    return tuple(found)


def paragraphs_of(source: Sequence[SourceSentence]) -> tuple[int, ...]:
    """The number of the block of each sentence."""
    return tuple(each.block.position for each in source)


def paragraphs_in(session: Session, version_id: int) -> tuple[int, ...]:
    """The same for the source sentences of a version, without their texts: one statement."""
    query = select(Block.position).join(Segment).where(Block.version_id == version_id, Block.translate)
    return tuple(session.scalars(query.order_by(Block.position, Segment.position)))


def _stripped(content: CodedText, start: int, end: int) -> CodedText:
    part = content.slice(start, end)
    return part.with_text(part.text.strip())
