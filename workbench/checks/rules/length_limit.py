"""A text that is longer than its place allows, such as a headline."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from workbench.checks.check import Check, Example
from workbench.checks.finding import N_, Found, Severity
from workbench.checks.pair import Pair
from workbench.text.inline import PLACEHOLDER

_CHARACTER = regex.compile(r"\X")


def find(pair: Pair) -> Iterator[Found]:
    """A target of more characters than the pair's limit; inline codes are not counted."""
    if not pair.limit:
        return
    characters = list(_CHARACTER.finditer(PLACEHOLDER.sub("", pair.target.text)))
    if len(characters) > pair.limit:
        told = {"count": str(len(characters)), "limit": str(pair.limit)}
        yield Found(
            N_("%(count)s characters, at most %(limit)s fit."),
            told,
            target=((characters[pair.limit].start(), len(pair.target.text)),),
        )


CHECK = Check(
    id="length_limit",
    kind="length",
    title=N_("Too long for its place"),
    description=N_(
        "The text has more characters than the newsroom allows for this part of an article, such as a headline."
    ),
    severity=Severity.MAJOR,
    find=find,
    example=Example(
        "ko",
        "첫눈",
        "en",
        "First snow of the winter covers the whole country",
        limit=40,
        corrected="First snow of the winter",
    ),
)
