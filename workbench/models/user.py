"""People, and what each may do in which newsroom."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from flask_security.core import RoleMixin, UserMixin
from sqlalchemy import JSON, Boolean, Column, ForeignKey, Integer, String, Table, UniqueConstraint, false, true
from sqlalchemy.orm import Mapped, mapped_column, relationship

from workbench.models.base import Base, db, now, stored_enum
from workbench.models.newsroom import Newsroom


class Duty(StrEnum):
    """What a member of a newsroom may do; each one may do what those before it may, except that a reader only reads."""

    READER = "reader"
    TRANSLATOR = "translator"
    EDITOR = "editor"
    ADMINISTRATOR = "administrator"


user_roles = Table(
    "user_role",
    Base.metadata,
    Column("user_id", Integer, ForeignKey("user.id"), primary_key=True),
    Column("role_id", Integer, ForeignKey("role.id"), primary_key=True),
)


class Role(db.Model, RoleMixin):
    """A role of the whole installation (`operator`); what people do in a newsroom is told by Membership."""

    __tablename__ = "role"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(80), unique=True)
    description: Mapped[str | None] = mapped_column(String(255))


class User(db.Model, UserMixin):
    """A person who signs in."""

    __tablename__ = "user"

    id: Mapped[int] = mapped_column(primary_key=True)
    email: Mapped[str] = mapped_column(String(255), unique=True)
    name: Mapped[str] = mapped_column(String(200))
    password: Mapped[str | None] = mapped_column(String(255))
    has_first_password: Mapped[bool] = mapped_column(Boolean, default=False, server_default=false())
    active: Mapped[bool] = mapped_column(Boolean, default=True, server_default=true())
    fs_uniquifier: Mapped[str] = mapped_column(String(64), unique=True)
    tf_primary_method: Mapped[str | None] = mapped_column(String(64))
    tf_totp_secret: Mapped[str | None] = mapped_column(String(255))
    mf_recovery_codes: Mapped[list[str] | None] = mapped_column(JSON)
    locale: Mapped[str | None] = mapped_column(String(20))
    time_zone: Mapped[str | None] = mapped_column(String(64))
    theme: Mapped[str | None] = mapped_column(String(10))
    keys: Mapped[dict[str, str]] = mapped_column(JSON, default=dict)
    is_operator: Mapped[bool] = mapped_column(Boolean, default=False, server_default=false())
    created_at: Mapped[datetime] = mapped_column(default=now)

    installation_roles: Mapped[list[Role]] = relationship(secondary=user_roles, lazy="select")
    memberships: Mapped[list[Membership]] = relationship(back_populates="user", lazy="select")

    @property
    def roles(self) -> list[Role]:
        """What Flask-Security asks for on every request: nothing, because duties are told by memberships."""
        return []

    @property
    def has_second_factor(self) -> bool:
        """Whether signing in asks for more than the password."""
        return bool(self.tf_primary_method or self.tf_totp_secret)

    @property
    def initials(self) -> str:
        """Up to two letters that stand for the person."""
        parts = self.name.split()
        return ("".join(part[0] for part in parts[:2]) if len(parts) > 1 else self.name[:2]).upper()


class Membership(db.Model):
    """A person's duty in a newsroom; one that ended is kept, so that it can be given back."""

    __tablename__ = "membership"
    __table_args__ = (UniqueConstraint("user_id", "newsroom_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("user.id"), index=True)
    newsroom_id: Mapped[int] = mapped_column(ForeignKey("newsroom.id"), index=True)
    duty: Mapped[Duty] = mapped_column(stored_enum(Duty))
    created_at: Mapped[datetime] = mapped_column(default=now)
    ended_at: Mapped[datetime | None]

    user: Mapped[User] = relationship(back_populates="memberships")
    newsroom: Mapped[Newsroom] = relationship()
