"""Text with inline codes as the desk shows it: chips, differences, and what a script needs of a unit."""

from __future__ import annotations

import re
from typing import Any

from flask_babel import gettext as _
from flask_babel import lazy_gettext
from markupsafe import Markup, escape

from workbench.services.desk import Row
from workbench.services.discussion import Talk
from workbench.services.findings import Counts
from workbench.text.difference import ChangeKind, difference
from workbench.text.inline import PLACEHOLDER, CodedText, CodeKind, with_tokens
from workbench.text.tokens import length
from workbench.web.words import word

_PARTS = re.compile(f"({PLACEHOLDER.pattern})")


def chips(content: CodedText) -> Markup:
    """The text with each inline code as a chip that carries its token."""
    if not content.codes:
        return escape(content.text)
    table = content.table
    return Markup("").join(_chip(table[part]) if part in table else escape(part) for part in _PARTS.split(content.text))


def _chip(code: Any) -> Markup:
    kind = {CodeKind.START: "opens", CodeKind.END: "closes", CodeKind.STANDALONE: "stands"}[code.kind]
    name = code.display or code.type
    return Markup('<span class="code code--{}" data-token="{}" title="{}">{}</span>').format(
        kind, code.token, name, code.id
    )


def changed_text(before: CodedText, after: CodedText, language: str) -> Markup:
    """The difference as `<del>` and `<ins>`, inline codes as chips."""
    table = {**before.table, **after.table}
    told = []
    for change in difference(before.text, after.text, language):
        shown = chips(
            CodedText(change.text, tuple(table[char] for char in PLACEHOLDER.findall(change.text) if char in table))
        )
        tag = {ChangeKind.DELETED: "del", ChangeKind.INSERTED: "ins"}.get(change.kind)
        told.append(Markup("<{0}>{1}</{0}>").format(tag, shown) if tag else shown)
    return Markup("").join(told)


def as_json(row: Row, language: str) -> dict[str, Any]:
    """A unit for the page's script: its version, its text as it is typed, and how it is shown."""
    return {
        "id": row.id,
        "row_version": row.version,
        "state": row.state.value,
        "state_word": state_of(row),
        "kind": kind_of(row),
        "target": with_tokens(row.target),
        "html": str(shown_target(row)),
        "length": length_of(row, language),
        "left_out": row.left_out,
        "findings": counts_as_json(row.findings),
        **(talk_as_json(row.talk) if row.talk is not None else {}),
        "stale": row.stale,
        "open": row.is_open,
        "returned": bool(row.returned),
        "difference": str(changed_text(row.submitted, row.target, language))
        if row.submitted and row.changed_in_review
        else "",
    }


def talk_as_json(talk: Talk) -> dict[str, int]:
    """The numbers beside a unit."""
    return {"comments": talk.comments, "suggestions": talk.suggestions}


def counts_as_json(counts: Counts) -> dict[str, int]:
    """The numbers for a row's pills."""
    return {"critical": counts.critical, "major": counts.major, "minor": counts.minor}


def shown_target(row: Row) -> Markup:
    """The target as chips, or that there is none on purpose."""
    if row.left_out and not row.target.text:
        return Markup('<i class="unit__note faint">{}</i>').format(_("Left out on purpose"))
    return chips(row.target)


def length_of(row: Row, language: str) -> int:
    """How long the target is, in what the language counts: characters or words."""
    return length(row.target.text, language)


def kind_of(row: Row) -> str:
    """What the row looks like: a state, or what is more urgent than its state."""
    if row.removed:
        return "removed"
    if row.stale:
        return "stale"
    if row.returned:
        return "returned"
    return "draft" if row.is_draft else row.state.value


_KIND_WORDS = {
    "removed": lazy_gettext("Removed"),
    "stale": lazy_gettext("Source changed"),
    "returned": lazy_gettext("Returned"),
    "draft": lazy_gettext("Draft"),
}


def state_of(row: Row) -> str:
    """The word for it."""
    special = _KIND_WORDS.get(kind_of(row))
    return word(row.state) if special is None else str(special)
