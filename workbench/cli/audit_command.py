"""`workbench audit`: every edition of an archive compared with its source, on all cores or by workers on many machines."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import click

from workbench.cli.audit_output import Targets
from workbench.cli.auditing_here import here
from workbench.cli.lines_on_all_cores import cores
from workbench.jobs.archive.listing import BadArchive
from workbench.jobs.archive.meaning import Meaning
from workbench.jobs.archive.opening import open_archive
from workbench.jobs.archive.pairs import Pairs
from workbench.jobs.output.lines import NotOurs
from workbench.jobs.output.parquet import NoParquet, check_parquet, write_parquet
from workbench.services.problems import Invalid


@dataclass(slots=True)
class Skipped:
    """Files that were left out: how many, and the first of them."""

    count: int = 0
    first: str = ""

    def add(self, path: str) -> None:
        """One more."""
        self.count, self.first = self.count + 1, self.first or path


@click.command("audit")
@click.argument("archive", metavar="FOLDER|MANIFEST", type=click.Path(path_type=Path, exists=True))
@click.option(
    "--output",
    "-o",
    "outputs",
    multiple=True,
    type=click.Path(path_type=Path, dir_okay=False),
    help="A file for the results, JSON lines or .parquet (or one of each); else standard output.",
)
@click.option("--source", metavar="LANG", default="", help="The language of the source editions.")
@click.option(
    "--meaning",
    "provider",
    metavar="[PROVIDER]",
    is_flag=False,
    flag_value="universal-sentence-encoder",
    default="",
    help="Look at the meaning as well, by this sentence encoder (alone: universal-sentence-encoder, on this machine).",
)
@click.option(
    "--meaning-setting",
    "setting",
    envvar="WORKBENCH_ENCODER_SETTING",
    default="",
    help="The encoder's model: a folder or address.",
)
@click.option("--processes", type=click.IntRange(1, 256), help="How many; as many as there are cores when not told.")
@click.option("--queue", is_flag=True, help="Let the workers do it: the server's, or those of `workbench worker`.")
@click.option("--newsroom", "slug", default="", help="With --queue: whose job it is (its slug).")
@click.option("--as", "email", help="With --queue: who starts it (an email address); else the first administrator.")
@click.option("--anew", is_flag=True, help="With --queue: start again what was done before.")
@click.option("--detach", is_flag=True, help="With --queue: print the job's number and do not wait for it.")
def command(
    archive: Path,
    outputs: tuple[Path, ...],
    source: str,
    provider: str,
    setting: str,
    processes: int | None,
    queue: bool,
    slug: str,
    email: str | None,
    anew: bool,
    detach: bool,
) -> None:
    """Compare every edition of an archive with its source edition and write one line a pair.

    A FOLDER has one folder an article with one file a language (bridge/ko.html), or the language in the file's name
    (bridge.ko.md). A MANIFEST is a CSV file with the columns article, language and path (or url) and perhaps source, or JSON
    lines of them. Paths start from the folder or the manifest's folder.

    The source is the edition that the archive calls so (source.html, or "yes" in the column source), else the one in
    --source, else the first one in a manifest and the most frequent language in a folder.

    The same command again goes on where it was stopped. A pair that cannot be judged is a line with its error."""
    targets = Targets.of(outputs)
    with _told_in_words():
        if targets.parquet:
            check_parquet()
        meaning = Meaning(provider, setting)
        meaning.encoder()  # said at once where it is not here; loaded before the processes, which then share it
        skipped = Skipped()
        with open_archive(archive, source, skipped.add) as pairs:
            _tell_of(pairs, skipped)
            if queue:
                from workbench.cli.auditing_by_queue import Asked, by_queue  # noqa: PLC0415 - loads the whole server

                by_queue(Asked(archive, meaning, slug, email, anew, detach), pairs, targets.lines)
            else:
                here(archive, pairs, targets.lines, processes or cores(), meaning)
        if targets.parquet and targets.lines and not detach:
            write_parquet(targets.lines, targets.parquet)
            click.echo(f"{targets.parquet}: written from {targets.lines}", err=True)


@contextlib.contextmanager
def _told_in_words() -> Iterator[None]:
    """End with a message instead of a traceback: 2 for an archive or file that cannot be used, 130 when stopped."""
    try:
        yield
    except BadArchive as bad:
        click.echo("\n".join(bad.faults), err=True)
        click.echo("Nothing was audited.", err=True)
        raise SystemExit(2) from None
    except (NotOurs, NoParquet, Invalid) as problem:
        click.echo(str(problem), err=True)
        raise SystemExit(2) from None
    except OSError as error:
        raise click.ClickException(f"{error.filename or ''}: {error.strerror}") from error
    except KeyboardInterrupt:
        click.echo("Stopped. What is done is kept; the same command goes on from there.", err=True)
        raise SystemExit(130) from None


def _tell_of(pairs: Pairs, skipped: Skipped) -> None:
    languages = ", ".join(f"{tag} {count}" for tag, count in pairs.languages().items())
    source = f"; source editions: {pairs.source}" if pairs.source else ""
    click.echo(f"{pairs.articles()} articles, {len(pairs)} pairs ({languages}){source}", err=True)
    if skipped.count:
        click.echo(f"{skipped.count} files name no language and were left out, such as {skipped.first}", err=True)
