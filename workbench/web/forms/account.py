"""What a person says about themselves."""

from __future__ import annotations

from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import SelectField, StringField
from wtforms.validators import DataRequired, Length

from workbench.models import User
from workbench.web.forms.choices import time_zone_choices


class AccountForm(FlaskForm):
    """Name, interface language, time zone and theme."""

    name = StringField(_l("Name"), [DataRequired(_l("Please give your name.")), Length(max=200)])
    locale = SelectField(_l("Language of the interface"))
    time_zone = SelectField(_l("Time zone"))
    theme = SelectField(_l("Theme"))


def account_form(user: User, languages: list[tuple[str, str]]) -> AccountForm:
    """The form, filled with what is stored."""
    form = AccountForm(data=_stored(user))
    form.locale.choices = [("", _l("As the browser asks")), *languages]
    form.time_zone.choices = time_zone_choices(("", _l("As the installation (UTC)")))
    form.theme.choices = [("", _l("As the system")), ("light", _l("Light")), ("dark", _l("Dark"))]
    return form


def _stored(user: User) -> dict[str, str]:
    return {
        "name": user.name,
        "locale": user.locale or "",
        "time_zone": user.time_zone or "",
        "theme": user.theme or "",
    }
