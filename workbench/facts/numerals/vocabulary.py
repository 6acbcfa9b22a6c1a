"""The number words of a language that writes them with spaces or in compounds, and the patterns made of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from workbench.facts.first_look import first_words
from workbench.facts.numerals.cardinals import Rules, Word
from workbench.facts.numerals.digits import DIGITS
from workbench.facts.numerals.edges import BEGINS_BEHIND, LETTERS, WORD_BEGINS, WORD_ENDS, spellings
from workbench.facts.patterns import any_of
from workbench.facts.words import amounts, section, strings

# The keys of a language's data and the part each word plays in a number; a word of several parts plays the first that fits.
PARTS = (
    "point", "denominators", "units", "multipliers", "doubled", "scales", "teens", "adders", "fractions", "after_scale",
    "vague", "articles",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """`likely` finds where a number may begin, `begin` reads there, `piece` reads one word or run of digits, `joined` what stands between two.

    `article_before` finds an article before the word at which a search ends. `first` are the words a
    numeral in words may begin with; of a language with compounds only those that begin a phrase. `bound` are the forms that stand only inside compounds. `doubtful` are words that mean something else as often,
    `silent` those that mean something else unless `counted` says what they count."""

    name: str
    first: frozenset[str]
    words: dict[str, tuple[Word, ...]]
    bound: dict[str, tuple[Word, ...]]
    article_before: re.Pattern[str] | None
    begin: re.Pattern[str]
    likely: re.Pattern[str]
    piece: re.Pattern[str]
    joined: re.Pattern[str]
    abbreviated: re.Pattern[str]
    millions: re.Pattern[str]
    part_ends: re.Pattern[str]
    fraction_of: re.Pattern[str]
    no_one: re.Pattern[str]
    counted: re.Pattern[str]
    short: dict[str, Decimal]
    joiners: tuple[str, ...]
    doubtful: frozenset[str]
    silent: frozenset[str]
    compound: bool
    rules: Rules


@cache
def vocabulary(name: str) -> Vocabulary:
    """The vocabulary of a language; its data's [numerals] says `system = "spelled"`."""
    said = section(name, "numerals")
    words, bound = _words(name), _bound(name)
    compound = bool(said.get("compound"))
    articles = [word for word, parts in words.items() if parts[0].part == "articles"]
    scales = [word for word, parts in words.items() if parts[0].part == "scales"]
    own = any_of([*(word for word in words if word not in articles), *bound])
    tail = LETTERS if compound else WORD_ENDS
    prefixes = any_of(strings(name, "numerals", "prefixes"))
    prefix = f"(?:{prefixes})??" if prefixes != "(?!)" else ""
    article = rf"(?:(?:{any_of(articles)}) {{1,3}})?" if articles else ""
    joiners = strings(name, "numerals", "joiners")
    attached = any_of(strings(name, "numerals", "attached_joiners"))
    short = {each: worth for word, worth in _forms(name, "numerals", "abbreviated") for each in spellings(word)}
    return Vocabulary(
        name=name,
        first=_first(
            (word for word in words if word not in articles and (not compound or not word.isalpha())),
            strings(name, "numerals", "prefixes"),
        ),
        words=words,
        bound=bound,
        article_before=re.compile(rf"(?:{any_of(articles)}) {{1,3}}$") if articles else None,
        begin=re.compile(rf"{DIGITS}|{prefix}(?P<word>{article}(?P<own>(?:{own}){tail}))"),
        likely=re.compile(_likely([*words, *bound], strings(name, "numerals", "prefixes"))),
        piece=re.compile(rf"(?P<digits>{DIGITS})|(?:{any_of([*words, *bound])}){tail}"),
        joined=re.compile(
            rf"(?P<and> {{1,3}}(?:{any_of([each for each in joiners if each != '-'])}) {{1,3}}|(?<! )-(?! )"
            rf"| {{1,3}}(?:{attached}) ?)| {{1,3}}"
        ),
        abbreviated=re.compile(rf"( {{0,2}})({any_of(short)}){WORD_ENDS}(?!\d)"),
        millions=re.compile(rf" ?m(?= (?:{any_of(strings(name, 'numerals', 'millions_of'))}))"),
        part_ends=re.compile(rf"(?:{any_of(strings(name, 'numerals', 'parts_of'))})|(?!\s*[\w-])"),
        fraction_of=re.compile(
            rf"(?:{any_of(strings(name, 'numerals', 'fraction_of'))})(?=(?:{any_of(scales)}){tail})"
        ),
        no_one=re.compile(rf"{WORD_BEGINS}(?:{any_of(strings(name, 'numerals', 'no_one_after'))}) $"),
        counted=re.compile(rf" ?(?:{any_of(strings(name, 'counting', 'counters'))})"),
        short=short,
        joiners=joiners,
        doubtful=frozenset(strings(name, "numerals", "doubtful")),
        silent=frozenset(strings(name, "numerals", "silent")),
        compound=compound,
        rules=Rules(*(bool(said.get(key)) for key in ("joins_tens", "adds_to_ten", "ordinals_go_on"))),
    )


