"""What a page says about itself: JSON-LD, OpenGraph and other meta elements, then what a reader sees."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from html import unescape
from typing import Any
from urllib.parse import urljoin

from workbench.formats.document import Metadata
from workbench.formats.inline_markup import safe_address
from workbench.formats.webpage.dates import iso_date
from workbench.formats.webpage.tags import Kind, Piece
from workbench.text.cleaning import visible
from workbench.text.language import is_known, normalise

ARTICLE_TYPES = re.compile(r"[A-Za-z]*(?:Article|Posting)|Report")
LONGEST_LD = 2_000_000
_FIELDS = {
    "title": ("og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title", "sailthru.title", "headline", "title"),
    "standfirst": ("og:description", "description", "twitter:description", "dc.description"),
    "byline": ("author", "article:author_name", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author", "byl", "byline", "dable:author"),
    "published": (
        "article:published_time", "og:article:published_time", "datepublished", "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date",
        "date", "pubdate", "publishdate", "publish_date", "publish-date", "parsely-pub-date", "sailthru.date", "dcterms.created", "article.published", "ptime",
    ),
    "updated": ("article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "lastmod", "last-modified", "article.updated"),
    "section": ("article:section", "parsely-section", "section", "category"),
    "image": ("og:image", "og:image:url", "twitter:image", "image"),
    "site": ("og:site_name", "application-name", "publisher"),
    "url": ("og:url",),
    "language": ("og:locale", "content-language", "dc.language", "language", "inlanguage"),
}  # fmt: skip


def about_page(all_pieces: list[Piece], url: str, headings: Iterable[str] = ()) -> Metadata:
    """The page's own words about itself; fields nobody tells are empty. Addresses are absolute where `url` is known.

    `headings` are the page's highest headings: a title that one of them says is believed before any other."""
    meta = _meta(all_pieces)
    linked = _linked_data(all_pieces)
    found = {name: _first(meta, keys) for name, keys in _FIELDS.items()}
    found.update({name: value for name, value in linked.items() if value})
    if found["title"] == "" or (not linked.get("title") and "og:title" not in meta):
        found["title"] = found["title"] or _title(all_pieces)
    named = (linked.get("title", ""), _first(meta, _FIELDS["title"]), _title(all_pieces))
    shown = {" ".join(heading.split()).casefold() for heading in headings}
    candidates = [each for name in named if name for each in (name, without_site(name, found["site"]))]
    title = next((each for each in candidates if each.casefold() in shown), without_site(found["title"], found["site"]))
    return Metadata(
        title=title,
        standfirst=found["standfirst"],
        byline=clean_byline(found["byline"]),
        published=iso_date(found["published"]),
        updated=iso_date(found["updated"]),
        language=_language(all_pieces, found["language"]),
        section=found["section"],
        image=safe_address(urljoin(url, found["image"])) if found["image"] else "",
        url=safe_address(url or found["url"]),
        site=found["site"],
    )


def _meta(all_pieces: Iterable[Piece]) -> dict[str, str]:
    """Every meta element's first content by its property, name, itemprop or http-equiv."""
    found: dict[str, str] = {}
    for piece in all_pieces:
        if piece.kind is Kind.START and piece.name == "meta":
            attributes = piece.attributes
            content = _one_line(attributes.get("content", ""))
            for key in ("property", "name", "itemprop", "http-equiv"):
                if attributes.get(key) and content:
                    found.setdefault(attributes[key].strip().lower(), content)
    return found


def _first(meta: Mapping[str, str], keys: Iterable[str]) -> str:
    return next((meta[key] for key in keys if meta.get(key)), "")


def _one_line(text: str) -> str:
    return " ".join(visible(text).split())


def _title(all_pieces: list[Piece]) -> str:
    for place, piece in enumerate(all_pieces):
        if piece.kind is Kind.START and piece.name == "title" and place + 1 < len(all_pieces):
            following = all_pieces[place + 1]
            if following.kind is Kind.TEXT:
                return _one_line(unescape(following.raw))
    return ""


