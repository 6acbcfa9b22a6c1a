"""Who belongs to the newsroom, and what each may do: for its administrators."""

from __future__ import annotations

from secrets import choice

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from flask_security.utils import hash_password
from werkzeug.wrappers import Response

from workbench.models import Duty, Membership, Newsroom
from workbench.services import people
from workbench.services.access import Actor, Deed
from workbench.services.finding import newsroom_for
from workbench.services.people import Newcomer
from workbench.services.problems import N_, Invalid, Problem
from workbench.web.forms.people import AddPersonForm, add_person_form, duty_choices
from workbench.web.person import me
from workbench.web.transaction import session, writes
from workbench.web.words import told

pages = Blueprint("people", __name__)

# Letters and digits that nobody mixes up when reading aloud; four groups of five carry 97 bits.
LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"


@pages.get("/newsrooms/<int:newsroom_id>/people")
def index(newsroom_id: int) -> str:
    """Everybody, and the form that adds somebody."""
    return _list(*_administered(newsroom_id), add_person_form())


@pages.post("/newsrooms/<int:newsroom_id>/people")
def add(newsroom_id: int) -> str | Response:
    """Add somebody; a new account's first password is shown this once."""
    newsroom, actor = _administered(newsroom_id)
    form = add_person_form()
    if not form.validate_on_submit():
        return _list(newsroom, actor, form)
    password = first_password()
    try:
        newcomer = _added(newsroom_id, form, password)
    except Problem as problem:
        flash(told(problem), "problem")
        return _list(newsroom, actor, form)
    if newcomer.created:
        return _list(newsroom, actor, AddPersonForm(formdata=None), newcomer, password)
    flash(_("%(name)s had an account already and belongs to this newsroom now.", name=newcomer.user.name), "good")
    return redirect(url_for("people.index", newsroom_id=newsroom.id))


@writes
def _added(newsroom_id: int, form: AddPersonForm, password: str) -> Newcomer:
    newsroom, actor = _administered(newsroom_id)
    return people.add_person(
        session(),
        actor,
        newsroom,
        name=form.name.data,
        email=form.email.data,
        duty=Duty(form.duty.data),
        hashed_password=hash_password(password),
    )


def first_password() -> str:
    """A password that can be told by telephone: "h7kp2-...", four groups of five."""
    return "-".join("".join(choice(LETTERS) for _letter in range(5)) for _group in range(4))


@pages.post("/newsrooms/<int:newsroom_id>/people/<int:membership_id>/duty")
@writes
def change(newsroom_id: int, membership_id: int) -> Response:
    """Give a member another duty."""
    _newsroom, actor = _administered(newsroom_id)
    duty = request.form.get("duty", "")
    if duty not in set(Duty):
        raise Invalid(N_("There is no such role."))
    changed = people.change_duty(session(), actor, membership_id, Duty(duty))
    flash(_("%(name)s has another role now.", name=changed.user.name), "good")
    return redirect(url_for("people.index", newsroom_id=newsroom_id))


@pages.post("/newsrooms/<int:newsroom_id>/people/<int:membership_id>/remove")
@writes
def remove(newsroom_id: int, membership_id: int) -> Response:
    """End a membership; the notice offers to take it back."""
    _newsroom, actor = _administered(newsroom_id)
    gone = people.remove_person(session(), actor, membership_id)
    undo = url_for("people.restore", newsroom_id=newsroom_id, membership_id=gone.id)
    flash({"words": _("%(name)s no longer belongs to this newsroom.", name=gone.user.name), "undo": undo}, "undo")
    return redirect(url_for("people.index", newsroom_id=newsroom_id))


@pages.post("/newsrooms/<int:newsroom_id>/people/<int:membership_id>/restore")
@writes
def restore(newsroom_id: int, membership_id: int) -> Response:
    """Take somebody back."""
    _newsroom, actor = _administered(newsroom_id)
    back = people.restore_person(session(), actor, membership_id)
    flash(_("%(name)s belongs to this newsroom again.", name=back.user.name), "good")
    return redirect(url_for("people.index", newsroom_id=newsroom_id))


@pages.post("/newsrooms/<int:newsroom_id>/people/<int:membership_id>/password")
def give_password(newsroom_id: int, membership_id: int) -> str | Response:
    """Give a member a new password; it is shown this once."""
    newsroom, actor = _administered(newsroom_id)
    password = first_password()
    try:
        given = _given(newsroom_id, membership_id, password)
    except Problem as problem:
        flash(told(problem), "problem")
        return redirect(url_for("people.index", newsroom_id=newsroom_id))
    return _list(newsroom, actor, AddPersonForm(formdata=None), Newcomer(given.user, given, created=False), password)


@writes
def _given(newsroom_id: int, membership_id: int, password: str) -> Membership:
    _newsroom, actor = _administered(newsroom_id)
    return people.give_new_password(session(), actor, membership_id, hash_password(password))


def _administered(newsroom_id: int) -> tuple[Newsroom, Actor]:
    newsroom, actor = newsroom_for(session(), me(), newsroom_id)
    actor.must(Deed.ADMINISTER)
    return newsroom, actor


def _list(
    newsroom: Newsroom, actor: Actor, form: AddPersonForm, newcomer: Newcomer | None = None, password: str = ""
) -> str:
    form.duty.choices = duty_choices()
    everybody = people.members(session(), newsroom.id)
    return render_template(
        "people/index.html",
        newsroom=newsroom,
        actor=actor,
        form=form,
        members=[each for each in everybody if each.ended_at is None],
        former=[each for each in everybody if each.ended_at is not None],
        duties=list(Duty),
        newcomer=newcomer,
        password=password,
    )
