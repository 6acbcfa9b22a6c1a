"""`workbench compare`: how consistent the editions of an article are, with the words it rests on."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import click

from workbench.cli.reading import read_place
from workbench.consistency import EditionText, dimensions, edition_of, together
from workbench.consistency.report import Report, as_html, as_json, as_text
from workbench.providers import Unavailable, encoder_named
from workbench.text.encoding_sentences import SentenceEncoder
from workbench.text.language import is_known

LOCAL = "universal-sentence-encoder"


@click.command("compare")
@click.argument("source")
@click.argument("editions", nargs=-1, required=True)
@click.option("--lang", "languages", multiple=True, help="A language for each place in turn; found out when not told.")
@click.option("--format", "form", default="text", type=click.Choice(["text", "json", "html"]), show_default=True)
@click.option("--output", "-o", type=click.Path(path_type=Path, dir_okay=False), help="A file instead of the screen.")
@click.option(
    "--weight",
    "weights",
    multiple=True,
    metavar="DIMENSION=NUMBER",
    help=f"Another weight in the score: {', '.join(f'{each.id}={each.weight:g}' for each in dimensions())}.",
)
@click.option(
    "--without-meaning", is_flag=True, help="Facts, names and lengths only, also where an encoder is installed."
)
def command(  # noqa: PLR0913 - one for each option
    source: str,
    editions: tuple[str, ...],
    languages: tuple[str, ...],
    form: str,
    output: Path | None,
    weights: tuple[str, ...],
    without_meaning: bool,
) -> None:
    """Compare EDITIONS with SOURCE and with each other (files or addresses): scores, findings, and the odd one out."""
    places = (source, *editions)
    told = _languages(languages, len(places))
    chosen = _weights(weights)
    texts = [_edition(place, language) for place, language in zip(places, told, strict=True)]
    report = Report(places, together(texts, None if without_meaning else _encoder(), chosen))
    _write(_FORMS[form](report), output)


def _edition(place: str, language: str) -> EditionText:
    edition = edition_of(read_place(place), language)
    if not edition.sentences:
        raise click.ClickException(f"{place}: there is no text in it to compare")
    return edition


def _languages(told: Sequence[str], places: int) -> list[str]:
    if len(told) > places:
        raise click.ClickException(f"--lang is told {len(told)} times, for {places} editions")
    for each in told:
        if not is_known(each):
            raise click.ClickException(f"{each!r} is no language: write a tag like ko, en-GB or zh-Hant")
    return [*told, *[""] * (places - len(told))]


def _weights(told: Sequence[str]) -> dict[str, float]:
    known = {each.id for each in dimensions()}
    found = {}
    for each in told:
        name, _sign, number = each.partition("=")
        weight = _number(number)
        if name not in known or weight is None:
            raise click.ClickException(
                f"{each!r} is no weight: write one of {', '.join(sorted(known))}, =, and a number"
            )
        found[name] = weight
    return found


def _number(told: str) -> float | None:
    """A finite number from 0 on."""
    try:
        number = float(told)
    except ValueError:
        return None
    return number if 0 <= number < float("inf") else None


def _encoder() -> SentenceEncoder | None:
    """The local encoder; None where it is not installed."""
    try:
        return encoder_named(LOCAL)
    except Unavailable:
        return None


def _as_text(report: Report) -> str:
    """As wide as the terminal; without colours where the output goes elsewhere."""
    if not sys.stdout.isatty():
        return as_text(report)
    return as_text(report, shutil.get_terminal_size().columns, colours=True)


_FORMS: dict[str, Callable[[Report], str]] = {"text": _as_text, "json": as_json, "html": as_html}


def _write(told: str, output: Path | None) -> None:
    if output is None:
        click.echo(told)
        return
    try:
        output.write_text(told, encoding="utf-8")
    except OSError as error:
        raise click.ClickException(f"{output}: {error.strerror or error}") from error
    click.echo(str(output))
