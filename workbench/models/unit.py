"""A unit of an edition: one to n consecutive source segments paired with a target text."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from workbench.models.article import Block
from workbench.models.base import db, now, stored_enum
from workbench.models.edition import Edition
from workbench.models.user import User
from workbench.text.inline import CodedText


class UnitState(StrEnum):
    """XLIFF 2.1's states of a segment."""

    INITIAL = "initial"
    TRANSLATED = "translated"
    REVIEWED = "reviewed"
    FINAL = "final"


class Unit(db.Model):
    """A slice of a source block and what the edition says for it.

    The slice (`start`, `end`) covers whole segments unless a person split one. `target` holds the placeholders of the
    block's codes. A unit whose source changed keeps its target and remembers the old slice (`previous_*`): it is stale until
    somebody confirms it again. One whose source went away keeps everything and is `removed`; one that was merged into
    another is `retired` so that the merge can be undone. `submitted_target` is the text the translator handed over last.
    The counts are of its open findings, for lists; `findings_key` tells from which texts, choices and checks they come.
    """

    __tablename__ = "unit"
    __table_args__ = (
        CheckConstraint('"start" >= 0 AND "end" > "start"', name="slice"),
        CheckConstraint("state = 'initial' OR target <> '' OR may_be_empty", name="state_needs_a_target"),
        CheckConstraint("critical_findings >= 0", name="critical_findings_counted"),
        CheckConstraint("major_findings >= 0", name="major_findings_counted"),
        CheckConstraint("minor_findings >= 0", name="minor_findings_counted"),
        Index("ix_unit_edition_position", "edition_id", "position"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    edition_id: Mapped[int] = mapped_column(ForeignKey("edition.id"))
    position: Mapped[int]
    block_id: Mapped[int] = mapped_column(ForeignKey("block.id"))
    start: Mapped[int]
    end: Mapped[int]
    target: Mapped[str] = mapped_column(Text, default="")
    may_be_empty: Mapped[bool] = mapped_column(default=False)
    state: Mapped[UnitState] = mapped_column(stored_enum(UnitState), default=UnitState.INITIAL)
    assignee_id: Mapped[int | None] = mapped_column(ForeignKey("user.id"))
    previous_block_id: Mapped[int | None] = mapped_column(ForeignKey("block.id"))
    previous_start: Mapped[int | None]
    previous_end: Mapped[int | None]
    removed: Mapped[bool] = mapped_column(default=False)
    retired: Mapped[bool] = mapped_column(default=False)
    return_reason: Mapped[str | None] = mapped_column(Text)
    submitted_target: Mapped[str | None] = mapped_column(Text)
    last_translator_id: Mapped[int | None] = mapped_column(ForeignKey("user.id"))
    findings_key: Mapped[str | None] = mapped_column(String(40))
    critical_findings: Mapped[int] = mapped_column(default=0, server_default="0")
    major_findings: Mapped[int] = mapped_column(default=0, server_default="0")
    minor_findings: Mapped[int] = mapped_column(default=0, server_default="0")
    row_version: Mapped[int] = mapped_column()
    updated_at: Mapped[datetime] = mapped_column(default=now)
    updated_by_id: Mapped[int | None] = mapped_column(ForeignKey("user.id"))

    # For reading: what is written are the numbers above, so that a save need not look along these ways.
    if TYPE_CHECKING:
        silenced: Mapped[str | None]  # told where silences are stored

    edition: Mapped[Edition] = relationship(viewonly=True)
    block: Mapped[Block] = relationship(foreign_keys=[block_id], viewonly=True)
    previous_block: Mapped[Block | None] = relationship(foreign_keys=[previous_block_id], viewonly=True)
    updated_by: Mapped[User | None] = relationship(foreign_keys=[updated_by_id], viewonly=True)

    __mapper_args__ = {"version_id_col": row_version}

    @property
    def is_stale(self) -> bool:
        """Whether the source changed since the target was made."""
        return self.previous_block_id is not None

    @property
    def source(self) -> CodedText:
        """The source slice with its codes, white space at the ends left out."""
        return _slice(self.block, self.start, self.end)

    @property
    def previous_source(self) -> CodedText | None:
        """The source as it was when the target was made, where it has changed since."""
        if self.previous_block is None or self.previous_start is None or self.previous_end is None:
            return None
        return _slice(self.previous_block, self.previous_start, self.previous_end)

    @property
    def coded_target(self) -> CodedText:
        """The target with the block's codes it uses."""
        return self.block.content.with_text(self.target)


def _slice(block: Block, start: int, end: int) -> CodedText:
    part = block.content.slice(start, end)
    return part.with_text(part.text.strip())
