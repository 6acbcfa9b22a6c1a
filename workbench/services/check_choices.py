"""Choosing for a check: off, or a severity; for the newsroom, a pair of languages, an article or a unit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from workbench.checks import checks
from workbench.models import Article, CheckChoice, CheckSetting, Unit
from workbench.models.base import now
from workbench.services.access import Actor, Deed
from workbench.services.audit import record
from workbench.services.findings import recount
from workbench.services.house_checks import touch
from workbench.services.problems import N_, Invalid, Missing
from workbench.services.silencing import checked_reason
from workbench.text.cleaning import visible
from workbench.text.language import is_known, normalise


@dataclass(frozen=True, slots=True)
class Scope:
    """What a choice is about; with nothing told, the newsroom."""

    pair: tuple[str, str] | None = None
    article: Article | None = None
    unit: Unit | None = None

    @property
    def is_exception(self) -> bool:
        """Whether it is about one article or unit."""
        return self.article is not None or self.unit is not None


EVERYWHERE = Scope()
# What may be chosen for one article or sentence.
EXCEPTIONS = (CheckSetting.OFF, CheckSetting.MINOR, CheckSetting.MAJOR, CheckSetting.CRITICAL)


def choose(
    session: Session, actor: Actor, check: str, setting: CheckSetting, scope: Scope = EVERYWHERE, reason: str = ""
) -> CheckChoice | None:
    """Choose for a check in a scope; returns the choice, None where it is the one in force already.

    Administrators choose for the newsroom and for pairs, editors for an article, translators for a unit; exceptions say
    why. Raises Invalid for a check or a language nobody knows."""
    actor.must(_deed(scope))
    if check not in {each.id for each in checks()}:
        raise Invalid(N_("There is no check %(check)s."), check=check)
    pair = _known_pair(scope.pair)
    why = checked_reason(reason) if scope.is_exception else visible(reason).strip()
    standing = _in_force(session, actor, check, Scope(pair, scope.article, scope.unit))
    if standing and standing.setting is setting:
        return None
    if standing:
        _end(actor, standing)
        session.flush()
    if not standing and setting is CheckSetting.AS_IT_COMES and not (pair or scope.is_exception):
        return None
    touch(session, actor.newsroom_id)
    if setting is CheckSetting.AS_IT_COMES and not (pair or scope.is_exception):
        record(session, actor, "chose", "check", None, check=check, setting=setting.value)
        return None
    made = CheckChoice(
        newsroom_id=actor.newsroom_id,
        check_id=check,
        setting=setting,
        source_language=pair[0] if pair else None,
        target_language=pair[1] if pair else None,
        article_id=scope.article.id if scope.article else None,
        unit_id=scope.unit.id if scope.unit else None,
        reason=why,
        by_id=actor.user_id,
    )
    session.add(made)
    session.flush()
    if scope.unit:
        recount(session, scope.unit)
    told = {"pair": " → ".join(pair)} if pair else {"article": made.article_id, "unit": made.unit_id}
    where = {name: value for name, value in told.items() if value}
    record(session, actor, "chose", "check", made.id, check=check, setting=setting.value, reason=why, **where)
    return made


def end(session: Session, actor: Actor, choice: CheckChoice) -> None:
    """Take a choice back: what is chosen for a wider scope holds again."""
    actor.must(Deed.ADMINISTER if choice.article_id is None and choice.unit_id is None else Deed.REVIEW)
    if choice.ended_at is None:
        _end(actor, choice)
        touch(session, actor.newsroom_id)
        record(session, actor, "took back", "check", choice.id, check=choice.check_id)


def choice_in(session: Session, actor: Actor, number: int) -> CheckChoice:
    """The choice of that number in the actor's newsroom; Missing for any other."""
    found = session.get(CheckChoice, number)
    if found is None or found.newsroom_id != actor.newsroom_id:
        raise Missing(N_("There is nothing here, or it belongs to another newsroom."))
    return found


def choices_in(session: Session, newsroom_id: int) -> Sequence[CheckChoice]:
    """The newsroom's choices in force, each with who made it and the article it is about."""
    query = select(CheckChoice).where(CheckChoice.newsroom_id == newsroom_id, CheckChoice.ended_at.is_(None))
    loaded = (joinedload(CheckChoice.by), joinedload(CheckChoice.article), joinedload(CheckChoice.unit))
    return session.scalars(query.options(*loaded).order_by(CheckChoice.id)).all()


def _deed(scope: Scope) -> Deed:
    return Deed.TRANSLATE if scope.unit else Deed.REVIEW if scope.article else Deed.ADMINISTER


def _known_pair(pair: tuple[str, str] | None) -> tuple[str, str] | None:
    if pair is None:
        return None
    for tag in pair:
        if not is_known(tag):
            raise Invalid(N_("%(language)s is no language tag we know. Examples: en, ko, zh-Hans."), language=tag)
    return normalise(pair[0]), normalise(pair[1])


def _in_force(session: Session, actor: Actor, check: str, scope: Scope) -> CheckChoice | None:
    source, target = scope.pair or (None, None)
    query = select(CheckChoice).where(
        CheckChoice.newsroom_id == actor.newsroom_id,
        CheckChoice.check_id == check,
        CheckChoice.ended_at.is_(None),
        CheckChoice.source_language.is_not_distinct_from(source),
        CheckChoice.target_language.is_not_distinct_from(target),
        CheckChoice.article_id.is_not_distinct_from(scope.article.id if scope.article else None),
        CheckChoice.unit_id.is_not_distinct_from(scope.unit.id if scope.unit else None),
    )
    return session.scalar(query)


def _end(actor: Actor, choice: CheckChoice) -> None:
    choice.ended_at, choice.ended_by_id = now(), actor.user_id
