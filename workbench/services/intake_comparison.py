"""How an import differs from an article it may be a new version of, before anything is stored."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from workbench.formats.document import Document
from workbench.models import Article
from workbench.services.articles_storing import rules_of, sentences
from workbench.services.editions import blocks_of, latest_version
from workbench.services.source_changes_pairing import said, sentences_of
from workbench.text.matching import match_segments


@dataclass(frozen=True, slots=True)
class Difference:
    """How many sentences stayed as they were, changed, came and went, against the article's latest version."""

    same: int
    changed: int
    added: int
    removed: int

    @property
    def is_none(self) -> bool:
        """Whether every sentence stayed."""
        return not (self.changed or self.added or self.removed)


def difference_from(session: Session, article: Article, document: Document) -> Difference:
    """What saving the document as the article's next version would change."""
    old = [said(each.text) for each in sentences_of(blocks_of(session, latest_version(session, article).id))]
    rules = rules_of(article.newsroom)
    new = [
        said(block.content.text[span.start : span.end])
        for block in document.blocks
        for span in sentences(block, article.language, rules)
    ]
    matches = match_segments(old, new)
    paired = [match for match in matches if match.old is not None and match.new is not None]
    same = sum(old[match.old] == new[match.new] for match in paired)  # type: ignore[index]
    added = sum(match.old is None for match in matches)
    return Difference(same, len(paired) - same, added, len(matches) - len(paired) - added)
