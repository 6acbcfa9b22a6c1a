"""`workbench align`: which sentences of two editions say the same."""

from __future__ import annotations

from functools import cache, partial
from typing import Any

import click

from workbench.alignment import align
from workbench.cli.lines import Answer, answered
from workbench.cli.lines_on_all_cores import answer_lines_on_all_cores
from workbench.providers import Unavailable, encoder_named
from workbench.text.encoding_sentences import SentenceEncoder

# Lines that one process answers before the others start: the model it loaded is shared with them. A line is a whole text, so
# that few make a chunk.
ALONE, CHUNK = 8, 4
LOCAL = "universal-sentence-encoder"


@click.command("align")
@click.option(
    "--jsonl",
    is_flag=True,
    required=True,
    help='Read {"id","src_lang","tgt_lang","src":[..],"tgt":[..]} lines, write {"id","alignment","scores","moved"} lines.',
)
@click.option(
    "--without-meaning", is_flag=True, help="Facts, names and lengths only, also where an encoder is installed."
)
def command(jsonl: bool, without_meaning: bool) -> None:  # noqa: ARG001 - click needs it
    """Pair the sentences of two editions: omitted, added and moved ones are told."""
    answer_lines_on_all_cores(partial(answered, partial(_answer, meaning=not without_meaning)), ALONE, CHUNK)


@cache
def _encoder() -> SentenceEncoder | None:
    """The local encoder, made once in each process; None where it is not installed."""
    try:
        return encoder_named(LOCAL)
    except Unavailable:
        return None


def _answer(asked: dict[str, Any], meaning: bool) -> Answer:
    encoder = _encoder() if meaning else None
    links = align(asked["src"], asked["tgt"], asked["src_lang"], asked["tgt_lang"], encoder)
    return {
        "alignment": [[list(link.sources), list(link.targets)] for link in links],
        "scores": [link.confidence for link in links],
        "moved": [number for number, link in enumerate(links) if link.moved],
    }
