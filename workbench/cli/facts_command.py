"""`workbench facts`: what a text claims, by value."""

from __future__ import annotations

import datetime
import sys
from typing import Any

import click

from workbench.cli.lines import Answer, answer_lines
from workbench.facts import Fact, find_facts
from workbench.facts.numbers_within import numbers_within


@click.command("facts")
@click.option("--jsonl", is_flag=True, help='Read {"id","lang","text","date"?} lines, write {"id","facts"} lines.')
@click.option("--lang", default="en", show_default=True, help="Language of the text on standard input.")
def command(jsonl: bool, lang: str) -> None:
    """Find numbers, amounts, dates, names and quotations, with their values.

    With --jsonl the numbers written inside amounts, quantities and dates are told too, marked "within"."""
    if jsonl:
        answer_lines(_found)
        return
    for fact in find_facts(sys.stdin.read(), lang):
        unit = f" {fact.unit}" if fact.unit else ""
        click.echo(f"{fact.kind:<16}{fact.told_value}{unit}\t{fact.text}")


def _found(asked: dict[str, Any]) -> Answer:
    written_on = datetime.date.fromisoformat(asked["date"][:10]) if asked.get("date") else None
    facts = find_facts(asked["text"], asked["lang"], written_on)
    within = numbers_within(asked["text"], asked["lang"], facts)
    told = [_told(fact) for fact in facts] + [{**_told(fact), "within": True} for fact in within]
    return {"facts": sorted(told, key=lambda fact: (fact["start"], fact["end"]))}


def _told(fact: Fact) -> dict[str, str | int | float]:
    told: dict[str, str | int | float] = {
        "kind": fact.kind, "text": fact.text, "start": fact.start, "end": fact.end, "value": fact.told_value,
    }  # fmt: skip
    if fact.unit:
        told["unit"] = fact.unit
    return {**told, "qualifier": fact.qualifier.value, "sure": fact.sure}
