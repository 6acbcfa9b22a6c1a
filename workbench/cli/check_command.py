"""`workbench check`: what a translation got wrong."""

from __future__ import annotations

from functools import partial
from typing import Any

import click

from workbench.checks import Finding, Pair, Severity, Side, TermPair, check_pair
from workbench.cli.lines import Answer
from workbench.cli.lines_on_all_cores import answer_lines_on_all_cores

_SEVERITIES = {each.word: each for each in Severity}


@click.command("check")
@click.option(
    "--jsonl",
    is_flag=True,
    required=True,
    help='Read {"id","src_lang","tgt_lang","src","tgt"} lines, write {"id","flags"} lines.',
)
@click.option(
    "--severity",
    type=click.Choice(list(_SEVERITIES)),
    default="major",
    show_default=True,
    help="Tell findings of this severity and above.",
)
def command(jsonl: bool, severity: str) -> None:  # noqa: ARG001 - click needs the flag as a parameter
    """Compare segments with their translations and tell what is wrong."""
    answer_lines_on_all_cores(partial(_answer, least=_SEVERITIES[severity]))


def _answer(asked: dict[str, Any], least: Severity) -> Answer:
    return {"flags": [_told(each) for each in check_pair(_pair(asked)) if each.severity >= least]}


def _pair(asked: dict[str, Any]) -> Pair:
    terms = tuple(
        TermPair(term["source"], tuple(term.get("allowed", ())), tuple(term.get("forbidden", ())))
        for term in asked.get("terms", ())
    )
    return Pair(Side(asked["src"], asked["src_lang"]), Side(asked["tgt"], asked["tgt_lang"]), terms)


def _told(finding: Finding) -> dict[str, object]:
    return {
        "check": finding.check,
        "kind": finding.kind,
        "severity": finding.severity.word,
        "message": finding.told,
        "src_span": list(finding.source[0]) if finding.source else None,
        "tgt_span": list(finding.target[0]) if finding.target else None,
        "src_spans": [list(span) for span in finding.source],
        "tgt_spans": [list(span) for span in finding.target],
    }
