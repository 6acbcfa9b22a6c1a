"""The desk's reading: an edition's whole article as rows, in few statements however long it is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from sqlalchemy import Row as Columns
from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session, joinedload, load_only

from workbench.formats.document import UNTRANSLATED_ROLES, BlockType, Role
from workbench.models import Block, Edition, EditionState, Revision, Unit, UnitState, User
from workbench.services.access import Actor, Deed
from workbench.services.discussion import SILENCE, Talk, open_talk
from workbench.services.findings import Counts
from workbench.text.inline import CodedText, from_json
from workbench.text.tokens import length

UNCONFIRMED = (UnitState.INITIAL,)
UNREVIEWED = (UnitState.INITIAL, UnitState.TRANSLATED)


@dataclass(frozen=True, slots=True)
class Row:
    """A unit as the desk shows it. `source` and `target` carry their inline codes; `submitted` is the text the
    translator handed over, where there is one; `reviewing` says whether the person who looks judges it; `talk` is what
    waits for an answer, None where that was not asked; `findings` are the open ones as they were counted last."""

    id: int
    version: int
    number: int
    source: CodedText
    target: CodedText
    state: UnitState
    stale: bool
    removed: bool
    left_out: bool
    returned: str
    submitted: CodedText | None
    mine: bool
    reviewing: bool
    talk: Talk | None
    findings: Counts

    @property
    def is_open(self) -> bool:
        """Whether it waits for the person who looks: to be confirmed, or to be judged where they review."""
        if self.removed or (self.reviewing and self.returned):
            return False
        return self.stale or self.state in (UNREVIEWED if self.reviewing else UNCONFIRMED)

    @property
    def is_draft(self) -> bool:
        """Whether there is a text that nobody confirmed."""
        return self.state is UnitState.INITIAL and bool(self.target.text)

    @property
    def changed_in_review(self) -> bool:
        """Whether the text differs from the one the translator handed over."""
        return self.submitted is not None and self.submitted.text != self.target.text


@dataclass(frozen=True, slots=True)
class Group:
    """A source block and its rows; code has none and is shown greyed, what was left out is not shown."""

    block_id: int
    type: BlockType
    role: Role
    level: int | None
    text: str
    rows: list[Row] = field(default_factory=list)


@dataclass(frozen=True)
class Sheet:
    """The whole article. `latest_revision` is where asking for others' changes begins, `comments` how many on the edition as
    a whole wait for an answer."""

    groups: list[Group]
    latest_revision: int
    comments: int = 0

    @cached_property
    def rows(self) -> list[Row]:
        """Every row in order."""
        return [row for group in self.groups for row in group.rows]


def sheet(session: Session, edition: Edition, actor: Actor) -> Sheet:
    """The article of the edition as the actor sees it: five statements, six where units of older versions stand in it."""
    units = session.execute(_UNITS, {"edition": edition.id}).all()
    blocks = session.execute(_BLOCKS, {"version": edition.version_id}).all()
    contents = _contents(session, units, blocks)
    talk = open_talk(session, edition)
    latest = session.scalar(select(func.max(Revision.id)).where(Revision.edition_id == edition.id)) or 0
    groups = {block.id: _group(block) for block in blocks}
    home = blocks[0].id if blocks else 0
    looking = _Looking(actor.user_id, is_reviewing(edition, actor))
    for number, unit in enumerate(units, 1):
        row = _row(unit, contents[unit.block_id], looking, number, talk.get(unit.id, SILENCE))
        home = unit.block_id if unit.block_id in groups else home
        groups[home].rows.append(row)
    return Sheet(list(groups.values()), latest, talk.get(None, SILENCE).comments)


def one_row(unit: Unit, actor: Actor, talk: Talk | None = None) -> Row:
    """The row of one unit after it changed, without asking the database; its number is told by the page."""
    looking = _Looking(actor.user_id, is_reviewing(unit.edition, actor))
    return _row(unit, unit.block.content, looking, 0, talk)


def is_reviewing(edition: Edition, actor: Actor) -> bool:
    """Whether the actor is asked to judge the edition's units rather than to confirm them."""
    return edition.state is EditionState.IN_REVIEW and actor.may(Deed.REVIEW)


@dataclass(frozen=True, slots=True)
class _Looking:
    """Who looks at the desk."""

    user_id: int
    reviewing: bool


