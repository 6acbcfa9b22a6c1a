"""`workbench segment`: where the sentences of a text begin and end."""

from __future__ import annotations

import sys
from typing import Any

import click

from workbench.cli.lines import Answer, answer_lines
from workbench.text.segmentation import segment


@click.command("segment")
@click.option("--jsonl", is_flag=True, help='Read {"id","lang","text"} lines, write {"id","segments"} lines.')
@click.option("--lang", default="en", show_default=True, help="Language of the text on standard input.")
def command(jsonl: bool, lang: str) -> None:
    """Split text into sentences; every character belongs to exactly one of them."""
    if jsonl:
        answer_lines(_segmented)
        return
    text = sys.stdin.read()
    for span in segment(text, lang):
        click.echo(text[span.start : span.end].strip())


def _segmented(asked: dict[str, Any]) -> Answer:
    spans = segment(asked["text"], asked["lang"])
    return {"segments": [{"start": span.start, "end": span.end} for span in spans]}
