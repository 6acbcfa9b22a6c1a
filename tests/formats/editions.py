"""Editions to write: articles in several languages, and texts that want to break out of the file they are put in."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from workbench.formats.bilingual_words import ENGLISH, BilingualWords
from workbench.formats.document import (
    Alternate,
    Block,
    BlockType,
    Document,
    Metadata,
    Role,
    TranslatedBlock,
    TranslatedDocument,
    TranslatedUnit,
)
from workbench.text.inline import CodedText, CodeKind, InlineCode, placeholder

BOLD_ON, BOLD_OFF, BREAK, ITALIC_ON, ITALIC_OFF = map(placeholder, range(5))
CODES = (
    InlineCode(BOLD_ON, CodeKind.START, "1", "fmt", "xlf:b", "<b>", display="bold"),
    InlineCode(BOLD_OFF, CodeKind.END, "1", "fmt", "xlf:b", "</b>"),
    InlineCode(BREAK, CodeKind.STANDALONE, "2", "fmt", "xlf:lb", "<br>", equivalent="\n"),
    InlineCode(ITALIC_ON, CodeKind.START, "3", "fmt", "xlf:i", "<i>"),
    InlineCode(ITALIC_OFF, CodeKind.END, "3", "fmt", "xlf:i", "</i>"),
)
PAIRS = {
    "ja": ("정부는 어제 예산안을 발표했다.", "政府は昨日、予算案を発表した。"),
    "zh-Hans": ("정부는 어제 예산안을 발표했다.", "政府昨天公布了预算案。"),
    "ar": ("The council met on Monday.", "اجتمع المجلس يوم الاثنين."),
    "hi": ("The council met on Monday.", "परिषद की बैठक सोमवार को हुई।"),
    "ko": ("The council met on Monday.", "의회는 월요일에 모였다."),
    "de": ("The council met on Monday.", "Der Rat tagte am Montag."),
}
SOURCES = {"ja": "ko", "zh-Hans": "ko", "ar": "en", "hi": "en", "ko": "en", "de": "en"}
HOSTILE = (
    "</script><script>alert(1)</script>",
    "]]> <![CDATA[ &amp; &#0;",
    "null \x00 bell \x07 escape \x1b last \ufffe\uffff lone \ud800 end",
    '=HYPERLINK("http://attacker.example","x")',
    "<img src=x onerror=alert(1)> \" ' `",
    "\u202eright to left\u202c \u2066isolated\u2069 ﷽ 👩‍👩‍👧 e\u0301",
)


def block(
    name: str,
    source: Iterable[str],
    target: Iterable[str | None],
    *,
    gap: str = " ",
    codes: tuple[InlineCode, ...] = CODES,
    role: Role = Role.BODY,
    kind: BlockType = BlockType.PARAGRAPH,
    state: str = "translated",
) -> TranslatedBlock:
    """A block whose units are the sentences of `source`, with `gap` between them."""
    sentences = list(source)
    whole = CodedText(gap.join(sentences), codes)
    content = whole.with_text(whole.text)
    units, at = [], 0
    for number, (sentence, said) in enumerate(zip(sentences, target, strict=True)):
        end = at + len(sentence)
        written = None if said is None else CodedText(said, codes).with_text(said)
        units.append(TranslatedUnit(f"{name}{number}", at, end, content.slice(at, end), written, state))
        at = end + len(gap)
    return TranslatedBlock(Block(name, kind, content, role), tuple(units))


def edition(
    *blocks: TranslatedBlock,
    language: str = "ja",
    source_language: str = "ko",
    draft: bool = False,
    title: str = "",
    draft_label: str = "DRAFT",
    words: BilingualWords = ENGLISH,
) -> TranslatedDocument:
    """An edition of those blocks."""
    document = Document(
        "html", tuple(each.block for each in blocks), Metadata(title="예산안", language=source_language)
    )
    return TranslatedDocument(
        document=document,
        language=language,
        source_language=source_language,
        blocks=blocks,
        metadata=Metadata(title=title or "予算案", language=language, published="2026-03-01"),
        draft=draft,
        draft_label=draft_label,
        alternates=(Alternate("ko", "https://news.example/ko/1?a=1&b=2"),),
        translators=("Aoi Tanaka",),
        words=words,
    )


def in_language(language: str, draft: bool = False) -> TranslatedDocument:
    """An edition of one sentence."""
    source, target = PAIRS[language]
    return edition(
        block("p1", [source], [target]), language=language, source_language=SOURCES[language], draft=draft, title=target
    )


def whole(
    document: Document, translate: Callable[[CodedText], CodedText | None], language: str = "en"
) -> TranslatedDocument:
    """The document with every block that is translated as one unit, its words given by `translate`."""
    blocks = []
    for each in document.blocks:
        unit = TranslatedUnit(each.id, 0, len(each.content.text), each.content, translate(each.content), "final")
        blocks.append(TranslatedBlock(each, (unit,) if each.translate else ()))
    return TranslatedDocument(document, language, "ko", tuple(blocks), document.metadata)
