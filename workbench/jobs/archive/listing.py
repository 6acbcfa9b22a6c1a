"""What an archive holds: editions, each with its article, its language and where it lies; and pairs of them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workbench.jobs.starting import key_of

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_DRIVE = re.compile(r"[A-Za-z]:[\\/]")


class BadArchive(Exception):
    """An archive that cannot be audited as it is: the sentences say why, each naming the line or the file."""

    def __init__(self, *faults: str) -> None:
        super().__init__("\n".join(faults))
        self.faults = faults


@dataclass(frozen=True, slots=True)
class Listed:
    """An edition as the archive lists it. `place` is a path below the archive's folder or an http(s) address; `line` is the
    manifest's, 0 in a folder; `is_source` tells that the archive calls it the source."""

    article: str
    language: str
    place: str
    line: int = 0
    is_source: bool = False


@dataclass(frozen=True, slots=True)
class Pair:
    """A source edition and another edition of an article, each with its language and place. A `source_place` of "" tells that
    the article has no edition in the source's language."""

    article: str
    source_language: str
    source_place: str
    language: str
    place: str

    @property
    def key(self) -> str:
        """The same for the same pair in every run."""
        return pair_key(self.article, self.source_place, self.place)

    def as_json(self) -> dict[str, str]:
        """For a job's item."""
        return {name: getattr(self, name) for name in self.__slots__}

    @staticmethod
    def from_json(told: Mapping[str, Any]) -> Pair:
        """The pair that `as_json` told."""
        return Pair(**{name: str(told[name]) for name in Pair.__slots__})


def pair_key(article: str, source_place: str, place: str) -> str:
    """The key of the pair of these places: languages are left out, because some are found out by reading only."""
    return key_of(article, source_place, place)


def is_address(place: str) -> bool:
    """Whether a place is an http(s) address."""
    return place.lower().startswith(("http://", "https://"))


def fault_of(place: str) -> str:
    """What is wrong with a place that a manifest names, "" when nothing is: files outside the archive's folder and addresses
    that are not the web's are not read."""
    if not place:
        return "no path and no address"
    if not is_plain(place):
        return f"{shown(place)} holds a control character"
    if is_address(place):
        return ""
    if _SCHEME.match(place) and not _DRIVE.match(place):
        return f"{shown(place)} is no http or https address"
    if place.startswith(("/", "\\")) or _DRIVE.match(place):
        return f"{shown(place)} is an absolute path; say it from the manifest's folder on"
    if ".." in re.split(r"[\\/]", place):
        return f"{shown(place)} leads out of the manifest's folder"
    return ""


def within(root: Path, place: str) -> Path | None:
    """The file at a path below the folder; None when links or dots lead out of it."""
    found = (root / place).resolve()
    return found if found.is_relative_to(root.resolve()) else None


def is_plain(text: str) -> bool:
    """Whether it holds no control characters and no half characters (lone surrogates)."""
    return not any(unicodedata.category(each) in ("Cc", "Cs") for each in text)


def shown(text: str) -> str:
    """A text from outside, short and without control characters, for a message."""
    short = text if len(text) <= 80 else f"{text[:77]}..."
    return repr(short).encode("utf-8", "backslashreplace").decode("utf-8")
