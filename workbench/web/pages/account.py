"""A person's own account: name, language, time zone, theme; password and second factor are Flask-Security's."""

from __future__ import annotations

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from flask_babel import refresh
from werkzeug.wrappers import Response

from workbench.config import INTERFACE_LANGUAGES
from workbench.services.people import change_account
from workbench.text.language import own_name
from workbench.web.forms.account import account_form
from workbench.web.person import me
from workbench.web.transaction import writes

pages = Blueprint("account", __name__)


@pages.get("/account")
def show() -> str:
    """The account as it is stored."""
    return render_template("account/show.html", form=account_form(me(), _languages()))


@pages.post("/account")
@writes
def change() -> str | Response:
    """Store what the person changed."""
    form = account_form(me(), _languages())
    if not form.validate_on_submit():
        return render_template("account/show.html", form=form)
    change_account(me(), name=form.name.data, locale=form.locale.data, zone=form.time_zone.data, theme=form.theme.data)
    refresh()
    flash(_("Your account is saved."), "good")
    return redirect(url_for("account.show"))


@pages.post("/account/appearance")
@writes
def appearance() -> Response:
    """Theme or language from the menu on top; back to where the person was."""
    locale = request.form.get("locale")
    change_account(me(), locale=locale if locale in INTERFACE_LANGUAGES else None, theme=request.form.get("theme"))
    return redirect(back_to(request.form.get("next")))


def back_to(address: str | None) -> str:
    """The address when it is a path of ours, else the first page: no form sends people elsewhere."""
    ours = address and address.startswith("/") and not address.startswith("//") and "\\" not in address
    return address if ours and address and address.isprintable() else url_for("home.index")


def _languages() -> list[tuple[str, str]]:
    return [(tag, own_name(tag.replace("_", "-"))) for tag in INTERFACE_LANGUAGES]
