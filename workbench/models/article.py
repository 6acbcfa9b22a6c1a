"""An article and its versions; each version's blocks and segments, which never change once stored."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Boolean, CheckConstraint, ForeignKey, Index, LargeBinary, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from workbench.formats.document import BlockType, Role
from workbench.models.base import db, now, stored_enum
from workbench.models.newsroom import Newsroom
from workbench.models.user import User
from workbench.text.inline import CodedText, from_json


class Article(db.Model):
    """A source article. What it says stands in its versions."""

    __tablename__ = "article"

    id: Mapped[int] = mapped_column(primary_key=True)
    newsroom_id: Mapped[int] = mapped_column(ForeignKey("newsroom.id"), index=True)
    language: Mapped[str] = mapped_column(String(35))
    title: Mapped[str] = mapped_column(String(500))
    section: Mapped[str] = mapped_column(String(200), default="")
    source_url: Mapped[str | None] = mapped_column(String(2000))
    latest_number: Mapped[int] = mapped_column(default=1)
    created_at: Mapped[datetime] = mapped_column(default=now)
    created_by_id: Mapped[int | None] = mapped_column(ForeignKey("user.id"))
    archived_at: Mapped[datetime | None]

    newsroom: Mapped[Newsroom] = relationship()
    created_by: Mapped[User | None] = relationship()
    versions: Mapped[list[ArticleVersion]] = relationship(
        back_populates="article", order_by="ArticleVersion.number", lazy="select"
    )


class ArticleVersion(db.Model):
    """The article as it stood when it was imported: the original bytes, what they say, and a digest of each."""

    __tablename__ = "article_version"
    __table_args__ = (
        UniqueConstraint("article_id", "number"),
        CheckConstraint("number >= 1", name="number_from_one"),
        Index("ix_article_version_text_digest", "text_digest"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    article_id: Mapped[int] = mapped_column(ForeignKey("article.id"), index=True)
    number: Mapped[int]
    format: Mapped[str] = mapped_column(String(40))
    encoding: Mapped[str] = mapped_column(String(40), default="utf-8")
    file_name: Mapped[str] = mapped_column(String(255), default="")
    skeleton: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)
    skeleton_digest: Mapped[str] = mapped_column(String(64))
    text_digest: Mapped[str] = mapped_column(String(64))
    about: Mapped[dict[str, Any]] = mapped_column("metadata", JSON, default=dict)
    word_count: Mapped[int] = mapped_column(default=0)
    character_count: Mapped[int] = mapped_column(default=0)
    created_at: Mapped[datetime] = mapped_column(default=now)
    created_by_id: Mapped[int | None] = mapped_column(ForeignKey("user.id"))

    article: Mapped[Article] = relationship(back_populates="versions")
    blocks: Mapped[list[Block]] = relationship(back_populates="version", order_by="Block.position", lazy="select")


class Block(db.Model):
    """A block of a version. `key` is its id in the document; `codes` is the table of its inline codes."""

    __tablename__ = "block"
    __table_args__ = (UniqueConstraint("version_id", "position"), UniqueConstraint("version_id", "key"))

    id: Mapped[int] = mapped_column(primary_key=True)
    version_id: Mapped[int] = mapped_column(ForeignKey("article_version.id"), index=True)
    position: Mapped[int]
    key: Mapped[str] = mapped_column(String(120))
    type: Mapped[BlockType] = mapped_column(stored_enum(BlockType))
    role: Mapped[Role] = mapped_column(stored_enum(Role))
    translate: Mapped[bool] = mapped_column(Boolean, default=True)
    level: Mapped[int | None]
    text: Mapped[str] = mapped_column(Text)
    codes: Mapped[list[Any]] = mapped_column(JSON, default=list)
    anchor: Mapped[str] = mapped_column(Text, default="")
    attributes: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)

    version: Mapped[ArticleVersion] = relationship(back_populates="blocks")
    segments: Mapped[list[Segment]] = relationship(back_populates="block", order_by="Segment.position", lazy="select")

    @property
    def content(self) -> CodedText:
        """The block's text with its codes."""
        return CodedText(self.text, from_json(self.codes))


class Segment(db.Model):
    """A sentence of a block: the slice from `start` to `end` of its text."""

    __tablename__ = "segment"
    __table_args__ = (
        UniqueConstraint("block_id", "position"),
        CheckConstraint('"start" >= 0 AND "end" > "start"', name="slice"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    block_id: Mapped[int] = mapped_column(ForeignKey("block.id"), index=True)
    position: Mapped[int]
    start: Mapped[int]
    end: Mapped[int]

    block: Mapped[Block] = relationship(back_populates="segments")
