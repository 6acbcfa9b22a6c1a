"""What an audit comes to, by language: how many pairs, their mean score, and how many want looking at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(slots=True)
class Count:
    """The pairs of two languages; `critical` are those with at least one critical finding."""

    pairs: int = 0
    scores: float = 0.0
    critical: int = 0
    errors: int = 0

    def add(self, told: Mapping[str, Any]) -> None:
        """One more result line."""
        if told.get("error"):
            self.errors += 1
            return
        self.pairs += 1
        self.scores += told["score"]
        self.critical += bool(told["findings"]["critical"])


@dataclass(slots=True)
class Tally:
    """Counts by the languages of source and edition; memory does not grow with the archive."""

    counts: dict[tuple[str, str], Count] = field(default_factory=dict)
    signatures: set[str] = field(default_factory=set)

    def add(self, told: Mapping[str, Any]) -> None:
        """One more result line."""
        languages = (told["source"]["language"], told["edition"]["language"])
        self.counts.setdefault(languages, Count()).add(told)
        if told.get("signature"):
            self.signatures.add(told["signature"])

    def lines(self) -> Iterator[str]:
        """A sentence for each two languages, the lowest mean first; and a warning where scores are of different kinds."""
        for (source, target), count in sorted(self.counts.items(), key=lambda each: _mean(each[1])):
            mean = f"mean score {_mean(count):.1f}, {count.critical} with critical findings" if count.pairs else ""
            errors = f"{count.errors} with an error" if count.errors else ""
            told = ", ".join(filter(None, (mean, errors)))
            yield f"{source or '?'} → {target or '?'}: {count.pairs + count.errors} pairs, {told}"
        if len(self.signatures) > 1:
            yield "These scores were computed in different ways and are not to be compared:"
            yield from sorted(self.signatures)


def _mean(count: Count) -> float:
    return count.scores / count.pairs if count.pairs else 0.0
