"""Making an edition of a paired translation: its units, their history, what it adds, and what was set aside as comments."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy.orm import Session

from workbench.alignment.proposal import Row, Sureness
from workbench.models import Edition, Origin, Revision, TranslationIntake, Unit, UnitState
from workbench.services.access import Actor, Deed
from workbench.services.additions import keep_additions
from workbench.services.audit import record
from workbench.services.editions import add_edition, latest_version
from workbench.services.findings import bring_up_to_date as count_findings
from workbench.services.source_changes import bring_up_to_date as carry_on
from workbench.services.translation_comments import keep_aside
from workbench.services.translation_intake import check_current, check_open
from workbench.services.translation_pairing import Sides, sides_of
from workbench.services.translation_sentences import SourceSentence
from workbench.services.translation_targets import target_of
from workbench.text.inline import CodedText
from workbench.text.inline_faults import code_faults

LOOKED_AT = {Sureness.CHECKED, Sureness.SURE}


class Confirming(StrEnum):
    """Which texts come in confirmed: those of rows that a person checked or that are sure, for somebody who has the rows
    before them; none where nobody looked."""

    SURE = "sure"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Made:
    """The edition and what became of the sentences: units confirmed, drafts, source sentences left out, sentences that the
    translation adds (kept with the edition, counted in its report, never exported), and those set aside (comments now)."""

    edition: Edition
    confirmed: int
    drafts: int
    left_out: int
    added: int
    aside: int


def make_edition(
    session: Session,
    actor: Actor,
    intake: TranslationIntake,
    expected: int,
    heading: str,
    confirming: Confirming = Confirming.SURE,
) -> Made:
    """A new edition of the version that the translation was paired with, brought up to the article's latest.

    A text is `translated` where `confirming` says so and its inline codes are the source's: a pair that was published is as
    good as confirmed once its pairing is. Everything else comes as a draft. `heading` introduces the comment with what was set aside. Raises Outdated,
    and Problem when the article has an edition in the language: nothing is overwritten."""
    actor.must(Deed.TRANSLATE)
    check_open(intake)
    check_current(intake, expected)
    sides = sides_of(session, intake)
    edition = add_edition(session, actor, intake.article, intake.version, intake.language)
    units = _add_units(session, actor, edition, sides, confirming)
    added = keep_additions(session, edition, sides, {row.key: unit for row, unit in units})
    aside = keep_aside(session, actor, edition, sides, heading)
    made = _counted(edition, [unit for _row, unit in units], added, aside)
    intake.edition_id, intake.edition = edition.id, edition
    told = {"confirmed": made.confirmed, "drafts": made.drafts, "left_out": made.left_out}
    record(
        session,
        actor,
        "made_from_translation",
        "edition",
        edition.id,
        intake=intake.id,
        **told,
        added=added,
        aside=aside,
    )
    session.flush()
    if latest_version(session, intake.article).id != edition.version_id:
        carry_on(session, actor, edition)
    else:
        count_findings(session, edition)
    return made


def target_in(sides: Sides, row: Row, language: str) -> str:
    """The text of the row for a unit of its source sentences."""
    source = _content(sides.source[row.sources[0]], sides.source[row.sources[-1]].end)
    return target_of([sides.target[place] for place in row.targets], source, language)


def has_codes_of_source(sides: Sides, row: Row, target: str) -> bool:
    """Whether a text of the row has every link and all formatting of the source, as a confirmed unit has."""
    return not code_faults(_content(sides.source[row.sources[0]], sides.source[row.sources[-1]].end), target)


def _add_units(
    session: Session, actor: Actor, edition: Edition, sides: Sides, confirming: Confirming
) -> list[tuple[Row, Unit]]:
    """A unit for each row of the source, with a revision where it has a text."""
    units: list[tuple[Row, Unit]] = []
    for row in sides.proposal.rows:
        if row.sources:
            units.append((row, _unit(actor, edition, sides, row, len(units) + 1, confirming)))
    session.add_all(unit for _row, unit in units)
    session.flush()
    session.add_all(_revision(actor, unit) for _row, unit in units if unit.target)
    session.flush()
    return units


def _unit(actor: Actor, edition: Edition, sides: Sides, row: Row, position: int, confirming: Confirming) -> Unit:
    first, last = sides.source[row.sources[0]], sides.source[row.sources[-1]]
    target = target_in(sides, row, edition.language) if row.targets else ""
    is_sure = confirming is Confirming.SURE and row.sureness in LOOKED_AT
    is_whole = bool(target) and has_codes_of_source(sides, row, target)
    return Unit(
        edition_id=edition.id,
        position=position,
        block_id=first.block.id,
        start=first.start,
        end=last.end,
        target=target,
        state=UnitState.TRANSLATED if is_sure and is_whole else UnitState.INITIAL,
        # Somebody answers for the text: who brought it in, so that another person accepts it in review.
        last_translator_id=actor.user_id if target else None,
        updated_by_id=actor.user_id,
    )


def _content(first: SourceSentence, end: int) -> CodedText:
    part = first.block.content.slice(first.start, end)
    return part.with_text(part.text.strip())


def _revision(actor: Actor, unit: Unit) -> Revision:
    return Revision(
        edition_id=unit.edition_id,
        unit_id=unit.id,
        block_id=unit.block_id,
        unit_version=unit.row_version,
        by_id=actor.user_id,
        before="",
        after=unit.target,
        state_before=UnitState.INITIAL,
        state_after=unit.state,
        origin=Origin.IMPORT,
    )


def _counted(edition: Edition, units: Sequence[Unit], added: int, aside: int) -> Made:
    return Made(
        edition,
        confirmed=_number(unit.state is UnitState.TRANSLATED for unit in units),
        drafts=_number(unit.state is UnitState.INITIAL and bool(unit.target) for unit in units),
        left_out=_number(not unit.target for unit in units),
        added=added,
        aside=aside,
    )


def _number(answers: Iterable[bool]) -> int:
    return sum(answers)
