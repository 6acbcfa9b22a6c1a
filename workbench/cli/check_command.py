"""`workbench check`: what a translation got wrong."""

from __future__ import annotations

from functools import cache, partial
from typing import Any

import click

from workbench.checks import Choices, Finding, Pair, Severity, Side, TermPair, below, check_pair
from workbench.checks.meaning import with_similarity
from workbench.cli.lines import Answer
from workbench.cli.lines_on_all_cores import answer_lines_on_all_cores
from workbench.providers import Unavailable, encoder_named
from workbench.text.encoding_sentences import SentenceEncoder

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
@click.option("--meaning", is_flag=True, help="Compare the meaning as well, by a sentence encoder on this machine.")
@click.option(
    "--encoder", envvar="WORKBENCH_ENCODER", default="universal-sentence-encoder", show_default=True, help="Which one."
)
@click.option(
    "--encoder-setting", envvar="WORKBENCH_ENCODER_SETTING", default="", help="Its model's folder or address."
)
def command(jsonl: bool, severity: str, meaning: bool, encoder: str, encoder_setting: str) -> None:  # noqa: ARG001 - click needs them
    """Compare segments with their translations and tell what is wrong."""
    chosen = (encoder, encoder_setting) if meaning else None
    if chosen:
        _check_available(*chosen)
    answer_lines_on_all_cores(partial(_answer, least=_SEVERITIES[severity], encoder=chosen))


def _check_available(name: str, setting: str) -> None:
    try:
        _encoder(name, setting)
    except Unavailable as problem:
        raise click.ClickException(str(problem)) from problem


@cache
def _encoder(name: str, setting: str) -> SentenceEncoder:
    """The encoder, made once in each process."""
    return encoder_named(name, setting)


def _answer(asked: dict[str, Any], least: Severity, encoder: tuple[str, str] | None) -> Answer:
    pair = _pair(asked)
    if encoder:
        pair = with_similarity(pair, _encoder(*encoder))
    found = check_pair(pair, Choices(off=below(least)))
    return {"flags": [_told(each) for each in found if each.severity >= least]}


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
