"""The desk's reading: an edition's whole article as rows, in few statements however long it is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from sqlalchemy import func, select
from sqlalchemy.orm import Session, joinedload, load_only

from workbench.formats.document import UNTRANSLATED_ROLES, BlockType, Role
from workbench.models import Block, Edition, Revision, Unit, UnitState, User
from workbench.services.discussion import open_suggestion_counts, open_thread_counts
from workbench.text.inline import CodedText, from_json
from workbench.text.tokens import Count, count


@dataclass(frozen=True, slots=True)
class Row:
    """A unit as the desk shows it. `source` and `target` carry their inline codes; `submitted` is the text the
    translator handed over, where there is one."""

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
    comments: int = 0
    suggestions: int = 0

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to confirm it."""
        return not self.removed and (self.state is UnitState.INITIAL or self.stale)

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
    """The whole article. `latest_revision` is where asking for others' changes begins."""

    groups: list[Group]
    latest_revision: int

    @cached_property
    def rows(self) -> list[Row]:
        """Every row in order."""
        return [row for group in self.groups for row in group.rows]


def sheet(session: Session, edition: Edition, user_id: int) -> Sheet:
    """The article of the edition: five statements."""
    units = _units(session, edition)
    blocks = _blocks(session, edition.version_id)
    contents = _Contents(blocks)
    comments, suggestions = open_thread_counts(session, edition), open_suggestion_counts(session, edition)
    latest = session.scalar(select(func.max(Revision.id)).where(Revision.edition_id == edition.id)) or 0
    groups = {block.id: _group(block) for block in blocks}
    home = blocks[0].id if blocks else 0
    for number, unit in enumerate(units, 1):
        content = contents.of(unit)
        row = _row(unit, content, number, user_id, comments.get(unit.id, 0), suggestions.get(unit.id, 0))
        home = unit.block_id if unit.block_id in groups else home
        groups[home].rows.append(row)
    return Sheet(list(groups.values()), latest)


def one_row(unit: Unit, user_id: int) -> Row:
    """The row of one unit after it changed; its number is told by the page."""
    return _row(unit, unit.block.content, 0, user_id, 0, 0)


class _Contents:
    """Each block's text with codes, read from its table once."""

    def __init__(self, blocks: Iterable[Block]) -> None:
        self.known = {block.id: CodedText(block.text, from_json(block.codes)) for block in blocks}

    def of(self, unit: Unit) -> CodedText:
        """The content of the unit's block; one of an older version (a removed unit's) is asked for."""
        if unit.block_id not in self.known:
            self.known[unit.block_id] = unit.block.content
        return self.known[unit.block_id]


def _units(session: Session, edition: Edition) -> Sequence[Unit]:
    query = select(Unit).where(Unit.edition_id == edition.id, ~Unit.retired).order_by(Unit.position, Unit.id)
    return session.scalars(query).all()


def _blocks(session: Session, version_id: int) -> Sequence[Block]:
    return session.scalars(select(Block).where(Block.version_id == version_id).order_by(Block.position)).all()


def _group(block: Block) -> Group:
    text = (
        ""
        if block.translate or block.role in UNTRANSLATED_ROLES
        else CodedText(block.text, from_json(block.codes)).plain
    )
    return Group(block.id, block.type, block.role, block.level, text)


def _row(unit: Unit, content: CodedText, number: int, user_id: int, comments: int, suggestions: int) -> Row:
    part = content.text[unit.start : unit.end].strip()
    return Row(
        id=unit.id,
        version=unit.row_version,
        number=number,
        source=_with(content, part),
        target=_with(content, unit.target),
        state=unit.state,
        stale=unit.is_stale,
        removed=unit.removed,
        left_out=unit.may_be_empty,
        returned=unit.return_reason or "",
        submitted=None if unit.submitted_target is None else _with(content, unit.submitted_target),
        mine=unit.last_translator_id == user_id,
        comments=comments,
        suggestions=suggestions,
    )


def _with(content: CodedText, text: str) -> CodedText:
    """The text with its codes; looking for them is left out where the block has none."""
    return content.with_text(text) if content.codes else CodedText(text)


def lengths(rows: Iterable[Row], source_language: str, target_language: str) -> tuple[Count, Count]:
    """How long the source and the target are, all rows together."""
    live = [row for row in rows if not row.removed]
    source, target = ("\n".join(texts) for texts in ((r.source.text for r in live), (r.target.text for r in live)))
    return count(source, source_language), count(target, target_language)


@dataclass(frozen=True, slots=True)
class Changed:
    """A unit that somebody else changed, and who."""

    row: Row
    by: str


# Numbers of revisions are given before they are committed: looking a little back misses none that came late.
LATE = 100


def changes_since(session: Session, edition: Edition, revision: int, user_id: int) -> tuple[list[Changed], int]:
    """What others changed since that revision, and the newest revision there is."""
    latest = session.scalar(select(func.max(Revision.id)).where(Revision.edition_id == edition.id)) or 0
    if latest <= revision:
        return [], latest
    recent = (
        select(Revision.unit_id, User.name)
        .outerjoin(User, User.id == Revision.by_id)
        .where(
            Revision.edition_id == edition.id, Revision.id > revision - LATE, Revision.by_id.is_distinct_from(user_id)
        )
        .order_by(Revision.id)
    )
    names = {unit_id: name or "" for unit_id, name in session.execute(recent)}
    units = session.scalars(
        select(Unit).where(Unit.id.in_(names), ~Unit.retired).options(joinedload(Unit.block, innerjoin=True))
    )
    return [Changed(one_row(unit, user_id), names[unit.id]) for unit in units], latest


def sibling_editions(session: Session, edition: Edition) -> list[Edition]:
    """The article's editions by language, for the tabs."""
    query = select(Edition).where(Edition.article_id == edition.article_id).order_by(Edition.language)
    return list(session.scalars(query.options(load_only(Edition.id, Edition.language, Edition.state))))
