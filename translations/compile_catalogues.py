"""Build step: compile every gettext catalogue, so that installations carry the interface's words ready to use."""

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

FOLDER = Path(__file__).parent


def compile_all() -> list[Path]:
    """Write a `.mo` beside each `.po`; returns what was written."""
    written = []
    for catalogue in sorted(FOLDER.glob("*/LC_MESSAGES/*.po")):
        with catalogue.open("rb") as source:
            messages = read_po(source, locale=catalogue.parts[-3])
        target = catalogue.with_suffix(".mo")
        with target.open("wb") as out:
            write_mo(out, messages)
        written.append(target)
    return written


class CataloguesHook(BuildHookInterface):
    """Runs for wheels and editable installs alike."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Compile the catalogues; the wheel takes the whole folder, also what git ignores."""
        compile_all()
