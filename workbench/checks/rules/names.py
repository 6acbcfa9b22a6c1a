"""Names of the source that cannot be heard in the translation, and names of the translation that are not in the source."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.checks.check import Check, Example
from workbench.checks.finding import N_, Found, Severity
from workbench.checks.pair import Pair, Side
from workbench.facts import SURE, Fact
from workbench.facts.names.gazetteer import writes_latin
from workbench.facts.names.name import Sort
from workbench.facts.names.romanising import HEARD, is_heard_in

# Below these a name is missing: between scripts, where one side writes it in Chinese characters, and in one script. They
# are stricter than what the room of names calls missing, since translations shorten names.
MISSING, MISSING_IN_CHARACTERS, MISSING_IN_ONE_SCRIPT = 0.55, 0.4, 0.72
# A word of this many letters that stands on the other side as it is, is the name's.
SHORTEST = 3
_ARTICLES = frozenset("the a an der die das den le la les el los las il lo i gli het de o os as".split())
_PREFIXED = re.compile(r"(?:[Pp]ro|[Aa]nti|[Ee]x|[Nn]on|[Pp]ost|[Pp]re|[Nn]eo|[Mm]id)-")


def find(pair: Pair) -> Iterator[Found]:
    """People and other names in capitals on one side that no words of the other side sound like."""
    lost = [fact for fact in _names(pair.source) if _is_missing(fact, pair.source, pair.target)]
    new = [fact for fact in _names(pair.target) if _is_missing(fact, pair.target, pair.source)]
    for fact in lost:
        yield Found(
            N_("“%(name)s” is not found in the translation."), {"name": fact.text}, source=((fact.start, fact.end),)
        )
    for fact in new:
        yield Found(N_("“%(name)s” is not found in the source."), {"name": fact.text}, target=((fact.start, fact.end),))


def _names(side: Side) -> Iterator[Fact]:
    """Names of people: several words, not the title of a work in quotation marks. Those with a code are compared by it."""
    quoted = [(fact.start, fact.end) for fact in side.facts if fact.kind == "quote"]
    for fact in side.facts:
        if (
            fact.kind != "name"
            or fact.sure < SURE
            or fact.unit not in (Sort.PERSON, Sort.NAME)
            or not _is_personal(fact.text)
        ):
            continue
        if not any(
            start <= fact.start and fact.end <= end and end - start < 2 * len(fact.text) for start, end in quoted
        ):
            yield fact


def _is_personal(name: str) -> bool:
    """Two to four words, none of them an article or made of a prefix ("Pro-Trump"): others are often translated."""
    words = name.split()
    return (
        2 <= len(words) <= 4 and words[0].lower() not in _ARTICLES and not any(_PREFIXED.match(word) for word in words)
    )


def _is_missing(fact: Fact, side: Side, other: Side) -> bool:
    if any(word in other.text for word in fact.text.split() if len(word) >= SHORTEST):
        return False
    least = _missing(side.primary, other.primary)
    if is_heard_in(fact.text, side.language, other.bare, other.language, least):
        return False
    # Of "Noeul Pass" and "Daon Electronics", half translated, only the first word is a sound.
    return not is_heard_in(fact.text.split()[0], side.language, other.bare, other.language, HEARD)


def _missing(one: str, other: str) -> float:
    """Below which score a name is missing between two languages: two that write Latin letters spell it alike."""
    if writes_latin(one) and writes_latin(other):
        return MISSING_IN_ONE_SCRIPT
    return MISSING_IN_CHARACTERS if {one, other} & {"zh", "yue"} else MISSING


CHECK = Check(
    id="names",
    kind="name",
    title=N_("Another name"),
    description=N_("A name of one side cannot be heard on the other, in whatever script it is written."),
    severity=Severity.MAJOR,
    find=find,
    example=Example("en", "Nora Whitfield opened the new library.", "ko", "마르틴 슐츠가 새 도서관을 열었다."),
)
