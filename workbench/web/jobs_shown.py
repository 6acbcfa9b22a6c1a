"""What came out of a job's items as a page shows it, in the person's language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from flask_babel import gettext

from workbench.checks import Severity
from workbench.jobs.kind import kinds
from workbench.models import Job, JobItem
from workbench.web.finding_words import SEVERITY_SIGNS, SEVERITY_WORDS, sentence_of


@dataclass(frozen=True, slots=True)
class Side:
    """An edition: its language, and where it lies as a path or an address."""

    language: str
    place: str

    @property
    def is_address(self) -> bool:
        """Whether it can be opened from here."""
        return self.place.startswith(("http://", "https://"))


@dataclass(frozen=True, slots=True)
class Count:
    """How many findings of a severity there are, with its word and sign."""

    severity: str
    word: str
    sign: str
    count: int


@dataclass(frozen=True, slots=True)
class ShownFinding:
    """A finding in a sentence, and the words of both sides that it is about."""

    severity: str
    sign: str
    word: str
    sentence: str
    source: tuple[str, ...]
    edition: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ShownItem:
    """A finished item. Either it has an error, or a score from 0 to 100 with what was found. `edition_id` is told where the
    edition is one of the newsroom's own."""

    article: str
    source: Side
    edition: Side
    score: float | None
    counts: tuple[Count, ...]
    findings: tuple[ShownFinding, ...]
    error: str
    signature: str
    edition_id: int | None


def title_of(job: Job) -> str:
    """What the job is, in words."""
    kind = kinds().get(job.kind)
    return str(gettext(kind.title)) if kind else job.kind


def shown(item: JobItem) -> ShownItem:
    """The item in words. What a kind does not tell is left empty."""
    told: Mapping[str, Any] = item.result or {}
    pair = item.payload
    return ShownItem(
        article=str(told.get("article") or pair.get("article", "")),
        source=_side(told.get("source"), pair.get("source_language", ""), pair.get("source_place", "")),
        edition=_side(told.get("edition"), pair.get("language", ""), pair.get("place", "")),
        score=told.get("score"),
        counts=tuple(_count(each, told.get("findings", {})) for each in sorted(Severity, reverse=True)),
        findings=tuple(_findings(told)),
        error=_error(item, told),
        signature=str(told.get("signature", "")),
        edition_id=told.get("edition_id"),
    )


def _side(told: Mapping[str, str] | None, language: str, place: str) -> Side:
    return Side(told["language"], told["path"]) if told else Side(str(language), str(place))


def _count(severity: Severity, counts: Mapping[str, int]) -> Count:
    word = str(SEVERITY_WORDS[severity])
    return Count(severity.word, word, SEVERITY_SIGNS[severity], counts.get(severity.word, 0))


def _findings(told: Mapping[str, Any]) -> list[ShownFinding]:
    said = told.get("said", [])
    return [
        ShownFinding(
            severity=each["severity"],
            sign=SEVERITY_SIGNS[Severity[each["severity"].upper()]],
            word=str(SEVERITY_WORDS[Severity[each["severity"].upper()]]),
            sentence=sentence_of(*said[place]) if place < len(said) else each["message"],
            source=tuple(each["source"]),
            edition=tuple(each["edition"]),
        )
        for place, each in enumerate(told.get("first", []))
    ]


def _error(item: JobItem, told: Mapping[str, Any]) -> str:
    problem = told.get("problem")
    if not problem:
        return str(gettext(item.error)) if item.error else ""
    message, values, place = problem["message"], problem["values"], problem["place"]
    sentence = str(gettext(message, **values))
    return f"{place}: {sentence}" if place else sentence
