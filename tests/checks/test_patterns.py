"""No regular expression of facts and checks takes long, whatever stands in a line of 10,000 characters."""

from __future__ import annotations

import dataclasses
import functools
import importlib
import inspect
import pkgutil
import re
import time
from collections.abc import Iterator

import regex

import workbench.checks
import workbench.facts
from workbench.checks import check_pair, checks
from workbench.checks.words import languages

LENGTH = 10_000
PIECES = (
    " ", "a", "1", ",", ".", "'", '"', "-", "(", "«", "，", "가", "漢", "ア", "é", "\u0301", "\u200d", "不", "не ", "1,", "1.",
    "1,000", " .", "a ", "a'", "a1", "n't ", "not ", "ㄱ ", "٣", "ऀ", "no no ", "万", "억", "…", ".. ", "(a ", "$1 ", "1 %",
)  # fmt: skip
LINES = tuple((piece * LENGTH)[:LENGTH] for piece in PIECES) + tuple(
    (piece * LENGTH)[: LENGTH - 1] + "!" for piece in PIECES
)
# A look at every place of the line: what a machine needs for it is the measure of its speed. About a millisecond.
LINEAR = re.compile(r"(?=(.))")
AS_LONG = 10
# Seconds that nobody minds.
QUICK = 0.01


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Every compiled pattern of the two rooms: in their modules, and in what they keep for each language."""
    for example in (check.example for check in checks()):
        check_pair(example.pair)
    seen = set()
    for room in (workbench.checks, workbench.facts):
        for found in pkgutil.walk_packages(room.__path__, f"{room.__name__}."):
            module = importlib.import_module(found.name)
            for name, value in vars(module).items():
                for pattern in _inside(_kept(value) if isinstance(value, functools._lru_cache_wrapper) else value):
                    if pattern not in seen:
                        seen.add(pattern)
                        yield f"{found.name}.{name}", pattern


def _kept(function) -> list[object]:
    parameters = list(inspect.signature(function).parameters)
    return [function(language) for language in languages()] if parameters == ["language"] else []


def _inside(value: object, depth: int = 0) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern | regex.Pattern):
        yield value
    elif depth < 4 and isinstance(value, tuple | list | set | frozenset):
        for each in value:
            yield from _inside(each, depth + 1)
    elif depth < 4 and isinstance(value, dict):
        for each in value.values():
            yield from _inside(each, depth + 1)
    elif depth < 4 and dataclasses.is_dataclass(value) and not isinstance(value, type):
        for each in dataclasses.fields(value):
            yield from _inside(getattr(value, each.name), depth + 1)


def cost(pattern: re.Pattern[str], line: str) -> float:
    started = time.process_time()
    for _ in pattern.finditer(line):
        pass
    return time.process_time() - started


# Patterns that are only ever tried at one place, right behind a number.
BESIDE_A_NUMBER = frozenset(["workbench.facts.unit_behind._letters", "workbench.facts.unit_mentions._patterns"])


def first_cost(name: str, pattern: re.Pattern[str], line: str) -> float:
    look = pattern.match if name in BESIDE_A_NUMBER else pattern.search
    started = time.process_time()
    look(line)
    return time.process_time() - started


def is_slow(pattern: re.Pattern[str], line: str) -> bool:
    """Slow in each of several tries: a busy machine is slow in some."""
    return all((taken := cost(pattern, line)) > QUICK and taken > AS_LONG * cost(LINEAR, line) for _ in range(4))


def test_the_rooms_have_patterns():
    assert len(list(patterns())) > 50


def test_no_pattern_of_the_checks_is_slow_on_any_line():
    slow = [
        f"{name}: {line[:8]!r}… {pattern.pattern[:80]}"
        for name, pattern in patterns()
        if name.startswith("workbench.checks")
        for line in LINES
        if is_slow(pattern, line)
    ]
    assert slow == []


def test_no_pattern_of_facts_searches_any_line_for_long():
    """Most of them are asked at one place of a line, right behind a number: a search is more than they ever do."""
    slow = [
        f"{name}: {line[:8]!r}… {pattern.pattern[:80]}"
        for name, pattern in patterns()
        if name.startswith("workbench.facts")
        for line in LINES
        if all(
            (taken := first_cost(name, pattern, line)) > QUICK and taken > AS_LONG * cost(LINEAR, line)
            for _ in range(4)
        )
    ]
    assert slow == []
