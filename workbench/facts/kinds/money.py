"""Money: "$3-4 billion", "2억 8천만 달러", "50元6角3分", "5 Millionen kanadische Dollar"; the unit is an ISO 4217 code.

Which currency a name means: that of the territory named beside it ("Canadian dollars"), else the most traded currency of
that name (BIS survey). Cents alone keep the value that is written; their unit is the currency's, divided: "USD/100".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from workbench.facts.amount_context import counted_sure, goes_on, is_a_syllable, is_large, money_or_weight, stands_last
from workbench.facts.currencies import currencies
from workbench.facts.currency_behind import By
from workbench.facts.currency_mentions import Mention, mention_before, mention_behind
from workbench.facts.fact import Fact, Qualifier
from workbench.facts.kind import Kind
from workbench.facts.money_sums import Amount, in_ranges, summed
from workbench.facts.numerals.numeral import Form, Numeral
from workbench.facts.reading import Reading
from workbench.facts.units import units
from workbench.facts.words import strings

# Letters for a scale directly behind a number that is known to be money: "$5m", "€3.1bn", "£40k".
_SHORT_SCALE = re.compile(r" ?(?P<letters>million|billion|trillion|m|mn|mln|bn|b|tn|trn|k)(?![^\W_])")
_SHORT = {
    "million": "1e6",
    "billion": "1e9",
    "trillion": "1e12",
    "k": "1e3",
    "m": "1e6",
    "mn": "1e6",
    "mln": "1e6",
    "b": "1e9",
    "bn": "1e9",
    "tn": "1e12",
    "trn": "1e12",
}
_SHORT_BEFORE_NAME = re.compile(r"(?P<letters>m|mn|mln|bn|b|k)(?=[^\w]|usd|eur|gbp|jpy|chf|sek)")
_NUMBER = re.compile(r" ?\d")
# Codes that are words or other abbreviations too and need a large number: "COP 26", "PHP 8", "30 sek".
_ALSO_WORDS = frozenset("TRY PHP COP CLP ILS MAD GEL RON KES ARS NOK".split())


def find(reading: Reading) -> Iterator[Fact]:
    """Amounts of money; the value is what is written, scale words resolved and subunits added up."""
    numerals: list[Numeral] = []
    found: list[Amount | None] = []
    past = 0
    every = reading.numerals
    for place, numeral in enumerate(every):
        if numeral.start < past:
            continue
        following = every[place + 1] if place + 1 < len(every) else None
        amount = None if numeral.ordinal else _read(reading, numeral, past, following)
        past = amount.end if amount else numeral.end
        numerals.append(numeral)
        found.append(amount)
    if any(found):
        for each in summed(reading, in_ranges(reading, numerals, found)):
            fact = reading.fact("money", each.start, each.end, each.value, each.unit, each.step, each.sure)
            yield replace(fact, qualifier=Qualifier.OVER) if each.over else fact


def _read(reading: Reading, numeral: Numeral, past: int, following: Numeral | None) -> Amount | None:
    """The amount that the numeral and what stands around it tell."""
    before = mention_before(reading, numeral.start, past)
    if before and not _is_money(reading, numeral, before):
        before = None
    scale, end = _short_scale(reading, numeral, before)
    behind = _fitting(reading, numeral, mention_behind(reading, end), before, following)
    if not before and not behind:
        return None
    unit = behind.unit if behind and not (before and before.exact) else before.unit if before else ""
    for mention in (before, behind):
        scale *= mention.multiple if mention else 1
    start = before.start if before else numeral.start
    end = behind.end if behind else end
    sure = counted_sure(reading, numeral) if before or not behind else _sure(reading, numeral, behind)
    if behind and following and _is_scale_of(reading, numeral, behind, following):
        scale, end = scale * following.value, following.end
    over = bool(behind and behind.over)
    value, step = numeral.value * scale, numeral.step * scale
    return Amount(numeral, start, end, value, step, unit, sure, bool(before), behind.word if behind else "", over)


def _fitting(
    reading: Reading, numeral: Numeral, behind: Mention | None, before: Mention | None, following: Numeral | None
) -> Mention | None:
    """What stands behind, if it belongs to this number and agrees with what stands before it."""
    if behind is None or not _is_money(reading, numeral, behind):
        return None
    if following and behind.end > following.start and following.form is not Form.WORDS:
        return None
    if behind.by is By.SIGN and (before or _belongs_to_next(reading, behind.end, following)):
        return None
    if before and (behind.by is By.SUBUNIT or before.exact and not _agree(reading, before, behind)):
        return None
    return behind


def _agree(reading: Reading, before: Mention, behind: Mention) -> bool:
    """Whether the name behind may be of the currency before: "A$5m dollars", "新臺幣3億元"."""
    if before.unit == behind.unit:
        return True
    shared = behind.by is By.NAME and not behind.exact
    families = currencies(reading.language).families
    return shared and (behind.word == "元" or before.unit in families.get(behind.unit, ()))


def _is_scale_of(reading: Reading, numeral: Numeral, behind: Mention, following: Numeral) -> bool:
    """Whether the next numeral is the scale of this one: "75 USD million"."""
    beside = behind.by is By.CODE and reading.low[behind.end : following.start] == " "
    return beside and numeral.form is Form.DIGITS and following.form is Form.WORDS and following.value >= 1000


def _short_scale(reading: Reading, numeral: Numeral, before: Mention | None) -> tuple[Decimal, int]:
    """A scale written in letters behind the digits, and where it ends."""
    pattern = _SHORT_SCALE if before else _SHORT_BEFORE_NAME
    short = pattern.match(reading.low, numeral.end) if numeral.form is Form.DIGITS else None
    if short is None or not before and not mention_behind(reading, short.end("letters")):
        return Decimal(1), numeral.end
    return Decimal(_SHORT[short["letters"]]), short.end("letters")


def _is_money(reading: Reading, numeral: Numeral, mention: Mention) -> bool:
    """Whether that mention makes money of this number, and is no other word."""
    if mention.by is By.CODE:
        return mention.word.upper() not in _ALSO_WORDS or is_large(numeral)
    if mention.joined and numeral.form is Form.DIGITS and numeral.step < 1000:
        return False
    if is_a_syllable(reading, numeral, len(mention.word)):
        return False
    if mention.by is not By.NAME:
        return True
    if mention.word in strings(reading.language, "money", "only_at_end"):
        return stands_last(reading, mention.end)
    if mention.exact:
        return True
    if mention.word in currencies(reading.language).doubtful and (
        not is_large(numeral) or goes_on(reading, mention.end, "money", "not_before")
    ):
        return False
    if mention.word in units(reading.language).words:
        hyphen = reading.low[numeral.end : numeral.end + 1] == "-"
        return money_or_weight(reading, numeral, mention.end, hyphen) >= 0.4
    return True


def _belongs_to_next(reading: Reading, end: int, following: Numeral | None) -> bool:
    """Whether a sign stands before another number: "1 $ 10"; it does not in "10 $ 30 cents"."""
    if following is None or not _NUMBER.match(reading.low, end):
        return False
    cents = mention_behind(reading, following.end)
    return not (cents and cents.by is By.SUBUNIT)


def _sure(reading: Reading, numeral: Numeral, mention: Mention) -> float:
    sure = counted_sure(reading, numeral)
    if mention.by is By.NAME and not mention.exact and mention.word in units(reading.language).words:
        hyphen = reading.low[numeral.end : numeral.end + 1] == "-"
        return min(sure, money_or_weight(reading, numeral, mention.end, hyphen))
    return sure


KIND = Kind("money", rank=30, find=find, counts=True)
