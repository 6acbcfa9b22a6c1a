"""An archive that is a folder: one folder for each article with one file a language (`bridge/ko.html`), or the language in the
file's name (`bridge.ko.md`)."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from workbench.formats import format_of_file
from workbench.jobs.archive.listing import Listed, is_plain
from workbench.text.language import is_known, normalise

# `source.html` or `bridge.source.html` is the article's source, in the language that the document says or is written in.
SOURCE = "source"


def walk_folder(root: Path, skipped: Callable[[str], None]) -> Iterator[Listed]:
    """The editions below the folder, in the order of their names; `skipped` is told of every other file that could be read.

    Links to folders are not followed; hidden ones and names that nobody can read are left out."""
    yield from _below(root, "", skipped)


def _below(folder: Path, above: str, skipped: Callable[[str], None]) -> Iterator[Listed]:
    with os.scandir(folder) as found:
        entries = sorted((each for each in found if not each.name.startswith(".")), key=lambda each: each.name)
    for entry in entries:
        path = f"{above}{entry.name}"
        if not is_plain(path):
            skipped(ascii(path))
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _below(folder / entry.name, f"{path}/", skipped)
        elif entry.is_file() and format_of_file(entry.name):
            listed = edition_at(path, folder.name)
            if listed:
                yield listed
            else:
                skipped(path)


def edition_at(path: str, folder_name: str = "") -> Listed | None:
    """The edition that a path below the archive's folder names, None when it names no language.

    `ko.html` is the Korean edition of its folder's article, `bridge.ko.html` of the article "bridge"."""
    above, _slash, name = path.rpartition("/")
    stem = name.rpartition(".")[0] or name
    article, dot, last = stem.rpartition(".")
    whole = f"{above}/{article}" if above and dot else article or above or folder_name
    if last == SOURCE:
        return Listed(whole, "", path, is_source=True)
    return Listed(whole, normalise(last), path) if is_known(last) else None
