"""`workbench export`: an edition as a file."""

from __future__ import annotations

from pathlib import Path

import click

from workbench.cli.acting import acting_user, writing_session
from workbench.services.exporting import choices, export
from workbench.services.finding import edition_for


@click.command("export")
@click.argument("edition_id", metavar="ID", type=int)
@click.option("--format", "-F", "format_name", default="html", show_default=True, help="One of the export formats.")
@click.option("--output", "-o", type=click.Path(path_type=Path, dir_okay=False), help="Where to; else its own name.")
@click.option("--as", "email", help="Who exports (an email address); the first administrator when not told.")
@click.option("--draft", is_flag=True, help="Also when it is not approved: marked DRAFT on every page.")
def command(edition_id: int, format_name: str, output: Path | None, email: str | None, draft: bool) -> None:
    """Write the edition with number ID to a file and print its name."""
    with writing_session() as session:
        edition, actor = edition_for(session, acting_user(session, email), edition_id)
        if format_name not in {each.name for each in choices(edition)}:
            raise click.ClickException(f"formats: {', '.join(each.name for each in choices(edition))}")
        made = export(session, actor, edition, format_name, allow_draft=draft)
    target = output or Path(made.file_name)
    target.write_bytes(made.data)
    click.echo(str(target))
