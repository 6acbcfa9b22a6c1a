"""Getting an edition out: choose a format, take the file."""

from __future__ import annotations

from urllib.parse import quote

from babel import UnknownLocaleError
from flask import Blueprint, Response, make_response, render_template, request
from flask_babel import force_locale
from flask_babel import gettext as _

from workbench.formats.bilingual_words import ENGLISH
from workbench.models import Edition
from workbench.services import editions, exporting
from workbench.services.finding import edition_for
from workbench.web.language import interface_tag
from workbench.web.person import me
from workbench.web.transaction import session, writes

pages = Blueprint("export", __name__)


@pages.get("/editions/<int:edition_id>/export")
def choose(edition_id: int) -> str:
    """The formats, and whether the file will say DRAFT."""
    edition, actor = edition_for(session(), me(), edition_id)
    return render_template(
        "export/choose.html",
        newsroom=edition.article.newsroom,
        actor=actor,
        edition=edition,
        article=edition.article,
        choices=exporting.choices(edition),
        approved=exporting.is_approved(edition),
        progress=editions.progress(session(), [edition.id])[edition.id],
    )


@pages.get("/editions/<int:edition_id>/export/<format_name>")
@writes
def download(edition_id: int, format_name: str) -> Response:
    """The file. An edition that is not approved comes out only when the address says `draft=1`, and says so itself."""
    edition, actor = edition_for(session(), me(), edition_id)
    allow_draft = request.args.get("draft") == "1"
    file = exporting.export(
        session(),
        actor,
        edition,
        format_name,
        allow_draft=allow_draft,
        draft_label=draft_label(edition),
        words=ENGLISH.translated(interface_tag(), _),
    )
    answer = make_response(file.data)
    answer.headers["Content-Type"] = file.media_type
    answer.headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(file.file_name, safe='')}"
    return answer


def draft_label(edition: Edition) -> str:
    """The word DRAFT in the edition's language where we speak it."""
    try:
        with force_locale(edition.language.replace("-", "_")):
            return str(_("DRAFT"))
    except (UnknownLocaleError, ValueError):
        return "DRAFT"
