"""The page of a paired translation, whole for browsers, and what changed in it for its script."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from flask import render_template, request
from flask.helpers import get_template_attribute
from flask_babel import gettext as _
from markupsafe import Markup

from workbench.models import TranslationIntake
from workbench.services import translation_intake as translations
from workbench.services.access import Actor, Deed
from workbench.services.editions import edition_by_language
from workbench.services.translation_pairing import Sides, sides_of
from workbench.web.language import interface_tag
from workbench.web.person import me
from workbench.web.transaction import session
from workbench.web.translation_shown import LOOK_WORDS, RowShown, aside_shown, outcome_of, rows_shown
from workbench.web.words import direction, number


def expected() -> int:
    """The version of the proposal that the form was made from."""
    return request.form.get("version", -1, type=int)


def page_again(intake_id: int, problem: str, status: int) -> tuple[str, int]:
    """The page as it stands now, with what was in the way."""
    intake, actor = translations.find(session(), me(), intake_id)
    session().refresh(intake)
    return whole_page(intake, actor, problem), status


def whole_page(intake: TranslationIntake, actor: Actor, problem: str = "") -> str:
    """All rows, what lies aside, and what can be done."""
    sides = sides_of(session(), intake)
    return render_template("translations/pairing.html", actor=actor, problem=problem, **_values(intake, actor, sides))


def _values(intake: TranslationIntake, actor: Actor, sides: Sides) -> dict[str, Any]:
    rows = rows_shown(sides, intake.language)
    put_aside, furniture = aside_shown(sides)
    return {
        "intake": intake,
        "article": intake.article,
        "newsroom": intake.article.newsroom,
        "rows": rows,
        "put_aside": put_aside,
        "furniture": furniture,
        "outcome": outcome_of(rows, sides),
        "undone": sides.undone,
        "existing": edition_by_language(session(), intake.article, intake.language),
        "is_done": translations.is_done(intake),
        "may_change": actor.may(Deed.IMPORT) and intake.discarded_at is None and not translations.is_done(intake),
        "words": row_words(intake),
    }


def row_words(intake: TranslationIntake) -> dict[str, Any]:
    """What is said in every row, worded once for all: a long article has hundreds of them."""
    return {
        "language": interface_tag(),
        "direction": direction(interface_tag()),
        "source": _in(intake.article.language),
        "target": _in(intake.language),
        "looks": {look.value: str(words) for look, words in LOOK_WORDS.items()},
        "moved": _("Told at another place"),
        "lacks_codes": _("Links or formatting differ"),
        "nothing": _("Nothing in the translation says this."),
        "not_in_source": _("The source does not say this."),
        "agree": _("Looks right"),
        "join": _("Join with the next row"),
        "split": _("Split"),
        "up": _("To the row above"),
        "down": _("To the row below"),
        "aside": _("Set aside"),
        "back": _("Take back"),
    }


def _in(tag: str) -> Markup:
    """An element's attributes that say its language and direction."""
    return Markup('lang="{}" dir="{}"').format(tag, direction(tag))


def changes(intake: TranslationIntake, actor: Actor, before: Sequence[RowShown], sides: Sides) -> dict[str, Any]:
    """What the page's script needs to show the rows as they stand now: their order, those that look different, and the parts
    around them."""
    values = _values(intake, actor, sides)
    known = {row.key: row for row in before}
    row_of = get_template_attribute("translations/row.html", "pair")
    return {
        "version": intake.row_version,
        "order": [row.key for row in values["rows"]],
        "rows": {
            row.key: row_of(row, values["words"], values["may_change"])
            for row in values["rows"]
            if known.get(row.key) != row
        },
        "aside": render_template("translations/aside.html", **values),
        "foot": render_template("translations/foot.html", **values),
        "left": number(values["outcome"].to_look_at),
    }
