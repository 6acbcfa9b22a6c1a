"""How consistent two editions of an article are: `score(Compared(source, edition, links))` tells it by dimension, each figure
with the words it rests on."""

from __future__ import annotations

from workbench.consistency.compared import Compared, Linked
from workbench.consistency.edition import EditionText, Sentence, edition_text
from workbench.consistency.evidence import Dimension, Evidence, Measured, Place
from workbench.consistency.scoring import Score, dimensions, score

__all__ = [
    "Compared",
    "Dimension",
    "EditionText",
    "Evidence",
    "Linked",
    "Measured",
    "Place",
    "Score",
    "Sentence",
    "dimensions",
    "edition_text",
    "score",
]
