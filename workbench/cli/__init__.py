"""The command line: one module a command, loaded only when it is called.

A command is a module of this folder that says `command = click.Command`; nothing else is edited.
"""

from __future__ import annotations

import importlib
import pkgutil

import click

import workbench


class CommandFolder(click.Group):
    """A group whose commands are the modules of this folder."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """The commands' names in alphabetical order."""
        names = [module.name for module in pkgutil.iter_modules(__path__) if module.name.endswith("_command")]
        return sorted(name.removesuffix("_command").replace("_", "-") for name in names)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, or None."""
        if cmd_name not in self.list_commands(ctx):
            return None
        module = importlib.import_module(f"{__name__}.{cmd_name.replace('-', '_')}_command")
        command: click.Command = module.command
        return command


@click.group(cls=CommandFolder, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(workbench.__version__, prog_name="workbench")
def main() -> None:
    """The Workbench: articles, their language editions, and what was approved."""
