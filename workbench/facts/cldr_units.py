"""What CLDR calls the units of measurement in a language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from babel import Locale

from workbench.facts.cldr_locales import locales, written
from workbench.facts.shadow import shadow

_DIMENSIONS = frozenset(
    "area consumption digital electric energy force frequency graphics length light mass power pressure speed temperature"
    " torque volume".split()
)
# Units that news never counts, whose names are other words most of the time ("3 points", "5 cups", "two stones", "10 bars").
_NOT_READ = frozenset(
    "point dot em drop pinch dram jigger grain earth-mass solar-mass earth-radius solar-radius solar-luminosity beaufort bar"
    " generic dot-per-inch dot-per-centimeter therm-us dessert-spoon dessert-spoon-imperial mile-scandinavian light-speed"
    " foodcalorie portion-per-1e9 dunam".split()
)
# Where two units have one name, the one that is meant: a "gallon" is the American one.
_LATER = ("-imperial", "-metric", "ton", "ounce-troy", "fluid-ounce")


@dataclass(frozen=True, slots=True)
class UnitNames:
    """`words` gives the unit of a long name ("kilometers"), `short` that of an abbreviation in its own case ("km"), `around`
    that of a word before the number and another behind it ("섭씨", "도")."""

    words: Mapping[str, str]
    short: Mapping[str, str]
    around: Mapping[tuple[str, str], str]


@cache
def unit_names(language: str) -> UnitNames:
    """What CLDR knows of a language's units; empty mappings when it does not know the language."""
    words: dict[str, str] = {}
    short: dict[str, str] = {}
    around: dict[tuple[str, str], str] = {}
    for locale in locales(language):
        for unit, length, pattern in sorted(_patterns(locale), key=_is_later):
            before, _number, after = pattern.partition("{0}")
            if before.strip():
                around.setdefault((written(before), written(after)), unit)
            elif length == "long":
                words.setdefault(written(after), unit)
            else:
                short.setdefault(shadow(after).strip(), unit)
    for table in (words, short):
        table.pop("", None)
    # Some languages have words only in their short patterns; words take the endings of cases, abbreviations do not.
    named = set(words.values())
    words.update(
        {written(each): unit for each, unit in short.items() if unit not in named and len(each) > 2 and each.isalpha()}
    )
    return UnitNames(words, short, around)


def _is_later(told: tuple[str, str, str]) -> bool:
    return told[0].endswith(_LATER)


def _patterns(locale: Locale) -> Iterator[tuple[str, str, str]]:
    """The unit, the length and the pattern ("{0} km") of everything that is measured.

    Babel formats with these patterns but gives no list of them, so its table is read; a locale without it has none."""
    for name, lengths in locale._data.get("unit_patterns", {}).items():
        dimension, _dash, unit = name.partition("-")
        if dimension not in _DIMENSIONS or unit in _NOT_READ:
            continue
        for length in ("long", "short", "narrow"):
            for count, pattern in lengths.get(length, {}).items():
                if count != "per" and isinstance(pattern, str) and "{0}" in pattern:
                    yield unit, length, pattern
