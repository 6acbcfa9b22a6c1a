"""Findings as people read them: their sentences and evidence in the person's language, their severity by word and sign."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from flask import Flask
from flask_babel import gettext, lazy_gettext

from workbench.checks import Finding, Severity, checks
from workbench.checks.check import Check, Example
from workbench.services.findings import Told

# A value in another script than the sentence keeps its own direction (Unicode's first strong isolate).
_ISOLATE, _END = "\u2068", "\u2069"
SEVERITY_WORDS = {
    Severity.CRITICAL: lazy_gettext("Critical"),
    Severity.MAJOR: lazy_gettext("Major"),
    Severity.MINOR: lazy_gettext("Minor"),
}
SEVERITY_SIGNS = {Severity.CRITICAL: "circle-x", Severity.MAJOR: "triangle-alert", Severity.MINOR: "info"}


@dataclass(frozen=True, slots=True)
class Shown:
    """A finding in words. `sides` are what each side says, where the finding compares them; else `sentence` tells all.
    `has_fix` says whether it knows its repair."""

    digest: str
    check: str
    severity: str
    severity_word: str
    sign: str
    title: str
    sentence: str
    sides: tuple[tuple[str, str], ...]
    has_fix: bool = False


def set_up(app: Flask) -> None:
    """Offer the words to templates."""
    app.add_template_global(title_of, "check_title")
    app.add_template_global(sentence_of, "finding_sentence")


@dataclass(frozen=True, slots=True)
class CheckLine:
    """A check as the settings show it, with the pair of texts that is its example."""

    id: str
    title: str
    description: str
    severity: str
    example: Example


def check_line(check: Check) -> CheckLine:
    """The check in the person's language."""
    title, description = str(gettext(check.title)), str(gettext(check.description))
    return CheckLine(check.id, title, description, check.severity.word, check.example)


def shown(told: Told) -> Shown:
    """The finding in the person's language."""
    finding = told.finding
    return Shown(
        told.digest,
        finding.check,
        finding.severity.word,
        str(SEVERITY_WORDS[finding.severity]),
        SEVERITY_SIGNS[finding.severity],
        title_of(finding.check),
        sentence_of(finding.message, finding.values),
        _sides(finding),
        finding.fix is not None,
    )


def title_of(check: str) -> str:
    """The check's title; one that is no longer there is told by its id."""
    return next((str(gettext(each.title)) for each in checks() if each.id == check), check)


def sentence_of(message: str, values: Mapping[str, str]) -> str:
    """The finding's sentence with its values, each in its own direction."""
    sentence = str(gettext(message))
    return sentence % {name: f"{_ISOLATE}{value}{_END}" for name, value in values.items()} if values else sentence


def _sides(finding: Finding) -> tuple[tuple[str, str], ...]:
    """The evidence of a check that says what each side says: (name, words), empty words where a side says nothing."""
    if not {"source", "target"} & finding.values.keys():
        return ()
    return tuple((name, finding.values.get(name, "")) for name in ("source", "target"))
