"""An edition as a clean page of its own: one file that reads well on a screen and on paper."""

from __future__ import annotations

import json
from collections.abc import Iterator
from html import escape

from workbench.formats.document import TranslatedDocument
from workbench.formats.inline_markup import safe_address
from workbench.formats.webpage.bylines import clean_byline
from workbench.formats.webpage.flow import flow_of
from workbench.text.language import direction

STYLE = """
:root{color-scheme:light dark}
body{font:1.0625rem/1.65 "Source Serif 4",Georgia,"Noto Serif CJK KR","Noto Naskh Arabic",serif;max-width:42rem;margin:3rem auto;padding:0 1.25rem}
h1{font-size:2rem;line-height:1.2;text-wrap:balance}.standfirst{font-size:1.2rem}.byline,.dateline,figcaption{color:#666;font-size:.9rem}
blockquote{border-inline-start:3px solid #999;margin-inline:0;padding-inline-start:1rem}img{max-width:100%;height:auto}figure{margin-inline:0}table{border-collapse:collapse}td,th{border:1px solid #ccc;padding:.3rem .6rem;text-align:start;vertical-align:top}td>:first-child,th>:first-child{margin-block-start:0}td>:last-child,th>:last-child{margin-block-end:0}
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
        f"{head}<style>{STYLE}</style>\n</head>\n<body>\n{draft}<article>\n{flow_of(document)}</article>\n</body>\n</html>\n"
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
