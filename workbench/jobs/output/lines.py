"""Results as JSON lines in a file, which is also what tells how far a run came: a rerun writes only what is not in it yet."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO, Self

from workbench.jobs.archive.listing import pair_key

try:
    import fcntl
except ImportError:  # Windows, where two runs at the same file are not told apart
    fcntl = None  # type: ignore[assignment]


class NotOurs(Exception):
    """A file that results cannot be added to; the sentence says why."""


class Lines:
    """A file that lines are added to. `seen` is told every line, those that stand in it already too. A half-written line at its end, as a killed run leaves it, is cut off."""

    def __init__(self, path: Path, seen: Callable[[Mapping[str, Any]], None] = lambda _told: None) -> None:
        """Raises NotOurs for a file that holds something else or that another run writes to, OSError."""
        self.path = path
        self._tell_seen = seen
        self._file: BinaryIO = path.open("a+b")
        try:
            self._lock()
            self._done = self._read()
        except BaseException:
            self._file.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _at: TracebackType | None
    ) -> None:
        self._file.close()

    def __contains__(self, key: str) -> bool:
        return _short(key) in self._done

    def __len__(self) -> int:
        return len(self._done)

    def add(self, told: Mapping[str, Any]) -> None:
        """Add a result; it is in the file when this returns, whatever becomes of the process."""
        self._file.write(json.dumps(told, ensure_ascii=False).encode("utf-8", "backslashreplace") + b"\n")
        self._file.flush()
        self._done.add(self._seen(told))

    def _seen(self, told: Mapping[str, Any]) -> bytes:
        self._tell_seen(told)
        return _short(key_of_line(told))

    def _lock(self) -> None:
        if fcntl is None:
            return
        try:
            # This kind of lock is not passed on to forked processes: it ends with this one, whatever becomes of them.
            fcntl.lockf(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except (BlockingIOError, PermissionError):
            raise NotOurs(f"{self.path}: another run is writing to it") from None

    def _read(self) -> set[bytes]:
        """What is done, a few bytes for each result. The file is cut after its last whole line."""
        done: set[bytes] = set()
        self._file.seek(0)
        end = 0
        for number, line in enumerate(self._file, 1):
            if not line.endswith(b"\n"):
                break
            try:
                done.add(self._seen(json.loads(line)))
            except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
                raise NotOurs(f"{self.path} line {number}: this is no result of an audit; name another file") from None
            end += len(line)
        self._file.seek(0, os.SEEK_END)
        if self._file.tell() > end:
            if not end and not self._file_begins_like_ours():
                raise NotOurs(f"{self.path}: this is no result of an audit; name another file")
            self._file.truncate(end)
        return done

    def _file_begins_like_ours(self) -> bool:
        """Whether the only line there is, a half one, may be the beginning of a result."""
        self._file.seek(0)
        return b'{"article": '.startswith(self._file.read(12)[:12])


def key_of_line(told: Mapping[str, Any]) -> str:
    """The key of the pair that a result line is about."""
    return pair_key(told["article"], told["source"]["path"], told["edition"]["path"])


def _short(key: str) -> bytes:
    """Half of a key: enough that two of a thousand million pairs hardly share one."""
    return bytes.fromhex(key)[:8]
