"""What the digits and scales of a Korean, Japanese or Chinese number are worth together: groups of ten thousand."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from workbench.facts.numerals.digits import Written

ONE = Decimal(1)
TEN = Decimal(10)


@dataclass(slots=True)
class Groups:
    """What the pieces read so far are worth."""

    total: Decimal = Decimal(0)
    part: Decimal = Decimal(0)
    number: Decimal | None = None
    step: Decimal = ONE
    last_small: Decimal = ONE
    last_big: Decimal = Decimal("1e24")
    own: int = 0
    in_digits: bool = False
    grouped: bool = False
    decimals: int | None = None
    after_scale: bool = False
    zero_told: bool = False
    zero_last: bool = False
    approximate: bool = False

    def take_digits(self, written: Written) -> bool:
        """Digits begin a number, or go on after a scale that is greater than they are."""
        if self.number is not None or (self.after_scale and written.value >= min(self.last_small, self.last_big) > ONE):
            return False
        self.number, self.step, self.in_digits, self.after_scale = written.value, written.step, True, False
        self.grouped = self.grouped or written.grouped
        return True

    def take_digit(self, value: Decimal) -> bool:
        """One numeral of the language's own: "二〇一九" are written one after the other."""
        scaled = bool(self.part or self.total)
        is_full = scaled and self.number is not None and self.decimals is None
        if (self.in_digits and not self.after_scale or is_full) and not self.zero_last:
            return False
        if self.decimals is not None:
            self.decimals += 1
            self.number = (self.number or Decimal(0)) + value.scaleb(-self.decimals)
            self.step = ONE.scaleb(-self.decimals)
        else:
            self.number = value if self.number is None else self.number * TEN + value
            self.step = ONE
        self.own += 1
        self.zero_last, self.zero_told = value == 0, self.zero_told or value == 0
        self.after_scale = False
        return True

    def take_small(self, scale: Decimal) -> bool:
        """Ten, hundred or thousand: what stands before it times the scale."""
        if self.last_small <= scale and self.part:
            return False
        self.approximate = self.approximate or not self.in_digits and (self.number or 0) > 9 and self.decimals is None
        self.part += (self.number or ONE) * scale
        self._scaled(scale)
        self.last_small = scale
        return True

    def take_big(self, scale: Decimal) -> bool:
        """Ten thousand and above: all that stands before it in this group times the scale."""
        group = self.part + (self.number or Decimal(0))
        if scale > self.last_big or scale == self.last_big and not group:
            self.total = (self.total + group) * scale
        else:
            self.total += (group or ONE) * scale
        self._scaled(scale)
        self.part, self.last_small, self.last_big = Decimal(0), ONE, scale
        return True

    def _scaled(self, scale: Decimal) -> None:
        self.step = (self.step if self.number is not None else ONE) * scale
        self.number, self.own, self.after_scale, self.decimals = None, self.own + 1, True, None

    def take_more(self) -> bool:
        """ "Over" inside a number, before its scale: "十余万", "20여만"."""
        return (self.number is not None or self.after_scale) and self.decimals is None

    def take_point(self, last_digit_is_scaled: bool) -> bool:
        """The decimal mark as a word."""
        if self.in_digits or self.decimals is not None or not self.own:
            return False
        if last_digit_is_scaled and self.number is not None:
            self.number = self._last(last_digit_is_scaled)
        self.number, self.decimals = self.number or Decimal(0), 0
        return True

    def value(self, last_digit_is_scaled: bool) -> Decimal:
        """The whole."""
        return self.total + self.part + self._last(last_digit_is_scaled)

    def _last(self, is_scaled: bool) -> Decimal:
        """The last digits; in Chinese one digit stands for the next lower scale: "两千三百五" is 2,350."""
        last = self.number or Decimal(0)
        lowest = self.last_small if self.part else self.last_big
        plain = self.in_digits or self.decimals is not None or self.zero_told
        if not is_scaled or plain or not 0 < last < 10 or not TEN < lowest <= 10**8:
            return last
        self.step = lowest / TEN
        return last * lowest / TEN
