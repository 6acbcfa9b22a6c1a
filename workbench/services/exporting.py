"""Getting an edition out: the file a format makes of it, approved or marked as a draft."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from sqlalchemy import select
from sqlalchemy.orm import Session, undefer

from workbench.formats import Format, format_named, writers
from workbench.formats.bilingual_words import ENGLISH, BilingualWords
from workbench.formats.document import (
    Alternate,
    BlockType,
    Document,
    Metadata,
    Role,
    TranslatedBlock,
    TranslatedDocument,
    TranslatedUnit,
)
from workbench.formats.document import Block as DocumentBlock
from workbench.models import ArticleVersion, Block, Edition, EditionState, Unit, User
from workbench.services.access import Actor, Deed
from workbench.services.audit import record
from workbench.services.editions import blocks_of
from workbench.services.problems import N_, Invalid, Problem
from workbench.text.inline import CodedText

OUT = frozenset({EditionState.APPROVED, EditionState.PUBLISHED})


@dataclass(frozen=True, slots=True)
class Choice:
    """A format an edition can be exported to; `keeps_original` says that the imported file's own structure is used."""

    name: str
    label: str
    suffix: str
    keeps_original: bool


@dataclass(frozen=True, slots=True)
class Exported:
    """A file: what it is called, its media type and its bytes."""

    file_name: str
    media_type: str
    data: bytes


def is_approved(edition: Edition) -> bool:
    """Whether the edition's text was approved, so that it goes out without the word DRAFT."""
    return edition.state in OUT


def choices(edition: Edition) -> list[Choice]:
    """The formats to export to, in the order people look for them."""
    return [
        Choice(each.name, each.label, each.suffixes[0], _keeps_original(edition, each)) for each in writers().values()
    ]


def export(
    session: Session,
    actor: Actor,
    edition: Edition,
    format_name: str,
    *,
    allow_draft: bool,
    draft_label: str = "DRAFT",
    words: BilingualWords = ENGLISH,
) -> Exported:
    """The edition as a file. `draft_label` marks a draft in the edition's language, `words` frame a side-by-side file.

    Raises Problem when it is not approved and no draft is allowed, Invalid when there is no such format."""
    actor.must(Deed.READ)
    if format_name not in writers():
        raise Invalid(N_("There is no export format %(name)s."), name=format_name)
    if not is_approved(edition) and not allow_draft:
        raise Problem(N_("This edition is not approved yet. It can be exported as a draft, marked so on every page."))
    chosen = format_named(format_name)
    document = replace(translated_document(session, edition, draft_label), words=words)
    exported = Exported(
        _file_name(edition, chosen, document.metadata.title), chosen.media_type, _written(edition, chosen, document)
    )
    record(session, actor, "exported", "edition", edition.id, format=format_name, draft=document.draft)
    return exported


def _written(edition: Edition, chosen: Format, document: TranslatedDocument) -> bytes:
    if _keeps_original(edition, chosen) and chosen.write_back and document.document.skeleton:
        return chosen.write_back(document)
    if chosen.write is None:
        raise Invalid(N_("There is no export format %(name)s."), name=chosen.name)
    shown = tuple(each for each in document.blocks if not each.is_left_out)
    return chosen.write(replace(document, blocks=shown))


def _keeps_original(edition: Edition, chosen: Format) -> bool:
    """A file somebody uploaded is given back in its own structure; a page taken from the web leaves its furniture there."""
    version = edition.version
    from_web = bool(version.about.get("fetched"))
    return bool(chosen.write_back) and chosen.name == version.format and not from_web


def translated_document(session: Session, edition: Edition, draft_label: str = "DRAFT") -> TranslatedDocument:
    """The edition as the formats' writers take it."""
    version = session.scalars(
        select(ArticleVersion).where(ArticleVersion.id == edition.version_id).options(undefer(ArticleVersion.skeleton))
    ).one()
    document = source_document(session, version)
    blocks = _translated_blocks(session, edition, document)
    return TranslatedDocument(
        document=document,
        language=edition.language,
        source_language=edition.article.language,
        blocks=blocks,
        metadata=_translated_metadata(document.metadata, blocks, edition),
        draft=not is_approved(edition),
        draft_label=draft_label,
        alternates=_alternates(session, edition),
        translators=_translators(session, edition),
    )


