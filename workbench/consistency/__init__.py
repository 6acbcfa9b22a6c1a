"""How consistent two editions of an article are: `compare(source, edition)` tells it by dimension, each figure with the words
it rests on."""

from __future__ import annotations

from workbench.consistency.compared import Compared, Linked
from workbench.consistency.comparing import Comparison, compare, compare_linked
from workbench.consistency.edition import EditionText, Sentence, edition_of, edition_text
from workbench.consistency.evidence import Dimension, Evidence, Measured, Place
from workbench.consistency.scoring import Score, dimensions, score

__all__ = [
    "Compared",
    "Comparison",
    "Dimension",
    "EditionText",
    "Evidence",
    "Linked",
    "Measured",
    "Place",
    "Score",
    "Sentence",
    "compare",
    "compare_linked",
    "dimensions",
    "edition_of",
    "edition_text",
    "score",
]
