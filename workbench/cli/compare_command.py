"""`workbench compare`: two or more editions of an article side by side, their sentences paired by facts, names and length."""

from __future__ import annotations

import html
import json
from dataclasses import dataclass
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

from workbench.alignment import align
from workbench.cli.reading import read_place
from workbench.formats.document import UNTRANSLATED_ROLES
from workbench.text.detection import detect_language
from workbench.text.language import direction
from workbench.text.segmentation import segment


@dataclass(frozen=True, slots=True)
class Side:
    """One edition's sentences."""

    place: str
    language: str
    sentences: tuple[str, ...]


Rows = list[tuple[tuple[str, ...], tuple[str, ...]]]


@click.command("compare")
@click.argument("source")
@click.argument("editions", nargs=-1, required=True)
@click.option("--lang", "languages", multiple=True, help="A language for each place in turn; found out when not told.")
@click.option("--format", "form", default="text", type=click.Choice(["text", "json", "html"]), show_default=True)
@click.option("--output", "-o", type=click.Path(path_type=Path, dir_okay=False), help="A file instead of the screen.")
def command(source: str, editions: tuple[str, ...], languages: tuple[str, ...], form: str, output: Path | None) -> None:
    """Pair the sentences of SOURCE with those of each of EDITIONS (files or addresses) and print them side by side."""
    places = (source, *editions)
    told = [*languages, *[""] * (len(places) - len(languages))]
    first, *others = [_side(place, language) for place, language in zip(places, told, strict=False)]
    pairs = [(other, _rows(first, other)) for other in others]
    text = {"text": _as_text, "json": _as_json, "html": _as_html}[form](first, pairs)
    if output:
        output.write_text(text, encoding="utf-8")
        click.echo(str(output))
    else:
        click.echo(text)


def _side(place: str, language: str) -> Side:
    document = read_place(place)
    blocks = [block.content.plain for block in document.blocks if block.role not in UNTRANSLATED_ROLES]
    spoken = language or document.metadata.language or detect_language("\n".join(blocks)) or "en"
    return Side(place, spoken, tuple(_sentences(blocks, spoken)))


def _sentences(blocks: list[str], language: str) -> list[str]:
    return [
        sentence
        for text in blocks
        for span in segment(text, language)
        if (sentence := " ".join(text[span.start : span.end].split()))
    ]


def _rows(first: Side, other: Side) -> Rows:
    return [
        (tuple(first.sentences[i] for i in link.sources), tuple(other.sentences[j] for j in link.targets))
        for link in align(first.sentences, other.sentences, first.language, other.language)
    ]


def _as_text(first: Side, pairs: list[tuple[Side, Rows]]) -> str:
    console = Console(width=120)
    with console.capture() as captured:
        console.print("Sentences are paired by facts, names and length.")
        for other, rows in pairs:
            table = Table(f"{first.place} ({first.language})", f"{other.place} ({other.language})", show_lines=True)
            for sources, targets in rows:
                table.add_row(Text(" ".join(sources)), Text(" ".join(targets)))
            console.print(table)
    return captured.get().rstrip()


def _as_json(first: Side, pairs: list[tuple[Side, Rows]]) -> str:
    told = {
        "paired_by": "facts, names and length",
        "source": {"place": first.place, "language": first.language},
        "editions": [
            {"place": other.place, "language": other.language, "pairs": [{"source": s, "target": t} for s, t in rows]}
            for other, rows in pairs
        ],
    }
    return json.dumps(told, ensure_ascii=False, indent=2)


def _as_html(first: Side, pairs: list[tuple[Side, Rows]]) -> str:
    tables = "".join(_table(first, other, rows) for other, rows in pairs)
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>Editions side by side</title>'
        "<style>body{font:16px/1.5 system-ui,sans-serif;margin:2rem}table{border-collapse:collapse;width:100%}"
        "td,th{border-top:1px solid #ccc;padding:.5rem;vertical-align:top;text-align:start;width:50%}</style></head>"
        f"<body><h1>Editions side by side</h1><p>Sentences are paired by facts, names and length.</p>{tables}</body></html>\n"
    )


def _table(first: Side, other: Side, rows: Rows) -> str:
    cells = "".join(f"<tr>{_cell(s, first.language)}{_cell(t, other.language)}</tr>" for s, t in rows)
    head = "".join(f"<th>{html.escape(f'{side.place} ({side.language})')}</th>" for side in (first, other))
    return f"<table><thead><tr>{head}</tr></thead><tbody>{cells}</tbody></table>"


def _cell(sentences: tuple[str, ...], language: str) -> str:
    return f'<td lang="{html.escape(language)}" dir="{direction(language)}">{html.escape(" ".join(sentences))}</td>'
