"""One text while its facts are found: the text, its shadow, its numerals, and what is taken already."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache

from workbench.facts.fact import Fact, Qualifier
from workbench.facts.first_look import DIGIT
from workbench.facts.numerals.finding import find_numerals
from workbench.facts.numerals.numeral import Numeral
from workbench.facts.patterns import any_of
from workbench.facts.shadow import lowered, shadow
from workbench.facts.words import strings

# How far back a unit or a qualifier before a number may begin.
BEFORE = 28


@dataclass(frozen=True, slots=True)
class Measured:
    """A numeral with the unit beside it; `start` and `end` cover both. `match` is the unit's, `shared` tells that the
    unit stands at the other end of a range ("5" of "5 to 10%")."""

    numeral: Numeral
    match: re.Match[str]
    start: int
    end: int
    shared: bool = False


@dataclass(slots=True, eq=False)
class Reading:
    """`plain` is the text's shadow, `low` the same in lower case; all three have the same places."""

    text: str
    language: str
    written_on: datetime.date | None = None
    # One byte for each character: 1 where a fact was read. A line of thousands of facts stays fast that way.
    _taken: bytearray = field(default_factory=bytearray)
    plain: str = ""
    low: str = ""
    has_digits: bool = False
    _numerals: tuple[Numeral, ...] | None = None
    # Whether characters were taken since the numerals were last sorted out.
    _stale: bool = False

    def __post_init__(self) -> None:
        self.plain = shadow(self.text)
        self.low = lowered(self.plain)
        self._taken = bytearray(len(self.text))
        self.has_digits = DIGIT.search(self.plain) is not None

    @property
    def numerals(self) -> tuple[Numeral, ...]:
        """The numerals that nobody has taken, in order."""
        if self._numerals is None:
            self._numerals = find_numerals(self.plain, self.low, self.language)
            self._stale = True
        if self._stale and self._numerals:
            # What is taken stays taken.
            self._numerals = tuple(each for each in self._numerals if self.is_free(each.start, each.end))
        self._stale = False
        return self._numerals

    def is_free(self, start: int, end: int) -> bool:
        """Whether no fact was read from any of these characters yet."""
        return self._taken.find(1, start, end) < 0

    def take(self, start: int, end: int) -> None:
        """Say that these characters are read."""
        self._taken[start:end] = b"\x01" * (end - start)
        self._stale = True

    def fact(
        self,
        kind: str,
        start: int,
        end: int,
        value: Decimal | str,
        unit: str = "",
        step: Decimal | None = None,
        sure: float = 1.0,
    ) -> Fact:
        """A fact of those characters, which are taken by it; its qualifier is read from the words around it."""
        self.take(start, end)
        qualifier = self.qualifier(start, end) if step is not None else Qualifier.EXACT
        return Fact(kind, start, end, self.text[start:end], value, unit, step, qualifier, sure)

    def of_numeral(self, kind: str, told: Measured | Numeral, unit: str = "", factor: Decimal = Decimal(1)) -> Fact:
        """A fact whose value is the numeral's, times the factor."""
        numeral = told.numeral if isinstance(told, Measured) else told
        return self.fact(kind, told.start, told.end, numeral.value * factor, unit, numeral.step * factor, numeral.sure)

    def followed_by(self, pattern: re.Pattern[str]) -> Iterator[Measured]:
        """The free numerals with that unit behind them, and those that share it at the beginning of a range."""
        numerals = self.numerals
        for place, numeral in enumerate(numerals):
            if match := pattern.match(self.low, numeral.end):
                partner = numerals[place - 1] if place else None
                if partner and self.is_range(partner, numeral) and self.is_free(partner.start, partner.end):
                    yield Measured(partner, match, partner.start, partner.end, shared=True)
                yield Measured(numeral, match, numeral.start, match.end())

    def preceded_by(self, pattern: re.Pattern[str]) -> Iterator[Measured]:
        """The free numerals with that unit before them; the pattern ends with `$`. The end of a range shares it."""
        numerals = self.numerals
        for place, numeral in enumerate(numerals):
            begin = max(0, numeral.start - BEFORE)
            if match := pattern.search(self.low[begin : numeral.start]):
                yield Measured(numeral, match, begin + match.start(), numeral.end)
                following = numerals[place + 1] if place + 1 < len(numerals) else None
                if following and self.is_range(numeral, following):
                    yield Measured(following, match, following.start, following.end, shared=True)

    def is_range(self, first: Numeral, second: Numeral) -> bool:
        """Whether the two numerals are the ends of a range, or are listed for one unit."""
        return bool(_between(self.language).fullmatch(self.low, first.end, second.start))

    def qualifier(self, start: int, end: int) -> Qualifier:
        """How the words before and after mean what stands there."""
        words = _qualifiers(self.language)
        before = self.low[max(0, start - BEFORE) : start]
        if words.any_before.search(before):
            return next(qualifier for qualifier, pattern in words.before if pattern.search(before))
        if words.any_after.match(self.low, end):
            return next(qualifier for qualifier, pattern in words.after if pattern.match(self.low, end))
        return Qualifier.EXACT


@dataclass(frozen=True, slots=True)
class _Qualifiers:
    any_before: re.Pattern[str]
    any_after: re.Pattern[str]
    before: tuple[tuple[Qualifier, re.Pattern[str]], ...]
    after: tuple[tuple[Qualifier, re.Pattern[str]], ...]


@cache
def _qualifiers(language: str) -> _Qualifiers:
    kinds = (Qualifier.OVER, Qualifier.UNDER, Qualifier.ABOUT)
    before, after = _section(language, "before"), _section(language, "after")
    return _Qualifiers(
        re.compile(rf"{any_of(word for each in kinds for word in before[each])}\W?$"),
        re.compile(any_of(word for each in kinds for word in after[each])),
        tuple((each, re.compile(rf"{any_of(before[each])}\W?$")) for each in kinds if before[each]),
        tuple((each, re.compile(any_of(after[each]))) for each in kinds if after[each]),
    )


def _section(language: str, side: str) -> dict[Qualifier, tuple[str, ...]]:
    return {each: strings(language, f"about_{side}", each.value) for each in Qualifier}


@cache
def _between(language: str) -> re.Pattern[str]:
    return re.compile(any_of(["~", "-", "–", " ~ ", " - ", " – ", *strings(language, "ranges", "between")]))
