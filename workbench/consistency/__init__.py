"""How consistent editions of an article are: `compare(source, edition)` tells it of two by dimension, each figure with the words
it rests on; `together(editions)` tells it of many, and which is the odd one out."""

from __future__ import annotations

from workbench.consistency.compared import Compared, Linked
from workbench.consistency.comparing import Comparison, compare, compare_linked
from workbench.consistency.edition import EditionText, Sentence, edition_of, edition_text
from workbench.consistency.evidence import Dimension, Evidence, Measured, Place
from workbench.consistency.scoring import Score, dimensions, score
from workbench.consistency.standing import Standing
from workbench.consistency.together import Together, together

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
    "Standing",
    "Together",
    "compare",
    "compare_linked",
    "dimensions",
    "edition_of",
    "edition_text",
    "score",
    "together",
]
