"""Spaces by the conventions of the edition's language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from workbench.checks.check import Check, Example
from workbench.checks.conventions import Convention, against, always, convention
from workbench.checks.finding import N_, Fix, Found, Severity
from workbench.checks.pair import Pair
from workbench.checks.scripts import HAN, HIRAGANA, script_of
from workbench.checks.words import strings, told

_TWO = Convention(re.compile(r"(?<=\S)  +(?=\S)"), ("  ",), N_("Two spaces in a row."), repair=always(" "))
_IN_BRACKET = Convention(
    re.compile(r"(?<![:;=-])(?<=[(（])\s+|(?<=[^\s(（]) +(?=[)）])"),
    ("( ", "（ ", " )", " ）"),
    N_("A space inside the bracket."),
    repair=always(""),
)
_BETWEEN_HAN = convention(
    rf"(?<=[{HAN}{HIRAGANA}]) +(?=[{HAN}{HIRAGANA}])", " ", N_("No space stands between these characters."), always("")
)
_MARKS = ",.;:!?"


def find(pair: Pair) -> Iterator[Found]:
    """Where the translation leaves the conventions of its language, and spaces at its ends that the source does not have."""
    text = pair.target.text
    yield from against(text, _conventions(pair.target.language))
    if text[0].isspace() and not pair.source.text[:1].isspace():
        end = len(text) - len(text.lstrip())
        yield Found(N_("A space before the text."), target=((0, end),), fix=Fix(0, end, ""))
    if text[-1].isspace() and not pair.source.text[-1:].isspace():
        place = (len(text.rstrip()), len(text))
        yield Found(N_("A space behind the text."), target=(place,), fix=Fix(*place, ""))


@cache
def _conventions(language: str) -> tuple[Convention, ...]:
    found = [_TWO, _IN_BRACKET, _before_marks(language)]
    if script_of(language) in ("Jpan", "Hans", "Hant", "Hani"):
        found.append(_BETWEEN_HAN)
    region = language.replace("_", "-").upper().rpartition("-")[2]
    if region not in strings(language, "spacing", "regions_without"):
        found += _wanted(language)
    return (*found, *_particles(language))


def _before_marks(language: str) -> Convention:
    """Marks that a space stands before in this language are left out."""
    spaced = told(language, "spacing", "before")
    marks = "".join(mark for mark in _MARKS if mark not in spaced)
    return Convention(
        re.compile(rf"(?<=[^\W_]) +(?=[{re.escape(marks)}](?:\s|$))"),
        tuple(f" {mark}" for mark in marks),
        N_("A space before the mark."),
        repair=always(""),
    )


def _wanted(language: str) -> Iterator[Convention]:
    """Marks that stand apart from the word before or behind them: French ";", "«"."""
    before, after = told(language, "spacing", "before"), told(language, "spacing", "after")
    if before:
        yield convention(
            rf"(?<=[^\W_])(?=[{re.escape(before)}](?:\s|$))",
            before,
            N_("A narrow space stands before this mark."),
            lambda match: _space_at(match, match.string[match.end()]),
        )
    if after:
        yield convention(
            rf"(?<=[{after}])(?=[^\W_])",
            after,
            N_("A narrow space stands behind this mark."),
            lambda match: _space_at(match, match.string[match.start() - 1]),
        )


def _space_at(match: re.Match[str], mark: str) -> Fix:
    """The unbreakable space beside a French mark: a narrow one at ";", "!" and "?" (Lexique des règles typographiques)."""
    return Fix(*match.span(), "\u202f" if mark in ";!?" else "\u00a0")


def _particles(language: str) -> Iterator[Convention]:
    particles = strings(language, "spacing", "particles")
    if particles:
        yield convention(
            rf"(?<=[A-Za-z)）]) +(?=(?:{'|'.join(particles)})(?:\s|$))",
            " ",
            N_("Particles follow the word without a space."),
            always(""),
        )


CHECK = Check(
    id="spacing",
    kind="spacing",
    title=N_("Spaces"),
    description=N_(
        "Spaces by the conventions of the edition's language: two in a row, before a mark, inside brackets, between Chinese characters, before Korean particles, missing before French marks, and at the ends of the text where the source has none."
    ),
    severity=Severity.MINOR,
    find=find,
    example=Example(
        "ko",
        "다리는 폐쇄됐고, 도로는 열려 있다.",
        "en",
        "The bridge is closed , the road is open.",
        corrected="The bridge is closed, the road is open.",
    ),
)
