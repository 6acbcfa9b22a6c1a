"""After which words a full stop ends no sentence: one file a language in `data/segmentation/`, and a newsroom's own."""

from __future__ import annotations

from functools import cache
from importlib import resources

DATA = resources.files("workbench.text") / "data" / "segmentation"


@cache
def exceptions_of(language: str) -> tuple[str, ...]:
    """The exceptions kept for the language: one a line, `#` begins a comment."""
    file = DATA / f"{language}.txt"
    if not file.is_file():
        return ()
    lines = (line.partition("#")[0].strip() for line in file.read_text(encoding="utf-8").splitlines())
    return tuple(filter(None, lines))


def ends_with_exception(text: str, cut: int, exceptions: tuple[str, ...]) -> bool:
    """Whether what stands before the cut ends with an exception, as a word of its own; case counts.

    An exception that goes on behind a space ("N. Korea", "No. 3" with `#` for a number) also has to match what follows."""
    before = text[:cut].rstrip()
    return any(_matches(before, text[cut:], exception) for exception in exceptions)


def _matches(before: str, after: str, exception: str) -> bool:
    for place in _stops(exception):
        head, tail = exception[:place], exception[place:].strip()
        if _ends_with_word(before, head) and _follows(after, tail):
            return True
    return False


def _stops(exception: str) -> list[int]:
    """Where the exception itself has a full stop, behind which a boundary may have been seen."""
    return [place + 1 for place, char in enumerate(exception) if char in ".!?"] or [len(exception)]


def _ends_with_word(before: str, head: str) -> bool:
    if not before.endswith(head):
        return False
    ahead = before[: len(before) - len(head)]
    return not ahead or not (ahead[-1].isalnum() and head[0].isalnum())


def _follows(after: str, tail: str) -> bool:
    if not tail:
        return True
    return after[:1].isdigit() if tail == "9" else after.startswith(tail)
