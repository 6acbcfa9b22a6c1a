"""A corrected source: the units of an edition move on to the new version, and nothing translated is ever lost."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from workbench.models import Article, ArticleVersion, Block, Decision, Edition, EditionState, Unit, Verdict
from workbench.services.access import Actor, Deed
from workbench.services.audit import record
from workbench.services.editions import blocks_of, latest_version
from workbench.services.findings import bring_up_to_date as count_again
from workbench.services.problems import N_, Problem
from workbench.services.source_changes_pairing import Pairing
from workbench.services.source_changes_units import Fate, steps
from workbench.services.source_changes_writing import write_steps
from workbench.text.inline import CodedText


@dataclass(frozen=True, slots=True)
class Carried:
    """How many units were unchanged, changed, removed, back again and added, over all editions that moved on.

    `waiting` counts the approved and published editions that stay on their version until somebody brings them up to
    date."""

    unchanged: int = 0
    changed: int = 0
    removed: int = 0
    back: int = 0
    added: int = 0
    editions: int = 0
    waiting: int = 0


def carry_open_editions(session: Session, actor: Actor, article: Article, version: ArticleVersion) -> Carried:
    """Move the article's editions in draft or review on to the version; the others wait, those put away unasked."""
    query = select(Edition).where(
        Edition.article_id == article.id, Edition.version_id != version.id, Edition.archived_at.is_(None)
    )
    editions = list(session.scalars(query.order_by(Edition.id).with_for_update(of=Edition)))
    moving = [edition for edition in editions if edition.is_open]
    pairings = _pairings(session, article, {edition.version_id for edition in moving}, version)
    total: Counter[str] = Counter()
    for edition in moving:
        total += _carry(session, actor, edition, version, pairings[edition.version_id])
    return Carried(**total, editions=len(moving), waiting=len(editions) - len(moving))


def bring_up_to_date(session: Session, actor: Actor, edition: Edition) -> Carried:
    """Move the edition on to the article's latest version.

    An approved or published one is opened again as a draft, which only editors may do, unless nothing in it differs.
    Raises Problem when it is up to date already."""
    actor.must(Deed.TRANSLATE if edition.is_open else Deed.REVIEW)
    version = latest_version(session, edition.article)
    if edition.version_id == version.id:
        raise Problem(N_("This edition is up to date."))
    pairing = _pairings(session, edition.article, {edition.version_id}, version)[edition.version_id]
    total = _carry(session, actor, edition, version, pairing)
    if not edition.is_open and (set(total) - {Fate.UNCHANGED.value}):
        _reopen(session, actor, edition)
    return Carried(**total, editions=1)


def _reopen(session: Session, actor: Actor, edition: Edition) -> None:
    edition.state = EditionState.DRAFT
    verdict = Verdict.REOPENED
    session.add(Decision(edition_id=edition.id, version_id=edition.version_id, verdict=verdict, by_id=actor.user_id))
    record(session, actor, verdict.value, "edition", edition.id, version=edition.version_id)
    session.flush()


def _pairings(
    session: Session, article: Article, old_ids: Iterable[int], version: ArticleVersion
) -> dict[int, Pairing]:
    new = blocks_of(session, version.id)
    return {number: Pairing(blocks_of(session, number), new, article.language) for number in old_ids}


def _carry(session: Session, actor: Actor, edition: Edition, version: ArticleVersion, pairing: Pairing) -> Counter[str]:
    """Move one edition on: a handful of statements, however many units it has."""
    query = select(Unit).where(Unit.edition_id == edition.id).order_by(Unit.position, Unit.id)
    units = list(session.scalars(query.with_for_update(of=Unit)))
    found = steps(pairing, units, _older_blocks(session, units, pairing))
    write_steps(session, actor, edition, found)
    edition.version_id, edition.version = version.id, version
    counted = Counter(step.fate.value for step in found if step.place or step.fate is Fate.REMOVED)
    record(session, actor, "carried", "edition", edition.id, version=version.number, **counted)
    session.flush()
    count_again(session, edition)
    return counted


def _older_blocks(session: Session, units: list[Unit], pairing: Pairing) -> dict[int, CodedText]:
    """The blocks units point to, by id: of the edition's version, and of earlier ones."""
    wanted = {unit.block_id for unit in units if unit.removed}
    wanted |= {unit.previous_block_id for unit in units if unit.previous_block_id is not None}
    missing = wanted - set(pairing.contents)
    found = session.scalars(select(Block).where(Block.id.in_(missing))) if missing else ()
    return {**pairing.contents, **{block.id: block.content for block in found}}