# A sheet is read, not worked on: its columns alone are half the work of its objects.
Read = Columns[Any]
_UNITS = (
    select(
        Unit.id,
        Unit.row_version,
        Unit.block_id,
        Unit.start,
        Unit.end,
        Unit.target,
        Unit.state,
        Unit.previous_block_id,
        Unit.removed,
        Unit.may_be_empty,
        Unit.return_reason,
        Unit.submitted_target,
        Unit.last_translator_id,
        Unit.critical_findings,
        Unit.major_findings,
        Unit.minor_findings,
    )
    .where(Unit.edition_id == bindparam("edition"), ~Unit.retired)
    .order_by(Unit.position, Unit.id)
)
_BLOCK = select(Block.id, Block.type, Block.role, Block.level, Block.translate, Block.text, Block.codes)
_BLOCKS = _BLOCK.where(Block.version_id == bindparam("version")).order_by(Block.position)


def _contents(session: Session, units: Sequence[Read], blocks: Sequence[Read]) -> dict[int, CodedText]:
    """The text with codes of every block, also of those of older versions, which removed units have."""
    known = {block.id: CodedText(block.text, from_json(block.codes)) for block in blocks}
    if older := {unit.block_id for unit in units} - known.keys():
        found = session.execute(_BLOCK.where(Block.id.in_(older)))
        known |= {block.id: CodedText(block.text, from_json(block.codes)) for block in found}
    return known


def _group(block: Read) -> Group:
    text = (
        ""
        if block.translate or block.role in UNTRANSLATED_ROLES
        else CodedText(block.text, from_json(block.codes)).plain
    )
    return Group(block.id, block.type, block.role, block.level, text)


def _row(unit: Unit | Read, content: CodedText, looking: _Looking, number: int, talk: Talk | None) -> Row:
    part = content.text[unit.start : unit.end].strip()
    return Row(
        id=unit.id,
        version=unit.row_version,
        number=number,
        source=_with(content, part),
        target=_with(content, unit.target),
        state=unit.state,
        stale=unit.previous_block_id is not None,
        removed=unit.removed,
        left_out=unit.may_be_empty,
        returned=unit.return_reason or "",
        submitted=None if unit.submitted_target is None else _with(content, unit.submitted_target),
        mine=unit.last_translator_id == looking.user_id,
        reviewing=looking.reviewing,
        talk=talk,
        findings=Counts(unit.critical_findings, unit.major_findings, unit.minor_findings),
    )


def _with(content: CodedText, text: str) -> CodedText:
    """The text with its codes; looking for them is left out where the block has none."""
    return content.with_text(text) if content.codes else CodedText(text)


def lengths(rows: Iterable[Row], source_language: str, target_language: str) -> tuple[int, int]:
    """How long the source and the target are, all rows together, each in what its language counts."""
    live = [row for row in rows if not row.removed]
    source, target = ("\n".join(texts) for texts in ((r.source.text for r in live), (r.target.text for r in live)))
    return length(source, source_language), length(target, target_language)


@dataclass(frozen=True, slots=True)
class Changed:
    """A unit that somebody else changed, and who."""

    row: Row
    by: str


@dataclass(frozen=True, slots=True)
class Changes:
    """What others changed, the newest revision there is, and the talk on every unit on which there is some."""

    units: list[Changed]
    latest: int
    talk: dict[int | None, Talk]


# Numbers of revisions are given before they are committed: looking a little back misses none that came late.
LATE = 100


def changes_since(session: Session, edition: Edition, revision: int, actor: Actor) -> Changes:
    """What others changed since that revision. Talk makes no revisions: it is told as it stands."""
    latest = session.scalar(select(func.max(Revision.id)).where(Revision.edition_id == edition.id)) or 0
    talk = open_talk(session, edition)
    if latest <= revision:
        return Changes([], latest, talk)
    recent = (
        select(Revision.unit_id, User.name)
        .outerjoin(User, User.id == Revision.by_id)
        .where(
            Revision.edition_id == edition.id,
            Revision.id > revision - LATE,
            Revision.by_id.is_distinct_from(actor.user_id),
        )
        .order_by(Revision.id)
    )
    names = {unit_id: name or "" for unit_id, name in session.execute(recent)}
    units = session.scalars(
        select(Unit).where(Unit.id.in_(names), ~Unit.retired).options(joinedload(Unit.block, innerjoin=True))
    )
    looking = _Looking(actor.user_id, is_reviewing(edition, actor))
    rows = (_row(unit, unit.block.content, looking, 0, talk.get(unit.id, SILENCE)) for unit in units)
    return Changes([Changed(row, names[row.id]) for row in rows], latest, talk)


def sibling_editions(session: Session, edition: Edition) -> list[Edition]:
    """The article's editions by language, for the tabs."""
    query = (
        select(Edition)
        .where(Edition.article_id == edition.article_id, Edition.archived_at.is_(None))
        .order_by(Edition.language)
    )
    return list(session.scalars(query.options(load_only(Edition.id, Edition.language, Edition.state))))
