"""Correcting the pairs of a translation that is brought in: each act is kept, undone and done again."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from workbench.alignment.acts import Act, Change, NotPossible, Reason, acted, change_between
from workbench.alignment.proposal import Proposal
from workbench.models import TranslationAct, TranslationIntake
from workbench.models.base import now
from workbench.services.access import Actor, Deed
from workbench.services.problems import N_, Invalid, Problem
from workbench.services.translation_intake import check_current, check_open
from workbench.services.translation_sentences import (
    SourceSentence,
    TargetSentence,
    paragraphs_in,
    paragraphs_of,
    source_sentences,
    target_sentences,
)
from workbench.services.translation_stored import change_from, change_stored, proposal_from, rows_stored

SENTENCES = {
    Reason.GONE: N_("This row or sentence is not there any more."),
    Reason.NO_NEXT: N_("This is the last row: there is none below to join it with."),
    Reason.OTHER_PARAGRAPH: N_(
        "The next row belongs to another paragraph. Paragraphs stay apart: move the translation's sentences instead."
    ),
    Reason.NOTHING_TO_SPLIT: N_("There is one sentence on each side: nothing to split."),
    Reason.FIRST: N_("This is the first row: there is none above."),
    Reason.LAST: N_("This is the last row: there is none below."),
}


@dataclass(frozen=True, slots=True)
class Sides:
    """Both texts and the proposal as it stands; `undone` is how many acts can be done again."""

    source: tuple[SourceSentence, ...]
    target: tuple[TargetSentence, ...]
    proposal: Proposal
    undone: int = 0


def sides_of(session: Session, intake: TranslationIntake) -> Sides:
    """Both texts and the proposal: three statements."""
    source = source_sentences(session, intake.version_id)
    return _as_it_stands(session, intake, source, target_sentences(intake.blocks))


def sides_now(session: Session, intake: TranslationIntake, sides: Sides) -> Sides:
    """The same texts, which never change, with the proposal as it stands now: one statement."""
    return _as_it_stands(session, intake, sides.source, sides.target)


def _as_it_stands(
    session: Session,
    intake: TranslationIntake,
    source: tuple[SourceSentence, ...],
    target: tuple[TargetSentence, ...],
) -> Sides:
    last = session.scalar(select(func.max(TranslationAct.number)).where(TranslationAct.intake_id == intake.id)) or 0
    return Sides(source, target, proposal_from(intake, paragraphs_of(source)), last - intake.done)


def act(session: Session, actor: Actor, intake: TranslationIntake, expected: int, deed: Act, place: str) -> Change:
    """Do it and keep what changed; acts that were undone before are forgotten.

    Raises Outdated when `expected` is not the intake's row version, Invalid where it cannot be done: nothing changes then."""
    _check(actor, intake, expected)
    proposal = proposal_from(intake, paragraphs_in(session, intake.version_id))
    try:
        made = acted(proposal, deed, place)
    except NotPossible as refusal:
        raise Invalid(SENTENCES[refusal.reason]) from refusal
    change = change_between(proposal, made)
    if made != proposal:
        _note(session, actor, intake, deed, change)
        _write(session, intake, made, intake.done + 1)
    return change


def undo(session: Session, actor: Actor, intake: TranslationIntake, expected: int) -> Change:
    """Take the last act back. Raises Outdated and Problem as `act`."""
    _check(actor, intake, expected)
    change = _change(session, intake, intake.done, N_("There is nothing to undo.")).taken_back()
    return _made(session, intake, change, intake.done - 1)


def redo(session: Session, actor: Actor, intake: TranslationIntake, expected: int) -> Change:
    """Do the act again that was undone last. Raises Outdated and Problem as `act`."""
    _check(actor, intake, expected)
    change = _change(session, intake, intake.done + 1, N_("There is nothing to do again."))
    return _made(session, intake, change, intake.done + 1)


def _check(actor: Actor, intake: TranslationIntake, expected: int) -> None:
    actor.must(Deed.IMPORT)
    check_open(intake)
    check_current(intake, expected)


def _note(session: Session, actor: Actor, intake: TranslationIntake, deed: Act, change: Change) -> None:
    undone = delete(TranslationAct).where(TranslationAct.intake_id == intake.id, TranslationAct.number > intake.done)
    session.execute(undone.execution_options(synchronize_session=False))
    told = change_stored(change)
    number = intake.done + 1
    session.add(TranslationAct(intake_id=intake.id, number=number, act=deed.value, change=told, by_id=actor.user_id))


def _change(session: Session, intake: TranslationIntake, number: int, missing: str) -> Change:
    kept = session.scalar(
        select(TranslationAct).where(TranslationAct.intake_id == intake.id, TranslationAct.number == number)
    )
    if kept is None:
        raise Problem(missing)
    return change_from(kept.change)


def _made(session: Session, intake: TranslationIntake, change: Change, done: int) -> Change:
    _write(session, intake, change.made_in(proposal_from(intake, ())), done)
    return change


def _write(session: Session, intake: TranslationIntake, proposal: Proposal, done: int) -> None:
    intake.rows, intake.aside = rows_stored(proposal.rows), list(proposal.aside)
    intake.done, intake.changed_at = done, now()
    session.flush()
