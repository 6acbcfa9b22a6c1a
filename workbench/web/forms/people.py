"""Somebody is added to a newsroom."""

from __future__ import annotations

from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import EmailField, SelectField, StringField
from wtforms.validators import DataRequired, Length

from workbench.models import Duty
from workbench.web.words import word


class AddPersonForm(FlaskForm):
    """Name, address and duty."""

    name = StringField(_l("Name"), [DataRequired(_l("Please give a name.")), Length(max=200)])
    email = EmailField(_l("E-mail address"), [DataRequired(_l("Please give an address.")), Length(max=254)])
    duty = SelectField(_l("Role"), default=Duty.TRANSLATOR.value)


def add_person_form() -> AddPersonForm:
    """The empty form, or what was sent."""
    form = AddPersonForm()
    form.duty.choices = duty_choices()
    return form


def duty_choices() -> list[tuple[str, str]]:
    """Every duty with its word."""
    return [(duty.value, word(duty)) for duty in Duty]
