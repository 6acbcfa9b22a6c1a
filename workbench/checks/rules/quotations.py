"""Quotation marks that one side has and the other lacks altogether."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.checks.check import Check, Example
from workbench.checks.finding import N_, Found, Severity
from workbench.checks.pair import Pair, Side
from workbench.facts import SURE, Fact
from workbench.facts.quotations import Sort

# Double marks and corner brackets anywhere; single ones where a word begins or ends, or where they are curled open.
_MARK = re.compile(
    r"[\"“”„‟«»「」『』《》〈〉＂〝〞‹›‘‚]|(?:^|[\s(:,])'(?=\S)|(?<=[.,!?…])['’]|['’](?=[\s.,;:!?)]|$)|`"
)
# Quoted words of this many characters are a passage and no name.
PASSAGE = 24


def find(pair: Pair) -> Iterator[Found]:
    """Words that are quoted on one side while the other quotes nothing; speech matters more than single words."""
    here, there = _quotations(pair.source), _quotations(pair.target)
    if here and not _has_marks(pair.target):
        yield Found(
            N_("The source quotes; the translation has no quotation marks."),
            source=_spans(here),
            severity=_severity(here),
        )
    elif there and not _has_marks(pair.source):
        yield Found(
            N_("The translation quotes; the source has no quotation marks."),
            target=_spans(there),
            severity=_severity(there),
        )


def _quotations(side: Side) -> list[Fact]:
    return [fact for fact in side.facts if fact.kind == "quote"]


def _has_marks(side: Side) -> bool:
    """Whether any mark stands there that quotes, also one whose partner stands in another segment."""
    return bool(_MARK.search(side.text))


def _spans(quotations: list[Fact]) -> tuple[tuple[int, int], ...]:
    return tuple((fact.start, fact.end) for fact in quotations)


def _severity(quotations: list[Fact]) -> Severity:
    """What somebody says, and a passage of words, are quoted in every language; names and single words lose their marks often,
    and so does a quotation that began in another segment."""
    plain = any(
        fact.sure >= SURE and (fact.unit == Sort.SPEECH or len(str(fact.value)) >= PASSAGE) for fact in quotations
    )
    return Severity.MAJOR if plain else Severity.MINOR


CHECK = Check(
    id="quotations",
    kind="quote",
    title=N_("Quotation lost or added"),
    description=N_(
        "What somebody says stands between quotation marks on one side, and the other side has no quotation marks at all."
    ),
    severity=Severity.MAJOR,
    find=find,
    example=Example(
        "ko", "그는 “곧 돌아와 시민 여러분께 설명하겠다”고 말했다.", "en", "He said he would be back soon and explain."
    ),
)
