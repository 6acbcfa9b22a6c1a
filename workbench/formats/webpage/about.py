"""What a page says about itself: JSON-LD, OpenGraph and other meta elements, weighed against each other."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import urljoin

from workbench.formats.document import Metadata
from workbench.formats.inline_markup import safe_address
from workbench.formats.webpage.bylines import clean_byline, is_nobody, names_in_line
from workbench.formats.webpage.dates import iso_date
from workbench.formats.webpage.head import Head
from workbench.formats.webpage.linked_data import authors_of, image_of_article, words_of
from workbench.formats.webpage.tags import Kind, Piece
from workbench.formats.webpage.titles import title_among
from workbench.text.language import is_known, normalise

_FIELDS = {
    "title": (
        "og.title", "twitter.title", "dc.title", "dcterm.title", "dcterms.title", "parsely-title", "sailthru.title",
        "weibo.article.title", "headline", "title",
    ),
    "standfirst": ("og.description", "description", "twitter.description", "dc.description", "dcterm.description"),
    "published": (
        "article.published_time", "og.article.published_time", "datepublished", "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date",
        "date", "pubdate", "publishdate", "publish_date", "publish-date", "parsely-pub-date", "sailthru.date", "dcterms.created",
        "article.published", "ptime", "dc.created", "weibo.article.create_at", "citation_publication_date",
    ),
    "updated": ("article.modified_time", "og.updated_time", "datemodified", "dcterms.modified", "lastmod", "last-modified", "article.updated"),
    "section": ("article.section", "parsely-section", "section", "category"),
    "image": ("og.image", "og.image.url", "twitter.image", "image"),
    "site": ("og.site_name", "application-name", "publisher"),
    "url": ("og.url",),
    "language": ("og.locale", "content-language", "dc.language", "language", "inlanguage"),
}  # fmt: skip
# Where pages name authors, the most careful first; addresses of profiles are passed over.
_AUTHORS = (
    "author", "article.author_name", "dc.creator", "dcterm.creator", "dcterms.creator", "dc.author", "parsely-author", "sailthru.author",
    "byl", "byline", "dable.author", "article.author", "citation_author", "og.article.author",
)  # fmt: skip
_WRITTEN_BY = re.compile(
    r"written by|author|par|écrit par|verfasst von|geschrieben von|escrito por|作者|執筆者|撰稿|작성자|글쓴이|كاتب|كُ?تب بواسطة",
    re.I,
)
MOST_IN_A_NAME = 100


def about_page(all_pieces: list[Piece], url: str, headings: Iterable[str] = ()) -> tuple[Metadata, str]:
    """The page's own words about itself, and the newsroom or site that it calls its author where it names no person.

    Fields nobody tells are empty, addresses absolute where `url` is known; `headings` are the page's highest headings."""
    head = Head(all_pieces)
    article = head.article
    found = {name: head.first(keys) for name, keys in _FIELDS.items()}
    people, house = _authors(head, found["site"])
    shown = list(headings)
    image = image_of_article(article) or found["image"]
    about = Metadata(
        title=title_among(_titles(head, shown), head.title, found["site"], shown),
        standfirst=words_of(article.get("description")) or found["standfirst"],
        byline=people,
        published=iso_date(words_of(article.get("datePublished")) or found["published"]),
        updated=iso_date(words_of(article.get("dateModified")) or found["updated"]),
        language=_language(all_pieces, words_of(article.get("inLanguage")) or found["language"]),
        section=words_of(article.get("articleSection")) or found["section"],
        image=safe_address(urljoin(url, image)) if image else "",
        url=safe_address(url or found["url"]),
        site=found["site"],
    )
    return about, house


def _titles(head: Head, headings: list[str]) -> list[str]:
    """The titles told, the most careful first. JSON-LD's `name` is one where it, and no `headline`, is what the page shows."""
    linked = [words_of(head.article.get(key)) for key in ("headline", "name")]
    seen = " ".join((head.title, *headings))
    if linked[1] and linked[1] in seen and linked[0] not in seen:
        linked.reverse()
    return [*linked, head.first(("og.title", "twitter.title")), head.first(_FIELDS["title"])]


def _authors(head: Head, site: str) -> tuple[str, str]:
    """The people who wrote it, and what else is told to be its author, each as one line."""
    told, houses = authors_of(head.article)
    publisher = words_of(head.article.get("publisher"))
    house_names = {each.casefold() for each in (site, publisher) if each}
    for names in (told, *(list(head.meta.get(key, ())) for key in _AUTHORS), _labelled(head)):
        cleaned = [clean_byline(_person_in(name)) for name in names if len(name) <= MOST_IN_A_NAME]
        people = [name for name in cleaned if name and not is_nobody(name) and not _is_house(name, house_names)]
        houses += [name for name in cleaned if name and not is_nobody(name) and _is_house(name, house_names)]
        if people:
            return _joined(people), ""
    return "", next(iter(houses), "")


def _joined(names: list[str]) -> str:
    """One line; names that are told family name first are parted by semicolons."""
    unique = list(dict.fromkeys(names))
    return ("; " if len(unique) > 1 and all("," in name for name in unique) else ", ").join(unique)


def _person_in(name: str) -> str:
    """Of a person's and a publication's name in one, the person's: "김하늘 기자 | 새벽신문"."""
    return next((part for part in re.split(r"\s*[|｜]\s*", name) if names_in_line(part)), name)


def _is_house(name: str, houses: set[str]) -> bool:
    """Whether the name is the publication's, alone or with its portal's: "The Daily", "새벽신문 | 소식마당"."""
    parts = [part.casefold() for part in re.split(r"\s*[|｜]\s*", name)]
    return any(part in houses for part in parts) or len(parts) > 1


def _labelled(head: Head) -> list[str]:
    """The names beside a label, as sharing cards have them."""
    for number in "123":
        if _WRITTEN_BY.fullmatch(head.first((f"twitter.label{number}",)).strip(" :：")):
            return [head.first((f"twitter.data{number}",))]
    return []


def _language(all_pieces: list[Piece], told: str) -> str:
    """The `lang` of the page's root or body, else what the meta elements say; "" when neither is a language."""
    for piece in all_pieces:
        if piece.kind is Kind.START and piece.name in ("html", "body", "article"):
            attributes = piece.attributes
            tag = attributes.get("lang") or attributes.get("xml:lang", "")
            if tag and is_known(tag):
                return normalise(tag)
    return normalise(told) if told and is_known(told) else ""
