"""Names of the source that cannot be heard in the translation, and names of the translation that are not in the source."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.checks.check import Check, Example
from workbench.checks.finding import N_, Found, Severity
from workbench.checks.pair import Pair, Side
from workbench.checks.personal_names import is_personal
from workbench.checks.titles import is_title
from workbench.facts import SURE, Fact
from workbench.facts.names.gazetteer import writes_latin
from workbench.facts.names.name import Sort
from workbench.facts.names.romanising import is_heard_in
from workbench.facts.quotations import Sort as Quoted

# Below these a name is missing: between scripts, where one side writes it in Chinese characters, and in one script.
MISSING, MISSING_IN_CHARACTERS, MISSING_IN_ONE_SCRIPT = 0.6, 0.5, 0.72
# At and above this the first word of a name is heard: it is short, and sounds like another by chance more often.
FIRST_HEARD = 0.8
# A word of this many letters that stands on the other side as it is, is the name's.
SHORTEST = 3


def find(pair: Pair) -> Iterator[Found]:
    """People and other names in capitals on one side that no words of the other side sound like."""
    lost = _missing_names(pair.source, pair.target)
    new = _missing_names(pair.target, pair.source)
    for fact in lost:
        yield Found(
            N_("“%(name)s” is not found in the translation."), {"name": fact.text}, source=((fact.start, fact.end),)
        )
    for fact in new:
        yield Found(N_("“%(name)s” is not found in the source."), {"name": fact.text}, target=((fact.start, fact.end),))


def _missing_names(side: Side, other: Side) -> list[Fact]:
    """The names that are not heard on the other side. Where that has titles between marks of their own ("《…》"), a name may
    be what such a title translates."""
    if any(fact.kind == "quote" and fact.unit == Quoted.TITLE for fact in other.facts):
        return []
    return [fact for fact in names_of(side) if is_missing(fact, side, other)]


def names_of(side: Side) -> Iterator[Fact]:
    """Names of people, which stand in no title of a work. Those with a code are compared by it."""
    personal = [
        fact
        for fact in side.facts
        if fact.kind == "name"
        and fact.sure >= SURE
        and fact.unit in (Sort.PERSON, Sort.NAME)
        and is_personal(fact.text, side.primary)
    ]
    if not personal:
        return
    titles = [(fact.start, fact.end) for fact in side.facts if fact.kind == "quote" and is_title(str(fact.value))]
    for fact in personal:
        if not any(start <= fact.start and fact.end <= end for start, end in titles):
            yield fact


def is_missing(fact: Fact, side: Side, other: Side) -> bool:
    """Whether the other side says no such name, in whatever script."""
    if any(word in other.text for word in fact.text.split() if len(word) >= SHORTEST):
        return False
    least = _missing(side.primary, other.primary)
    if is_heard_in(fact.text, side.language, other.bare, other.language, least):
        return False
    # Of "Noeul Pass" and "Daon Electronics", half translated, only the first word is a sound.
    return not is_heard_in(fact.text.split()[0], side.language, other.bare, other.language, FIRST_HEARD)


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
