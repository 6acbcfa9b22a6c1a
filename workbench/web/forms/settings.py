"""A newsroom's house rules."""

from __future__ import annotations

from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import BooleanField, SelectField, StringField, TextAreaField
from wtforms.validators import DataRequired, Length

from workbench.models import Newsroom
from workbench.services.newsrooms import HouseRules
from workbench.web.forms.choices import (
    COMMON_LANGUAGES,
    MoreLanguagesField,
    TicksField,
    chosen_languages,
    labelled_language,
    language_choices,
    time_zone_choices,
)

# How a setting with three answers stands in a form.
SPLITTING: dict[str, bool | None] = {"": None, "yes": True, "no": False}


class SettingsForm(FlaskForm):
    """Name, languages, time zone, and how sentences are cut."""

    name = StringField(_l("Name"), [DataRequired(_l("Please give the newsroom a name.")), Length(max=200)])
    languages = TicksField(_l("Languages"))
    more = MoreLanguagesField(_l("Other languages"))
    time_zone = SelectField(_l("Time zone"))
    allows_self_approval = BooleanField(_l("Editors may approve what they translated themselves"))
    splitting = SelectField(_l("Sentences inside quotations"))
    exceptions = TextAreaField(_l("No sentence ends here"), [Length(max=50_000)])

    def rules(self, before: list[str]) -> HouseRules:
        """What was sent; languages keep the order they had `before`."""
        return HouseRules(
            name=self.name.data or "",
            languages=chosen_languages(self.languages, self.more, before),
            time_zone=self.time_zone.data,
            allows_self_approval=bool(self.allows_self_approval.data),
            splits_inside_quotations=SPLITTING[self.splitting.data],
            segmentation_exceptions=(self.exceptions.data or "").splitlines(),
        )


def settings_form(newsroom: Newsroom, **sent: None) -> SettingsForm:
    """The form, filled with what was sent, else with what is stored; `formdata=None` is for pages that another form was sent to."""
    form = SettingsForm(data=_stored(newsroom), **sent)
    form.languages.choices = [(tag, labelled_language(tag)) for tag, _name in language_choices()]
    form.time_zone.choices = time_zone_choices()
    form.splitting.choices = [
        ("", _l("As the language does: kept whole in Korean, Japanese and Chinese")),
        ("yes", _l("Always cut")),
        ("no", _l("Always kept whole")),
    ]
    return form


def _stored(newsroom: Newsroom) -> dict[str, object]:
    return {
        "name": newsroom.name,
        "languages": [tag for tag in newsroom.languages if tag in COMMON_LANGUAGES],
        "more": ", ".join(tag for tag in newsroom.languages if tag not in COMMON_LANGUAGES),
        "time_zone": newsroom.time_zone,
        "allows_self_approval": newsroom.allows_self_approval,
        "splitting": next(key for key, value in SPLITTING.items() if value is newsroom.splits_inside_quotations),
        "exceptions": "\n".join(newsroom.segmentation_exceptions),
    }
