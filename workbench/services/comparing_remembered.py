"""What was found in an article's editions, remembered as long as nobody changes them: a page is looked at more often than a text
changes."""

from __future__ import annotations

from functools import lru_cache

from workbench.consistency import EditionText
from workbench.consistency.matrix import Group
from workbench.consistency.together import Together
from workbench.services.comparing import SideBySide
from workbench.services.house_terms import HouseTerms
from workbench.text.encoding_sentences import SentenceEncoder

# Articles of which a process remembers what was found.
ARTICLES = 16

Weights = tuple[tuple[str, float], ...]


def together(told: SideBySide, encoder: SentenceEncoder | None = None) -> Together:
    """The editions side by side, the source first; the same object again where no text, link, weight or wish of
    the newsroom has changed."""
    weights = tuple(sorted((told.article.newsroom.score_weights or {}).items()))
    return _together(told.editions, told.groups, weights, encoder, told.termbase)


@lru_cache(maxsize=ARTICLES)
def _together(
    editions: tuple[EditionText, ...],
    groups: tuple[Group, ...],
    weights: Weights,
    encoder: SentenceEncoder | None,
    termbase: HouseTerms,
) -> Together:
    return Together(editions, groups, encoder, dict(weights) or None, termbase=termbase)
