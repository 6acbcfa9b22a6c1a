"""A sentence that begins with a small letter."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.checks.check import Check, Example
from workbench.checks.finding import N_, Fix, Found, Severity
from workbench.checks.pair import Pair

_OPENING = "\"'“”‘’„‚«»‹›「『([（¿¡- \t\n\u00a0\u202f\u200f\u200e"
_ENDS = frozenset('.?!。？！।؟…"”»」』')


def find(pair: Pair) -> Iterator[Found]:
    """A translation that begins small, where the source begins with a capital or, without capitals, is a sentence."""
    text = pair.target.text
    if text[0].isupper():
        return
    first = text.lstrip(_OPENING)
    if not first or not first[0].islower() or not _begins_a_sentence(pair.source.text):
        return
    # Brands keep their form: "iPhone", "eBay". Dutch begins with 's and 't.
    word = first.split(None, 1)[0]
    if word.islower() and not word.startswith(("http", "www.")) and "@" not in word and pair.target.primary != "nl":
        place = len(text) - len(first)
        fix = Fix(place, place + 1, _capital(first[0], pair.target.primary))
        yield Found(N_("The sentence begins with a small letter."), target=((place, place + 1),), fix=fix)


def _capital(letter: str, language: str) -> str:
    """The letter as words begin with it: Turkish and Azerbaijani keep the dot of their "i"."""
    return "İ" if letter == "i" and language in ("tr", "az") else letter.title()


def _begins_a_sentence(source: str) -> bool:
    first = source.lstrip(_OPENING)[:1]
    return first.isupper() or first.isalpha() and not first.islower() and source.rstrip()[-1:] in _ENDS


CHECK = Check(
    id="first_letter",
    kind="punctuation",
    title=N_("A small letter at the beginning"),
    description=N_("The translation begins with a small letter, and the source with a capital or as a sentence."),
    severity=Severity.MINOR,
    find=find,
    example=Example(
        "ko",
        "다리는 주말에 폐쇄된다.",
        "en",
        "the bridge will be closed at the weekend.",
        corrected="The bridge will be closed at the weekend.",
    ),
)
