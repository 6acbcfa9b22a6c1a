"""A word that stands twice in a row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from workbench.checks.check import Check, Example
from workbench.checks.finding import N_, Fix, Found, Severity
from workbench.checks.pair import Pair, Side
from workbench.checks.words import strings, told
from workbench.facts.first_look import doubles_a_word

# Single letters stand twice in initials and formulas.
SHORTEST = 2
# More different words than these are no slip.
MOST = 10


def find(pair: Pair) -> Iterator[Found]:
    """Doubled words of the translation that the source does not double too."""
    if not doubles_a_word(pair.target.low):
        return
    doubled = {first for first, second in pairwise(pair.target.words) if first == second}
    if not doubled or told(pair.target.primary, "repetition", "usual") == "yes" or _doubles_too(pair.source):
        return
    shortest = int(told(pair.target.primary, "repetition", "shortest") or SHORTEST)
    allowed = strings(pair.target.primary, "repetition", "words")
    for word in sorted(doubled.difference(allowed))[:MOST]:
        if len(word) >= shortest and word.isalpha():
            yield from _places(pair.target, word)


def _doubles_too(side: Side) -> bool:
    return any(first == second for first, second in pairwise(side.words))


def _places(side: Side, word: str) -> Iterator[Found]:
    """Where only spaces stand between the two; capitals are a name, as in "Duran Duran"."""
    for match in re.finditer(rf"(?<![\w'-]){word}\s+({word})(?![\w'-])", side.folded):
        first, second = side.text[match.start()], side.text[match.start(1)]
        if not (first.isupper() and second.isupper()):
            yield Found(
                N_("“%(word)s” stands there twice."),
                {"word": word},
                target=(match.span(1),),
                fix=_once(side, word, match),
            )


def _once(side: Side, word: str, match: re.Match[str]) -> Fix:
    """The word once: all that follows it and says the same goes."""
    first = match.start() + len(word)
    again = re.compile(rf"(?:\s+{word}(?![\w'-]))+").match(side.folded, first)
    return Fix(first, again.end() if again else match.end(1), "")


CHECK = Check(
    id="repeated_words",
    kind="repetition",
    title=N_("A word twice in a row"),
    description=N_("The same word stands twice in a row in the translation."),
    severity=Severity.MINOR,
    find=find,
    example=Example(
        "ko",
        "시장은 계획을 발표했다.",
        "en",
        "The mayor announced the the plan.",
        corrected="The mayor announced the plan.",
    ),
)
