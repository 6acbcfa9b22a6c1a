"""The head of a page that an edition was put into: it tells the edition's language, words, addresses and original."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from html import escape, unescape

from babel.core import get_global

from workbench.formats.document import TranslatedDocument
from workbench.formats.inline_markup import safe_address
from workbench.formats.webpage.edition_data import embedded, in_edition, linked_data
from workbench.formats.webpage.edition_words import EditionWords
from workbench.formats.webpage.head import one_line, terms
from workbench.formats.webpage.linked_data import article_in, is_linked_data
from workbench.formats.webpage.tags import Kind, Piece, with_attribute
from workbench.text.language import direction, normalise, primary

Change = tuple[int, int, str]

_TITLES = frozenset({"og.title", "twitter.title", "headline", "title", "dc.title", "dcterms.title", "parsely-title", "sailthru.title"})  # fmt: skip
_DESCRIPTIONS = frozenset({"description", "og.description", "twitter.description", "dc.description", "sailthru.description"})  # fmt: skip
_ADDRESSES = frozenset({"og.url", "twitter.url", "parsely-link"})
_LANGUAGES = frozenset({"content-language", "language", "dc.language", "inlanguage"})
# Other shapes of the source's own page.
_SOURCE_ONLY = frozenset({"amphtml", "shortlink"})
_PAGE = frozenset({"html", "head", "title", "body"})
_SECTIONS = frozenset({"html", "body", "main", "article", "section", "div"})


def head_changes(all_pieces: list[Piece], document: TranslatedDocument, *, in_unicode: bool) -> list[Change]:
    """What to change in a page so that it speaks of the edition; in a fragment without a head, its languages only."""
    words = EditionWords(document)
    changes = [*_languages(all_pieces, document), *_elements(all_pieces, document, words)]
    if not any(piece.name in _PAGE or _is_doctype(piece) for piece in all_pieces):
        return changes
    data, tells_article = _linked_data(all_pieces, document, words, in_unicode=in_unicode)
    added: defaultdict[int, str] = defaultdict(str)
    if not any(piece.kind is Kind.START and piece.name == "html" for piece in all_pieces):
        added[_behind_doctype(all_pieces)] += _root(document)
    added[_end_of_head(all_pieces)] += "".join(_new(all_pieces, document, in_unicode, tells_article=tells_article))
    return changes + data + [(place, place, text) for place, text in added.items()]


def _languages(all_pieces: list[Piece], document: TranslatedDocument) -> Iterator[Change]:
    """Every element that said it is in the source's language or direction says the edition's."""
    source, language = primary(document.source_language), document.language
    turned = direction(document.source_language) != direction(language)
    for piece in all_pieces:
        if piece.kind is not Kind.START:
            continue
        attributes = piece.attributes if "lang" in piece.raw.lower() or "dir" in piece.raw.lower() else {}
        said = attributes.get("lang") or attributes.get("xml:lang") or ""
        is_turned = turned and not said and attributes.get("dir", "").lower() == direction(document.source_language)
        if piece.name == "html" or (said and primary(said) == source):
            yield piece.start, piece.end, in_language(piece.raw, language)
        elif is_turned and piece.name in _SECTIONS:
            yield piece.start, piece.end, with_attribute(piece, "dir", direction(language))


def in_language(tag: str, language: str) -> str:
    """A start tag in that language and its direction."""
    value = r"""\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)"""
    without = re.sub(rf"\s(?:xml:)?lang{value}|\sdir{value}", "", tag, flags=re.I)
    return re.sub(r"^<([\w-]+)", rf'<\1 lang="{escape(language)}" dir="{direction(language)}"', without)


def _root(document: TranslatedDocument) -> str:
    return in_language("<html>", document.language)


def _elements(all_pieces: list[Piece], document: TranslatedDocument, words: EditionWords) -> Iterator[Change]:
    """The title, the meta elements and the links that are there."""
    own = safe_address(document.metadata.url)
    ours = {each.language.lower() for each in document.alternates if safe_address(each.url)}
    has_title = False
    for place, piece in enumerate(all_pieces):
        if piece.kind is not Kind.START:
            continue
        if piece.name == "title" and not has_title:
            has_title = True
            yield from _title(all_pieces[place + 1 : place + 2], words, document)
        elif piece.name == "meta":
            yield from _meta(piece, words, document.language, own)
        elif piece.name == "link":
            relations = set(piece.attributes.get("rel", "").lower().split())
            if "canonical" in relations and own:
                yield piece.start, piece.end, with_attribute(piece, "href", own)
            elif relations & (_SOURCE_ONLY | {"canonical"}) or (
                "alternate" in relations and piece.attributes.get("hreflang", "").lower() in ours
            ):
                yield piece.start, piece.end, ""


def _title(following: list[Piece], words: EditionWords, document: TranslatedDocument) -> Iterator[Change]:
    for piece in following:
        if piece.kind is Kind.TEXT:
            yield piece.start, piece.end, escape(words.title(one_line(unescape(piece.raw))), quote=False)
        elif document.metadata.title:
            yield piece.start, piece.start, escape(document.metadata.title, quote=False)


def _meta(piece: Piece, words: EditionWords, language: str, own: str) -> Iterator[Change]:
    attributes = piece.attributes
    names = {each for key in ("property", "name", "itemprop", "http-equiv") for each in terms(attributes.get(key, ""))}
    said = one_line(attributes.get("content", ""))
    if not said:
        return
    if names & _TITLES:
        new = words.title(said)
    elif names & _DESCRIPTIONS:
        new = words.description(said)
    elif names & _ADDRESSES:
        new = own
    elif names & _LANGUAGES:
        new = language
    elif "og.locale" in names:
        new = open_graph_locale(language)
    else:
        return
    yield piece.start, piece.end, with_attribute(piece, "content", new) if new else ""


def open_graph_locale(tag: str) -> str:
    """The language as Open Graph writes it, with the territory that CLDR finds most likely: "en_US" of "en"."""
    language, _, rest = normalise(tag).replace("-", "_").partition("_")
    known = rest.rpartition("_")[2]
    likely = get_global("likely_subtags")
    found = likely.get(f"{language}_{rest}") or likely.get(language) or ""
    territory = known if len(known) == 2 else found.rpartition("_")[2]
    return f"{language}_{territory}" if territory else language


def _linked_data(
    all_pieces: list[Piece], document: TranslatedDocument, words: EditionWords, *, in_unicode: bool
) -> tuple[list[Change], bool]:
    """The scripts that tell the source's article, telling the edition's; and whether there are any."""
    article = article_in(all_pieces)
    changes: list[Change] = []
    if article:
        for piece, inside in zip(all_pieces, all_pieces[1:], strict=False):
            if is_linked_data(piece):
                told = in_edition(inside.raw, article, document, words)
                if told is not None:
                    changes.append((inside.start, inside.end, embedded(told, in_unicode=in_unicode)))
    return changes, bool(changes)


def _new(
    all_pieces: list[Piece], document: TranslatedDocument, in_unicode: bool, *, tells_article: bool
) -> Iterator[str]:
    """What the head did not have."""
    starts = [piece for piece in all_pieces if piece.kind is Kind.START]
    own = safe_address(document.metadata.url)
    if document.metadata.title and not any(piece.name == "title" for piece in starts):
        yield f"<title>{escape(document.metadata.title, quote=False)}</title>\n"
    described = any(
        piece.name == "meta" and piece.attributes.get("name", "").lower() == "description" for piece in starts
    )
    if document.metadata.standfirst and not described:
        yield f'<meta name="description" content="{escape(document.metadata.standfirst)}">\n'
    if document.draft:
        yield '<meta name="robots" content="noindex">\n'
    if own and not any(
        piece.name == "link" and "canonical" in piece.attributes.get("rel", "").lower().split() for piece in starts
    ):
        yield f'<link rel="canonical" href="{escape(own)}">\n'
    yield from alternates(document)
    if not tells_article:
        told = embedded(linked_data(document), in_unicode=in_unicode)
        yield f'<script type="application/ld+json">{told}</script>\n'


def alternates(document: TranslatedDocument) -> Iterator[str]:
    """A link to the source and to each edition that has an address, as `hreflang` tells them."""
    for alternate in document.alternates:
        if address := safe_address(alternate.url):
            yield f'<link rel="alternate" hreflang="{escape(alternate.language)}" href="{escape(address)}">\n'


def _is_doctype(piece: Piece) -> bool:
    return piece.kind is Kind.OTHER and piece.raw[:9].lower() == "<!doctype"


def _behind_doctype(all_pieces: list[Piece]) -> int:
    return next((piece.end for piece in all_pieces if _is_doctype(piece)), 0)


def _end_of_head(all_pieces: list[Piece]) -> int:
    """Where an element can be added to the head: its end, or where an end that is not written would be."""
    for kind, name in ((Kind.END, "head"), (Kind.START, "body")):
        for piece in all_pieces:
            if piece.kind is kind and piece.name == name:
                return piece.start
    for kind, name in ((Kind.END, "title"), (Kind.START, "head"), (Kind.START, "html")):
        for piece in all_pieces:
            if piece.kind is kind and piece.name == name:
                return piece.end
    return _behind_doctype(all_pieces)
