"""What changed between two texts, told so that a person reads it: by word, or by character where words are not spaced."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz.distance import Indel

from workbench.text.language import counts_characters
from workbench.text.tokens import tokenise

# An unchanged island this short between two changes reads better as part of the change.
SHORT_ISLAND = 2


class ChangeKind(StrEnum):
    """What happened to a stretch of text."""

    EQUAL = "equal"
    DELETED = "deleted"
    INSERTED = "inserted"


@dataclass(frozen=True, slots=True)
class Change:
    """A stretch of text that stayed, went, or came."""

    kind: ChangeKind
    text: str


def difference(before: str, after: str, language: str) -> tuple[Change, ...]:
    """The changes in order, deletions before insertions.

    Without the insertions they join to `before`, without the deletions to `after`."""
    if before == after:
        return (Change(ChangeKind.EQUAL, before),) if before else ()
    old = [token.text for token in tokenise(before, language)]
    new = [token.text for token in tokenise(after, language)]
    pairs = _without_islands(_pairs(old, new), counts_characters(language))
    return tuple(_changes(pairs))


@dataclass(frozen=True, slots=True)
class _Pair:
    """What stood, and what stands there now."""

    old: str
    new: str

    @property
    def same(self) -> bool:
        return self.old == self.new


def _pairs(old: list[str], new: list[str]) -> Iterator[_Pair]:
    """Alternating unchanged and changed stretches."""
    ids: dict[str, int] = {}
    coded = ([ids.setdefault(token, len(ids)) for token in side] for side in (old, new))
    pending_old, pending_new = "", ""
    for code in Indel.opcodes(*coded):
        if code.tag == "equal":
            if pending_old or pending_new:
                yield _Pair(pending_old, pending_new)
            pending_old = pending_new = ""
            same = "".join(old[code.src_start : code.src_end])
            yield _Pair(same, same)
        else:
            pending_old += "".join(old[code.src_start : code.src_end])
            pending_new += "".join(new[code.dest_start : code.dest_end])
    if pending_old or pending_new:
        yield _Pair(pending_old, pending_new)


def _without_islands(pairs: Iterable[_Pair], by_character: bool) -> list[_Pair]:
    """Changes with a mere space (or, by character, a letter or two) between them become one."""
    merged: list[_Pair] = []
    for pair in pairs:
        if not pair.same and len(merged) >= 2 and merged[-1].same and not merged[-2].same:
            island = merged[-1].old
            limit = SHORT_ISLAND if by_character else 0
            large = len(merged[-2].old + merged[-2].new) > 2 * len(island) and len(pair.old + pair.new) > 2 * len(
                island
            )
            if not island.strip() or (len(island.strip()) <= limit and large):
                before = merged[-2]
                merged[-2:] = [_Pair(before.old + island + pair.old, before.new + island + pair.new)]
                continue
        merged.append(pair)
    return merged


def _changes(pairs: Iterable[_Pair]) -> Iterator[Change]:
    for pair in pairs:
        if pair.same:
            yield Change(ChangeKind.EQUAL, pair.old)
            continue
        if pair.old:
            yield Change(ChangeKind.DELETED, pair.old)
        if pair.new:
            yield Change(ChangeKind.INSERTED, pair.new)
