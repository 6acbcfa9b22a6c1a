"""A translation that is still the source."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from workbench.checks.check import Check, Example
from workbench.checks.finding import N_, Found, Severity
from workbench.checks.pair import Pair

_WORD = regex.compile(
    r"\p{Ll}{2,}|[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}]{2,}|[\p{Arabic}\p{Devanagari}\p{Thai}]{2,}"
)
# Names, scores and addresses are the same in many languages; from this many words on a text is not.
FEWEST_WORDS = 3


def find(pair: Pair) -> Iterator[Found]:
    """The same words on both sides, where the languages differ."""
    if pair.source.primary == pair.target.primary:
        return
    if " ".join(pair.source.low.split()) != " ".join(pair.target.low.split()):
        return
    if len(_WORD.findall(pair.source.text)) >= FEWEST_WORDS:
        yield Found(N_("The translation is the source, word for word."), target=((0, len(pair.target.text)),))


CHECK = Check(
    id="untranslated",
    kind="language",
    title=N_("Not translated"),
    description=N_("The translation is the same text as the source."),
    severity=Severity.CRITICAL,
    find=find,
    example=Example("de", "Der Rat hat den Haushalt beschlossen.", "en", "Der Rat hat den Haushalt beschlossen."),
)
