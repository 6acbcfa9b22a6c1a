"""What an edition's page tells search engines: the article in schema.org's words, its language, and what it translates."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from workbench.formats.document import TranslatedDocument
from workbench.formats.inline_markup import safe_address
from workbench.formats.webpage.bylines import clean_byline
from workbench.formats.webpage.edition_words import EditionWords
from workbench.formats.webpage.linked_data import HOLDING, is_article, parsed, words_of

# What a source's article says that is not true of its edition: its own address and identity, its words, and what people
# did with it.
_OF_THE_SOURCE = frozenset({
    "@id", "abstract", "alternateName", "alternativeHeadline", "articleBody", "backstory", "comment", "commentCount",
    "description", "inLanguage", "interactionStatistic", "mainEntityOfPage", "potentialAction", "sameAs", "speakable", "text",
    "translationOfWork", "translator", "url", "wordCount", "workTranslation",
})  # fmt: skip


def linked_data(document: TranslatedDocument) -> dict[str, Any]:
    """The article in schema.org's words, with its language and what it is a translation of."""
    about, source = document.metadata, document.document.metadata
    original = {
        "@type": "NewsArticle",
        "inLanguage": document.source_language,
        "headline": source.title,
        "url": safe_address(source.url),
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


def in_edition(
    raw: str, article: Mapping[str, Any], document: TranslatedDocument, words: EditionWords
) -> dict[str, Any] | list[Any] | None:
    """What a script of the page tells, with the source's `article` made the edition's and everything else as it was; None
    where it does not tell that article."""
    told = parsed(raw)
    name = _name(article)
    found: list[Mapping[str, Any]] = []

    def changed(thing: Mapping[str, Any]) -> Mapping[str, Any] | None:
        if not is_article(thing) or _name(thing) != name:
            return None
        found.append(thing)
        return _of_edition(thing, document, words)

    try:
        rewritten = _with_things(told, changed)
    except RecursionError:
        return None
    return rewritten if found else None


def embedded(told: object, *, in_unicode: bool = True) -> str:
    """JSON to stand in a script element: nothing in it can close the element, open a comment, or be taken for a reference.

    Where the page's encoding is not Unicode's, letters are written as JSON's own escapes."""
    text = json.dumps(told, ensure_ascii=not in_unicode)
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return "".join(f"\\u{ord(char):04x}" if "\ud800" <= char <= "\udfff" else char for char in text)


def _name(thing: Mapping[str, Any]) -> str:
    return words_of(thing.get("headline") or thing.get("name"))


def _with_things(value: Any, changed: Callable[[Mapping[str, Any]], Mapping[str, Any] | None]) -> Any:
    if isinstance(value, list):
        return [_with_things(each, changed) for each in value]
    if not isinstance(value, dict):
        return value
    new = changed(value)
    if new is not None:
        return new
    return {key: _with_things(each, changed) if key in HOLDING else each for key, each in value.items()}


def _of_edition(thing: Mapping[str, Any], document: TranslatedDocument, words: EditionWords) -> dict[str, Any]:
    """The source's article as the edition's: dates, authors, publisher and images stay, words and addresses change."""
    kept = {key: value for key, value in thing.items() if key not in _OF_THE_SOURCE}
    ours = linked_data(document)
    original = {"@type": thing["@type"], **({"@id": thing["@id"]} if isinstance(thing.get("@id"), str) else {})}
    description = words.description(words_of(thing.get("description"))) if thing.get("description") else ""
    told = {
        **{key: value for key, value in ours.items() if key != "@context"},
        **kept,
        "headline": words.title(words_of(thing.get("headline"))) if thing.get("headline") else ours.get("headline"),
        "name": words.title(words_of(thing.get("name"))) if thing.get("name") else None,
        "description": description or ours.get("description"),
        "translationOfWork": {**ours["translationOfWork"], **original},
    }
    order = [*thing, *(key for key in told if key not in thing)]
    return {key: told[key] for key in order if told.get(key) not in (None, "", [])}
