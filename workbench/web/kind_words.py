"""The kinds of facts and findings as words for people."""

from __future__ import annotations

from flask import Flask
from flask_babel import lazy_gettext

WORDS = {
    "number": lazy_gettext("Number"),
    "ordinal": lazy_gettext("Ordinal number"),
    "percent": lazy_gettext("Percentage"),
    "percent_points": lazy_gettext("Percentage points"),
    "money": lazy_gettext("Amount of money"),
    "currency": lazy_gettext("Currency"),
    "quantity": lazy_gettext("Quantity"),
    "unit": lazy_gettext("Unit of measurement"),
    "date": lazy_gettext("Date"),
    "time": lazy_gettext("Time of day"),
    "duration": lazy_gettext("Duration"),
    "name": lazy_gettext("Name"),
    "term": lazy_gettext("Term"),
    "quote": lazy_gettext("Quotation"),
    "url": lazy_gettext("Web address"),
    "email": lazy_gettext("E-mail address"),
    "segment": lazy_gettext("Sentence"),
    "negation": lazy_gettext("Negation"),
    "omission": lazy_gettext("Part left out"),
    "addition": lazy_gettext("Part added"),
    "omitted": lazy_gettext("Left out"),
    "added": lazy_gettext("Added"),
    "moved": lazy_gettext("Order"),
    "outdated": lazy_gettext("Older source"),
    "meaning": lazy_gettext("Meaning"),
    "language": lazy_gettext("Language"),
    "length": lazy_gettext("Length"),
    "markup": lazy_gettext("Inline code"),
    "characters": lazy_gettext("Characters"),
    "punctuation": lazy_gettext("Punctuation"),
    "spacing": lazy_gettext("Spacing"),
    "repetition": lazy_gettext("Repetition"),
    "style": lazy_gettext("House style"),
    "phone": lazy_gettext("Telephone number"),
    "hashtag": lazy_gettext("Hashtag"),
    "handle": lazy_gettext("Account name"),
}


def set_up(app: Flask) -> None:
    """Offer the words to templates."""
    app.add_template_filter(kind_word)


def kind_word(kind: str) -> str:
    """The kind's word; one that has none is told as it is."""
    return str(WORDS.get(kind, kind))
