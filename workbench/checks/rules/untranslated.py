"""A translation that is still the source, or a part of it that is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.checks.check import Check, Example
from workbench.checks.finding import N_, Found, Severity
from workbench.checks.pair import Pair, Side
from workbench.checks.rules.wrong_script import hardly_written
from workbench.checks.scripts import letters_of, script_of
from workbench.facts.first_look import words_of
from workbench.text.language import writes_spaces

# Names, scores and addresses are the same in many languages; from this many different words on a text is not.
# A few may be a title or a quotation in a third language.
FEWEST_WORDS, SENTENCE = 3, 6
# Titles of books, films and laws stay in their language; clauses of this many words do not.
CLAUSE, LEAST_SMALL = 8, 5
_WORD = re.compile(r"[^\W_]+")


def find(pair: Pair) -> Iterator[Found]:
    """The same words on both sides, where the languages differ: all of them, or a clause."""
    source, target = pair.source, pair.target
    if source.primary == target.primary or _share_too_little(source, target) or hardly_written(source):
        return
    if source.words == target.words:
        words = _different_words(source)
        if words >= FEWEST_WORDS:
            severity = None if words >= SENTENCE else Severity.MINOR
            place = ((0, len(target.text)),)
            yield Found(N_("The translation is the source, word for word."), target=place, severity=severity)
        return
    own = script_of(source.language)
    if own == script_of(target.language) or len(letters_of(own).findall(target.text)) >= CLAUSE:
        yield from _copied(source, target)


def _share_too_little(source: Side, target: Side) -> bool:
    """Whether the sides have other words and fewer than three of them in common: that is seen without their order."""
    here, there = words_of(source.low), words_of(target.low)
    return here != there and len(here & there) < FEWEST_WORDS


def _different_words(side: Side) -> int:
    """How many; without spaces between them, a word is taken to have two characters."""
    if not writes_spaces(side.language):
        return len("".join(filter(str.isalpha, side.words))) // 2
    return len({word for word in side.words if _is_word(word)})


def _copied(source: Side, target: Side) -> Iterator[Found]:
    """The first clause that both have word for word, if it is not a name or a title, whose words are capitals."""
    here, there = source.words, target.words
    if len(here) < CLAUSE or len(there) < CLAUSE or len(set(here).intersection(there)) < CLAUSE - 2:
        return
    clauses = {here[place : place + CLAUSE] for place in range(len(here) - CLAUSE + 1)}
    for place in range(len(there) - CLAUSE + 1):
        if there[place : place + CLAUSE] in clauses:
            words = _WORD.findall(target.text)[place : place + CLAUSE]
            if sum(word.isalpha() and not word[0].isupper() for word in words) >= LEAST_SMALL:
                values = {"words": " ".join(words)}
                yield Found(
                    N_("A part of the source stands there untranslated: “%(words)s”."), values, severity=Severity.MAJOR
                )
                return


def _is_word(word: str) -> bool:
    return len(word) > 1 and word.isalpha()


CHECK = Check(
    id="untranslated",
    kind="language",
    title=N_("Not translated"),
    description=N_("The translation, or a clause of it, is the same text as the source."),
    severity=Severity.CRITICAL,
    find=find,
    example=Example(
        "de",
        "Der Rat hat den Haushalt beschlossen.",
        "en",
        "Der Rat hat den Haushalt beschlossen.",
        corrected="The council has passed the budget.",
    ),
)
