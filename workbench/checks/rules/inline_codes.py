"""Inline codes: bold, links and line breaks that the translation lost, doubled, or put out of pair."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.checks.check import Check, Example
from workbench.checks.finding import N_, Fix, Found, Severity, Span
from workbench.checks.pair import Pair
from workbench.text.inline_faults import CodeFaultKind, code_faults

_MESSAGES = {
    CodeFaultKind.MISSING: N_("The inline code %(code)s is missing."),
    CodeFaultKind.EXTRA: N_("The inline code %(code)s stands there twice."),
    CodeFaultKind.UNBALANCED: N_("The inline code %(code)s is out of pair."),
    CodeFaultKind.REORDERED: N_("The inline code %(code)s may not be moved."),
    CodeFaultKind.UNKNOWN: N_("There is no inline code %(code)s in the source: it would be published as it stands."),
}

_TOO_MANY = (CodeFaultKind.EXTRA, CodeFaultKind.UNKNOWN)


def find(pair: Pair) -> Iterator[Found]:
    """The faults of the target's codes against the source's. Lost bold or italics harm less than a lost link."""
    if not pair.coded_source.codes and "⟦" not in pair.target.text:
        return
    for fault in code_faults(pair.coded_source, pair.target.text):
        sign = fault.code.char or fault.code.token
        lost = fault.kind is CodeFaultKind.MISSING
        yield Found(
            _MESSAGES[fault.kind],
            {"code": fault.code.token},
            source=_last(sign, pair.source.text) if lost else (),
            target=() if lost else _last(sign, pair.target.text),
            severity=Severity.MINOR if lost and fault.code.type == "fmt" else None,
            fix=_without(sign, pair.target.text) if fault.kind in _TOO_MANY else None,
        )


def _last(sign: str, text: str) -> tuple[Span, ...]:
    place = text.rfind(sign)
    return ((place, place + len(sign)),) if place >= 0 else ()


def _without(sign: str, text: str) -> Fix | None:
    """The last one away."""
    return next((Fix(start, end, "") for start, end in _last(sign, text)), None)


CHECK = Check(
    id="inline_codes",
    kind="markup",
    title=N_("Formatting or a link lost"),
    description=N_(
        "The inline codes of the source (bold, links, line breaks) are missing, doubled, unknown or out of pair."
    ),
    severity=Severity.MAJOR,
    find=find,
    example=Example("ko", "표는 매진됐다.", "en", "Tickets are ⟦1⟧sold out.", corrected="Tickets are sold out."),
)
