"""Keys and card numbers are compared with anything, and stop nobody."""

from __future__ import annotations

import pytest

from workbench.checks import check_pair, pair_of


@pytest.mark.parametrize("digits", ["9" * 27, "9" * 28, "9" * 41, "0." + "3" * 30, "10^40"])
@pytest.mark.parametrize("around", ["{}", "{}¼", "{}%", "${}", "{} dollars", "{} miles", "{} years", "{} cents"])
def test_any_number_of_digits_is_checked(digits, around):
    text = around.replace("{}", digits)
    assert check_pair(pair_of(text, "en", text, "en")) is not None
    check_pair(pair_of(text, "en", "12 dollars and 3 miles", "de"))
    check_pair(pair_of("12달러와 3마일", "ko", text, "en"))
