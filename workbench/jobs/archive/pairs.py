"""The pairs of an archive: each article's source edition with each of its other editions.

The listing is kept in a temporary database on disk, so that rows of an article may stand anywhere in a manifest and memory
does not grow with the archive."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from itertools import groupby
from types import TracebackType
from typing import Self

from workbench.jobs.archive.listing import BadArchive, Listed, Pair, shown

_TABLES = """
    CREATE TABLE article (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
    CREATE TABLE edition (
        position INTEGER PRIMARY KEY, article_id INTEGER NOT NULL, language TEXT NOT NULL, place TEXT NOT NULL,
        line INTEGER NOT NULL, is_source INTEGER NOT NULL, UNIQUE (article_id, language)
    );
"""
_ROWS = """
    SELECT article.name, language, place, line, is_source FROM edition JOIN article ON article.id = article_id
    ORDER BY article_id, position
"""
# Faults that are told at once.
MOST = 10


class Pairs:
    """What an archive lists, as pairs. `source` is the language of the source editions: where an article says which of its
    editions is the source, that one is; without a language told, it is the first one listed."""

    def __init__(self, listed: Iterable[Listed], source: str = "") -> None:
        """Raises BadArchive where an edition is listed twice."""
        self.source = source
        # The empty name is a temporary database, which SQLite keeps on disk once it is large.
        self._kept = sqlite3.connect("")
        self._kept.executescript(_TABLES)
        faults: list[str] = []
        for each in listed:
            if (fault := self._keep(each)) and len(faults) < MOST:
                faults.append(fault)
        if faults:
            raise BadArchive(*faults)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _at: TracebackType | None
    ) -> None:
        self._kept.close()

    def _keep(self, each: Listed) -> str:
        """Keep a row; returns what is wrong with it."""
        self._kept.execute("INSERT OR IGNORE INTO article (name) VALUES (?)", (each.article,))
        (number,) = self._kept.execute("SELECT id FROM article WHERE name = ?", (each.article,)).fetchone()
        row = (number, each.language, each.place, each.line, each.is_source)
        try:
            values = "(article_id, language, place, line, is_source) VALUES (?, ?, ?, ?, ?)"
            self._kept.execute(f"INSERT INTO edition {values}", row)  # noqa: S608 - no value stands in it
        except sqlite3.IntegrityError:
            return self._twice(each, number)
        return ""

    def _twice(self, each: Listed, number: int) -> str:
        query = "SELECT place, line FROM edition WHERE article_id = ? AND language = ?"
        place, line = self._kept.execute(query, (number, each.language)).fetchone()
        here, there = (f"line {each.line}", f"line {line}") if each.line else (each.place, place)
        return f"{here}: the {each.language or 'source'} edition of {shown(each.article)} is {there} already"

    def articles(self) -> int:
        """How many articles the archive has."""
        return int(self._kept.execute("SELECT count(*) FROM article").fetchone()[0])

    def languages(self) -> dict[str, int]:
        """How many editions there are in each language that the archive tells, the most first."""
        query = """
            SELECT language, count(*) FROM edition WHERE language <> ''
            GROUP BY language ORDER BY count(*) DESC, language
        """
        return dict(self._kept.execute(query))

    def has_sources(self) -> bool:
        """Whether every article says which of its editions is the source."""
        query = "SELECT count(DISTINCT article_id) FROM edition WHERE is_source"
        return int(self._kept.execute(query).fetchone()[0]) == self.articles()

    def __iter__(self) -> Iterator[Pair]:
        for article, rows in groupby(self._kept.execute(_ROWS), key=lambda row: row[0]):
            yield from self._pairs(article, [_listed(*row) for row in rows])

    def __len__(self) -> int:
        return sum(1 for _pair in self)

    def _pairs(self, article: str, editions: list[Listed]) -> Iterator[Pair]:
        source = self._source_of(editions)
        for each in editions:
            if each != source:
                yield Pair(
                    article,
                    source.language if source else self.source,
                    source.place if source else "",
                    each.language,
                    each.place,
                )

    def _source_of(self, editions: list[Listed]) -> Listed | None:
        said = [each for each in editions if each.is_source]
        if said or not self.source:
            return (said or editions)[0]
        return next((each for each in editions if each.language == self.source), None)


def _listed(article: str, language: str, place: str, line: int, is_source: int) -> Listed:
    return Listed(article, language, place, line, bool(is_source))
