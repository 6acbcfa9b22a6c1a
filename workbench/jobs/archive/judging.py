"""Judging a pair: both editions are read and compared, and what came out is one line."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from workbench.checks import Severity
from workbench.consistency import Comparison, Evidence, Place, compare, edition_of
from workbench.consistency.edition import EditionText
from workbench.jobs.archive.listing import Pair, fault_of, is_address, within
from workbench.jobs.archive.meaning import UNUSABLE, Meaning
from workbench.jobs.archive.troubles import Unread, unread
from workbench.providers import Unavailable
from workbench.services.problems import N_
from workbench.services.reading import read_address, read_file

NO_MEANING = Meaning()
# Findings that are told with their words; all are counted.
FIRST = 3
# What a finding quotes of a sentence.
WORDS = 300


@dataclass(frozen=True, slots=True)
class Outcome:
    """A pair's line: its score from 0 to 100 with the dimensions it was made of (None for one that could not be measured), how
    many findings of each severity there are and the first of them, or why it could not be judged. `said` are the first findings'
    messages with their values, for doors that speak other languages."""

    pair: Pair
    seconds: float
    score: float | None = None
    dimensions: Mapping[str, float | None] = field(default_factory=dict)
    signature: str = ""
    findings: Mapping[str, int] = field(default_factory=dict)
    first: tuple[Mapping[str, Any], ...] = ()
    said: tuple[tuple[str, Mapping[str, str]], ...] = ()
    trouble: Unread | None = None

    @property
    def error(self) -> str:
        """Why it could not be judged, in a sentence; "" where it was."""
        return str(self.trouble) if self.trouble else ""

    def as_json(self) -> dict[str, Any]:
        """The line."""
        told: dict[str, Any] = {
            "article": self.pair.article,
            "source": {"language": self.pair.source_language, "path": self.pair.source_place},
            "edition": {"language": self.pair.language, "path": self.pair.place},
        }
        if self.trouble:
            return {**told, "error": self.error, "seconds": self.seconds}
        return {
            **told,
            "score": self.score,
            "dimensions": dict(self.dimensions),
            "signature": self.signature,
            "findings": dict(self.findings),
            "first": list(self.first),
            "seconds": self.seconds,
        }


def judge(root: Path | None, pair: Pair, meaning: Meaning = NO_MEANING) -> Outcome:
    """What came out of the pair, whatever is wrong with its files: nothing is raised for them. Paths start from `root`; without
    one, only addresses are read. Raises Invalid where the encoder that was named cannot be used."""
    begin = time.perf_counter()
    try:
        source = _edition(root, pair.source_place, pair.source_language)
        edition = _edition(root, pair.place, pair.language)
    except Unread as trouble:
        return Outcome(pair, _since(begin), trouble=trouble)
    told = replace(pair, source_language=source.language, language=edition.language)
    try:
        return _outcome(told, compare(source, edition, meaning.encoder()), begin)
    except Unavailable as error:
        return Outcome(pair, _since(begin), trouble=Unread("", UNUSABLE, {"why": str(error)}))


def _edition(root: Path | None, place: str, language: str) -> EditionText:
    """The edition at a place. Raises Unread."""
    if not place:
        raise Unread("", N_("There is no edition in the source's language to compare with."))
    try:
        edition = _fetched(place, language, _minute()) if is_address(place) else _read(_file(root, place), language)
    except Unread:
        raise
    except Exception as error:  # a reader's mistake at one file is that file's line
        raise unread(place, error) from error
    if not edition.sentences:
        raise Unread(place, N_("No article text was found in it."))
    return edition


def _read(path: Path, language: str) -> EditionText:
    about = path.stat()
    return _unchanged(path, language, about.st_mtime_ns, about.st_size)


@lru_cache(maxsize=8)
def _unchanged(path: Path, language: str, _changed: int, _size: int) -> EditionText:
    """The edition in a file as it is now: an article's source is read once for its editions, which come one after another."""
    return edition_of(read_file(path), language)


@lru_cache(maxsize=8)
def _fetched(address: str, language: str, _minute: int) -> EditionText:
    """The edition at an address: it is asked once in a minute."""
    return edition_of(read_address(address), language)


def _minute() -> int:
    return int(time.monotonic() // 60)


def _file(root: Path | None, place: str) -> Path:
    path = within(root, place) if root and not fault_of(place) else None
    if path is None:
        raise Unread(place, N_("It lies outside the archive's folder and was not read."))
    if path.exists() and not path.is_file():
        raise Unread(place, N_("It is no file."))
    return path


def _outcome(pair: Pair, comparison: Comparison, begin: float) -> Outcome:
    score = comparison.score
    counted = Counter(each.severity for each in score.evidence)
    return Outcome(
        pair,
        _since(begin),
        score=round(score.value, 2),
        dimensions={name: round(each.value, 2) if each.known else None for name, each in score.measured.items()},
        signature=score.signature,
        findings={severity.word: counted[severity] for severity in sorted(Severity, reverse=True)},
        first=tuple(_told(each, comparison) for each in score.evidence[:FIRST]),
        said=tuple((each.message, dict(each.values)) for each in score.evidence[:FIRST]),
    )


def _told(evidence: Evidence, comparison: Comparison) -> dict[str, Any]:
    compared = comparison.compared
    return {
        "kind": evidence.kind,
        "severity": evidence.severity.word,
        "message": evidence.told,
        "source": list(_words(compared.source, evidence.source)),
        "edition": list(_words(compared.target, evidence.target)),
    }


def _words(edition: EditionText, places: tuple[Place, ...]) -> Iterator[str]:
    for place in places:
        words = edition.sentences[place.sentence].text[place.start : place.end][:WORDS]
        # Half a character (a lone surrogate) is nothing that a file or a database could hold.
        yield words.encode("utf-8", "replace").decode("utf-8")


def _since(begin: float) -> float:
    return round(time.perf_counter() - begin, 4)
