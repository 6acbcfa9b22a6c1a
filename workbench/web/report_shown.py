"""The report of an edition as people see it: every loss in a sentence, with the words of both sides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from flask import url_for
from flask_babel import gettext, lazy_gettext
from markupsafe import Markup, escape

from workbench.consistency import Dimension, EditionText, Evidence, Measured, Place
from workbench.consistency.evidence import N_, Unit
from workbench.services.comparing import Column, SideBySide
from workbench.web.finding_words import SEVERITY_SIGNS, SEVERITY_WORDS, sentence_of
from workbench.web.kind_words import kind_word
from workbench.web.words import number

LOST = {
    Unit.CHARACTERS: lazy_gettext("%(lost)s of %(whole)s characters are not shared"),
    Unit.FACTS: lazy_gettext("%(lost)s of %(whole)s facts are not shared"),
    Unit.NAMES: lazy_gettext("%(lost)s of %(whole)s names and terms are not shared"),
    Unit.QUOTATIONS: lazy_gettext("%(lost)s of %(whole)s quotations are not shared"),
    Unit.SENTENCES: lazy_gettext("%(lost)s of %(whole)s sentences are not shared"),
}
OTHERS = N_("Other editions: %(source)s; this one: %(target)s.")
OTHERS_ALONE = N_("Other editions: %(source)s; this one does not say it.")
AGREED = lazy_gettext("%(count)s of %(whole)s other editions say so")
LEFT_OUT, ADDED = "omitted", "added"
# What an edition is asked for by itself, whatever the others say.
OWN = frozenset({"term", "outdated", "moved", "added"})
Side = Literal["sources", "targets"]


@dataclass(frozen=True, slots=True)
class ShownEvidence:
    """A loss: how severe, of which kind, in a sentence; how many other editions say the same; the words of the source, or
    of the other edition that shows it, and of this one, with what it is about marked; the way to the desk, or "" where nobody
    may go there; the number of the addition, where it is one and leads there."""

    severity: str
    severity_word: str
    sign: str
    kind: str
    sentence: str
    agreed: str
    source_language: str
    source: Markup
    target: Markup
    href: str
    addition: int | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """What a report tells: findings with the most severe first, sentences that were left out, and those that were added."""

    findings: Sequence[ShownEvidence]
    left_out: Sequence[ShownEvidence]
    added: Sequence[ShownEvidence]

    @property
    def by_severity(self) -> dict[str, int]:
        """How many findings there are of each severity's word, the most severe first."""
        found: dict[str, int] = {}
        for each in (*self.findings, *self.left_out, *self.added):
            found[each.severity_word] = found.get(each.severity_word, 0) + 1
        order = [str(word) for word in SEVERITY_WORDS.values()]
        return {word: found[word] for word in order if word in found}


def report(told: SideBySide, place: int, found: Sequence[Evidence], linked: bool) -> Report:
    """The report in the person's language of what is said against the column at that place; `linked` evidence leads to the
    desk."""
    by_kind: dict[str, list[ShownEvidence]] = {LEFT_OUT: [], ADDED: [], "": []}
    for each in found:
        by_kind.get(each.kind, by_kind[""]).append(_shown(each, told, told.columns[place], linked))
    return Report(by_kind[""], by_kind[LEFT_OUT], by_kind[ADDED])


def _shown(evidence: Evidence, told: SideBySide, column: Column, linked: bool) -> ShownEvidence:
    beside = told.columns[evidence.beside - 1].text if evidence.beside else told.source
    here = () if evidence.beside else _partners(evidence.target, column, "targets", "sources")
    return ShownEvidence(
        evidence.severity.word,
        str(SEVERITY_WORDS[evidence.severity]),
        SEVERITY_SIGNS[evidence.severity],
        kind_word(evidence.kind),
        sentence_of(_message(evidence), evidence.values),
        _agreed(evidence, len(told.columns)),
        beside.language,
        marked(beside, evidence.source or here),
        marked(
            column.text,
            evidence.target or ([] if evidence.beside else _partners(evidence.source, column, "sources", "targets")),
        ),
        _href(evidence, column) if linked else "",
        _addition(evidence, column) if linked else None,
    )


def _message(evidence: Evidence) -> str:
    """The finding's sentence; where the source does not show it but other editions do, it says so."""
    if not evidence.beside or "source" not in evidence.values:
        return evidence.message
    return OTHERS if "target" in evidence.values else OTHERS_ALONE


def _agreed(evidence: Evidence, others: int) -> str:
    """How many of the other editions, the source among them, say the same against this one; "" where there is one, and where
    it is not for them to say."""
    if others < 2 or evidence.kind in OWN:
        return ""
    places = {"count": number(round(evidence.agreed * others)), "whole": number(others)}
    return str(AGREED) % places


def _partners(places: Sequence[Place], column: Column, here: Side, there: Side) -> Sequence[Place]:
    """The sentences that belong to those of the places on the other side, where nothing in them can be pointed at."""
    wanted = {place.sentence for place in places}
    found = (link for link in column.links if not wanted.isdisjoint(getattr(link, here)))
    return [Place(sentence, 0, 0) for link in found for sentence in getattr(link, there)]


def marked(edition: EditionText, places: Sequence[Place]) -> Markup:
    """The sentences of these places in order, each whole, with the places marked where they are not all of it."""
    by_sentence: dict[int, list[Place]] = {}
    for place in places:
        by_sentence.setdefault(place.sentence, []).append(place)
    return Markup(" ").join(
        _marked(edition.sentences[number].text, told) for number, told in sorted(by_sentence.items())
    )


def _marked(text: str, places: Sequence[Place]) -> Markup:
    parts, at = [], 0
    for place in sorted(places, key=lambda each: each.start):
        if place.start < at or place.start == place.end or (place.start == 0 and place.end >= len(text)):
            continue
        parts += [escape(text[at : place.start]), Markup("<mark>{}</mark>").format(text[place.start : place.end])]
        at = place.end
    return Markup("").join([*parts, escape(text[at:])])


def _href(evidence: Evidence, column: Column) -> str:
    unit = column.units[evidence.target[0].sentence] if evidence.target else _beside(evidence, column)
    return url_for("desk.edit", edition_id=column.edition.id, _anchor=f"u{unit}" if unit else None)


def _addition(evidence: Evidence, column: Column) -> int | None:
    """The addition that is told of as a whole."""
    return column.additions.get(evidence.target[0].sentence) if evidence.kind == ADDED and evidence.target else None


def _beside(evidence: Evidence, column: Column) -> int | None:
    """The unit of the nearest source sentence before it that the edition has; for what is left out."""
    wanted = evidence.source[0].sentence if evidence.source else 0
    before = [link for link in column.links if link.sources and link.targets and min(link.sources) <= wanted]
    return column.units[before[-1].targets[-1]] if before else None


def formula(dimension: Dimension) -> str:
    """How the dimension is computed, in the person's language."""
    return str(gettext(dimension.formula))


def lost(measured: Measured) -> str:
    """ "12 of 340 characters are not shared", in the person's language."""
    digits = 0 if measured.unit is Unit.CHARACTERS else 1
    places = {"lost": number(round(measured.lost, digits)), "whole": number(round(measured.whole, digits))}
    return str(LOST[measured.unit]) % places
