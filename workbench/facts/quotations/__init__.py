"""Quotations: the words between quotation marks of any language, who says them, and what kind of words they are."""

from __future__ import annotations

from workbench.facts.quotations.finding import find_quotations
from workbench.facts.quotations.quotation import Quotation, Sort
from workbench.facts.quotations.speech import speaker_of

__all__ = ["Quotation", "Sort", "find_quotations", "speaker_of"]