def source_document(session: Session, version: ArticleVersion) -> Document:
    """The version as the document it was read from."""
    known = {name: str(version.about.get(name, "")) for name in Metadata.__dataclass_fields__}
    return Document(
        format=version.format,
        blocks=tuple(map(document_block, blocks_of(session, version.id))),
        metadata=Metadata(**known),
        skeleton=version.skeleton,
        encoding=version.encoding,
    )


def document_block(block: Block) -> DocumentBlock:
    """A stored block as the formats know it."""
    return DocumentBlock(
        id=block.key,
        type=block.type,
        content=block.content,
        role=block.role,
        translate=block.translate,
        level=block.level,
        anchor=block.anchor,
        attributes=block.attributes,
    )


def _translated_blocks(session: Session, edition: Edition, document: Document) -> tuple[TranslatedBlock, ...]:
    query = (
        select(Unit, Block.key)
        .join(Unit.block)
        .where(Unit.edition_id == edition.id, ~Unit.removed, ~Unit.retired)
        .order_by(Unit.position)
    )
    contents = {block.id: block.content for block in document.blocks}
    units: dict[str, list[TranslatedUnit]] = defaultdict(list)
    for unit, key in session.execute(query):
        units[key].append(_translated_unit(unit, contents[key]))
    return tuple(TranslatedBlock(block, tuple(units[block.id])) for block in document.blocks)


def _translated_unit(unit: Unit, content: CodedText) -> TranslatedUnit:
    target = content.with_text(unit.target) if unit.target or unit.may_be_empty else None
    source = content.slice(unit.start, unit.end)
    return TranslatedUnit(
        id=str(unit.id),
        start=unit.start,
        end=unit.end,
        source=source.with_text(source.text.strip()),
        target=target,
        state=unit.state.value,
    )


def _translated_metadata(source: Metadata, blocks: tuple[TranslatedBlock, ...], edition: Edition) -> Metadata:
    def said(role: Role) -> str:
        return next((each.target(edition.language).plain for each in blocks if each.block.role is role), "")

    return replace(
        source,
        title=said(Role.HEADLINE) or _first_heading(blocks, edition.language) or source.title,
        standfirst=said(Role.STANDFIRST),
        byline=said(Role.BYLINE) or source.byline,
        dateline=said(Role.DATELINE),
        language=edition.language,
        url=edition.url or "",
    )


def _first_heading(blocks: tuple[TranslatedBlock, ...], language: str) -> str:
    headings = (each for each in blocks if each.block.type is BlockType.HEADING and not each.is_left_out)
    return next((each.target(language).plain for each in headings), "")


def _alternates(session: Session, edition: Edition) -> tuple[Alternate, ...]:
    """The published editions and the source with their addresses: what `hreflang` tells."""
    query = select(Edition.language, Edition.url).where(
        Edition.article_id == edition.article_id, Edition.url.is_not(None), Edition.state == EditionState.PUBLISHED
    )
    found = [Alternate(language, url) for language, url in session.execute(query.order_by(Edition.language)) if url]
    source = edition.article.source_url
    if source and urlsplit(source).scheme in ("http", "https"):
        found.insert(0, Alternate(edition.article.language, source))
    return tuple(found)


def _translators(session: Session, edition: Edition) -> tuple[str, ...]:
    query = select(User.name).join(Unit, Unit.last_translator_id == User.id).where(Unit.edition_id == edition.id)
    return tuple(session.scalars(query.distinct().order_by(User.name)))


def _file_name(edition: Edition, chosen: Format, title: str) -> str:
    """The edition's title and language; a file with both languages says both, so that nobody publishes it by mistake."""
    words = re.sub(r"[^\w]+", "-", title or edition.article.title).strip("-")[:60]
    both = f"{edition.article.language}-" if chosen.name.startswith("bilingual") else ""
    draft = "" if is_approved(edition) else ".DRAFT"
    return f"{words or 'article'}.{both}{edition.language}{draft}{chosen.suffixes[0]}"
