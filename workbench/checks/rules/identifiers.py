"""Names with digits in them: flight numbers, laws, models, articles ("MH17", "HER2", "A320")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.checks.check import Check, Example
from workbench.checks.finding import N_, Fix, Found, Severity, Span
from workbench.checks.pair import Pair, Side
from workbench.facts.first_look import DIGIT

_IDENTIFIER = re.compile(r"([A-Z](?<![A-Za-z0-9].)[A-Z]{0,5})[- ]?(\d{1,5})(?![\d.,]*\d)(?![A-Za-z])")


def find(pair: Pair) -> Iterator[Found]:
    """An identifier whose letters both sides have, with other digits."""
    here = _identifiers(pair.source)
    there = _identifiers(pair.target) if here else {}
    lost = {name: span for name, span in here.items() if name not in there}
    new = {name: span for name, span in there.items() if name not in here}
    for (letters, digits), span in lost.items():
        other = next((name for name in new if name[0] == letters), None)
        if other:
            told = {"source": letters + digits, "target": "".join(other)}
            place = new.pop(other)
            fix = Fix(place[1] - len(other[1]), place[1], digits)
            yield Found(N_("Source: %(source)s; translation: %(target)s."), told, (span,), (place,), fix=fix)


def _identifiers(side: Side) -> dict[tuple[str, str], Span]:
    if not DIGIT.search(side.plain):
        return {}
    return {(match[1], match[2]): match.span() for match in _IDENTIFIER.finditer(side.plain)}


CHECK = Check(
    id="identifiers",
    kind="number",
    title=N_("Another number in a name"),
    description=N_(
        "A name made of letters and digits, such as a flight or a model, has other digits in the translation."
    ),
    severity=Severity.CRITICAL,
    find=find,
    example=Example("ko", "MH17편은 2014년에 추락했다.", "en", "Flight MH71 crashed in 2014."),
)
