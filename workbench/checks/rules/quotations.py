"""Quotation marks that one side has and the other lacks: altogether, or around a passage."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from workbench.checks.check import Check, Example
from workbench.checks.finding import N_, Found, Severity
from workbench.checks.lengths import expansion, without_glosses
from workbench.checks.pair import Pair, Side
from workbench.checks.titles import is_title
from workbench.facts import SURE, Fact
from workbench.facts.quotations import Sort

# Double marks and corner brackets anywhere; single ones where a word begins or ends, or where they are curled open.
_MARK = re.compile(
    r"[\"“”„‟«»「」『』《》〈〉＂〝〞‹›‘‚]|(?:^|[\s(:,])'(?=\S)|(?<=[.,!?…])['’]|['’](?=[\s.,;:!?)]|$)|`"
)
# Quoted words of this many characters are a passage and no name.
PASSAGE = 24
# Speech of this many letters, as English counts them, is quoted again where anything is; all that the other side quotes is
# less than this share of it where its marks are lost.
LONG, LEAST_SHARE = 60, 0.3


def find(pair: Pair) -> Iterator[Found]:
    """Words that are quoted on one side while the other quotes nothing, and long speech of which the other quotes little;
    speech matters more than single words."""
    here, there = _quotations(pair.source), _quotations(pair.target)
    if here and there:
        yield from _passages(pair, here, there)
    elif here and not _has_marks(pair.target):
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


def _passages(pair: Pair, here: list[Fact], there: list[Fact]) -> Iterator[Found]:
    """The longest speech of a side, where the other quotes next to nothing of it."""
    long, other = _longest(here, pair.source), _longest(there, pair.target)
    if long and _letters(long, pair.source) * LEAST_SHARE > _quoted(there, pair.target):
        yield Found(N_("A quotation of the source is not quoted in the translation."), source=_spans([long]))
    elif other and _letters(other, pair.target) * LEAST_SHARE > _quoted(here, pair.source):
        yield Found(N_("The translation quotes what the source does not quote."), target=_spans([other]))


def _longest(quotations: list[Fact], side: Side) -> Fact | None:
    speech = [fact for fact in quotations if fact.sure >= SURE and fact.unit == Sort.SPEECH]
    longest = max(speech, key=lambda fact: _letters(fact, side), default=None)
    return longest if longest and _letters(longest, side) >= LONG else None


def _quoted(quotations: list[Fact], side: Side) -> float:
    """How much is quoted; what stands within another quotation does not count again."""
    outer = [
        fact
        for fact in quotations
        if not any(each.start <= fact.start and fact.end <= each.end and each is not fact for each in quotations)
    ]
    return sum(_letters(fact, side) for fact in outer)


def _letters(quotation: Fact, side: Side) -> float:
    """The quoted letters, as many as an English text would have."""
    told = without_glosses(str(quotation.value))
    return len("".join(told.split())) / math.exp(expansion(side.language))


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
    return Severity.MAJOR if any(_is_plain(fact) for fact in quotations) else Severity.MINOR


def _is_plain(quotation: Fact) -> bool:
    if quotation.sure < SURE or is_title(str(quotation.value)):
        return False
    return quotation.unit == Sort.SPEECH or len(str(quotation.value)) >= PASSAGE


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
