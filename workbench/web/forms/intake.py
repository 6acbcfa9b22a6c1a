"""What people fill in to import an article."""

from __future__ import annotations

from enum import StrEnum

from flask import request
from flask_babel import lazy_gettext
from flask_wtf import FlaskForm
from flask_wtf.file import FileField
from werkzeug.datastructures import MultiDict
from wtforms import HiddenField, SelectField, StringField, TextAreaField

from workbench.formats import readers
from workbench.formats.document import UNTRANSLATED_ROLES, Document, Role
from workbench.services.intake_decisions import Decisions
from workbench.text.cleaning import visible
from workbench.text.language import normalise

# The metadata people see before saving; the rest stays as it was read.
SHOWN_ABOUT = ("title", "byline", "published", "section", "url")
LONGEST = {"title": 500, "byline": 300, "published": 40, "section": 200, "url": 2_000}


class Way(StrEnum):
    """How an article comes in."""

    ADDRESS = "address"
    FILE = "file"
    PASTE = "paste"


class StartForm(FlaskForm):
    """Three ways in; `rich` holds what the clipboard says as HTML, as long as the text was not edited."""

    address = StringField(lazy_gettext("Address of the page"))
    file = FileField(lazy_gettext("File"))
    text = TextAreaField(lazy_gettext("Text or HTML"))
    rich = HiddenField()
    kind = SelectField(lazy_gettext("Read it as"), choices=lambda: paste_kinds(), validate_choice=False)

    @property
    def way(self) -> Way:
        """The way the person chose, by the button they pressed."""
        chosen = request.form.get("way", "")
        return Way(chosen) if chosen in set(Way) else Way.PASTE

    @property
    def pasted(self) -> tuple[str, str | None]:
        """The pasted text and the name of its format; None leaves that to the text's beginning."""
        kind = self.kind.data or ""
        if not kind and (self.rich.data or "").strip():
            return self.rich.data or "", "html"
        return self.text.data or "", kind if kind in readers() else None


def start_form() -> StartForm:
    """The form with what was sent, if anything was."""
    return StartForm()


def paste_kinds() -> list[tuple[str, str]]:
    """The formats that can be pasted."""
    named = [(each.name, str(lazy_gettext(each.label))) for each in readers().values() if each.name != "docx"]
    return [("", str(lazy_gettext("what it looks like"))), *named]


def decisions_from_form(document: Document, form: MultiDict[str, str]) -> Decisions:
    """What the preview's form says about the document; fields that were not sent stay as the document has them."""
    roles = {}
    for index, block in enumerate(document.blocks):
        role = _role(index, block.role, form)
        if role is not block.role:
            roles[block.id] = role
    said = {name: visible(form.get(name, ""))[: LONGEST[name]].strip() for name in SHOWN_ABOUT if name in form}
    about = {name: value for name, value in said.items() if value != getattr(document.metadata, name)}
    return Decisions(roles=roles, language=_tag(form.get("language", "")), about=about)


def _role(index: int, read_as: Role, form: MultiDict[str, str]) -> Role:
    sent = form.get(f"role-{index}", "")
    role = Role(sent) if sent in set(Role) else read_as
    if form.get("leave_out") == str(index):
        return read_as if read_as in UNTRANSLATED_ROLES else Role.BOILERPLATE
    if form.get("take_back") == str(index) and role in UNTRANSLATED_ROLES:
        return Role.BODY if read_as in UNTRANSLATED_ROLES else read_as
    return role


def _tag(said: str) -> str:
    """The tag as BCP 47 writes it; what is no tag is passed on, to be refused in words."""
    try:
        return normalise(said) if said else ""
    except ValueError:
        return visible(said)[:35]
