"""What the page of a paired translation shows: rows with their sentences, how sure each is, and what becomes of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from flask_babel import lazy_gettext

from workbench.alignment.proposal import Row, Sureness
from workbench.formats.document import Role
from workbench.services.problems import Invalid
from workbench.services.translation_edition import has_codes_of_source, target_in
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
    """A row as the page shows it. `role` is its paragraph's where that is worth telling, `opens` whether the paragraph begins
    with it, `lacks_codes` whether links or formatting of the source are not in its text: it is a draft then."""

    key: str
    look: Look
    sources: tuple[str, ...]
    targets: tuple[Said, ...]
    role: Role | None
    opens: bool
    moved: bool
    lacks_codes: bool
    is_checked: bool
    can_join: bool
    can_split: bool
    is_first: bool
    is_last: bool

    @property
    def comes_in_translated(self) -> bool:
        """Whether its text will be a confirmed one."""
        return self.look in (Look.CHECKED, Look.SURE) and not self.lacks_codes

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


def rows_shown(sides: Sides, language: str) -> tuple[RowShown, ...]:
    """The rows in their order; the translation is in that language."""
    rows, moved = sides.proposal.rows, sides.proposal.moved
    return tuple(
        _shown(sides, number, row.key in moved, _lacks_codes(sides, row, language)) for number, row in enumerate(rows)
    )


def aside_shown(sides: Sides) -> tuple[tuple[Said, ...], tuple[Said, ...]]:
    """What lies aside: the sentences a person put there, and what the reader took for page furniture."""
    said = [_said(sides, place) for place in sides.proposal.aside]
    return tuple(each for each in said if not each.is_furniture), tuple(each for each in said if each.is_furniture)


def outcome_of(rows: Iterable[RowShown], sides: Sides) -> Outcome:
    """What becomes of the sentences as the rows stand."""
    told = list(rows)
    looks = Counter(row.look for row in told)
    confirmed = sum(row.comes_in_translated for row in told)
    return Outcome(
        confirmed=confirmed,
        drafts=len(told) - looks[Look.LEFT_OUT] - looks[Look.ADDED] - confirmed,
        left_out=looks[Look.LEFT_OUT],
        added=sum(len(row.targets) for row in told if row.look is Look.ADDED),
        aside=len(aside_shown(sides)[0]),
        to_look_at=sum(row.wants_look for row in told),
    )


def _lacks_codes(sides: Sides, row: Row, language: str) -> bool:
    if not row.sources or not row.targets:
        return False
    try:
        return not has_codes_of_source(sides, row, target_in(sides, row, language))
    except Invalid:
        return True


def _shown(sides: Sides, number: int, is_moved: bool, lacks_codes: bool) -> RowShown:
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
        lacks_codes=lacks_codes,
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
