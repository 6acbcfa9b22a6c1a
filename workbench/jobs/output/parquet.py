"""Results as a Parquet file, made of the JSON lines row group by row group, so that memory stays flat."""

from __future__ import annotations

import importlib
import json
import os
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from types import ModuleType
from typing import Any

from workbench.checks import Severity
from workbench.consistency import dimensions

# Rows that are held in memory at a time: a few megabytes.
ROWS = 1_000


class NoParquet(Exception):
    """Parquet files cannot be written here; the sentence says what to do."""


def check_parquet() -> None:
    """Raises NoParquet where the package that writes Parquet is missing."""
    _arrow()


def write_parquet(lines: Path, target: Path) -> int:
    """Write the results in a file of JSON lines as Parquet; returns how many. The target is replaced when all is written."""
    arrow, files = _arrow()
    schema = _schema(arrow)
    part = target.with_name(f"{target.name}.part")
    count = 0
    try:
        with files.ParquetWriter(part, schema, compression="zstd") as out, lines.open("rb") as source:
            for rows in _groups(_row(json.loads(line)) for line in source):
                out.write_table(arrow.Table.from_pylist(rows, schema=schema), row_group_size=ROWS)
                count += len(rows)
        os.replace(part, target)
    finally:
        part.unlink(missing_ok=True)
    return count


def _arrow() -> tuple[ModuleType, ModuleType]:
    try:
        return importlib.import_module("pyarrow"), importlib.import_module("pyarrow.parquet")
    except ImportError as error:
        raise NoParquet(
            "Parquet files need the package pyarrow: pip install 'editions-workbench[parquet]'. JSON lines need nothing."
        ) from error


def _schema(arrow: Any) -> Any:
    words = arrow.list_(arrow.string())
    finding = [("kind", arrow.string()), ("severity", arrow.string()), ("message", arrow.string())]
    finding += [("source", words), ("edition", words)]
    told = ("article", "source_language", "source_path", "edition_language", "edition_path")
    columns = [(name, arrow.string()) for name in told] + [("score", arrow.float64())]
    columns += [(each.id, arrow.float64()) for each in dimensions()]
    columns += [("signature", arrow.string())] + [(each.word, arrow.int32()) for each in sorted(Severity, reverse=True)]
    columns += [("first", arrow.list_(arrow.struct(finding))), ("seconds", arrow.float64()), ("error", arrow.string())]
    return arrow.schema(columns)


def _row(told: Mapping[str, Any]) -> dict[str, Any]:
    sides = {f"{side}_{name}": told[side][name] for side in ("source", "edition") for name in ("language", "path")}
    plain = {name: told.get(name) for name in ("article", "score", "signature", "first", "seconds", "error")}
    return {**plain, **sides, **told.get("dimensions", {}), **told.get("findings", {})}


def _groups(rows: Iterator[dict[str, Any]] | Iterable[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    left = iter(rows)
    while some := list(islice(left, ROWS)):
        yield some
