"""Reading a document from a file or an address, for commands."""

from __future__ import annotations

from pathlib import Path

import click

from workbench.config import fetch_hosts
from workbench.formats import UnreadableDocument, format_named, format_of_file
from workbench.formats.document import Document
from workbench.formats.html import read_html
from workbench.services.fetching import FetchPolicy, fetch_page
from workbench.services.problems import Problem


def read_place(place: str) -> Document:
    """The document at a file's path or an http(s) address; ends with a message when it cannot be read."""
    try:
        if place.startswith(("http://", "https://")):
            return read_address(place)
        return read_path(Path(place))
    except OSError as error:
        raise click.ClickException(f"{place}: {error.strerror or error}") from error
    except (UnreadableDocument, Problem) as error:
        raise click.ClickException(f"{place}: {error}") from error


def read_path(path: Path) -> Document:
    """The document in a file; its ending says the format, HTML when it says none. Raises UnreadableDocument, OSError."""
    kind = format_of_file(path.name) or format_named("html")
    if kind.read is None:
        raise click.ClickException(f"{path}: {kind.label} cannot be read")
    return kind.read(path.read_bytes())


def read_address(address: str) -> Document:
    """The page at an address. Raises Problem when it cannot be fetched, UnreadableDocument when it cannot be read."""
    page = fetch_page(address, FetchPolicy(allowed_hosts=fetch_hosts()))
    return read_html(page.data, url=page.url, charset=page.charset)
