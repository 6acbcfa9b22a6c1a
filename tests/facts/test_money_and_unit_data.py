"""The data of money and units says only what is read, in codes that exist."""

from __future__ import annotations

import pytest
from babel import Locale

from workbench.facts.cldr_currencies import currency_names
from workbench.facts.cldr_units import unit_names
from workbench.facts.data_keys import MONEY, UNITS
from workbench.facts.unit_factors import factors
from workbench.facts.words import languages, named, section

# Not in ISO 4217: the code that markets write for bitcoin.
OTHER_CODES = {"BTC"}
# Units of dimensions that nothing is converted in, or that CLDR does not name.
OTHER_UNITS = {"decibel", "radian", "revolution-per-minute", "meter-per-millisecond", "bigha", "alqueire"}


@pytest.mark.parametrize("language", languages())
def test_every_key_is_read(language: str) -> None:
    assert set(section(language, "money")) <= set(MONEY)
    assert set(section(language, "units")) <= set(UNITS)


@pytest.mark.parametrize("language", languages())
def test_every_currency_is_one_of_iso_4217(language: str) -> None:
    known = set(Locale("en").currencies) | OTHER_CODES
    for key in ("names", "subunits", "signs", "traditional"):
        codes = {unit.partition("/")[0] for unit in named(language, "money", key).values()}
        assert codes <= known, (key, codes - known)


@pytest.mark.parametrize("language", languages())
def test_every_unit_is_one_that_can_be_compared(language: str) -> None:
    known = set(factors()) | set(unit_names("en").words.values()) | OTHER_UNITS
    for key in ("names", "short"):
        units = set(named(language, "units", key).values())
        assert units <= known, (key, units - known)


def test_a_name_of_two_codes_is_the_one_that_is_tender_today() -> None:
    names = currency_names("zh").full
    assert (names["尼加拉瓜科多巴"], names["塞拉利昂利昂"]) == ("NIO", "SLE")
