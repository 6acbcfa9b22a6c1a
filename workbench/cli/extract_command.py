"""`workbench extract`: what a document says, block by block."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from workbench.cli.lines import Answer, answer_lines
from workbench.formats import UnreadableDocument, format_named, format_of_file
from workbench.formats.document import Document


@click.command("extract")
@click.argument("file", required=False, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--jsonl", is_flag=True, help='Read {"id","path"} lines, write {"id","title",...,"blocks"} lines.')
def command(file: Path | None, jsonl: bool) -> None:
    """Read an article from FILE (HTML, Markdown, DOCX, plain text) and print its blocks as JSON."""
    if jsonl:
        answer_lines(lambda asked: told(read_path(Path(asked["path"]))))
        return
    if file is None:
        raise click.UsageError("name a FILE, or use --jsonl")
    try:
        click.echo(json.dumps(told(read_path(file)), ensure_ascii=False, indent=2))
    except UnreadableDocument as error:
        raise click.ClickException(f"{file}: {error}") from error


def read_path(path: Path) -> Document:
    """The document in a file; its ending says the format, HTML when it says none. Raises UnreadableDocument."""
    kind = format_of_file(path.name) or format_named("html")
    if kind.read is None:
        raise click.ClickException(f"{path}: {kind.label} cannot be read")
    return kind.read(path.read_bytes())


def told(document: Document) -> dict[str, Any]:
    """The document as the command line contract tells it."""
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
        ],
    }
