"""What the page of a paired translation shows: rows with their sentences, how sure each is, and what becomes of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from flask_babel import lazy_gettext

from workbench.alignment.proposal import Row, Sureness
from workbench.formats.document import Role
from workbench.services.translation_edition import LOOKED_AT
from workbench.services.translation_pairing import Sides


class Look(StrEnum):
    """How a row is shown: how sure its pair is, or that a side is missing."""

    CHECKED = "checked"
    SURE = "sure"
    LIKELY = "likely"
    DOUBTFUL = "doubtful"
    LEFT_OUT = "left_out"
    ADDED = "added"


LOOK_WORDS = {
    Look.CHECKED: lazy_gettext("Checked"),
    Look.SURE: lazy_gettext("Sure"),
    Look.LIKELY: lazy_gettext("Likely"),
    Look.DOUBTFUL: lazy_gettext("Doubtful"),
    Look.LEFT_OUT: lazy_gettext("Left out"),
    Look.ADDED: lazy_gettext("Not in the source"),
}


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence of the translation: its place, its text, and whether the reader took it for page furniture."""

    place: int
    text: str
    is_furniture: bool = False


@dataclass(frozen=True, slots=True)
class RowShown:
    """A row as the page shows it. `opens` is the role of a paragraph that begins with it, where it is told ("headline")."""

    key: str
    look: Look
    sources: tuple[str, ...]
    targets: tuple[Said, ...]
    role: Role | None
    opens: bool
    moved: bool
    is_checked: bool
    can_join: bool
    can_split: bool
    is_first: bool
    is_last: bool

    @property
    def wants_look(self) -> bool:
        """Whether a person should look at it before it becomes a unit."""
        return not self.is_checked and self.look is not Look.SURE


@dataclass(frozen=True, slots=True)
class Outcome:
    """What becomes of the sentences when the edition is made: `confirmed` and `drafts` are rows with both sides."""

    confirmed: int
    drafts: int
    left_out: int
    added: int
    aside: int
    to_look_at: int


def rows_shown(sides: Sides) -> tuple[RowShown, ...]:
    """The rows in their order."""
    rows, moved = sides.proposal.rows, sides.proposal.moved
    return tuple(_shown(sides, number, row.key in moved) for number, row in enumerate(rows))


def aside_shown(sides: Sides) -> tuple[tuple[Said, ...], tuple[Said, ...]]:
    """What lies aside: the sentences a person put there, and what the reader took for page furniture."""
    said = [_said(sides, place) for place in sides.proposal.aside]
    return tuple(each for each in said if not each.is_furniture), tuple(each for each in said if each.is_furniture)


def outcome_of(rows: Iterable[RowShown], sides: Sides) -> Outcome:
    """What becomes of the sentences as the rows stand."""
    told = list(rows)
    looks = Counter(row.look for row in told)
    sure = sum(row.sureness in LOOKED_AT for row in sides.proposal.rows if row.sources and row.targets)
    return Outcome(
        confirmed=sure,
        drafts=looks[Look.LIKELY] + looks[Look.DOUBTFUL],
        left_out=looks[Look.LEFT_OUT],
        added=sum(len(row.targets) for row in told if row.look is Look.ADDED),
        aside=len(aside_shown(sides)[0]),
        to_look_at=sum(row.wants_look for row in told),
    )


def _shown(sides: Sides, number: int, is_moved: bool) -> RowShown:
    rows, paragraphs = sides.proposal.rows, sides.proposal.paragraphs
    row, last = rows[number], number + 1 == len(rows)
    told = {paragraphs[place] for each in rows[number : number + 2] for place in each.sources}
    first = sides.source[row.sources[0]] if row.sources else None
    return RowShown(
        key=row.key,
        look=_look(row),
        sources=tuple(sides.source[place].content.plain for place in row.sources),
        targets=tuple(_said(sides, place) for place in row.targets),
        role=first.block.role if first and first.block.role is not Role.BODY else None,
        opens=bool(first) and (row.sources[0] == 0 or paragraphs[row.sources[0] - 1] != paragraphs[row.sources[0]]),
        moved=is_moved,
        is_checked=row.sureness is Sureness.CHECKED,
        can_join=not last and len(told) < 2,
        can_split=max(len(row.sources), len(row.targets)) > 1,
        is_first=number == 0,
        is_last=last,
    )


def _look(row: Row) -> Look:
    if not row.targets:
        return Look.LEFT_OUT
    return Look(row.sureness.value) if row.sources else Look.ADDED


def _said(sides: Sides, place: int) -> Said:
    sentence = sides.target[place]
    return Said(place, sentence.content.plain, sentence.left_out)
