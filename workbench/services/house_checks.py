"""What a newsroom tells its checks: choices, terms, style rules and lengths, read once for each of its stamps."""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from importlib.resources.abc import Traversable

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from workbench.checks import Choices, Severity, TermPair, checks
from workbench.checks.house_style import StyleRule
from workbench.formats.document import Role
from workbench.models import CheckChoice, CheckSetting, Concept, HouseStyleRule, LengthLimit, Newsroom, Term, TermStatus
from workbench.models.newsroom import new_stamp

# Newsrooms whose checks are kept at hand in a process.
MOST_HOUSES = 64
# Letters of a term that its inflected forms keep: a look that spares most terms a search.
BEGINNING = 3


@dataclass(frozen=True, slots=True)
class Place:
    """Where a pair stands, as far as choices, terms and lengths depend on it."""

    source_language: str
    target_language: str
    article_id: int
    unit_id: int
    role: Role


@dataclass(frozen=True, slots=True)
class Chosen:
    """A choice in force; of its scopes at most one is told."""

    check: str
    setting: CheckSetting
    pair: tuple[str, str] | None
    article_id: int | None
    unit_id: int | None

    @property
    def width(self) -> int:
        """How much it is about: the newsroom is widest."""
        return 0 if self.unit_id else 1 if self.article_id else 2 if self.pair else 3

    def holds_at(self, place: Place) -> bool:
        """Whether it is about the place."""
        if self.unit_id or self.article_id:
            return self.unit_id == place.unit_id or self.article_id == place.article_id
        return self.pair is None or self.pair == (place.source_language, place.target_language)


@dataclass(frozen=True)
class House:
    """A newsroom's wishes. `key` is another one whenever they or the checks themselves change."""

    key: str
    chosen: tuple[Chosen, ...]
    rules: tuple[StyleRule, ...]
    limits: Mapping[tuple[Role, str], int]
    concepts: tuple[tuple[tuple[str, str, TermStatus], ...], ...]

    @cached_property
    def _terms(self) -> dict[tuple[str, str], list[tuple[str, TermPair]]]:
        return {}

    def choices_at(self, place: Place) -> Choices:
        """What is chosen for each check there: the narrowest choice wins."""
        settings: dict[str, CheckSetting] = {}
        for each in sorted(self.chosen, key=lambda each: -each.width):
            if each.holds_at(place):
                settings[each.check] = each.setting
        return choices_of(settings)

    def limit_at(self, place: Place) -> int:
        """The most characters there; 0 for any."""
        own = self.limits.get((place.role, place.target_language))
        return own or self.limits.get((place.role, ""), 0)

    def terms_in(self, source: str, place: Place) -> tuple[TermPair, ...]:
        """The terms that may stand in the source, with what the edition may say for them."""
        pair = (place.source_language, place.target_language)
        if pair not in self._terms:
            self._terms[pair] = list(_term_pairs(self.concepts, *pair))
        low = source.lower()
        return tuple(term for beginning, term in self._terms[pair] if beginning in low)

    def words(self, source_language: str, target_language: str) -> tuple[tuple[str, str], ...]:
        """The termbase as pairs of a word and what stands for it in the other language."""
        terms = (term for _beginning, term in _term_pairs(self.concepts, source_language, target_language))
        return tuple((term.source, word) for term in terms for word in term.allowed)


def choices_of(settings: Mapping[str, CheckSetting]) -> Choices:
    """The settings of checks in the words of the checks' room."""
    return Choices(
        frozenset(check for check, setting in settings.items() if setting is CheckSetting.OFF),
        {check: Severity[s.name] for check, s in settings.items() if s.name in Severity.__members__},
    )


def _term_pairs(
    concepts: Iterable[Sequence[tuple[str, str, TermStatus]]], source: str, target: str
) -> Iterable[tuple[str, TermPair]]:
    wanted = (TermStatus.PREFERRED, TermStatus.ADMITTED)
    for terms in concepts:
        here = [text for language, text, _status in terms if _is_same(language, source)]
        there = [(text, status) for language, text, status in terms if _is_same(language, target)]
        allowed = tuple(text for text, status in sorted(there, key=_preferred_first) if status in wanted)
        unwanted = tuple(text for text, status in there if status not in wanted)
        if allowed or unwanted:
            for text in here:
                yield text.lower()[:BEGINNING], TermPair(text, allowed, unwanted)


