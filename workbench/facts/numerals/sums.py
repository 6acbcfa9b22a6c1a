"""Adding up the words of a number in the order they are said: fractions, ordinals and articles on top of cardinals."""

from __future__ import annotations

from dataclasses import dataclass, fields
from decimal import Decimal

from workbench.facts.numerals.cardinals import ONE, ZERO, Cardinal, Word, magnitude
from workbench.facts.numerals.digits import Written

# Parts that are said for "some of it" as well.
_HALVES = (Decimal("0.5"), Decimal("0.25"))
_TENS = frozenset(map(Decimal, range(20, 100, 10)))


@dataclass(slots=True)
class Sum(Cardinal):
    """What the words taken so far are worth. `take` refuses a word that begins another number."""

    def copy(self) -> Sum:
        """What was taken so far, to come back to."""
        twin = Sum(self.rules)
        for name in _TAKEN:
            setattr(twin, name, getattr(self, name))
        return twin

    @property
    def is_number(self) -> bool:
        """Whether anything but an article was said."""
        return self.in_digits or self.in_words > int(self.article)

    @property
    def is_unfinished(self) -> bool:
        """Whether the last words make sense only with another one behind them."""
        return self.waiting or self.open_article or self.decimals == 0 or self.adder is not None and self.part is None

    @property
    def is_weak(self) -> bool:
        """Whether the words say no certain number: one, a half, hundreds, first and second."""
        alone = self.halved and not self.terms and self.part in _HALVES
        return self.vague or alone or self.value == ONE or self.ordinal and self.value <= 2

    def take_digits(self, written: Written, joined: str, scale_follows: bool) -> bool:
        """Digits begin a number, or go on behind a scale ("1 milyon 250 bin"); behind other words they begin another."""
        if not (self.in_digits or self.in_words):
            self.part, self.step, self.grouped, self.in_digits = written.value, written.step, written.grouped, True
            return True
        if (
            self.multiplied
            and self.in_digits
            and written.value < 100
            and written.step == ONE
            and self.part
            and self.part % 100 == 0
        ):
            self.part, self.step, self.multiplied = self.part + written.value, written.step, False
            return True
        if joined or not self.after_scale or not (scale_follows or written.grouped):
            return False
        if written.value >= self.terms[-1][1]:
            return False
        self.part, self.step, self.in_digits = written.value, written.step, True
        return True

    def take(self, word: Word, joined: str, ends: bool = False) -> bool:
        """Whether the word goes on with this number; `joined` is what stands before it: "and", "-" or nothing; `ends` tells
        that nothing which it could count stands behind it."""
        worth = word.worth
        match word.part:
            case "units":
                taken = self._unit(worth, joined)
            case "multipliers":
                taken = self._multiplier(worth)
            case "scales":
                taken = self._scale(worth)
            case "doubled":
                taken = self._unit(Decimal(2), joined) and self._scale(worth)
            case "teens":
                taken = self._teen(worth)
            case "fractions":
                taken = self._fraction(worth, joined or ("and" if self.article else ""))
            case "after_scale":
                taken = bool(self.in_digits or self.in_words) and self._fraction(worth, "and")
            case "denominators":
                taken = self._parts(worth, joined)
            case "ordinals":
                taken = self._ordinal(worth, joined, ends)
            case "vague":
                taken = self._vague(worth)
            case "articles":
                taken = self._article(joined)
            case "adders":
                taken = self._adder(worth)
            case _:
                taken = self._point()
        self.in_words += taken
        return taken

    def _vague(self, worth: Decimal) -> bool:
        if self.in_digits or self.in_words > self.article:
            return self._multiplier(worth) if 10 <= worth < 1000 else worth >= 1000 and self._scale(worth)
        self.part, self.vague, self.closed, self.step = worth, True, True, worth
        return True

    def _fraction(self, worth: Decimal, joined: str) -> bool:
        if self.halved or self.ordinal or self.decimals is not None:
            return False
        if self.part is None and not self.terms:
            self.part = worth
        elif self.part == ONE and self.in_words and not joined:
            self.part, self.hanging, self.waiting = worth, bool(self.terms), False
        elif not joined or self.waiting or worth >= ONE or self.part is not None and self.part % 1:
            return False
        else:
            self.hanging = self.part is None
            self.part = (self.part or ZERO) + worth
        self.step, self.halved, self.open_article = worth, True, False
        return True

    def _adder(self, worth: Decimal) -> bool:
        if self.in_digits or self.in_words:
            return False
        self.adder = worth
        return True

    def _denominator(self, below: Decimal, joined: str) -> bool:
        """What was said becomes so many parts: three quarters, twenty and three fifths, nine million and five ninths.

        Tens with a hyphen are of the parts themselves, whose number stands before them: the "twenty-fifths" of two."""
        if joined == "-" and self.part in _TENS and below < 10 and not self.terms and not self.in_digits:
            self.part += below
            return self._is_place()
        if (
            self.halved
            or self.ordinal
            or self.decimals is not None
            or self.step < ONE
            or not (self.part or self.article)
        ):
            return False
        self.hanging = bool(self.terms) and self.joint
        if self.terms and not self.joint:
            self.part, self.terms = self.value, ()
        whole = self.whole or ZERO
        above = (self.part or ZERO) - whole or ONE
        if above > below:
            whole, above = ZERO, whole + above
        self.part, self.step = whole + above / below, ONE / below
        self.halved, self.waiting, self.open_article = True, False, False
        return True

    def _article(self, joined: str) -> bool:
        said = self.in_digits or bool(self.in_words)
        if self.article and not joined or said and not joined and not self.halved:
            return False
        if joined == "and":
            self.joint, self.whole = self.part is None, self.part
        self.article, self.open_article = True, said
        return True

    def _ordinal(self, worth: Decimal, joined: str, ends: bool) -> bool:
        one = self.part in (None, ONE) and not self.terms and (self.article or self.in_words == 1 and self.part == ONE)
        if worth >= 3 and not self.ordinal and (self.waiting or (one or self.open_article) and ends):
            return self._denominator(worth, joined)
        if worth >= 100 and (self.part is not None or self.terms):
            if self.ordinal:
                return self._after_ordinal(worth)
            taken = self._scale(worth) if worth >= 1000 else self._hundredth(worth)
        elif self.ordinal:
            return self._after_ordinal(worth)
        else:
            taken = self._unit(worth, joined)
        if taken and not self.waiting:
            self.ordinal, self.closed = True, not self.rules.ordinals_go_on
        return taken

    def _parts(self, below: Decimal, joined: str) -> bool:
        """Parts in the plural: the "one-hundredths" of seven are hundredths, and not one of them."""
        if joined == "-" and self.part == ONE and below >= 100 and not self.terms and not self.in_digits:
            self.part = below
            return self._is_place()
        return self._denominator(below, joined)

    def _is_place(self) -> bool:
        self.ordinal = self.closed = True
        return True

    def _hundredth(self, worth: Decimal) -> bool:
        """ "Zweihundertste" multiplies; "milésimo ducentésimo" and "1,100th" in words add."""
        return self._multiplier(worth) if self.part and self.part % 100 else self._unit(worth, "")

    def _after_ordinal(self, worth: Decimal) -> bool:
        """In some languages every part of an ordinal is one: "trigésimo segundo"."""
        if not self.rules.ordinals_go_on or worth >= magnitude(self.value):
            return False
        self.part = (self.part or ZERO) + worth
        return True


_TAKEN = tuple(field.name for field in fields(Sum) if field.name != "rules")
