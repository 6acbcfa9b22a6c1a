"""The quotation marks of the edition's language: „…“ in German, « … » in French, 「…」 in Japanese."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from workbench.checks.check import Check, Example
from workbench.checks.finding import N_, Found, Severity
from workbench.checks.pair import Pair
from workbench.checks.rewriting_quotations import MARKS, in_marks_of
from workbench.checks.words import strings, told


@dataclass(frozen=True, slots=True)
class _Marks:
    """`usual` is how the language quotes, for the message; `foreign` are the marks that it does not have."""

    usual: str
    foreign: frozenset[str]


@cache
def _marks(language: str) -> _Marks | None:
    pairs = strings(language, "marks", "quotation")
    if not pairs:
        return None
    typed = frozenset('"') if told(language, "marks", "straight") == "no" else frozenset()
    return _Marks(f"{pairs[0][0]}…{pairs[0][1]}", MARKS.difference('"', *pairs) | typed)


def find(pair: Pair) -> Iterator[Found]:
    """Quotation marks of other languages, each kind once; typed ones ("...") where the language's press does not use them."""
    marks = _marks(pair.target.primary)
    if marks is None or pair.target.signs.isdisjoint(marks.foreign):
        return
    for mark in sorted(marks.foreign & pair.target.signs):
        place = pair.target.text.index(mark)
        # Inches and seconds: 6'2".
        if mark != '"' or not pair.target.text[place - 1 : place].isdigit():
            yield Found(
                N_("“%(mark)s” is not a quotation mark of this language: %(usual)s"),
                {"mark": mark, "usual": marks.usual},
                target=((place, place + 1),),
                fix=in_marks_of(pair.target.text, pair.target.primary),
            )


CHECK = Check(
    id="quotation_marks",
    kind="punctuation",
    title=N_("Quotation marks of another language"),
    description=N_("Quotation marks that the edition's language does not have: “…” in French, 「…」 in English."),
    severity=Severity.MINOR,
    find=find,
    example=Example(
        "en",
        "“We are ready,” she said.",
        "fr",
        "„Nous sommes prêts“, a-t-elle dit.",
        corrected="« Nous sommes prêts », a-t-elle dit.",
    ),
)
