"""`workbench facts`: what a text claims, by value."""

from __future__ import annotations

import datetime
import sys
from typing import Any

import click

from workbench.cli.lines import Answer, answer_lines
from workbench.facts import Fact, find_facts


@click.command("facts")
@click.option("--jsonl", is_flag=True, help='Read {"id","lang","text","date"?} lines, write {"id","facts"} lines.')
@click.option("--lang", default="en", show_default=True, help="Language of the text on standard input.")
def command(jsonl: bool, lang: str) -> None:
    """Find numbers, amounts, dates, names and quotations, with their values."""
    if jsonl:
        answer_lines(_found)
        return
    for fact in find_facts(sys.stdin.read(), lang):
        unit = f" {fact.unit}" if fact.unit else ""
        click.echo(f"{fact.kind:<16}{fact.told_value}{unit}\t{fact.text}")


def _found(asked: dict[str, Any]) -> Answer:
    written_on = datetime.date.fromisoformat(asked["date"][:10]) if asked.get("date") else None
    return {"facts": [_told(fact) for fact in find_facts(asked["text"], asked["lang"], written_on)]}


def _told(fact: Fact) -> dict[str, str | int | float]:
    told: dict[str, str | int | float] = {
        "kind": fact.kind, "text": fact.text, "start": fact.start, "end": fact.end, "value": fact.told_value,
    }  # fmt: skip
    if fact.unit:
        told["unit"] = fact.unit
    return {**told, "qualifier": fact.qualifier.value, "sure": fact.sure}
