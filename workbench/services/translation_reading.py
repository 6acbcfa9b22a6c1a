"""Reading a translation that exists already and pairing its sentences with its article's: nothing is stored yet."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from workbench.alignment.by_role import Told, align_by_role
from workbench.alignment.link import Link
from workbench.alignment.proposal import Proposal, proposal_of
from workbench.models import Article
from workbench.providers import Unavailable
from workbench.services.access import Actor, Deed
from workbench.services.articles_storing import rules_of
from workbench.services.editions import checked_edition_language, latest_version
from workbench.services.house_checks import house_of
from workbench.services.intake_reading import Received, read_document
from workbench.services.meaning import MeaningModel
from workbench.services.problems import N_, Invalid
from workbench.services.translation_sentences import (
    SourceSentence,
    TargetSentence,
    blocks_stored,
    paragraphs_of,
    source_sentences,
    target_sentences,
)
from workbench.services.units import MAX_TARGET
from workbench.text.language import primary

log = logging.getLogger(__name__)
# More than the longest reportage has, and so long as one person waits: 2,000 sentences are paired in about 10 seconds. A model is
# asked about fewer: 500 take it 4 seconds, four times as many twenty times as long (`python -m benchmarks pairing`).
MOST_SENTENCES, MOST_CHARACTERS, MOST_FOR_A_MODEL = 2_000, 400_000, 600


@dataclass(frozen=True, slots=True)
class Paired:
    """What came in and how its sentences were paired, before anything is stored. `looks_like` is the language the text seems
    to be in, where that is another one than was said."""

    received: Received
    language: str
    looks_like: str
    version_id: int
    blocks: list[dict[str, Any]]
    proposal: Proposal


def pair(
    session: Session,
    actor: Actor,
    article: Article,
    received: Received,
    language: str = "",
    model: MeaningModel | None = None,
) -> Paired:
    """Read the translation and pair its sentences with those of the article's latest version; nothing is written, so that
    nobody waits meanwhile. Without `language` it is the one the text is in.

    Raises Invalid with a sentence that says why it cannot be read or is no translation of an article."""
    actor.must(Deed.IMPORT)
    document = read_document(received.kind, received.data, received.url, received.charset)
    seen = document.metadata.language
    if not (language or seen):
        raise Invalid(N_("Say which language the translation is in."))
    tag = checked_edition_language(article, language or seen)
    version = latest_version(session, article)
    blocks = blocks_stored(document, tag, rules_of(article.newsroom))
    source, target = source_sentences(session, version.id), target_sentences(blocks)
    _check_length(source, target)
    links = _links(session, article, source, target, tag, model)
    aside = [place for place, each in enumerate(target) if each.left_out]
    looks_like = seen if seen and primary(seen) != primary(tag) else ""
    return Paired(received, tag, looks_like, version.id, blocks, proposal_of(links, paragraphs_of(source), aside))


def _check_length(source: tuple[SourceSentence, ...], target: tuple[TargetSentence, ...]) -> None:
    if all(each.left_out for each in target):
        raise Invalid(N_("No article text was found in it. Paste the text instead. Nothing was stored."))
    if max(len(source), len(target)) > MOST_SENTENCES:
        raise Invalid(
            N_("This is too long to be paired: %(limit)s sentences is the most. Nothing was stored."),
            limit=MOST_SENTENCES,
        )
    if max(sum(len(each.content.text) for each in side) for side in (source, target)) > MOST_CHARACTERS:
        raise Invalid(
            N_("This is too long to be paired: %(limit)s characters is the most. Nothing was stored."),
            limit=MOST_CHARACTERS,
        )
    if any(len(each.content.text) > MAX_TARGET for each in target):
        raise Invalid(
            N_("A sentence of it is longer than %(limit)s characters: this is no article. Nothing was stored."),
            limit=MAX_TARGET,
        )


def _links(
    session: Session,
    article: Article,
    source: tuple[SourceSentence, ...],
    target: tuple[TargetSentence, ...],
    language: str,
    model: MeaningModel | None,
) -> list[Link]:
    """The links between the source and what is not left out, in the places of all target sentences."""
    places = [place for place, each in enumerate(target) if not each.left_out]
    here = [Told(each.content.plain, each.block.role.value) for each in source]
    there = [Told(target[place].content.plain, target[place].role.value) for place in places]
    house = house_of(session, article.newsroom_id, article.newsroom.checking_stamp)
    asked = (here, there, article.language, language)
    terms = house.words(article.language, language)
    looks_at_meaning = model is not None and max(len(here), len(there)) <= MOST_FOR_A_MODEL
    try:
        found = align_by_role(*asked, encoder=model.encoder if model and looks_at_meaning else None, terms=terms)
    except Unavailable as problem:
        log.warning("a translation is paired without meaning: %s", problem)
        found = align_by_role(*asked, terms=terms)
    return [Link(link.sources, tuple(places[n] for n in link.targets), link.confidence) for link in found]
