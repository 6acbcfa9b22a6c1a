"""People and their duties: the first administrator, joining a newsroom, changing a duty, leaving and coming back."""

from __future__ import annotations

import re
from dataclasses import dataclass
from secrets import token_hex

from sqlalchemy import func, select
from sqlalchemy.orm import Session, joinedload

from workbench.models import Duty, Membership, Newsroom, User
from workbench.models.base import now
from workbench.services.access import Actor, Deed
from workbench.services.audit import record
from workbench.services.newsrooms import create_newsroom
from workbench.services.problems import N_, Invalid, Missing, Problem, Refused
from workbench.text.cleaning import visible

# One @, something on both sides, no spaces (RFC 5321 allows 254 characters); whether mail arrives is not asked.
EMAIL = re.compile(r"[^@\s<>\"]+@[^@\s<>\"]+")
THEMES = ("light", "dark")


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Somebody who joined; `created` says that they got an account by it."""

    user: User
    membership: Membership
    created: bool


def create_administrator(
    session: Session, *, name: str, email: str, hashed_password: str, newsroom: str, languages: list[str]
) -> Actor:
    """The first person and the first newsroom. Raises Problem when the installation has a user already."""
    if session.scalar(select(User.id).limit(1)) is not None:
        raise Problem(N_("This workbench is set up already. Sign in, or ask its administrator."))
    user = new_user(session, name=name, email=email, hashed_password=hashed_password)
    user.is_operator = True
    home = create_newsroom(session, newsroom, languages)
    session.add(Membership(user_id=user.id, newsroom_id=home.id, duty=Duty.ADMINISTRATOR))
    session.flush()
    actor = Actor(user.id, home.id, Duty.ADMINISTRATOR, user.name)
    record(session, actor, "created", "newsroom", home.id, name=home.name)
    return actor


def new_user(session: Session, *, name: str, email: str, hashed_password: str) -> User:
    """A person who can sign in. Raises Invalid for an empty name or what is no address, Problem for a known address."""
    address = cleaned_email(email)
    shown = visible(name).strip()
    if not shown:
        raise Invalid(N_("Please give a name."))
    if user_by_email(session, address):
        raise Problem(N_("Somebody signs in with this address already."))
    user = User(name=shown[:200], email=address, password=hashed_password, fs_uniquifier=token_hex(32))
    session.add(user)
    session.flush()
    return user


def cleaned_email(email: str) -> str:
    """The address as it is stored: lower case, without white space around it. Raises Invalid for what is none."""
    address = visible(email).strip().lower()
    if not EMAIL.fullmatch(address) or len(address) > 254:
        raise Invalid(N_("This is no e-mail address."))
    return address


def user_by_email(session: Session, email: str) -> User | None:
    """The person who signs in with that address."""
    return session.scalar(select(User).where(User.email == email))


def members(session: Session, newsroom_id: int) -> list[Membership]:
    """Everybody who belongs to the newsroom or did, by name, those who left last: one statement."""
    query = (
        select(Membership)
        .join(Membership.user)
        .options(joinedload(Membership.user))
        .where(Membership.newsroom_id == newsroom_id)
        .order_by(Membership.ended_at.is_not(None), func.lower(User.name), User.id)
    )
    return list(session.scalars(query))


def add_person(
    session: Session, actor: Actor, newsroom: Newsroom, *, name: str, email: str, duty: Duty, hashed_password: str
) -> Newcomer:
    """Add somebody by address: a known person joins, an unknown one gets an account with that password.

    Raises Problem when they belong to the newsroom already."""
    actor.must(Deed.ADMINISTER)
    user = user_by_email(session, cleaned_email(email))
    created = user is None
    if user is None:
        user = new_user(session, name=name, email=email, hashed_password=hashed_password)
        user.has_first_password = True
    membership = session.scalar(
        select(Membership).where(Membership.user_id == user.id, Membership.newsroom_id == newsroom.id)
    )
    if membership is None:
        membership = Membership(user_id=user.id, newsroom_id=newsroom.id, duty=duty)
        session.add(membership)
    elif membership.ended_at is None:
        raise Problem(N_("%(name)s belongs to this newsroom already."), name=user.name)
    membership.duty, membership.ended_at = duty, None
    session.flush()
    record(session, actor, "added", "member", user.id, name=user.name, duty=duty.value)
    return Newcomer(user, membership, created)


def change_duty(session: Session, actor: Actor, membership_id: int, duty: Duty) -> Membership:
    """Give a member another duty. Raises Problem when the newsroom would be left without an administrator."""
    actor.must(Deed.ADMINISTER)
    membership = member(session, actor, membership_id)
    if membership.duty is duty:
        return membership
    if duty is not Duty.ADMINISTRATOR:
        _check_not_last(session, membership)
    record(session, actor, "changed", "member", membership.user_id, name=membership.user.name, duty=duty.value)
    membership.duty = duty
    return membership


def remove_person(session: Session, actor: Actor, membership_id: int) -> Membership:
    """End a membership; what the person did stays theirs. Raises Problem for the last administrator."""
    actor.must(Deed.ADMINISTER)
    membership = member(session, actor, membership_id)
    if membership.ended_at is None:
        _check_not_last(session, membership)
        membership.ended_at = now()
        record(session, actor, "removed", "member", membership.user_id, name=membership.user.name)
    return membership


def restore_person(session: Session, actor: Actor, membership_id: int) -> Membership:
    """Take somebody back with the duty they had."""
    actor.must(Deed.ADMINISTER)
    membership = member(session, actor, membership_id)
    if membership.ended_at is not None:
        membership.ended_at = None
        record(session, actor, "restored", "member", membership.user_id, name=membership.user.name)
    return membership


def give_new_password(session: Session, actor: Actor, membership_id: int, hashed_password: str) -> Membership:
    """Give a member who forgot theirs a password to sign in with once; they are signed out everywhere.

    Raises Refused for whoever this newsroom alone may not decide about: a member of other newsrooms, and the person who
    runs the workbench. Raises Problem for the actor, who changes their own with the old one."""
    actor.must(Deed.ADMINISTER)
    membership = member(session, actor, membership_id)
    user = membership.user
    if user.id == actor.user_id:
        raise Problem(N_("You change your own password on the page of your account."))
    if membership.ended_at is not None or user.is_operator or _is_elsewhere(session, membership):
        raise Refused(
            N_("%(name)s is not of this newsroom alone: whoever runs the workbench gives a new password."),
            name=user.name,
        )
    user.password, user.has_first_password, user.fs_uniquifier = hashed_password, True, token_hex(32)
    record(session, actor, "gave_password", "member", user.id, name=user.name)
    return membership


def _is_elsewhere(session: Session, membership: Membership) -> bool:
    query = select(Membership.id).where(
        Membership.user_id == membership.user_id,
        Membership.newsroom_id != membership.newsroom_id,
        Membership.ended_at.is_(None),
    )
    return session.scalar(query.limit(1)) is not None


def change_account(
    user: User, *, name: str | None = None, locale: str | None = None, zone: str | None = None, theme: str | None = None
) -> None:
    """Change what a person says about themselves; None leaves a thing as it is, "" goes back to the default."""
    if name is not None:
        if not visible(name).strip():
            raise Invalid(N_("Please give a name."))
        user.name = visible(name).strip()[:200]
    if locale is not None:
        user.locale = locale or None
    if zone is not None:
        user.time_zone = zone or None
    if theme is not None:
        user.theme = theme if theme in THEMES else None


def member(session: Session, actor: Actor, membership_id: int) -> Membership:
    """The membership of that number in the actor's newsroom. Raises Missing for any other."""
    found = session.get(Membership, membership_id, options=[joinedload(Membership.user)])
    if found is None or found.newsroom_id != actor.newsroom_id:
        raise Missing(N_("There is nothing here, or it belongs to another newsroom."))
    return found


def _check_not_last(session: Session, membership: Membership) -> None:
    if membership.duty is not Duty.ADMINISTRATOR or membership.ended_at is not None:
        return
    others = session.scalar(
        select(func.count())
        .select_from(Membership)
        .where(
            Membership.newsroom_id == membership.newsroom_id,
            Membership.duty == Duty.ADMINISTRATOR,
            Membership.ended_at.is_(None),
            Membership.id != membership.id,
        )
    )
    if not others:
        raise Problem(N_("A newsroom needs an administrator: make somebody else one first."))
