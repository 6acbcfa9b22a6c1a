"""The neutral document every format reads into and writes from: ordered blocks of text with inline codes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from workbench.formats.bilingual_words import ENGLISH, BilingualWords
from workbench.text.inline import CodedText
from workbench.text.joints import joint


class BlockType(StrEnum):
    """What a block is in the structure of the document."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    QUOTE = "quote"
    CAPTION = "caption"
    TABLE_CELL = "table_cell"
    CODE = "code"


class Role(StrEnum):
    """What a block is in the article. `metadata` and `boilerplate` are shown greyed and are not translated."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    BYLINE = "byline"
    DATELINE = "dateline"
    BODY = "body"
    CAPTION = "caption"
    METADATA = "metadata"
    BOILERPLATE = "boilerplate"


UNTRANSLATED_ROLES = frozenset({Role.METADATA, Role.BOILERPLATE})


@dataclass(frozen=True, slots=True)
class Block:
    """One block. `id` is stable within the document; `anchor` is the reading format's own note of where the block
    stands in the skeleton; `level` counts headings (1-6) and list nesting (from 1)."""

    id: str
    type: BlockType
    content: CodedText
    role: Role = Role.BODY
    translate: bool = True
    level: int | None = None
    anchor: str = ""
    attributes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the document says about itself. Dates are ISO 8601, the language a BCP 47 tag; an empty string is "not said"."""

    title: str = ""
    standfirst: str = ""
    byline: str = ""
    dateline: str = ""
    published: str = ""
    updated: str = ""
    language: str = ""
    section: str = ""
    image: str = ""
    url: str = ""
    site: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A source document: its blocks in order, and the bytes it was read from (the skeleton that exports are built on)."""

    format: str
    blocks: tuple[Block, ...]
    metadata: Metadata = Metadata()
    skeleton: bytes = b""
    encoding: str = "utf-8"


@dataclass(frozen=True, slots=True)
class TranslatedUnit:
    """A unit of an edition as an export needs it. `start` and `end` are offsets in the block's text (placeholders
    included); `target` is None where nothing was translated; `state` is XLIFF's."""

    id: str
    start: int
    end: int
    source: CodedText
    target: CodedText | None
    state: str = "initial"


@dataclass(frozen=True, slots=True)
class TranslatedBlock:
    """A block and its units in order."""

    block: Block
    units: tuple[TranslatedUnit, ...] = ()

    @property
    def is_left_out(self) -> bool:
        """Whether somebody decided at the import that it is no part of the article."""
        return self.block.role in UNTRANSLATED_ROLES

    def target(self, language: str) -> CodedText:
        """The block's text in the edition's language; a unit without a target keeps its source text.

        Units are joined by what stood between them in the source: spaces as the target language writes them, tabs and
        line breaks as they were, and the inline codes that stood there. What stood around the block's words stays.
        """
        if not self.units:
            return self.block.content
        content = self.block.content
        parts: list[str] = []
        place, was_translated = 0, False
        for unit in self.units:
            source = content.text[unit.start : unit.end]
            words = source.strip()
            start = unit.start + source.find(words)
            before, translated = content.text[place:start], unit.target is not None
            said = words if unit.target is None else unit.target.text.strip()
            if place and (translated or was_translated):
                before = joint(content, place, start, language, whole=translated and was_translated)
                if not said or not any(parts):
                    before = before.strip(" ")  # what is left out leaves no second space
            parts += [before, said]
            place, was_translated = start + len(words), translated
        return content.with_text("".join([*parts, content.text[place:]]))


@dataclass(frozen=True, slots=True)
class Alternate:
    """Another edition of the same article: its language and, where it is published, its address."""

    language: str
    url: str


@dataclass(frozen=True, slots=True)
class TranslatedDocument:
    """An edition ready to be written. `draft` marks one that nobody approved: writers say so on every page.

    `metadata` is in the edition's language (title and standfirst from the translated blocks). `draft_label` stands in the
    article's own layout and is in the edition's language, too; `words` are for the frame of a side-by-side document."""

    document: Document
    language: str
    source_language: str
    blocks: tuple[TranslatedBlock, ...]
    metadata: Metadata = Metadata()
    draft: bool = False
    draft_label: str = "DRAFT"
    alternates: tuple[Alternate, ...] = ()
    translators: tuple[str, ...] = ()
    words: BilingualWords = ENGLISH
