"""What a text claims, by value: `find_facts("2억 8천만 달러", "ko")` gives 280,000,000 US dollars.

A kind of fact is one module of `kinds/` that says `KIND = Kind(...)`; a language is one file of `data/`. Nothing else is
edited to add one."""

from __future__ import annotations

from workbench.facts.fact import SURE, Fact, Qualifier
from workbench.facts.finding import find_facts, kinds

__all__ = ["SURE", "Fact", "Qualifier", "find_facts", "kinds"]
