"""What differs between two versions of an article, sentence by sentence, for people to look at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy.orm import Session

from workbench.formats.document import Role
from workbench.models import ArticleVersion, Block
from workbench.services.editions import blocks_of
from workbench.services.source_changes_pairing import Pairing, Sentence, said
from workbench.text.inline import CodedText


class ChangeKind(StrEnum):
    """What happened to a sentence."""

    SAME = "same"
    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class VersionChange:
    """A sentence in the old version, in the new one, or in both. `similarity` runs from 0 to 1."""

    kind: ChangeKind
    role: Role
    old: CodedText | None
    new: CodedText | None
    similarity: float


def version_changes(session: Session, old: ArticleVersion, new: ArticleVersion) -> list[VersionChange]:
    """Every sentence of both versions, in the new one's order; one that is gone stands behind what it followed."""
    return changes_between(blocks_of(session, old.id), blocks_of(session, new.id), new.article.language)


def changes_between(old: Sequence[Block], new: Sequence[Block], language: str) -> list[VersionChange]:
    """The same for blocks that were loaded with their segments."""
    pairing = Pairing(old, new, language)
    roles = {block.id: block.role for block in (*old, *new)}
    partner = {match.new: match for match in pairing.matches if match.new is not None}
    gone = _gone_behind(pairing)
    found = [_removed(sentence, pairing, roles) for sentence in gone.get(None, ())]
    for sentence in pairing.new:
        match = partner[sentence.order]
        before = pairing.old[match.old] if match.old is not None else None
        found.append(_told(before, sentence, match.similarity, pairing, roles))
        found += [_removed(each, pairing, roles) for each in gone.get(match.old, ()) if match.old is not None]
    return found


def _gone_behind(pairing: Pairing) -> dict[int | None, list[Sentence]]:
    """The old sentences without a partner, by the last old one before them that has one."""
    kept = {match.old for match in pairing.matches if match.new is not None}
    found: dict[int | None, list[Sentence]] = {}
    last: int | None = None
    for sentence in pairing.old:
        if sentence.order in kept:
            last = sentence.order
        else:
            found.setdefault(last, []).append(sentence)
    return found


def _told(
    before: Sentence | None, after: Sentence, similarity: float, pairing: Pairing, roles: dict[int, Role]
) -> VersionChange:
    kind = ChangeKind.ADDED
    if before is not None:
        kind = ChangeKind.SAME if said(before.text) == said(after.text) else ChangeKind.CHANGED
    old = _coded(before, pairing) if before else None
    return VersionChange(kind, roles[after.block_id], old, _coded(after, pairing), similarity)


def _removed(sentence: Sentence, pairing: Pairing, roles: dict[int, Role]) -> VersionChange:
    return VersionChange(ChangeKind.REMOVED, roles[sentence.block_id], _coded(sentence, pairing), None, 0.0)


def _coded(sentence: Sentence, pairing: Pairing) -> CodedText:
    content = pairing.contents[sentence.block_id]
    return content.with_text(sentence.text.strip())