def _likely(words: Sequence[str], prefixes: Sequence[str]) -> str:
    """Where a number may begin: at digits, a point before them, or a word that begins like a number's. It begins with a set of
    letters, so that all others are skipped quickly; what may follow each of them comes behind."""
    behind: dict[str, list[str]] = {}
    for word in words:
        behind.setdefault(word[0], []).append(word[1:])
    for prefix in prefixes:
        behind.setdefault(prefix[0], []).append(prefix[1:])
    initials = re.escape("".join(sorted(behind)))
    ways = "|".join(rf"(?<={re.escape(letter)}){any_of(rest)}" for letter, rest in sorted(behind.items()))
    return rf"[{initials}0-9.](?:{BEGINS_BEHIND}(?:{ways})|(?<=[0-9])(?<![0-9].)|(?<=\.)(?<![\w.].))"


def _first(words: Iterable[str], prefixes: Sequence[str]) -> frozenset[str]:
    begins = first_words(words)
    return frozenset(prefix + word for prefix in ("", *prefixes) for word in begins)


def _words(name: str) -> dict[str, tuple[Word, ...]]:
    may_lack = bool(section(name, "numerals").get("accents_may_lack"))
    found: dict[str, tuple[Word, ...]] = {}
    for part in PARTS:
        for word, worth in _forms(name, "numerals", part):
            _add(found, word, Word(part, worth), may_lack)
    for word, worth in _ordinals(name, found):
        _add(found, word, Word("ordinals", worth), may_lack)
    return found


def _add(found: dict[str, tuple[Word, ...]], word: str, role: Word, may_lack: bool) -> None:
    for each in spellings(word, may_lack):
        if role not in found.get(each, ()):
            found[each] = (*found.get(each, ()), role)


def _forms(name: str, part: str, key: str) -> Iterator[tuple[str, Decimal]]:
    """The words under that key; forms of one word stand together: "два|две|двух"."""
    for forms, worth in amounts(name, part, key).items():
        for form in forms.split("|"):
            yield form, worth


def _ordinals(name: str, cardinals: dict[str, tuple[Word, ...]]) -> Iterator[tuple[str, Decimal]]:
    """Ordinals as they stand, those made of a stem and an ending, and those made of a cardinal and an ending."""
    yield from _forms(name, "ordinal", "words")
    for stem, worth in _forms(name, "ordinal", "stems"):
        yield from ((stem + ending, worth) for ending in strings(name, "ordinal", "endings"))
    endings = strings(name, "ordinal", "cardinal_endings")
    for word, parts in tuple(cardinals.items()) if endings else ():
        if parts[0].part in ("units", "multipliers", "scales"):
            yield from ((word + ending, parts[0].worth) for ending in endings)


def _bound(name: str) -> dict[str, tuple[Word, ...]]:
    found: dict[str, tuple[Word, ...]] = {
        form: (Word("units" if worth < 100 else "multipliers", worth),)
        for form, worth in _forms(name, "numerals", "bound")
    }
    found.update({form: (Word("ordinals", worth),) for form, worth in _forms(name, "ordinal", "bound")})
    return found
