"""Who may do what: an actor is a person in a newsroom, a deed is what they want to do there."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from workbench.models import Duty, Membership, Newsroom, User
from workbench.services.problems import N_, Missing, NotAllowed


class Deed(StrEnum):
    """What the doors ask permission for."""

    READ = "read"
    TRANSLATE = "translate"
    IMPORT = "import"
    REVIEW = "review"
    ADMINISTER = "administer"


ALLOWED: dict[Duty, frozenset[Deed]] = {
    Duty.READER: frozenset({Deed.READ}),
    Duty.TRANSLATOR: frozenset({Deed.READ, Deed.TRANSLATE, Deed.IMPORT}),
    Duty.EDITOR: frozenset({Deed.READ, Deed.TRANSLATE, Deed.IMPORT, Deed.REVIEW}),
    Duty.ADMINISTRATOR: frozenset(Deed),
}


@dataclass(frozen=True, slots=True)
class Actor:
    """A person acting in a newsroom."""

    user_id: int
    newsroom_id: int
    duty: Duty
    name: str = ""

    def may(self, deed: Deed) -> bool:
        """Whether the person's duty allows the deed."""
        return deed in ALLOWED[self.duty]

    def must(self, deed: Deed) -> None:
        """Raises NotAllowed when the person may not."""
        if not self.may(deed):
            raise NotAllowed(N_("Your role in this newsroom does not allow this."))


def actor_in(session: Session, user: User, newsroom_id: int) -> Actor:
    """The person as an actor in that newsroom; Missing when they are no member (so that nobody learns it exists)."""
    duty = session.scalar(
        select(Membership.duty).where(
            Membership.user_id == user.id, Membership.newsroom_id == newsroom_id, Membership.ended_at.is_(None)
        )
    )
    if duty is None:
        raise Missing(N_("There is nothing here, or it belongs to another newsroom."))
    return Actor(user.id, newsroom_id, duty, user.name)


def newsrooms_of(session: Session, user: User) -> list[tuple[Newsroom, Duty]]:
    """The newsrooms the person belongs to, by name, each with their duty."""
    rows = session.execute(
        select(Newsroom, Membership.duty)
        .join(Membership, Membership.newsroom_id == Newsroom.id)
        .where(Membership.user_id == user.id, Membership.ended_at.is_(None))
        .order_by(Newsroom.name)
    )
    return [(newsroom, duty) for newsroom, duty in rows]
