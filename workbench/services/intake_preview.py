"""The document of an intake as a person looks at it: blocks cut into sentences, and runs of text with their formatting."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from workbench.formats.document import UNTRANSLATED_ROLES, Block, BlockType, Document, Role
from workbench.models import Newsroom
from workbench.services.articles_storing import rules_of, sentences
from workbench.text.inline import PLACEHOLDER, CodedText, CodeKind, InlineCode
from workbench.text.segmentation import SegmentationRules, Span
from workbench.text.tokens import Count, count

STYLES = {
    "xlf:b": "bold",
    "xlf:i": "italic",
    "xlf:u": "underlined",
    "html:sub": "lowered",
    "html:sup": "raised",
    "html:del": "deleted",
    "html:ins": "inserted",
    "html:mark": "marked",
    "html:code": "typed",
}


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one formatting: some of the values of STYLES, and `link`; or a code that stands alone,
    told by what it shows (`is_code`), or a line break (the text is a newline)."""

    text: str
    styles: tuple[str, ...] = ()
    is_code: bool = False


@dataclass(frozen=True, slots=True)
class BlockShown:
    """A block as it will be. `index` counts from 0, `read_as` is the role the reader gave it."""

    index: int
    id: str
    type: BlockType
    role: Role
    read_as: Role
    level: int | None
    sentences: tuple[tuple[Run, ...], ...]

    @property
    def is_left_out(self) -> bool:
        """Whether it is metadata or boilerplate, and so not translated."""
        return self.role in UNTRANSLATED_ROLES


@dataclass(frozen=True, slots=True)
class Preview:
    """The blocks in order, how many sentences they hold, and how long they are."""

    blocks: tuple[BlockShown, ...]
    sentence_count: int
    length: Count


def preview(document: Document, read_as: Mapping[str, Role], newsroom: Newsroom) -> Preview:
    """The decided document as the newsroom's rules will split it; `read_as` holds the reader's roles by block id."""
    language, rules = document.metadata.language or "en", rules_of(newsroom)
    shown = tuple(
        _shown(index, block, read_as.get(block.id, block.role), language, rules)
        for index, block in enumerate(document.blocks)
    )
    length = Count(0, 0)
    for block in document.blocks:
        if block.translate:
            length += count(block.content.text, language)
    kept = sum(len(each.sentences) for each, block in zip(shown, document.blocks, strict=True) if block.translate)
    return Preview(shown, kept, length)


def _shown(index: int, block: Block, read_as: Role, language: str, rules: SegmentationRules) -> BlockShown:
    spans = sentences(block, language, rules) or (Span(0, len(block.content.text)),)
    return BlockShown(
        index=index,
        id=block.id,
        type=block.type,
        role=block.role,
        read_as=read_as,
        level=block.level,
        sentences=tuple(_cut(block.content, spans)),
    )


def _cut(content: CodedText, spans: tuple[Span, ...]) -> Iterator[tuple[Run, ...]]:
    """The runs of each sentence; formatting that is open at a sentence's end goes on in the next."""
    table = content.table
    opened: dict[str, str] = {}
    for span in spans:
        yield tuple(_runs(content.text[span.start : span.end], table, opened))


def _runs(text: str, table: Mapping[str, InlineCode], opened: dict[str, str]) -> Iterator[Run]:
    place = 0
    for match in PLACEHOLDER.finditer(text):
        if match.start() > place:
            yield Run(text[place : match.start()], tuple(dict.fromkeys(opened.values())))
        place = match.end()
        code = table.get(match[0])
        if code is None:
            continue
        if code.kind is CodeKind.START:
            if style := _style(code):
                opened[code.id] = style
        elif code.kind is CodeKind.END:
            opened.pop(code.id, None)
        elif shown := code.equivalent or code.display:
            yield Run(shown, is_code=True)
    if place < len(text):
        yield Run(text[place:], tuple(dict.fromkeys(opened.values())))


def _style(code: InlineCode) -> str:
    return "link" if code.type == "link" else STYLES.get(code.subtype, "")
