"""What the preview of an import shows."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from sqlalchemy.orm import Session

from workbench.formats.document import Document, Role
from workbench.models import Article, Intake, Newsroom
from workbench.services.access import Actor
from workbench.services.intake import document_of
from workbench.services.intake_comparison import Difference, difference_from
from workbench.services.intake_decisions import as_decided, decisions_from
from workbench.services.intake_duplicates import Duplicate, Likeness, duplicates
from workbench.services.intake_preview import BlockShown, preview
from workbench.text.language import primary
from workbench.web.forms.choices import language_choices
from workbench.web.forms.intake import SHOWN_ABOUT
from workbench.web.words import number, word

# So many left-out blocks in a row are folded away behind one line.
FOLDED_FROM = 4
# So many likely duplicates are compared sentence by sentence.
COMPARED = 3


def preview_values(session: Session, intake: Intake, actor: Actor) -> dict[str, Any]:
    """The template's values."""
    newsroom = session.get_one(Newsroom, intake.newsroom_id)
    read = document_of(intake)
    document = as_decided(read, decisions_from(intake.decisions))
    shown = preview(document, {block.id: block.role for block in read.blocks}, newsroom)
    chosen = session.get(Article, intake.article_id) if intake.article_id else None
    alike = duplicates(session, actor, document)
    offered = _offered(session, document, chosen, alike)
    language = document.metadata.language
    return {
        "newsroom": newsroom,
        "actor": actor,
        "intake": intake,
        "document": document,
        "about": {name: getattr(document.metadata, name) for name in SHOWN_ABOUT},
        "preview": shown,
        "groups": folded(shown.blocks),
        "roles": [(role.value, word(role)) for role in Role],
        "numbers": [number(block.index + 1) for block in shown.blocks],
        "languages": language_choices(dict.fromkeys([*([language] if language else []), *newsroom.languages])),
        "offered": offered,
        "selected": _selected(chosen, alike),
        "by_article": {each.article.id: each for each in alike},
    }


def folded(blocks: tuple[BlockShown, ...]) -> list[tuple[bool, list[BlockShown]]]:
    """The blocks in groups, and whether a group is folded: many left-out ones in a row."""
    groups: list[tuple[bool, list[BlockShown]]] = []
    for left_out, found in groupby(blocks, key=lambda block: block.is_left_out and block.role is block.read_as):
        run = list(found)
        groups.append((left_out and len(run) >= FOLDED_FROM, run))
    return groups


def _offered(
    session: Session, document: Document, chosen: Article | None, alike: list[Duplicate]
) -> list[tuple[Article, Difference]]:
    """The articles it may be a new version of, with what would change."""
    articles = [*([chosen] if chosen else []), *(each.article for each in alike if each.article is not chosen)]
    language = primary(document.metadata.language)
    fitting = [article for article in articles if primary(article.language) == language or article is chosen]
    return [(article, difference_from(session, article, document)) for article in fitting[:COMPARED]]


def _selected(chosen: Article | None, alike: list[Duplicate]) -> int | None:
    """The article that is chosen at first: the one a person came from, else one that is surely the same."""
    if chosen:
        return chosen.id
    return next((each.article.id for each in alike if each.likeness is not Likeness.ALIKE), None)
