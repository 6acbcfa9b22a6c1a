"""`workbench extract`: what a document says, block by block."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from workbench.cli.lines import answer_lines
from workbench.cli.reading import read_place
from workbench.formats.document import Document, Role
from workbench.services.reading import read_file


@click.command("extract")
@click.argument("place", metavar="FILE|URL", required=False)
@click.option("--jsonl", is_flag=True, help='Read {"id","path"} lines, write {"id","title",...,"blocks"} lines.')
def command(place: str | None, jsonl: bool) -> None:
    """Read an article from a file (HTML, Markdown, DOCX, plain text) or a web page and print its blocks as JSON."""
    if jsonl:
        answer_lines(lambda asked: told(read_file(Path(asked["path"]))))
        return
    if place is None:
        raise click.UsageError("name a FILE or URL, or use --jsonl")
    click.echo(json.dumps(told(read_place(place)), ensure_ascii=False, indent=2))


def told(document: Document) -> dict[str, Any]:
    """The document as the command line contract tells it; the headline is told once, as the title."""
    about = document.metadata
    return {
        "title": about.title,
        "standfirst": about.standfirst,
        "byline": about.byline,
        "published": about.published,
        "language": about.language,
        "blocks": [
            {"type": block.type.value, "role": block.role.value, "text": block.content.plain}
            for block in document.blocks
            if not (block.role is Role.HEADLINE and about.title)
        ],
    }