def without_site(title: str, site: str) -> str:
    """The title without the publication's name at its end or beginning: "… | The Daily", "The Daily: …"."""
    parts = re.split(r"\s+[|\-–—»«·:]\s+|\s*[|»]\s*", title)
    if len(parts) < 2:
        return title
    if site:
        named = [part for part in parts if part.strip().lower() in site.lower() or site.lower() in part.strip().lower()]
        for part in (parts[-1], parts[0]):
            if part in named:
                return (
                    title[: -len(part)].rstrip(" |-–—»«·:")
                    if part is parts[-1]
                    else title[len(part) :].lstrip(" |-–—»«·:")
                )
        return title
    cut = re.match(r"(.{15,}?)\s+[|\-–—»·]\s+[^|\-–—»·]{2,40}$", title)
    return cut[1] if cut and len(cut[1].split()) > 3 else title


def clean_byline(text: str) -> str:
    """Names without "By", addresses of profiles left out."""
    if re.match(r"https?://", text):
        return ""
    return re.sub(r"^(?:by|von|par|por|di|da|door|av|글|写)\s*[:：]?\s+", "", text, flags=re.IGNORECASE).strip()


def _language(all_pieces: list[Piece], told: str) -> str:
    """The `lang` of the page's root or body, else what the meta elements say; "" when neither is a language."""
    for piece in all_pieces:
        if piece.kind is Kind.START and piece.name in ("html", "body", "article"):
            attributes = piece.attributes
            tag = attributes.get("lang") or attributes.get("xml:lang", "")
            if tag and is_known(tag):
                return normalise(tag)
    return normalise(told) if told and is_known(told) else ""


def _linked_data(all_pieces: list[Piece]) -> dict[str, str]:
    """What JSON-LD says of the article."""
    for thing in _things(all_pieces):
        types = thing.get("@type")
        names = types if isinstance(types, list) else [types]
        if any(isinstance(name, str) and ARTICLE_TYPES.fullmatch(name.rpartition("/")[2]) for name in names):
            return _told_by(thing)
    return {}


def _things(all_pieces: list[Piece]) -> Iterator[Mapping[str, Any]]:
    waiting: list[Any] = []
    for place, piece in enumerate(all_pieces[:-1]):
        if (
            piece.kind is Kind.START
            and piece.name == "script"
            and "ld+json" in piece.attributes.get("type", "").lower()
        ):
            waiting.append(_parsed(all_pieces[place + 1].raw))
    for _ in range(5_000):
        if not waiting:
            return
        thing = waiting.pop(0)
        if isinstance(thing, list):
            waiting[:0] = thing[:200]
        elif isinstance(thing, dict):
            yield thing
            waiting += [
                thing[key]
                for key in ("@graph", "mainEntity", "mainEntityOfPage")
                if isinstance(thing.get(key), dict | list)
            ]


def _parsed(raw: str) -> Any:
    text = re.sub(r"^\s*(?:<!--|(?://\s*)?<!\[CDATA\[|/\*.*?\*/)|(?:-->|(?://\s*)?\]\]>)\s*$", "", raw[:LONGEST_LD])
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def _told_by(thing: Mapping[str, Any]) -> dict[str, str]:
    return {
        "title": _words(thing.get("headline") or thing.get("name")),
        "standfirst": _words(thing.get("description")),
        "byline": _names(thing.get("author")) or _names(thing.get("creator")),
        "published": _words(thing.get("datePublished")),
        "updated": _words(thing.get("dateModified")),
        "section": _words(thing.get("articleSection")),
        "image": _image(thing.get("image")),
        "language": _words(thing.get("inLanguage")),
    }


def _words(value: Any) -> str:
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, dict):
        value = value.get("@value") or value.get("name") or value.get("alternateName")
    return _one_line(unescape(value)) if isinstance(value, str) else ""


def _names(value: Any) -> str:
    people = value if isinstance(value, list) else [value]
    names = [_words(person.get("name")) if isinstance(person, dict) else _words(person) for person in people[:20]]
    return ", ".join(dict.fromkeys(filter(None, names)))


def _image(value: Any) -> str:
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, dict):
        value = value.get("url") or value.get("@id")
    return value if isinstance(value, str) else ""
