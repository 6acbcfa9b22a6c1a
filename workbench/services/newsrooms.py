"""A newsroom and its house rules."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from zoneinfo import available_timezones

from sqlalchemy import select
from sqlalchemy.orm import Session

from workbench.consistency import dimensions
from workbench.models import Newsroom
from workbench.services.access import Actor, Deed
from workbench.services.audit import record
from workbench.services.problems import N_, Invalid
from workbench.text.cleaning import visible
from workbench.text.language import is_known, normalise

MAX_EXCEPTIONS = 500
MAX_EXCEPTION = 80
MAX_WEIGHT = 100


@dataclass(frozen=True, slots=True)
class HouseRules:
    """What administrators decide about their newsroom. `splits_inside_quotations` None: as the language has it."""

    name: str
    languages: list[str]
    time_zone: str
    allows_self_approval: bool
    splits_inside_quotations: bool | None
    segmentation_exceptions: list[str]


def create_newsroom(session: Session, name: str, languages: Iterable[str]) -> Newsroom:
    """A newsroom with a short name of its own. Raises Invalid without a name or for an unknown language."""
    shown = _name(name)
    newsroom = Newsroom(name=shown, slug=free_slug(session, shown), languages=known_languages(languages))
    session.add(newsroom)
    session.flush()
    return newsroom


def change_rules(session: Session, actor: Actor, newsroom: Newsroom, rules: HouseRules) -> list[str]:
    """Set the house rules; returns the names of those that changed. Raises Invalid for what cannot be a rule."""
    actor.must(Deed.ADMINISTER)
    wanted = {
        "name": _name(rules.name),
        "languages": known_languages(rules.languages),
        "time_zone": _known_zone(rules.time_zone),
        "allows_self_approval": rules.allows_self_approval,
        "splits_inside_quotations": rules.splits_inside_quotations,
        "segmentation_exceptions": _exceptions(rules.segmentation_exceptions),
    }
    changed = [field for field, value in wanted.items() if getattr(newsroom, field) != value]
    for field in changed:
        setattr(newsroom, field, wanted[field])
    if changed:
        record(session, actor, "changed", "newsroom", newsroom.id, fields=changed)
    return changed


def change_weights(session: Session, actor: Actor, newsroom: Newsroom, weights: Mapping[str, int] | None) -> bool:
    """Set how much each dimension counts in consistency scores, None for what they come with; returns whether that changed
    anything. Raises Invalid for a weight that is none, and where all are 0."""
    actor.must(Deed.ADMINISTER)
    wanted = None if weights is None else {each.id: weights.get(each.id, each.weight) for each in dimensions()}
    if wanted is not None and any(not 0 <= weight <= MAX_WEIGHT for weight in wanted.values()):
        raise Invalid(N_("A weight is a number from 0 to %(most)s."), most=MAX_WEIGHT)
    if wanted is not None and not any(wanted.values()):
        raise Invalid(N_("At least one dimension has to count."))
    if wanted == {each.id: each.weight for each in dimensions()}:
        wanted = None
    if wanted == newsroom.score_weights:
        return False
    newsroom.score_weights = wanted
    record(session, actor, "weighed", "newsroom", newsroom.id, weights=wanted)
    return True


def known_languages(tags: Iterable[str]) -> list[str]:
    """The tags as they are stored, each once. Raises Invalid for an unknown one or none at all."""
    wanted = list(tags)
    for tag in wanted:
        if not is_known(tag):
            raise Invalid(N_("%(language)s is no language tag we know. Examples: en, ko, zh-Hans."), language=tag)
    if not wanted:
        raise Invalid(N_("Choose at least one language."))
    return list(dict.fromkeys(normalise(tag) for tag in wanted))


def free_slug(session: Session, name: str) -> str:
    """A short name for addresses and commands that no newsroom has yet: "the-daily", "the-daily-2"."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    base = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60] or "newsroom"
    taken = set(session.scalars(select(Newsroom.slug).where(Newsroom.slug.startswith(base, autoescape=True))))
    numbers = (f"{base}-{number}" for number in range(2, len(taken) + 3))
    return base if base not in taken else next(slug for slug in numbers if slug not in taken)


def _name(name: str) -> str:
    shown = visible(name).strip()
    if not shown:
        raise Invalid(N_("Please give the newsroom a name."))
    return shown[:200]


def _known_zone(zone: str) -> str:
    if zone not in available_timezones():
        raise Invalid(N_("There is no time zone %(zone)s."), zone=zone)
    return zone


def _exceptions(lines: Iterable[str]) -> list[str]:
    kept = list(dict.fromkeys(filter(None, (visible(line).strip() for line in lines))))
    if len(kept) > MAX_EXCEPTIONS or any(len(line) > MAX_EXCEPTION for line in kept):
        raise Invalid(
            N_("At most %(lines)s exceptions with %(length)s characters each."),
            lines=MAX_EXCEPTIONS,
            length=MAX_EXCEPTION,
        )
    return kept
