"""`workbench evaluate`: translations beside references in the same language."""

from __future__ import annotations

import json
import logging
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

import click

from workbench.cli.lines import Answer, BadLine, answer_lines, answered_together, refuse, speak_utf8
from workbench.consistency.references import Figures, compare_systems, of_corpus, of_sentence
from workbench.text.language import is_known


@dataclass(frozen=True, slots=True)
class Line:
    """A translation and its reference; `baseline` is another system's, where one is compared."""

    language: str
    hypothesis: str
    reference: str
    baseline: str = ""


@click.command("evaluate")
@click.option(
    "--jsonl",
    is_flag=True,
    required=True,
    help='Read {"id","lang","hypothesis","reference"} lines, write {"id","bleu","chrf","ter","tokenizer"} lines, each figure '
    "with its sacreBLEU signature.",
)
@click.option("--corpus", is_flag=True, help="One line for all sentences of each language, instead of one for each.")
@click.option(
    "--significance",
    is_flag=True,
    help='As --corpus, beside another system: lines have its translation as "baseline". Tells p by a paired bootstrap.',
)
def command(jsonl: bool, corpus: bool, significance: bool) -> None:  # noqa: ARG001 - click needs it
    """Score translations against references: BLEU, chrF2++ and TER."""
    if not corpus and not significance:
        answer_lines(lambda asked: _told(_of_sentence(_line(asked))))
        return
    speak_utf8()
    logging.getLogger("sacrebleu").setLevel(logging.WARNING)
    try:
        for language, told in _by_language(with_baseline=significance).items():
            answer = _systems(language, told) if significance else _told(_of_corpus(language, told))
            click.echo(json.dumps({"lang": language, "sentences": len(told), **answer}, ensure_ascii=False))
    except BadLine as bad:
        refuse(bad)


def _line(asked: dict[str, Any]) -> Line:
    line = Line(asked["lang"], asked["hypothesis"], asked["reference"], asked.get("baseline", ""))
    for each in (line.language, line.hypothesis, line.reference, line.baseline):
        if not isinstance(each, str):
            raise TypeError(f"{each!r} is no text")
    if not is_known(line.language):
        raise ValueError(f"unknown language: {line.language!r}")
    return line


def _of_sentence(line: Line) -> Figures:
    return of_sentence(line.hypothesis, line.reference, line.language)


def _of_corpus(language: str, lines: list[Line]) -> Figures:
    return of_corpus([each.hypothesis for each in lines], [each.reference for each in lines], language)


def _told(figures: Figures) -> Answer:
    return {
        name: told if isinstance(told, str) else {**told, "score": round(told["score"], 2)}
        for name, told in asdict(figures).items()
    }


def _systems(language: str, lines: list[Line]) -> Answer:
    columns = [each.baseline for each in lines], [each.hypothesis for each in lines], [each.reference for each in lines]
    found = compare_systems(*columns, language)
    return {
        each.metric: {
            "baseline": round(each.baseline, 2),
            "hypothesis": round(each.system, 2),
            "p": round(each.p, 4),
            "signature": each.signature,
        }
        for each in found
    }


def _by_language(with_baseline: bool) -> dict[str, list[Line]]:
    """All lines by their language, in the order of its first. Raises BadLine."""
    found: dict[str, list[Line]] = defaultdict(list)

    def read(asked: dict[str, Any]) -> Line:
        if with_baseline and "baseline" not in asked:
            raise KeyError("baseline")
        return _line(asked)

    def keep(lines: Any) -> Iterator[Answer]:
        for line in lines:
            found[line.language].append(line)
            yield {}

    for _answer in answered_together(read, keep, enumerate(sys.stdin, 1)):
        pass
    return found
