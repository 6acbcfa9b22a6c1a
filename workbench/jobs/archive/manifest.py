"""A manifest: a CSV file with a head, or JSON lines, that lists an archive's editions; read line by line."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from workbench.jobs.archive.listing import BadArchive, Listed, fault_of, is_plain, shown
from workbench.text.language import is_known, normalise

# The names a column may have, the first of which is there.
COLUMNS = {
    "article": ("article", "article_id", "id"),
    "language": ("language", "lang"),
    "place": ("path", "url", "place", "file", "address"),
    "source": ("source", "is_source"),
}
NEEDED = ("article", "language", "place")
YES = frozenset({"1", "yes", "true", "x", "source"})
# Faults that are told at once.
MOST = 10
# A line longer than this is no line of a manifest.
LONGEST = 65_536

Row = Mapping[str, object]


def read_manifest(path: Path) -> Iterator[Listed]:
    """The editions the manifest lists, in its order. Raises BadArchive at its end for all faulty lines, of which the first ten
    are named, or at once when it is no manifest."""
    faults: list[str] = []
    rows = _json_lines(path) if path.suffix.lower() in (".jsonl", ".ndjson", ".json") else _csv_rows(path)
    for line, row in rows:
        listed = _listed(line, row)
        if isinstance(listed, Listed):
            yield listed
        else:
            faults.append(f"line {line}: {listed}")
        if len(faults) == MOST:
            break
    if faults:
        raise BadArchive(*faults)


def _listed(line: int, row: Row) -> Listed | str:
    """The edition of a row, or what is wrong with it."""
    told = {name: _first(row, names) for name, names in COLUMNS.items()}
    if not told["article"]:
        return "no article"
    if len(told["article"]) > 500:
        return "the article's name is longer than 500 characters"
    if not is_plain(told["article"]):
        return f"{shown(told['article'])} holds a control character"
    if not told["language"]:
        return "no language"
    if len(told["language"]) > 35 or not is_known(told["language"]):
        return f"{shown(told['language'])} is no language tag we know; examples: en, ko, zh-Hans"
    if fault := fault_of(told["place"]):
        return fault
    is_source = told["source"].lower() in YES
    return Listed(told["article"], normalise(told["language"]), told["place"], line, is_source)


def _first(row: Row, names: Iterable[str]) -> str:
    """What stands in the first of these columns that is filled."""
    told = (row.get(name) for name in names)
    words = (str(value).strip() for value in told if isinstance(value, str | int | float))
    return next((each for each in words if each), "")


def _json_lines(path: Path) -> Iterator[tuple[int, Row]]:
    for line, text in _lines(path):
        if not text.strip():
            continue
        try:
            row = json.loads(text)
        except (json.JSONDecodeError, RecursionError) as error:
            raise BadArchive(f"line {line}: not JSON ({error})") from error
        if not isinstance(row, dict):
            raise BadArchive(f'line {line}: a line is an object, {{"article": ..., "language": ..., "path": ...}}')
        yield line, row


def _csv_rows(path: Path) -> Iterator[tuple[int, Row]]:
    lines = _lines(path)
    first = next(lines, None)
    if first is None:
        raise BadArchive("line 1: the manifest is empty")
    head = first[1]
    delimiter = max(",;\t", key=head.count)
    names = _names(head, delimiter)
    _check_columns(names)
    reader = csv.reader((text for _line, text in lines), delimiter=delimiter, strict=True)
    line = 1
    try:
        for cells in reader:
            # The line a row begins on: one with quoted line breaks ends further down.
            begins, line = line + 1, reader.line_num + 1
            if any(cell.strip() for cell in cells):
                yield begins, dict(zip(names, cells, strict=False))
    except csv.Error as error:
        raise BadArchive(f"line {line + 1}: not CSV ({error})") from error


def _names(head: str, delimiter: str) -> list[str]:
    """The columns' names in the first line. Raises BadArchive where it is no line of CSV."""
    try:
        return [name.strip().lower() for name in next(csv.reader(io.StringIO(head), delimiter=delimiter), [])]
    except csv.Error as error:
        raise BadArchive(f"line 1: not CSV ({error})") from error


def _check_columns(names: list[str]) -> None:
    missing = [name for name in NEEDED if not {*COLUMNS[name]} & {*names}]
    if missing:
        wanted = ", ".join(" or ".join(COLUMNS[name][:2]) for name in missing)
        found = shown(", ".join(names))
        raise BadArchive(f"line 1: a column is missing: {wanted}. The first line names the columns; here it is {found}")


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    """The lines with their numbers; a byte order mark before the first is left out."""
    with path.open("rb") as file:
        line = 0
        while data := file.readline(LONGEST + 1):
            line += 1
            if len(data) > LONGEST:
                raise BadArchive(f"line {line}: longer than {LONGEST} bytes")
            yield line, _text(data, line)


def _text(data: bytes, line: int) -> str:
    if line == 1 and data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise BadArchive("line 1: the manifest is UTF-16; save it as UTF-8")
    try:
        return data.decode("utf-8-sig" if line == 1 else "utf-8")
    except UnicodeDecodeError as error:
        raise BadArchive(f"line {line}: not UTF-8 (byte {error.start + 1}); save the manifest as UTF-8") from error
