"""What the first person says: who they are, and what their newsroom is called."""

from __future__ import annotations

from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import EmailField, PasswordField, StringField
from wtforms.validators import DataRequired, EqualTo, Length

from workbench.web.forms.choices import MoreLanguagesField, TicksField, labelled_language, language_choices

# Argon2 takes any length; this keeps a form from being used to burn time.
LONGEST_PASSWORD = 200


class FirstRunForm(FlaskForm):
    """The administrator and the first newsroom."""

    name = StringField(_l("Your name"), [DataRequired(_l("Please give your name.")), Length(max=200)])
    email = EmailField(_l("E-mail address"), [DataRequired(_l("Please give your address.")), Length(max=254)])
    password = PasswordField(
        _l("Password"),
        [DataRequired(_l("Please choose a password.")), Length(10, LONGEST_PASSWORD, _l("At least 10 characters."))],
    )
    repeated = PasswordField(
        _l("Password again"), [EqualTo("password", _l("The two passwords differ: type them again."))]
    )
    newsroom = StringField(
        _l("Name of the newsroom"), [DataRequired(_l("Please give the newsroom a name.")), Length(max=200)]
    )
    languages = TicksField(_l("Languages"))
    more = MoreLanguagesField(_l("Other languages"))


def first_run_form() -> FirstRunForm:
    """The empty form, or what was sent."""
    form = FirstRunForm()
    form.languages.choices = [(tag, labelled_language(tag)) for tag, _name in language_choices()]
    return form
