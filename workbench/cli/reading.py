"""Reading a document from a file or an address, for commands."""

from __future__ import annotations

from pathlib import Path

import click

from workbench.formats import UnreadableDocument
from workbench.formats.document import Document
from workbench.services.problems import Problem
from workbench.services.reading import read_address, read_file


def read_place(place: str) -> Document:
    """The document at a file's path or an http(s) address; ends with a message when it cannot be read."""
    try:
        if place.startswith(("http://", "https://")):
            return read_address(place)
        return read_file(Path(place))
    except OSError as error:
        raise click.ClickException(f"{place}: {error.strerror or error}") from error
    except (UnreadableDocument, Problem) as error:
        raise click.ClickException(f"{place}: {error}") from error
