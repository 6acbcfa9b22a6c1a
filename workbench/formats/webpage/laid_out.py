"""An edition as a clean page of its own: one file that reads well on a screen and on paper."""

from __future__ import annotations

import json
from collections.abc import Iterator
from html import escape

from workbench.formats.document import BlockType, Role, TranslatedBlock, TranslatedDocument
from workbench.formats.inline_markup import html_of, safe_address
from workbench.formats.webpage.about import clean_byline
from workbench.text.language import direction

STYLE = """
:root{color-scheme:light dark}
body{font:1.0625rem/1.65 "Source Serif 4",Georgia,"Noto Serif CJK KR","Noto Naskh Arabic",serif;max-width:42rem;margin:3rem auto;padding:0 1.25rem}
h1{font-size:2rem;line-height:1.2;text-wrap:balance}.standfirst{font-size:1.2rem}.byline,.dateline,figcaption{color:#666;font-size:.9rem}
blockquote{border-inline-start:3px solid #999;margin-inline:0;padding-inline-start:1rem}table{border-collapse:collapse}td{border:1px solid #ccc;padding:.3rem .6rem}
.draft{position:fixed;inset-block-start:.75rem;inset-inline-end:.75rem;border:2px solid #b00020;color:#b00020;background:Canvas;font:700 .9rem/1 sans-serif;letter-spacing:.1em;padding:.45rem .7rem}
@media print{body{max-width:none;margin:0}a{color:inherit}.draft{position:fixed}}
"""


def write(document: TranslatedDocument) -> bytes:
    """The edition as an HTML page in UTF-8: language, direction, alternates, and what search engines read."""
    language, about = document.language, document.metadata
    head = "".join(_head(document))
    draft = f'<p class="draft" role="note">{escape(document.draft_label)}</p>\n' if document.draft else ""
    page = (
        f'<!doctype html>\n<html lang="{escape(language)}" dir="{direction(language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{escape(about.title, quote=False)}</title>\n'
        f"{head}<style>{STYLE}</style>\n</head>\n<body>\n{draft}<article>\n{''.join(_body(document))}</article>\n</body>\n</html>\n"
    )
    return page.encode()


def _head(document: TranslatedDocument) -> Iterator[str]:
    about = document.metadata
    if about.standfirst:
        yield f'<meta name="description" content="{escape(about.standfirst)}">\n'
    if document.draft:
        yield '<meta name="robots" content="noindex">\n'
    if canonical := safe_address(about.url):
        yield f'<link rel="canonical" href="{escape(canonical)}">\n'
    for alternate in document.alternates:
        if address := safe_address(alternate.url):
            yield f'<link rel="alternate" hreflang="{escape(alternate.language)}" href="{escape(address)}">\n'
    told = json.dumps(linked_data(document), ensure_ascii=False).replace("<", "\\u003c")
    yield f'<script type="application/ld+json">{told}</script>\n'


def linked_data(document: TranslatedDocument) -> dict[str, object]:
    """The article in schema.org's words, with its language and what it is a translation of."""
    about, source = document.metadata, document.document.metadata
    original = {
        "@type": "NewsArticle",
        "inLanguage": document.source_language,
        "headline": source.title,
        "url": source.url,
    }
    told = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": about.title,
        "description": about.standfirst,
        "inLanguage": document.language,
        "datePublished": about.published,
        "dateModified": about.updated,
        "articleSection": about.section,
        "image": safe_address(about.image),
        "url": safe_address(about.url),
        "author": {"@type": "Person", "name": clean_byline(about.byline)} if about.byline else "",
        "translator": [{"@type": "Person", "name": name} for name in document.translators],
        "translationOfWork": {key: value for key, value in original.items() if value},
    }
    return {key: value for key, value in told.items() if value}


def _body(document: TranslatedDocument) -> Iterator[str]:
    """The blocks; list items and table cells that follow each other share their list or table."""
    open_group = ""
    for block in document.blocks:
        group = _group(block)
        if group != open_group:
            yield _closing(open_group) + (_opening(group))
            open_group = group
        yield _element(block, document.language)
    yield _closing(open_group)


def _group(block: TranslatedBlock) -> str:
    if block.block.type is BlockType.LIST_ITEM:
        return "ol" if block.block.attributes.get("list") == "ol" else "ul"
    return "table" if block.block.type is BlockType.TABLE_CELL else ""


def _opening(group: str) -> str:
    return f"<{group}>\n" if group else ""


def _closing(group: str) -> str:
    return f"</{group}>\n" if group else ""


def _element(block: TranslatedBlock, language: str) -> str:
    inner, kind, role = html_of(block.target(language)), block.block.type, block.block.role
    if not inner:
        return ""
    if role in (Role.STANDFIRST, Role.BYLINE, Role.DATELINE):
        return f'<p class="{role.value}">{inner}</p>\n'
    if kind is BlockType.HEADING or role is Role.HEADLINE:
        level = 1 if role is Role.HEADLINE else min(max(block.block.level or 2, 2), 6)
        return f"<h{level}>{inner}</h{level}>\n"
    wrapped = {
        BlockType.LIST_ITEM: f"<li>{inner}</li>\n",
        BlockType.QUOTE: f"<blockquote><p>{inner}</p></blockquote>\n",
        BlockType.CAPTION: f"<figure><figcaption>{inner}</figcaption></figure>\n",
        BlockType.TABLE_CELL: f"<tr><td>{inner}</td></tr>\n",
        BlockType.CODE: f"<pre>{inner}</pre>\n",
    }
    return wrapped.get(kind, f"<p>{inner}</p>\n")
