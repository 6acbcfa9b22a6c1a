"""What a person decided about a document before it became an article."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from workbench.formats.document import UNTRANSLATED_ROLES, Block, BlockType, Document, Metadata, Role

# What of a document's metadata a person may correct.
CORRECTABLE = ("title", "byline", "dateline", "published", "updated", "section", "site", "url", "image")


@dataclass(frozen=True, slots=True)
class Decisions:
    """Roles by block id (a block that is left out is `boilerplate`), the language, and corrected metadata.

    `charset` and `fetched` are what the page's server said; they are kept so that the bytes are read the same way again."""

    roles: Mapping[str, Role] = field(default_factory=dict)
    language: str = ""
    about: Mapping[str, str] = field(default_factory=dict)
    charset: str = ""
    fetched: bool = False

    def stored(self) -> dict[str, Any]:
        """As plain values for the database."""
        return {
            "roles": {key: role.value for key, role in self.roles.items()},
            "language": self.language,
            "about": dict(self.about),
            "charset": self.charset,
            "fetched": self.fetched,
        }


def decisions_from(stored: Mapping[str, Any]) -> Decisions:
    """The decisions that `stored` told."""
    return Decisions(
        roles={key: Role(role) for key, role in stored.get("roles", {}).items()},
        language=stored.get("language", ""),
        about=stored.get("about", {}),
        charset=stored.get("charset", ""),
        fetched=bool(stored.get("fetched")),
    )


def as_decided(document: Document, decisions: Decisions) -> Document:
    """The document with the person's roles, language and metadata."""
    known = {name: value for name, value in decisions.about.items() if name in CORRECTABLE}
    metadata: Metadata = replace(document.metadata, **known)
    if decisions.language:
        metadata = replace(metadata, language=decisions.language)
    blocks = tuple(_with_role(block, decisions.roles.get(block.id, block.role)) for block in document.blocks)
    return replace(document, blocks=blocks, metadata=metadata)


def _with_role(block: Block, role: Role) -> Block:
    """The block in that role: what is metadata or left out is not translated, what was taken back is."""
    if role in UNTRANSLATED_ROLES:
        return replace(block, role=role, translate=False)
    if block.role in UNTRANSLATED_ROLES:
        return replace(block, role=role, translate=block.type is not BlockType.CODE)
    return replace(block, role=role)
