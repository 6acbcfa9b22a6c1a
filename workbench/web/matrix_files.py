"""The matrix as a file: CSV, a workbook, or a page that stands alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from flask import current_app, render_template
from flask_babel import get_locale
from flask_babel import gettext as _

from workbench.consistency import Score
from workbench.formats.spreadsheets import as_csv, as_xlsx
from workbench.models import Article
from workbench.services.comparing import SideBySide
from workbench.web.matrix_shown import ShownCell, ShownRow
from workbench.web.words import language_name

STYLES = ("css/base-tokens.css", "css/base.css", "css/consistency.css")


@dataclass(frozen=True, slots=True)
class MatrixFile:
    """What a file tells: the article, its editions with their scores, and the rows that were asked for."""

    article: Article
    told: SideBySide
    scores: Sequence[Score]
    rows: Sequence[ShownRow]

    @property
    def head(self) -> tuple[str, ...]:
        """The columns' names; each edition has one for its words and one for how they stand to the others."""
        tags = (self.article.language, *(column.edition.language for column in self.told.columns))
        names, state = [f"{language_name(tag)} ({tag})" for tag in tags], _("state")
        return (_("Sentence"), _("Kind"), *(each for name in names for each in (name, f"{name}: {state}")))

    @property
    def lines(self) -> Iterator[tuple[str, ...]]:
        """The rows' cells as text, in the order of the head."""
        for row in self.rows:
            yield (str(row.sentence), row.kind, *(each for cell in row.cells for each in _texts(cell)))


def _texts(cell: ShownCell) -> tuple[str, str]:
    words, odd = f"{cell.words} = {cell.value}" if cell.value else cell.words, _("stands out")
    return words, f"{cell.word} ({odd})" if cell.odd else cell.word


def _workbook(file: MatrixFile) -> bytes:
    locale = get_locale()
    return as_xlsx(_("Matrix"), file.head, file.lines, bool(locale) and locale.text_direction == "rtl")


def _page(file: MatrixFile) -> bytes:
    static = Path(current_app.static_folder or "")
    style = "\n".join((static / name).read_text(encoding="utf-8") for name in STYLES)
    page = render_template(
        "consistency/matrix_file.html",
        article=file.article,
        told=file.told,
        scores=file.scores,
        rows=file.rows,
        style=style,
    )
    return page.encode()


@dataclass(frozen=True, slots=True)
class FileForm:
    """A kind of file: its media type, and what writes it."""

    media_type: str
    write: Callable[[MatrixFile], bytes]


FILES = {
    "xlsx": FileForm("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", _workbook),
    "csv": FileForm("text/csv; charset=utf-8", lambda file: as_csv(file.head, file.lines)),
    "html": FileForm("text/html; charset=utf-8", _page),
}
