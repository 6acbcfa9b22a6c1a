"""The desk: an edition side by side with its source, to translate and to review."""

from __future__ import annotations

from flask import Blueprint, Response, jsonify, render_template, request

from workbench.models import Edition, EditionState
from workbench.services.access import Actor, Deed
from workbench.services.desk import Sheet, changes_since, is_reviewing, lengths, sheet, sibling_editions
from workbench.services.editions import is_stale, progress
from workbench.services.effort import Texts, effort
from workbench.services.finding import edition_for
from workbench.services.review import hindrances, last_return
from workbench.text.inline import with_tokens
from workbench.text.language import counts_characters
from workbench.web.desk_shown import (
    as_json,
    changed_text,
    chips,
    kind_of,
    length_of,
    shown_target,
    state_of,
    talk_as_json,
)
from workbench.web.desk_words import KEYS, desk_words, key_names
from workbench.web.looking import look
from workbench.web.meaning import meaning_model
from workbench.web.person import me
from workbench.web.transaction import session, writes
from workbench.web.words import told

pages = Blueprint("desk", __name__)
# Rows in the first answer; the others follow when the page is shown, this many at a time.
FIRST = 120
MORE = 640


@pages.get("/editions/<int:edition_id>")
def edit(edition_id: int) -> str:
    """The editor."""
    edition, actor = edition_for(session(), me(), edition_id)
    return _desk(edition, actor, "edit")


@pages.get("/editions/<int:edition_id>/review")
def review(edition_id: int) -> str:
    """The same article for whoever reviews it: what changed since it was handed over, and the decisions."""
    edition, actor = edition_for(session(), me(), edition_id)
    # Whoever decides sees findings as the texts have them now, also without scripts.
    look(edition)
    return _desk(edition, actor, "review")


def _desk(edition: Edition, actor: Actor, mode: str) -> str:
    whole = sheet(session(), edition, actor)
    siblings = sibling_editions(session(), edition)
    source_length, target_length = lengths(whole.rows, edition.article.language, edition.language)
    return render_template(
        "desk/desk.html",
        edition=edition,
        article=edition.article,
        newsroom=edition.article.newsroom,
        actor=actor,
        sheet=whole,
        shown=FIRST,
        part=MORE,
        siblings=siblings,
        progress=progress(session(), [each.id for each in siblings]),
        source_length=source_length,
        target_length=target_length,
        by_characters=(counts_characters(edition.article.language), counts_characters(edition.language)),
        may_edit=_may_edit(edition, actor, whole),
        only_returned=edition.state is EditionState.IN_REVIEW and not actor.may(Deed.REVIEW),
        may_review=actor.may(Deed.REVIEW),
        stale=is_stale(edition),
        counts=_counts(whole),
        returned=last_return(session(), edition),
        edition_comments=whole.comments,
        words=desk_words(reviewing=is_reviewing(edition, actor)),
        keys={**KEYS, **(me().keys or {})},
        key_names=key_names(),
        **_rows_tools(edition, mode),
        **(_judgement(edition, actor, whole) if mode == "review" else {}),
    )


def _rows_tools(edition: Edition, mode: str) -> dict[str, object]:
    return {
        "chips": chips,
        "shown_target": shown_target,
        "length_of": length_of,
        "tokens": with_tokens,
        "kind_of": kind_of,
        "state_of": state_of,
        "changed_text": changed_text,
        "language": edition.language,
        "mode": mode,
        "looks_at_meaning": meaning_model() is not None,
    }


def _may_edit(edition: Edition, actor: Actor, whole: Sheet) -> bool:
    """Whether there is anything for the person to type in: in review that is an editor's, or what was returned."""
    if not edition.is_open or not actor.may(Deed.TRANSLATE):
        return False
    return edition.state is EditionState.DRAFT or actor.may(Deed.REVIEW) or any(row.returned for row in whole.rows)


def _counts(whole: Sheet) -> dict[str, int]:
    rows = whole.rows
    return {
        "all": len(rows),
        "open": sum(row.is_open for row in rows),
        "draft": sum(row.is_draft for row in rows),
        "stale": sum(kind_of(row) == "stale" for row in rows),
        "returned": sum(kind_of(row) == "returned" for row in rows),
        "comments": sum(bool(row.talk) for row in rows),
        "findings": sum(bool(row.findings) for row in rows),
        "changed": sum(row.changed_in_review for row in rows),
    }


def _judgement(edition: Edition, actor: Actor, whole: Sheet) -> dict[str, object]:
    """What an editor decides by: what hinders approval, and how much was changed."""
    compared = [
        Texts(row.submitted.plain, row.target.plain)
        for row in whole.rows
        if row.submitted is not None and not row.removed
    ]
    found = hindrances(session(), actor, edition) if edition.state is EditionState.IN_REVIEW else []
    return {
        "hindrances": [told(each) for each in found],
        "effort": effort(compared, edition.language),
        "open_findings": progress(session(), [edition.id])[edition.id].findings,
    }


@pages.get("/editions/<int:edition_id>/rows")
def rows(edition_id: int) -> str:
    """More of the article: the groups that begin with the row of that number."""
    edition, actor = edition_for(session(), me(), edition_id)
    whole = sheet(session(), edition, actor)
    start = max(0, request.args.get("from", 0, type=int))
    mode = "review" if request.args.get("mode") == "review" else "edit"
    return render_template(
        "desk/more.html",
        sheet=whole,
        start=start,
        stop=start + MORE,
        edition=edition,
        article=edition.article,
        **_rows_tools(edition, mode),
    )


@pages.get("/editions/<int:edition_id>/changes")
def changes(edition_id: int) -> Response:
    """What others changed since a revision, and all talk that waits for an answer, for the open page."""
    edition, actor = edition_for(session(), me(), edition_id)
    since = request.args.get("since", 0, type=int)
    found = changes_since(session(), edition, since, actor)
    return jsonify(
        latest=found.latest,
        edition_state=edition.state.value,
        units=[{**as_json(each.row, edition.language), "by": each.by} for each in found.units],
        talk={unit: talk_as_json(talk) for unit, talk in found.talk.items() if unit is not None},
    )


@pages.post("/account/keys")
@writes
def keys() -> Response:
    """Keep the keys a person chose for the desk's deeds; those left out are as they come."""
    chosen = request.get_json(silent=True) or {}
    me().keys = {
        name: str(value)[:40] for name, value in chosen.items() if name in KEYS and isinstance(value, str) and value
    }
    return jsonify(keys={**KEYS, **me().keys})
