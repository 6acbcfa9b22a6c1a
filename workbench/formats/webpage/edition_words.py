"""A page's words about itself in the edition's language: its titles and descriptions, wherever they are told."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from workbench.formats.document import Role, TranslatedDocument
from workbench.formats.webpage.titles import without_site
from workbench.text.cleaning import comparable

# How many characters a description and a paragraph must share at their beginnings to be taken for the same.
SHARED = 20


@dataclass(frozen=True, slots=True)
class EditionWords:
    """What was said in the source, and what the edition says for it."""

    document: TranslatedDocument

    def title(self, said: str) -> str:
        """A title of the page in the edition's language; what stands around the article's own, as a site's name, stays."""
        source, title = self.document.document.metadata, self.document.metadata.title
        if not title or title == source.title:
            return said
        own = without_site(said, source.site) if source.site else said
        known = (_replaced(said, each, title) for each in (*self._said(Role.HEADLINE), source.title, own))
        return next(filter(None, known), title)

    def description(self, said: str) -> str:
        """A description of the page in the edition's language; "" where nobody translated what it says."""
        standfirst = self.document.metadata.standfirst
        known = (*self._said(Role.STANDFIRST), self.document.document.metadata.standfirst)
        replaced = (_replaced(said, each, standfirst) for each in known if standfirst)
        return next(filter(None, replaced), "") or self._paragraph(said) or standfirst

    def _said(self, role: Role) -> Iterable[str]:
        return (each.block.content.plain for each in self.document.blocks if each.block.role is role)

    def _paragraph(self, said: str) -> str:
        """The edition's text of the paragraph that the description is, or is the beginning of."""
        wanted = comparable(re.sub(r"\s*(?:…|\.\.\.|\[…\])$", "", said))
        for each in self.document.blocks:
            text = comparable(each.block.content.plain) if not each.is_left_out else ""
            shared = min(len(text), len(wanted))
            if (shared >= SHARED or text == wanted) and text[:shared] == wanted[:shared]:
                is_translated = any(unit.target is not None for unit in each.units)
                return " ".join(each.target(self.document.language).plain.split()) if is_translated else ""
        return ""


def _replaced(said: str, source: str, target: str) -> str:
    """What was said with the target in the source's place; "" where the source does not stand in it."""
    words = source.split()
    if not words:
        return ""
    pattern = r"\s+".join(map(re.escape, words))
    new, count = re.subn(pattern, lambda _match: target, said, count=1, flags=re.IGNORECASE)
    return new if count else ""
