"""How numbers are written in the edition's language: 1.234,5 in German, 1,234.5 in English, 5 % or 5%."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from babel import Locale, UnknownLocaleError

from workbench.checks.check import Check, Example
from workbench.checks.conventions import Convention, Repair, against, always, convention, letter_by_letter
from workbench.checks.finding import N_, Found, Severity
from workbench.checks.pair import Pair
from workbench.checks.scripts import script_of
from workbench.checks.words import told

# Certain whatever is meant: groups of three with one sign and decimals with the other, or two groups.
_POINT = r"(?<![\w.,])\d{1,3}(?:,\d{3})+\.\d{1,3}(?![\w.,]*\d)|(?<![\w.,])\d{1,3}(?:,\d{3}){2,}(?![\w,]*\d)"
_COMMA = r"(?<![\w.,])\d{1,3}(?:\.\d{3})+,\d{1,3}(?![\w.,]*\d)|(?<![\w.,])\d{1,3}(?:\.\d{3}){2}(?![\w.]*\d)"
_POINT_HINT, _COMMA_HINT = re.compile(r",\d\d\d[.,]\d"), re.compile(r"\.\d\d\d[.,]\d")
_WIDE = Convention(
    re.compile(r"[\uff10-\uff19]+"),
    tuple("０１２３４５６７８９"),
    N_("Full-width digits of Chinese and Japanese."),
    repair=letter_by_letter(dict(zip("０１２３４５６７８９", "0123456789", strict=True))),
)


def find(pair: Pair) -> Iterator[Found]:
    """Numbers in another language's form, and percent signs with or without the space that belongs before them."""
    yield from against(pair.target.text, _conventions(pair.target.language))


@cache
def _conventions(language: str) -> tuple[Convention, ...]:
    found = []
    decimal, group, percent = _forms(language)
    if decimal == ",":
        message = N_("The number is not written in the form of this language: 1.234,5.")
        found.append(Convention(re.compile(_POINT), (",",), message, _POINT_HINT, _signs(",", group, ".", decimal)))
    elif decimal == ".":
        message = N_("The number is not written in the form of this language: 1,234.5.")
        found.append(Convention(re.compile(_COMMA), (".",), message, _COMMA_HINT, _signs(".", group, ",", decimal)))
    if script_of(language) not in ("Jpan", "Hans", "Hant", "Hani"):
        found.append(_WIDE)
    space = re.search(r"\s(?=%)", percent)
    if told(language, "spacing", "percent") == "apart" and space:
        message = N_("A space stands before the percent sign.")
        found.append(convention(r"(?<=\d)%(?![\w-])", "%", message, always(f"{space[0]}%")))
    if told(language, "spacing", "percent") == "joined" and not space:
        message = N_("No space stands before the percent sign.")
        found.append(Convention(re.compile(r"(?<=\d) +(?=%)"), (" %",), message, repair=always("")))
    return tuple(found)


def _signs(group: str, own_group: str, decimal: str, own_decimal: str) -> Repair | None:
    """A number with the language's own signs; None where Babel does not know them."""
    return letter_by_letter({group: own_group, decimal: own_decimal}) if own_group and own_decimal else None


def _forms(language: str) -> tuple[str, str, str]:
    """The decimal sign, the sign between groups and the percent pattern of a language tag by CLDR; "" where Babel does not
    know it."""
    try:
        locale = Locale.parse(language.replace("-", "_"))
    except (UnknownLocaleError, ValueError, TypeError):
        return "", "", ""
    symbols = locale.number_symbols.get("latn") or {}
    signs = str(symbols.get("decimal", "")), str(symbols.get("group", ""))
    return (*signs, str(locale.percent_formats[None].pattern))


CHECK = Check(
    id="number_forms",
    kind="punctuation",
    title=N_("Numbers in another language's form"),
    description=N_(
        "A number is written as another language writes it (1,234.5 in a German text), with full-width digits, or without the space before a percent sign that the language wants. Only what is certain is told."
    ),
    severity=Severity.MINOR,
    find=find,
    example=Example(
        "en", "It cost 1,234.50 euros.", "de", "Das kostete 1,234.50 Euro.", corrected="Das kostete 1.234,50 Euro."
    ),
)
