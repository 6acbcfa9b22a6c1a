"""What a translation says and no unit can, kept as comments on the edition."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sqlalchemy.orm import Session

from workbench.models import Comment, Edition, Thread, Unit
from workbench.services.access import Actor
from workbench.services.discussion import MAX_COMMENT
from workbench.services.translation_pairing import Sides


def keep_as_comments(
    session: Session, actor: Actor, edition: Edition, sides: Sides, units: Mapping[str, Unit], heading: str
) -> int:
    """Keep each added sentence in a thread on the unit before it (the first unit, where there is none), and what a person set
    aside as `keep_aside` does. Returns how many sentences these are. `units` are told by the keys of their rows."""
    told: dict[Unit | None, list[int]] = {}
    unit = next(iter(units.values()), None)
    for row in sides.proposal.rows:
        if row.sources:
            unit = units.get(row.key, unit)
        else:
            told.setdefault(unit, []).extend(row.targets)
    for home, places in told.items():
        _keep(session, actor, edition, home, sides, places, heading)
    return sum(map(len, told.values())) + keep_aside(session, actor, edition, sides, heading)


def keep_aside(session: Session, actor: Actor, edition: Edition, sides: Sides, heading: str) -> int:
    """Keep what a person set aside in a thread on the edition. Returns how many sentences these are.

    Page furniture that nobody took back is no part of the translation and is not kept here."""
    places = [place for place in sides.proposal.aside if not sides.target[place].left_out]
    _keep(session, actor, edition, None, sides, places, heading)
    return len(places)


def _keep(
    session: Session,
    actor: Actor,
    edition: Edition,
    home: Unit | None,
    sides: Sides,
    places: Sequence[int],
    heading: str,
) -> None:
    if places:
        texts = [sides.target[place].content.plain for place in places]
        _say(session, actor, edition, home, list(_bodies(heading, texts)))


def _say(session: Session, actor: Actor, edition: Edition, unit: Unit | None, bodies: Sequence[str]) -> None:
    thread = Thread(edition_id=edition.id, unit_id=unit.id if unit else None)
    session.add(thread)
    session.flush()
    session.add_all(Comment(thread_id=thread.id, by_id=actor.user_id, body=body) for body in bodies)
    session.flush()


def _bodies(heading: str, texts: Sequence[str]) -> Iterator[str]:
    """The sentences under the heading, one a line, in as many comments as they need."""
    most = MAX_COMMENT - len(heading) - 1
    lines: list[str] = []
    for part in (text[start : start + most] for text in texts for start in range(0, len(text), most)):
        if lines and len("\n".join([*lines, part])) > most:
            yield f"{heading}\n" + "\n".join(lines)
            lines = []
        lines.append(part)
    if lines:
        yield f"{heading}\n" + "\n".join(lines)
