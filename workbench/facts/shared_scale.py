"""The scale that the first number of a range takes from the second: "$3-4 billion" begins at three billion."""

from __future__ import annotations

import re
from decimal import Decimal

from workbench.facts.numerals.digits import DIGITS, read_digits
from workbench.facts.numerals.numeral import Form, Numeral
from workbench.facts.reading import Reading

_RUN = re.compile(DIGITS)


def shared_scale(reading: Reading, first: Numeral, second: Numeral, worth: Decimal) -> Decimal:
    """What the first number of a range is to be multiplied with; 1 where it says its own scale.

    `worth` is the second number's value with everything that stands behind it."""
    run = _RUN.match(reading.low, second.start)
    written = read_digits(run[0], reading.language) if run else None
    if written is None or not written.value or first.form is not Form.DIGITS or first.grouped:
        return Decimal(1)
    scale = worth / written.value
    return scale if scale >= 1000 and first.value <= written.value else Decimal(1)
