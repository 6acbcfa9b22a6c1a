"""Opening an archive: a folder or a manifest, and which language its source editions are in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from workbench.jobs.archive.folder import walk_folder
from workbench.jobs.archive.listing import BadArchive, shown
from workbench.jobs.archive.manifest import read_manifest
from workbench.jobs.archive.pairs import Pairs
from workbench.text.language import is_known, normalise


def open_archive(path: Path, source: str = "", skipped: Callable[[str], None] = lambda _path: None) -> Pairs:
    """The pairs of the folder or manifest. `source` is the language of the source editions.

    Where none is told, an article's source is the edition that the archive calls so; else the first one a manifest lists, and
    in a folder the one in the language that has the most editions. Raises BadArchive, OSError."""
    if source and not is_known(source):
        raise BadArchive(f"{shown(source)} is no language tag we know; examples: en, ko, zh-Hans")
    wanted = normalise(source) if source else ""
    if not path.is_dir():
        return Pairs(read_manifest(path), wanted)
    pairs = Pairs(walk_folder(path, skipped), wanted)
    if not wanted and not pairs.has_sources():
        pairs.source = next(iter(pairs.languages()), "")
    return pairs


def root_of(path: Path) -> Path:
    """The folder that the archive's paths start from."""
    return path if path.is_dir() else path.parent
