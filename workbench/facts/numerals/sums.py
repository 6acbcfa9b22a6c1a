"""Adding up the words of a number in the order they are said."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from workbench.facts.numerals.digits import Written

ONE = Decimal(1)


@dataclass(frozen=True, slots=True)
class Word:
    """A number word: the part it plays (a key of the language's data) and what it is worth."""

    part: str
    worth: Decimal


@dataclass(slots=True)
class Sum:
    """What the words taken so far are worth. `take` refuses a word that begins another number."""

    joins_tens: bool
    total: Decimal = Decimal(0)
    part: Decimal | None = None
    step: Decimal = ONE
    last_scale: Decimal = Decimal("1e60")
    in_digits: bool = False
    in_words: int = 0
    grouped: bool = False
    ordinal: bool = False
    closed: bool = False
    article: bool = False
    vague: bool = False
    halved: bool = False

    @property
    def value(self) -> Decimal:
        """The whole."""
        return self.total + (self.part or Decimal(0))

    @property
    def is_number(self) -> bool:
        """Whether anything but an article was said."""
        return self.in_digits or self.in_words > int(self.article)

    @property
    def is_weak(self) -> bool:
        """Whether the words say no certain number: one, a half, hundreds, first and second."""
        return (
            self.vague or self.halved and self.total == 0 or (self.value <= 1 if not self.ordinal else self.value <= 2)
        )

    def take_digits(self, written: Written) -> bool:
        """Digits begin a number; after words they begin another one."""
        if self.part is not None or self.total or self.in_words:
            return False
        self.part, self.step, self.grouped, self.in_digits = written.value, written.step, written.grouped, True
        return True

    def take(self, word: Word, joined: bool) -> bool:
        """Whether the word goes on with this number; `joined` tells that "and" or a hyphen stands before it."""
        taken = {
            "units": self._unit, "teens": self._teen, "multipliers": self._multiplier, "scales": self._scale,
            "vague": self._vague, "fractions": self._fraction, "articles": self._article, "ordinals": self._ordinal,
        }[word.part](word.worth, joined)  # fmt: skip
        self.in_words += taken
        return taken

    def _unit(self, worth: Decimal, joined: bool) -> bool:
        if self.in_digits and not self.in_words or self.article and self.part is None and not self.total:
            return False
        if self.part is None:
            self.part = worth
        elif not self.halved and self._adds(self.part % 100, worth, joined):
            self.part += worth
        else:
            return False
        self.step = ONE
        return True

    def _adds(self, last: Decimal, worth: Decimal, joined: bool) -> bool:
        """Whether a unit adds to what was said: a hundred and five, twenty-one, soixante-dix, einundzwanzig."""
        if last == 0:
            return worth < 100
        if last >= 20 and last % 10 == 0 and worth < 10:
            return True
        if last in (60, 80) and worth < 20:
            return joined
        return joined and self.joins_tens and last < 10 and worth >= 20 and worth % 10 == 0

    def _teen(self, worth: Decimal, _joined: bool) -> bool:
        if self.part is None or not 0 < self.part % 100 < 10:
            return False
        self.part += worth
        return True

    def _multiplier(self, worth: Decimal, _joined: bool) -> bool:
        if self.halved and self.part is not None:
            self.part, self.step = self.part * worth, worth
            return True
        if self.part is None:
            self.part = worth
            return True
        last = self.part % 100
        if last == 0 or self.in_digits and self.in_words:
            return False
        self.part += last * worth - last
        self.step = self.step * worth if self.in_digits else worth
        return True

    def _scale(self, worth: Decimal, _joined: bool) -> bool:
        said = ONE if self.part is None else self.part
        if worth >= self.last_scale:
            if self.part is not None:
                return False
            self.total *= worth
        else:
            self.total += said * worth
        self.step = self.step * worth if self.part is not None and self.step < ONE or self.in_digits else worth
        self.last_scale, self.part = worth, None
        return True

    def _vague(self, worth: Decimal, _joined: bool) -> bool:
        if self.in_digits or self.total or self.part is not None:
            return False
        self.part, self.vague, self.closed, self.step = worth, True, True, worth
        return True

    def _fraction(self, worth: Decimal, joined: bool) -> bool:
        if self.part is None and not self.total:
            self.part, self.step, self.halved = worth, worth, True
            return True
        if not joined and not self.article:
            return False
        self.part = (self.part or Decimal(0)) + worth
        self.closed, self.step = True, worth
        return True

    def _article(self, _worth: Decimal, joined: bool) -> bool:
        if self.in_digits and not joined or self.article or self.part is not None and not joined and not self.halved:
            return False
        self.article = True
        return True

    def _ordinal(self, worth: Decimal, joined: bool) -> bool:
        if worth >= 100 and (self.part is not None or self.total):
            taken = self._scale(worth, joined) if worth >= 1000 else self._multiplier(worth, joined)
        else:
            taken = self._unit(worth, joined)
        self.ordinal = self.closed = taken
        return taken
