"""A bar on standard error for work that takes a while; on a terminal only."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn


@dataclass(slots=True)
class Bar:
    """A bar that stands at `done`."""

    progress: Progress
    task: int
    done: int = 0

    def at(self, done: int) -> None:
        """Say how much is done by now."""
        self.done = done
        self.progress.update(self.task, completed=done)  # type: ignore[arg-type]
        self.progress.refresh()

    def one_more(self) -> None:
        """Say that one more is done."""
        self.at(self.done + 1)


@contextmanager
def bar(words: str, total: int, done: int = 0) -> Iterator[Bar]:
    """A bar for the time of the body. It is drawn when it is told of something, by no thread of its own: processes are forked
    beneath it."""
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, auto_refresh=False, disable=not console.is_terminal) as progress:
        drawn = Bar(progress, progress.add_task(words, total=total))
        drawn.at(done)
        yield drawn
