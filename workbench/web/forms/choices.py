"""Choices several forms offer: languages and time zones."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from zoneinfo import available_timezones

from flask_babel import gettext as _
from wtforms import Field, Form, SelectMultipleField, StringField, ValidationError
from wtforms.widgets import CheckboxInput, ListWidget

from workbench.text.language import is_known, normalise, own_name
from workbench.text.language import name as name_in
from workbench.web.words import language_name

# What is ticked off; any other BCP 47 tag can be typed. In the order of the tags.
COMMON_LANGUAGES = (
    "ar", "de", "en", "es", "fa", "fr", "hi", "id", "it", "ja", "ko", "mn", "ms", "nl", "pl", "pt", "ru", "sw", "th", "tr",
    "uk", "ur", "vi", "zh-Hans", "zh-Hant",
)  # fmt: skip
_NO_PLACES = ("Etc/", "SystemV/", "posix/", "right/", "US/", "Canada/", "Brazil/", "Mexico/", "Chile/")


class TicksField(SelectMultipleField):
    """Several of the choices, each with its own box to tick."""

    widget = ListWidget(prefix_label=False)
    option_widget = CheckboxInput()


def language_choices(more: Iterable[str] = ()) -> list[tuple[str, str]]:
    """Tags with their names in the interface's language, by name; `more` tags come first."""
    first = list(dict.fromkeys(more))
    rest = sorted((language_name(tag), tag) for tag in COMMON_LANGUAGES if tag not in first)
    return [(tag, language_name(tag)) for tag in first] + [(tag, name) for name, tag in rest]


def language_named(words: str, more: Iterable[str] = ()) -> str:
    """The tag of the language with that name (in the interface's language, in English or its own); else the words."""
    wanted = words.strip().casefold()
    for tag, told in language_choices(more):
        if wanted in {
            told.casefold(),
            own_name(tag).casefold(),
            labelled_language(tag).casefold(),
            name_in(tag).casefold(),
        }:
            return tag
    return words.strip()


def labelled_language(tag: str) -> str:
    """The name in the interface's language and in its own: "Korean · 한국어"."""
    told, own = language_name(tag), own_name(tag)
    return told if told == own else f"{told} · {own}"


class MoreLanguagesField(StringField):
    """Further language tags, separated by commas or spaces; `tags` are the normalised ones."""

    @property
    def tags(self) -> list[str]:
        """The tags as they are stored."""
        return [normalise(tag) for tag in re.split(r"[\s,;、，]+", self.data or "") if tag]

    def pre_validate(self, form: Form) -> None:  # noqa: ARG002 - WTForms' signature
        """Raises ValidationError for tags nobody knows."""
        unknown = [tag for tag in re.split(r"[\s,;、，]+", self.data or "") if tag and not is_known(tag)]
        if unknown:
            raise ValidationError(
                _("%(language)s is no language tag we know. Examples: en, ko, zh-Hans.", language=unknown[0])
            )


def chosen_languages(ticked: Field, more: MoreLanguagesField, before: Iterable[str] = ()) -> list[str]:
    """The ticked languages and the further ones, each once; those that were chosen `before` keep their order."""
    wanted = list(dict.fromkeys([*(ticked.data or []), *more.tags]))
    kept = [tag for tag in before if tag in wanted]
    return kept + [tag for tag in wanted if tag not in kept]


@cache
def time_zones() -> tuple[str, ...]:
    """The names of the world's time zones ("Asia/Seoul"), and UTC."""
    places = (name for name in available_timezones() if "/" in name and not name.startswith(_NO_PLACES))
    return ("UTC", *sorted(places))


def time_zone_choices(first: tuple[str, str] | None = None) -> list[tuple[str, str]]:
    """Choices of a select field; `first` stands above them."""
    zones = [(name, name.replace("_", " ")) for name in time_zones()]
    return [first, *zones] if first else zones
