"""Adding up the units, multipliers and scales of a number in the order they are said."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

ZERO, ONE = Decimal(0), Decimal(1)


@dataclass(frozen=True, slots=True)
class Word:
    """A number word: the part it plays (a key of the language's data) and what it is worth."""

    part: str
    worth: Decimal


@dataclass(frozen=True, slots=True)
class Rules:
    """How a language adds: "fünfundzwanzig" (`joins_tens`), "mười hai", "on iki" (`adds_to_ten`),
    "vigésimo tercero" (`ordinals_go_on`)."""

    joins_tens: bool = False
    adds_to_ten: bool = False
    ordinals_go_on: bool = False


@dataclass(slots=True)
class Cardinal:
    """What the words taken so far are worth.

    `terms` are the groups that a scale closed, with their scale; `part` is the group being said; `whole` what was said
    before the last "and"; `hanging` tells that a fraction of the last scale is said ("three million and a half")."""

    rules: Rules
    terms: tuple[tuple[Decimal, Decimal], ...] = ()
    part: Decimal | None = None
    whole: Decimal | None = None
    adder: Decimal | None = None
    decimals: int | None = None
    step: Decimal = ONE
    in_digits: bool = False
    in_words: int = 0
    grouped: bool = False
    ordinal: bool = False
    closed: bool = False
    article: bool = False
    vague: bool = False
    halved: bool = False
    hanging: bool = False
    waiting: bool = False
    open_article: bool = False
    joint: bool = False
    multiplied: bool = False
    begins_another: bool = False

    @property
    def value(self) -> Decimal:
        """The whole."""
        part = self.part or ZERO
        if self.hanging:
            part *= self.terms[-1][1]
        return sum((said for said, _scale in self.terms), part + (self.adder or ZERO))

    @property
    def after_scale(self) -> bool:
        """Whether a scale was the last thing said."""
        return self.part is None and bool(self.terms)

    def _unit(self, worth: Decimal, joined: str) -> bool:
        if self.decimals is not None:
            return self._decimal(worth)
        if self.closed or self.ordinal or self.halved or self.in_digits and not self.in_words:
            return False
        if self.article and self.part is None and not self.terms:
            return False
        if self.part is None:
            self.joint = self.joint or joined == "and" and bool(self.terms)
            self.part = worth
        else:
            adds = self._adds(self.part, worth, joined)
            if not adds and (joined != "and" or self.waiting or worth > 20):
                return False
            self.whole = self.part if joined == "and" else self.whole
            self.waiting, self.part = not adds, self.part + worth
        self.step, self.multiplied = ONE, False
        return True

    def _adds(self, part: Decimal, worth: Decimal, joined: str) -> bool:
        """Whether a unit adds to what was said: a hundred and five, twenty-one, soixante-dix, einundzwanzig."""
        last = part % 100
        if last == 0:
            return 0 < worth < magnitude(part)
        if last % 10 == 0 and 0 < worth < 10 and (last >= 20 or self.rules.adds_to_ten):
            return True
        if last in (60, 80) and worth < 20:
            return bool(joined)
        return bool(joined) and self.rules.joins_tens and last < 10 and worth >= 20 and worth % 10 == 0

    def _decimal(self, worth: Decimal) -> bool:
        places = self.decimals or 0
        if self.multiplied and worth < 10:
            self.part, self.multiplied = (self.part or ZERO) + worth * self.step, False
            return True
        if worth >= 100 or worth >= 10 and places:
            return False
        places += 2 if worth >= 10 else 1
        self.decimals, self.step, self.multiplied = places, ONE.scaleb(-places), worth >= 20
        self.part = (self.part or ZERO) + worth * self.step
        return True

    def _point(self) -> bool:
        if not self.in_words or self.halved or self.ordinal or self.closed or self.vague or self.decimals is not None:
            return False
        self.decimals, self.multiplied = 0, False
        return True

    def _teen(self, worth: Decimal) -> bool:
        if self.part is None or not 0 < self.part % 100 < 10:
            return False
        self.part += worth
        return True

    def _multiplier(self, worth: Decimal) -> bool:
        if self.adder is not None:
            self.part, self.adder = (self.part or ONE) + self.adder, None
        if self.part is None or self.halved:
            self.open_article = False
            self.part, self.step, self.multiplied = (ONE if self.part is None else self.part) * worth, worth, True
            return True
        last = self.part if self.in_digits and not self.in_words or self.part % 1 else self.part % 100
        rest = self.part - last
        if last == 0 or self.ordinal or rest and worth >= magnitude(rest):
            self.begins_another = True
            return False
        self.part = rest + last * worth
        self.step = self.step * worth if self.in_digits and not self.in_words else worth
        self.multiplied, self.waiting = True, False
        return True

    def _scale(self, worth: Decimal) -> bool:
        lower = tuple(term for term in self.terms if term[1] < worth)
        higher = self.terms[: len(self.terms) - len(lower)]
        if (
            higher and (higher[-1][1] == worth or self.part is None and not lower)
            or lower and self.joint or self.ordinal or self.waiting
        ):  # fmt: skip
            self.begins_another = True
            return False
        said = sum((each for each, _scale in lower), self.part or ZERO) + (self.adder or ZERO)
        if self.part is None and not lower:
            said += ONE
            self.vague = self.vague or not self.article and self.adder is None and worth >= 10**6
        self.step = self.step * worth if self.in_digits or self.decimals or self.step < ONE else worth
        self.terms = (*higher, (said * worth, worth))
        self.part = self.adder = self.decimals = self.whole = None
        self.halved = self.hanging = self.joint = self.multiplied = self.open_article = False
        return True


def magnitude(value: Decimal) -> Decimal:
    """The place value of the last digit that is no zero: 100 of 1,200."""
    whole = str(int(value))
    return Decimal(10) ** (len(whole) - len(whole.rstrip("0")))
