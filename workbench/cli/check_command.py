"""`workbench check`: what a translation got wrong."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, partial
from typing import Any

import click

from workbench.checks import Choices, Finding, Pair, Severity, Side, TermPair, below, check_pair
from workbench.checks.looking_at_meaning import Unmeasured, usual_of, with_meaning
from workbench.cli.lines import Answer, answered, answered_together
from workbench.cli.lines_on_all_cores import answer_lines_on_all_cores
from workbench.providers import Unavailable, encoder_named
from workbench.text.encoding_sentences import SentenceEncoder

_SEVERITIES = {each.word: each for each in Severity}
# Lines whose meaning one process looks at before the others start: what it loaded is shared with them.
ALONE = 50


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
@click.option(
    "--meaning",
    metavar="[PROVIDER]",
    is_flag=False,
    flag_value="universal-sentence-encoder",
    default="",
    help="Look at the meaning as well, by this sentence encoder (alone: universal-sentence-encoder, on this machine). "
    '"meaning" in an answer tells whether it was: no encoder covers all languages.',
)
@click.option(
    "--meaning-setting",
    envvar="WORKBENCH_ENCODER_SETTING",
    default="",
    help="The encoder's model: a folder or address.",
)
def command(jsonl: bool, severity: str, meaning: str, meaning_setting: str) -> None:  # noqa: ARG001 - click needs them
    """Compare segments with their translations and tell what is wrong."""
    least = _SEVERITIES[severity]
    if not meaning:
        answer_lines_on_all_cores(partial(answered, partial(_answer, least=least)))
        return
    _check_usable(meaning, meaning_setting)
    look = partial(_answers_with_meaning, least=least, provider=meaning, setting=meaning_setting)
    answer_lines_on_all_cores(partial(answered_together, _pair, look), ALONE)


def _check_usable(provider: str, setting: str) -> None:
    try:
        usual_of(_encoder(provider, setting))
    except (Unavailable, Unmeasured) as problem:
        raise click.ClickException(str(problem)) from problem


@cache
def _encoder(name: str, setting: str) -> SentenceEncoder:
    """The encoder, made once in each process."""
    return encoder_named(name, setting)


def _answer(asked: dict[str, Any], least: Severity) -> Answer:
    return _flags(_pair(asked), least)


def _answers_with_meaning(pairs: Sequence[Pair], least: Severity, provider: str, setting: str) -> Iterator[Answer]:
    for pair in with_meaning(pairs, _encoder(provider, setting)):
        yield {**_flags(pair, least), "meaning": pair.meaning is not None}


def _flags(pair: Pair, least: Severity) -> Answer:
    found = check_pair(pair, Choices(off=below(least)))
    return {"flags": [_told(each) for each in found if each.severity >= least]}


def _pair(asked: dict[str, Any]) -> Pair:
    terms = tuple(
        TermPair(term["source"], tuple(term.get("allowed", ())), tuple(term.get("forbidden", ())))
        for term in asked.get("terms", ())
    )
    return Pair(Side(asked["src"], asked["src_lang"]), Side(asked["tgt"], asked["tgt_lang"]), terms)


def _told(finding: Finding) -> dict[str, object]:
    fix = finding.fix
    return {
        "check": finding.check,
        "kind": finding.kind,
        "severity": finding.severity.word,
        "message": finding.told,
        "src_span": list(finding.source[0]) if finding.source else None,
        "tgt_span": list(finding.target[0]) if finding.target else None,
        "src_spans": [list(span) for span in finding.source],
        "tgt_spans": [list(span) for span in finding.target],
        **({"fix": {"start": fix.start, "end": fix.end, "text": fix.text}} if fix else {}),
    }
