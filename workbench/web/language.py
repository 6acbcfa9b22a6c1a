"""Which language the interface speaks, and whose clock it reads."""

from __future__ import annotations

from functools import cache

from babel import Locale
from flask import Flask, request
from flask_babel import Babel, get_locale

from workbench.config import INTERFACE_LANGUAGES
from workbench.text.language import own_name
from workbench.web.person import somebody


def set_up(app: Flask) -> None:
    """Choose language and time zone per request; tell templates about them."""
    Babel(app, locale_selector=lambda: _locale(interface_language()), timezone_selector=time_zone)

    @app.context_processor
    def told() -> dict[str, object]:
        return {
            "interface_language": interface_tag,
            "interface_direction": lambda: get_locale().text_direction if get_locale() else "ltr",
            "interface_languages": [(tag, own_name(tag.replace("_", "-"))) for tag in INTERFACE_LANGUAGES],
        }


def interface_language() -> str:
    """The person's own choice, else the best of what the browser asks for."""
    person = somebody()
    if person and person.locale in INTERFACE_LANGUAGES:
        return person.locale
    wanted = request.accept_languages.best_match([tag.replace("_", "-") for tag in _answers()], "en")
    return _answers()[wanted]


@cache
def _locale(tag: str) -> Locale:
    return Locale.parse(tag)


def _answers() -> dict[str, str]:
    """What browsers call the languages we speak."""
    return {**{tag: tag for tag in INTERFACE_LANGUAGES}, "zh": "zh_Hans", "zh-CN": "zh_Hans", "zh-Hans": "zh_Hans"}


def interface_tag() -> str:
    """The interface's language as a BCP 47 tag."""
    return str(get_locale() or "en").replace("_", "-")


def time_zone() -> str | None:
    """The person's time zone; None is the installation's."""
    person = somebody()
    return person.time_zone if person else None
