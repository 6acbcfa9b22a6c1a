"""The report as one HTML page: printable, light and dark, for languages of either direction, without scripts and without anything
from elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from workbench.consistency.matrix import State
from workbench.consistency.report.report import TITLES, Report
from workbench.consistency.scoring import dimensions
from workbench.text.language import direction

_FOLDER = "workbench.consistency.report"
STATES = {
    State.AGREES: "",
    State.DIFFERS: "says something else",
    State.EXTRA: "only here",
    State.MISSING: "not said",
    State.UNKNOWN: "cannot be told",
}


def as_html(report: Report) -> str:
    """The page. Every word of the editions is escaped; each stands in its language and direction."""
    return (
        _environment()
        .get_template("page.html")
        .render(
            report=report,
            together=report.together,
            titles=TITLES,
            dimensions=dimensions(),
            states=STATES,
            direction=direction,
            style=Markup(files(_FOLDER).joinpath("page.css").read_text(encoding="utf-8")),  # noqa: S704 - a file of ours
        )
    )


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader(_FOLDER, "."),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["figure"] = lambda value: "100" if value >= 99.95 else f"{value:.1f}"
    environment.filters["filled"] = _filled
    return environment


def _filled(message: str, values: Mapping[str, str]) -> Markup:
    """The message with its values, each of which keeps its own direction."""
    told = escape(message)
    return told % {name: Markup("<bdi>{}</bdi>").format(value) for name, value in values.items()} if values else told
