"""The report for a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Console
from rich.table import Table
from rich.text import Text

from workbench.checks import Severity
from workbench.consistency.matrix import Cell, Row, State
from workbench.consistency.report.report import TITLES, Finding, Report
from workbench.consistency.report.words import Words

STYLES = {Severity.CRITICAL: "bold red", Severity.MAJOR: "yellow", Severity.MINOR: "dim"}
SIGNS = {State.AGREES: "", State.DIFFERS: "≠ ", State.EXTRA: "+ ", State.MISSING: "–", State.UNKNOWN: "?"}


def as_text(report: Report, width: int = 120, colours: bool = False) -> str:
    """The report in lines of that many characters, with colours for a terminal that shows them."""
    console = Console(width=width, force_terminal=colours, no_color=not colours, highlight=False)
    with console.capture() as captured:
        for part in _parts(report):
            console.print(part)
        console.print(Text(f"\n{report.signature}", style="dim"), soft_wrap=True)
    return captured.get().rstrip()


def _parts(report: Report) -> Iterator[Table | Text]:
    yield _figures(report)
    if report.together.odd_one is not None:
        yield Text(f"The odd one out: {_name(report, report.together.odd_one)}.", style="bold")
    for edition in range(len(report.names)):
        yield from _against(report, edition)
    differing = [row for row in report.together.rows if not row.agrees]
    if differing:
        yield Text("\nFacts, names and quotations that are not the same everywhere", style="bold")
        yield _matrix(report, differing)


def _figures(report: Report) -> Table:
    table = Table("edition", "score", *(title.lower() for title in TITLES.values()), "standing")
    table.add_row(_name(report, 0), "source", *("" for _ in TITLES), _whole(report.standing(0).value))
    for edition in report.editions:
        score = report.score(edition)
        told = (_whole(score.measured[name].value) if score.measured[name].known else "?" for name in TITLES)
        table.add_row(_name(report, edition), _whole(score.value), *told, _whole(report.standing(edition).value))
    return table


def _against(report: Report, edition: int) -> Iterator[Table | Text]:
    plain = [each for each in report.findings[edition] if not each.is_doubtful]
    doubtful = len(report.findings[edition]) - len(plain)
    if edition == 0 and not plain:
        return
    yield Text(f"\n{_name(report, edition)}", style="bold")
    if plain:
        yield _findings(plain)
    else:
        yield Text("Nothing is found against it.")
    if doubtful:
        yield Text(f"{doubtful} more that the other editions do not bear out (in JSON and HTML).", style="dim")
    for title, words in report.not_yet_told(edition) if edition else ():
        yield Text(f"{title}: {words.text}")


def _findings(findings: list[Finding]) -> Table:
    table = Table("", "finding", "beside", "edition", show_lines=True)
    for each in findings:
        told = "\n".join(filter(None, (f"{TITLES[each.dimension]}: {each.evidence.told}", each.agreed)))
        severity = Text(each.severity.word, style=STYLES[each.severity])
        table.add_row(severity, Text(told, overflow="fold"), _marked(each.source), _marked(each.target))
    return table


def _matrix(report: Report, rows: list[Row]) -> Table:
    table = Table("", *(report.language(edition) for edition in range(len(report.names))))
    for row in rows:
        table.add_row(row.kind, *map(_cell, row.cells))
    return table


def _cell(cell: Cell) -> Text:
    told = f"{SIGNS[cell.state]}{cell.words}" + (f" = {cell.value}" if cell.value else "")
    return Text(
        told, overflow="fold", style="bold red" if cell.odd else "yellow" if cell.state is State.DIFFERS else ""
    )


def _marked(words: Words) -> Text:
    text = Text(overflow="fold")
    for piece, marked in words.pieces:
        text.append(piece, style="bold underline" if marked else "")
    return text


def _name(report: Report, edition: int) -> str:
    return f"{report.names[edition]} ({report.language(edition)})"


def _whole(value: float) -> str:
    return "100" if value >= 99.95 else f"{value:.1f}"
