"""Storing what a document says as a version of an article: its blocks, their sentences, its length."""

from __future__ import annotations

import hashlib
from dataclasses import asdict, replace
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from workbench.formats.document import Block as DocumentBlock
from workbench.formats.document import Document, Role
from workbench.models import Article, ArticleVersion, Block, Newsroom, Segment
from workbench.services.access import Actor
from workbench.text.cleaning import visible
from workbench.text.inline import PLACEHOLDER, to_json
from workbench.text.segmentation import SegmentationRules, Span, segment_coded
from workbench.text.tokens import Count, count


def rules_of(newsroom: Newsroom) -> SegmentationRules:
    """How the newsroom wants sentences to be split."""
    return SegmentationRules(newsroom.splits_inside_quotations, tuple(newsroom.segmentation_exceptions))


def text_digest(document: Document) -> str:
    """A digest (SHA-256) of what is translated, white space aside: equal for two documents that say the same."""
    said = (" ".join(visible(block.content.plain).split()) for block in document.blocks if block.translate)
    return hashlib.sha256("\n".join(said).encode()).hexdigest()


def sentences(block: DocumentBlock, language: str, rules: SegmentationRules) -> tuple[Span, ...]:
    """The block's sentences; none when it is not translated. A slice that holds only codes or space is left out."""
    if not block.translate:
        return ()
    text = block.content.text
    return tuple(
        span
        for span in segment_coded(block.content, language, rules)
        if PLACEHOLDER.sub("", text[span.start : span.end]).strip()
    )


def within_article(document: Document) -> tuple[DocumentBlock, ...]:
    """The blocks from the article's first to its last; all of them where the format cannot tell them again."""
    kept = [at for at, block in enumerate(document.blocks) if block.role is not Role.BOILERPLATE]
    if document.format != "html" or not kept:
        return document.blocks
    return document.blocks[kept[0] : kept[-1] + 1]


def store_version(
    session: Session,
    actor: Actor,
    article: Article,
    number: int,
    document: Document,
    file_name: str = "",
    *,
    fetched: bool = False,
) -> ArticleVersion:
    """The document as the article's version of that number, flushed: one statement a table.

    The document's metadata are those the person decided on; its skeleton is kept as it came. What a web page shows before
    and after its article is not stored: it can be read from the skeleton."""
    document = replace(document, blocks=within_article(document))
    length = _length(document, article.language)
    version = ArticleVersion(
        article_id=article.id,
        number=number,
        format=document.format,
        encoding=document.encoding[:40],
        file_name=file_name,
        skeleton=document.skeleton,
        skeleton_digest=hashlib.sha256(document.skeleton).hexdigest(),
        text_digest=text_digest(document),
        about={**asdict(document.metadata), "fetched": fetched},
        word_count=length.words,
        character_count=length.characters,
        created_by_id=actor.user_id,
    )
    session.add(version)
    session.flush()
    session.execute(insert(Block), [_row(block, at, version) for at, block in enumerate(document.blocks, 1)])
    _store_segments(session, document, version, article)
    return version


def _row(block: DocumentBlock, position: int, version: ArticleVersion) -> dict[str, Any]:
    return {
        "version_id": version.id,
        "position": position,
        "key": block.id,
        "type": block.type,
        "role": block.role,
        "translate": block.translate,
        "level": block.level,
        "text": block.content.text,
        "codes": to_json(block.content.codes),
        "anchor": block.anchor,
        "attributes": dict(block.attributes),
    }


def _store_segments(session: Session, document: Document, version: ArticleVersion, article: Article) -> None:
    rules = rules_of(article.newsroom)
    stored = session.scalars(select(Block.id).where(Block.version_id == version.id).order_by(Block.position))
    rows = [
        {"block_id": block_id, "position": position, "start": span.start, "end": span.end}
        for block, block_id in zip(document.blocks, stored, strict=True)
        for position, span in enumerate(sentences(block, article.language, rules), 1)
    ]
    if rows:
        session.execute(insert(Segment), rows)


def _length(document: Document, language: str) -> Count:
    total = Count(0, 0)
    for block in document.blocks:
        if block.translate:
            total += count(block.content.text, language)
    return total