def _preferred_first(term: tuple[str, TermStatus]) -> bool:
    return term[1] is not TermStatus.PREFERRED


def _is_same(one: str, other: str) -> bool:
    """Whether a term in one language serves a text in the other: "en" serves "en-GB" and the other way round."""
    return one == other or one.startswith(f"{other}-") or other.startswith(f"{one}-")


_houses: OrderedDict[tuple[int, str], House] = OrderedDict()


def house_of(session: Session, newsroom_id: int, stamp: str) -> House:
    """The newsroom's wishes under its present stamp: four statements when they are not at hand."""
    found = _houses.get((newsroom_id, stamp))
    if found is None:
        found = _read(session, newsroom_id, stamp)
        _houses[newsroom_id, stamp] = found
        while len(_houses) > MOST_HOUSES:
            _houses.popitem(last=False)
    return found


def touch(session: Session, newsroom_id: int) -> None:
    """Say that what the newsroom's checks go by changes with this transaction."""
    session.execute(update(Newsroom).where(Newsroom.id == newsroom_id).values(checking_stamp=new_stamp()))


def _read(session: Session, newsroom_id: int, stamp: str) -> House:
    choices = select(CheckChoice).where(CheckChoice.newsroom_id == newsroom_id, CheckChoice.ended_at.is_(None))
    rules = select(HouseStyleRule).where(HouseStyleRule.newsroom_id == newsroom_id, HouseStyleRule.active)
    limits = select(LengthLimit).where(LengthLimit.newsroom_id == newsroom_id)
    return House(
        hashlib.blake2b(f"{newsroom_id} {stamp} {checks_key()}".encode(), digest_size=16).hexdigest(),
        tuple(_chosen(each) for each in session.scalars(choices.order_by(CheckChoice.id))),
        tuple(rule_of(each) for each in session.scalars(rules.order_by(HouseStyleRule.id))),
        {(each.role, each.language): each.characters for each in session.scalars(limits)},
        _concepts(session, newsroom_id),
    )


def _chosen(choice: CheckChoice) -> Chosen:
    pair = (choice.source_language, choice.target_language)
    told = (pair[0], pair[1]) if pair[0] and pair[1] else None
    return Chosen(choice.check_id, choice.setting, told, choice.article_id, choice.unit_id)


def rule_of(stored: HouseStyleRule) -> StyleRule:
    """The rule as the checks know it."""
    return StyleRule(
        stored.language,
        stored.pattern,
        stored.is_pattern,
        stored.message,
        stored.instead,
        Severity[stored.severity.name],
    )


def _concepts(session: Session, newsroom_id: int) -> tuple[tuple[tuple[str, str, TermStatus], ...], ...]:
    query = (
        select(Term.concept_id, Term.language, Term.text, Term.status)
        .join(Concept, Concept.id == Term.concept_id)
        .where(Concept.newsroom_id == newsroom_id, Concept.archived_at.is_(None))
        .order_by(Term.id)
    )
    found: dict[int, list[tuple[str, str, TermStatus]]] = {}
    for concept, language, text, status in session.execute(query):
        found.setdefault(concept, []).append((language, text, status))
    return tuple(tuple(terms) for terms in found.values())


@cache
def checks_key() -> str:
    """What the checks are: another key whenever their code or data changes."""
    digest = hashlib.blake2b(" ".join(check.id for check in checks()).encode(), digest_size=16)
    for room in ("checks", "facts"):
        for content in _contents(files("workbench") / room):
            digest.update(content)
    return digest.hexdigest()


def _contents(folder: Traversable) -> Iterable[bytes]:
    for each in sorted(folder.iterdir(), key=lambda each: each.name):
        if each.is_dir():
            yield from _contents(each)
        elif each.name.endswith((".py", ".toml", ".txt")):
            yield each.read_bytes()
