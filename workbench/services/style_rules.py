"""A newsroom's style rules and length limits."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from workbench.checks.finding import Found
from workbench.checks.house_style import StyleRule, broken_by, fault_of
from workbench.formats.document import Role
from workbench.models import HouseStyleRule, LengthLimit, RuleSeverity
from workbench.services.access import Actor, Deed
from workbench.services.audit import record
from workbench.services.house_checks import rule_of, touch
from workbench.services.problems import N_, Invalid, Missing
from workbench.text.cleaning import visible
from workbench.text.language import is_known, normalise

MAX_RULES = 500
MAX_CHARACTERS = 10_000
# The parts of an article whose length a newsroom may limit.
LIMITED_ROLES = (Role.HEADLINE, Role.STANDFIRST, Role.CAPTION)


@dataclass(frozen=True, slots=True)
class RuleDraft:
    """A rule as somebody wrote it."""

    language: str
    pattern: str
    is_pattern: bool = False
    instead: str = ""
    message: str = ""
    severity: RuleSeverity = RuleSeverity.MINOR


def rules_in(session: Session, newsroom_id: int) -> Sequence[HouseStyleRule]:
    """The newsroom's rules, those in use first."""
    query = select(HouseStyleRule).where(HouseStyleRule.newsroom_id == newsroom_id)
    return session.scalars(query.order_by(HouseStyleRule.active.desc(), HouseStyleRule.id)).all()


def rule_in(session: Session, actor: Actor, number: int) -> HouseStyleRule:
    """The rule of that number in the actor's newsroom; Missing for any other."""
    found = session.get(HouseStyleRule, number)
    if found is None or found.newsroom_id != actor.newsroom_id:
        raise Missing(N_("There is nothing here, or it belongs to another newsroom."))
    return found


def save_rule(session: Session, actor: Actor, rule: HouseStyleRule | None, draft: RuleDraft) -> HouseStyleRule:
    """Write a rule down, or change it. Raises Invalid, saying what is wrong, for one that cannot be used."""
    actor.must(Deed.ADMINISTER)
    checked = _checked(draft)
    action = "changed" if rule else "added"
    if rule is None:
        if len(rules_in(session, actor.newsroom_id)) >= MAX_RULES:
            raise Invalid(N_("A newsroom has at most %(most)s style rules."), most=MAX_RULES)
        rule = HouseStyleRule(newsroom_id=actor.newsroom_id, created_by_id=actor.user_id)
        session.add(rule)
    rule.language, rule.pattern, rule.is_pattern = checked.language, checked.pattern, checked.is_pattern
    rule.instead, rule.message, rule.severity = checked.instead, checked.message, checked.severity
    session.flush()
    touch(session, actor.newsroom_id)
    record(session, actor, action, "style rule", rule.id, rule=rule.pattern)
    return rule


def set_active(session: Session, actor: Actor, rule: HouseStyleRule, *, active: bool) -> None:
    """Put a rule away, or take it out again."""
    actor.must(Deed.ADMINISTER)
    if rule.active is not active:
        rule.active = active
        session.flush()
        touch(session, actor.newsroom_id)
        record(session, actor, "restored" if active else "archived", "style rule", rule.id, rule=rule.pattern)


def try_rule(draft: RuleDraft, text: str) -> list[Found]:
    """Where the text breaks the rule as it is written. Raises Invalid for a rule that cannot be used."""
    return list(broken_by(visible(text)[:MAX_CHARACTERS], _style_rule(_checked(draft))))


def _checked(draft: RuleDraft) -> RuleDraft:
    language = draft.language.strip()
    if language and not is_known(language):
        raise Invalid(N_("%(language)s is no language tag we know. Examples: en, ko, zh-Hans."), language=language)
    checked = RuleDraft(
        normalise(language) if language else "",
        visible(draft.pattern).strip() if not draft.is_pattern else visible(draft.pattern),
        draft.is_pattern,
        visible(draft.instead).strip()[:300],
        visible(draft.message).strip()[:2_000],
        draft.severity,
    )
    if fault := fault_of(_style_rule(checked)):
        raise Invalid(fault.message, **fault.values)
    return checked


def _style_rule(draft: RuleDraft) -> StyleRule:
    return rule_of(
        HouseStyleRule(
            language=draft.language,
            pattern=draft.pattern,
            is_pattern=draft.is_pattern,
            instead=draft.instead,
            message=draft.message,
            severity=draft.severity,
        )
    )


def limits_in(session: Session, newsroom_id: int) -> Sequence[LengthLimit]:
    """The newsroom's limits, by role and language."""
    query = select(LengthLimit).where(LengthLimit.newsroom_id == newsroom_id)
    return session.scalars(query.order_by(LengthLimit.role, LengthLimit.language)).all()


def set_limits(session: Session, actor: Actor, wanted: Iterable[tuple[Role, str, int | None]]) -> None:
    """Set the most characters for roles and languages ("" for all); None takes a limit away. Invalid for what is none."""
    actor.must(Deed.ADMINISTER)
    standing = {(each.role, each.language): each for each in limits_in(session, actor.newsroom_id)}
    told: dict[str, int | None] = {}
    for role, tag, characters in wanted:
        language = _known(tag)
        if characters is not None and not 0 < characters <= MAX_CHARACTERS:
            raise Invalid(N_("A length is between 1 and %(most)s characters."), most=MAX_CHARACTERS)
        found = standing.get((role, language))
        if characters == (found.characters if found else None):
            continue
        told[f"{role.value} {language}".strip()] = characters
        if found and characters is None:
            session.delete(found)
        elif found and characters is not None:
            found.characters = characters
        elif characters is not None:
            session.add(LengthLimit(newsroom_id=actor.newsroom_id, role=role, language=language, characters=characters))
    if told:
        session.flush()
        touch(session, actor.newsroom_id)
        record(session, actor, "changed", "length limits", None, **told)


def _known(tag: str) -> str:
    if tag and not is_known(tag):
        raise Invalid(N_("%(language)s is no language tag we know. Examples: en, ko, zh-Hans."), language=tag)
    return normalise(tag) if tag else ""
