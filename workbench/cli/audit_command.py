"""`workbench audit`: every edition of an archive compared with its source, on all cores or by workers on many machines."""

from __future__ import annotations

import contextlib
import json
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from workbench.cli.lines import speak_utf8
from workbench.cli.lines_on_all_cores import cores
from workbench.cli.progress import bar
from workbench.jobs.archive.listing import BadArchive
from workbench.jobs.archive.meaning import Meaning
from workbench.jobs.archive.opening import open_archive, root_of
from workbench.jobs.archive.pairs import Pairs
from workbench.jobs.archive.running import outcomes
from workbench.jobs.output.lines import Lines, NotOurs
from workbench.jobs.output.parquet import NoParquet, check_parquet, write_parquet
from workbench.services.problems import Invalid

Telling = Callable[[Mapping[str, Any]], None]


@dataclass(frozen=True, slots=True)
class Targets:
    """Where results go. Without any file they go to standard output; a Parquet file alone has its JSON lines beside it."""

    lines: Path | None
    parquet: Path | None

    @staticmethod
    def of(outputs: tuple[Path, ...]) -> Targets:
        """The files that were named; ends with a message where there are too many."""
        parquet = [each for each in outputs if each.suffix.lower() == ".parquet"]
        lines = [each for each in outputs if each not in parquet]
        if len(parquet) > 1 or len(lines) > 1:
            raise click.UsageError("name at most one file of JSON lines and one .parquet file")
        beside = [each.with_name(f"{each.name}.jsonl") for each in parquet]
        return Targets(next(iter([*lines, *beside]), None), next(iter(parquet), None))


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
                _here(archive, pairs, targets.lines, processes or cores(), meaning)
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


def _here(archive: Path, pairs: Pairs, target: Path | None, processes: int, meaning: Meaning) -> None:
    begin = time.monotonic()
    with _telling(target) as (tell, done), bar("Comparing", len(pairs)) as shown:
        left = (pair for pair in pairs if not done(pair.key))
        failed = count = 0
        shown.at(sum(1 for pair in pairs if done(pair.key)))
        for outcome in outcomes(root_of(archive), left, processes, meaning):
            tell(outcome.as_json())
            shown.one_more()
            count, failed = count + 1, failed + bool(outcome.error)
    earlier = len(pairs) - count
    click.echo(_summary(count, earlier, failed, time.monotonic() - begin, target), err=True)


def _summary(count: int, earlier: int, failed: int, seconds: float, target: Path | None) -> str:
    told = f"{count} pairs in {seconds:.1f} s"
    told += f", {failed} with an error" if failed else ""
    told += f"; {earlier} were done before" if earlier else ""
    return f"{told}: {target}" if target else told


@contextlib.contextmanager
def _telling(target: Path | None) -> Iterator[tuple[Telling, Callable[[str], bool]]]:
    """How to tell a result, and whether a pair's is told already."""
    if target is None:
        speak_utf8()
        yield _print, lambda _key: False
        return
    with Lines(target) as lines:
        yield lines.add, lines.__contains__
        if len(lines.signatures) > 1:
            told = "".join(f"\n  {each}" for each in sorted(lines.signatures))
            click.echo(f"{target} holds scores that were computed in different ways:{told}", err=True)


def _print(told: Mapping[str, Any]) -> None:
    sys.stdout.write(json.dumps(told, ensure_ascii=False) + "\n")
    sys.stdout.flush()
