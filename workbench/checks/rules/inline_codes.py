"""Inline codes: bold, links and line breaks that the translation lost, doubled, or put out of pair."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.checks.check import Check, Example
from workbench.checks.finding import N_, Found, Severity
from workbench.checks.pair import Pair
from workbench.text.inline_faults import CodeFaultKind, code_faults

_MESSAGES = {
    CodeFaultKind.MISSING: N_("The inline code %(code)s is missing."),
    CodeFaultKind.EXTRA: N_("The inline code %(code)s stands there twice."),
    CodeFaultKind.UNBALANCED: N_("The inline code %(code)s is out of pair."),
    CodeFaultKind.REORDERED: N_("The inline code %(code)s may not be moved."),
    CodeFaultKind.UNKNOWN: N_("There is no inline code %(code)s in the source: it would be published as it stands."),
}


def find(pair: Pair) -> Iterator[Found]:
    """The faults of the target's codes against the source's."""
    for fault in code_faults(pair.coded_source, pair.target.text):
        place = pair.target.text.find(fault.code.char or fault.code.token)
        size = len(fault.code.char or fault.code.token)
        yield Found(
            _MESSAGES[fault.kind], {"code": fault.code.token}, target=((place, place + size),) if place >= 0 else ()
        )


CHECK = Check(
    id="inline_codes",
    kind="markup",
    title=N_("Formatting or a link lost"),
    description=N_(
        "The inline codes of the source (bold, links, line breaks) are missing, doubled, unknown or out of pair."
    ),
    severity=Severity.MAJOR,
    find=find,
    example=Example("ko", "표는 매진됐다.", "en", "Tickets are ⟦1⟧sold out."),
)
