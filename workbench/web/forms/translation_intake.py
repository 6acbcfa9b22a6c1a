"""What people fill in to bring a translation in."""

from __future__ import annotations

from flask_babel import lazy_gettext
from wtforms import StringField

from workbench.web.forms.intake import StartForm


class TranslationForm(StartForm):
    """The three ways in, and the language; without one the text tells it."""

    language = StringField(lazy_gettext("Language of the translation"))
