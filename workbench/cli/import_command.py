"""`workbench import`: a file or a page as an article."""

from __future__ import annotations

from pathlib import Path

import click
from sqlalchemy import select
from sqlalchemy.orm import Session

from workbench.cli.acting import acting_user, reading_session, writing, writing_session
from workbench.config import fetch_hosts
from workbench.models import Article, Intake, Newsroom, User
from workbench.services import intake as intakes
from workbench.services import translation_intake as translations
from workbench.services.access import Actor, actor_in
from workbench.services.fetching import FetchPolicy, Page, fetch_page
from workbench.services.finding import article_for
from workbench.services.intake_decisions import Decisions
from workbench.services.intake_duplicates import Likeness, duplicates
from workbench.services.intake_formats import MAX_BYTES
from workbench.services.intake_reading import Received, received_file, received_page
from workbench.services.problems import Problem
from workbench.services.translation_edition import Confirming, make_edition
from workbench.services.translation_reading import pair
from workbench.web.meaning import meaning_model

NOT_IN_SOURCE = "In the existing translation, and not in the source:"


@click.command("import")
@click.argument("place", metavar="FILE|URL")
@click.option("--newsroom", "slug", required=True, help="The newsroom's short name (slug).")
@click.option("--as", "email", help="Who imports (an email address); the first administrator when not told.")
@click.option("--lang", default="", help="The article's language (BCP 47); else what the document says.")
@click.option("--article", "article_id", type=int, help="Store it as the next version of the article of that number.")
@click.option(
    "--translation-of",
    "original_id",
    type=int,
    help="It is an existing translation of the article of that number: make an edition of drafts of it.",
)
@click.option("--format", "-F", "format_name", help="html, markdown, docx or plain-text; else by the name's ending.")
def command(
    place: str,
    slug: str,
    email: str | None,
    lang: str,
    article_id: int | None,
    original_id: int | None,
    format_name: str | None,
) -> None:
    """Import an article from FILE or URL and print its number.

    What the document says of its parts is believed; nothing is left out by hand. When the newsroom has an article from
    the same address or with the same text, that is said on standard error, and `--article` makes it a new version.

    With `--translation-of` it is paired with that article and becomes an edition: how many sentences were paired, left out
    and added is printed. Nobody looked at the pairs, so all texts are drafts; what was added is
    told in the edition's report and is not exported."""
    page = _fetched(place) if place.startswith(("http://", "https://")) else None
    data = page.data if page else _read(Path(place))
    if original_id is not None:
        click.echo(_translation(_received(place, data, page, format_name), slug, email, original_id, lang))
        return
    with writing_session() as session:
        user, actor = _person(session, slug, email)
        article = article_for(session, user, article_id)[0] if article_id else None
        if page and not format_name:
            intake = intakes.receive_page(session, actor, page, article)
        else:
            name, url = ("", page.url) if page else (Path(place).name, None)
            intake = intakes.receive(session, actor, data, format_name, name, url, article)
        number = _stored(session, actor, intake, article, lang)
    click.echo(str(number))


def _person(session: Session, slug: str, email: str | None) -> tuple[User, Actor]:
    """Who imports, and as which member of the newsroom."""
    user = acting_user(session, email)
    newsroom = session.scalar(select(Newsroom).where(Newsroom.slug == slug))
    if newsroom is None:
        raise click.ClickException(f"there is no newsroom {slug}")
    return user, actor_in(session, user, newsroom.id)


def _received(place: str, data: bytes, page: Page | None, format_name: str | None) -> Received:
    try:
        if page and not format_name:
            return received_page(page)
        name, url = ("", page.url) if page else (Path(place).name, None)
        return received_file(data, format_name, name, url)
    except Problem as problem:
        raise click.ClickException(str(problem)) from problem


def _translation(received: Received, slug: str, email: str | None, original_id: int, lang: str) -> str:
    """Make an edition of a translation and say what became of its sentences; reading and pairing keep nobody waiting."""
    with reading_session() as session:
        user, member = _person(session, slug, email)
        article, actor = article_for(session, user, original_id)
        if actor.newsroom_id != member.newsroom_id:
            raise click.ClickException(f"article {original_id} is not in the newsroom {slug}")
        paired = pair(session, actor, article, received, lang, meaning_model())
        with writing(session):
            intake = translations.keep(session, actor, article, paired)
            made = make_edition(session, actor, intake, intake.row_version, NOT_IN_SOURCE, Confirming.NOTHING)
        return f"edition {made.edition.id}: {made.drafts} paired, {made.left_out} left out, {made.added} added"


def _stored(session: Session, actor: Actor, intake: Intake, article: Article | None, lang: str) -> int:
    if lang:
        intakes.decide(session, actor, intake, _in_language(intake, lang))
    if article is not None:
        intakes.save_as_version(session, actor, intake, article)
        return article.id
    for found in duplicates(session, actor, intakes.decided_document(intake)):
        if found.likeness is not Likeness.ALIKE:
            click.echo(
                f"article {found.article.id} has the same {found.likeness.value}: {found.article.title}", err=True
            )
    return intakes.save(session, actor, intake).id


def _in_language(intake: Intake, lang: str) -> Decisions:
    from_intake = intakes.decisions_of(intake)
    return Decisions(roles=from_intake.roles, about=from_intake.about, language=lang)


def _fetched(address: str) -> Page:
    try:
        return fetch_page(address, FetchPolicy(allowed_hosts=fetch_hosts()))
    except Problem as problem:
        raise click.ClickException(f"{address}: {problem}") from problem


def _read(path: Path) -> bytes:
    """The file's bytes; of one that is too large only so many that the reader sees it is."""
    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError as error:
        raise click.ClickException(f"{path}: {error.strerror}") from error
