"""The units of measurement in a language: names, abbreviations and signs, with what each of them means."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from workbench.facts.cldr_locales import written
from workbench.facts.cldr_units import unit_names
from workbench.facts.shadow import shadow
from workbench.facts.word_ends import WordTable, symbols, table
from workbench.facts.words import named, strings

# Symbols that stand in every language: of the SI (BIPM, SI Brochure, 9th edition, tables 2 to 8), those beside it, and the
# single characters that Unicode has for them.
_SYMBOLS = {
    "m2": "square-meter", "km2": "square-kilometer", "cm2": "square-centimeter", "m3": "cubic-meter", "cm3": "cubic-centimeter",
    "km3": "cubic-kilometer", "㎡": "square-meter", "㎢": "square-kilometer", "㎠": "square-centimeter", "㎥": "cubic-meter",
    "㎤": "cubic-centimeter", "㎦": "cubic-kilometer", "㎞": "kilometer", "㎝": "centimeter", "㎜": "millimeter", "㎚": "nanometer",
    "㎛": "micrometer", "㎏": "kilogram", "㎎": "milligram", "㎍": "microgram", "ℓ": "liter", "㎖": "milliliter", "㎗": "deciliter",
    "㎘": "kiloliter", "㏊": "hectare", "㎾": "kilowatt", "㎿": "megawatt", "㎐": "hertz", "㎑": "kilohertz", "㎒": "megahertz",
    "㎓": "gigahertz", "㎅": "kilobyte", "㎆": "megabyte", "㎇": "gigabyte", "㎧": "meter-per-second", "㎩": "pascal",
    "㍱": "hectopascal", "㎉": "kilocalorie", "㏄": "cubic-centimeter", "℃": "celsius", "℉": "fahrenheit", "°c": "celsius",
    "° c": "celsius", "ºc": "celsius", "º c": "celsius", "°f": "fahrenheit", "° f": "fahrenheit", "ºf": "fahrenheit",
    "º f": "fahrenheit", "°": "degree",
    "km": "kilometer", "cm": "centimeter", "mm": "millimeter", "dm": "decimeter", "nm": "nanometer", "μm": "micrometer",
    "µm": "micrometer", "kg": "kilogram", "mg": "milligram", "μg": "microgram", "µg": "microgram", "ug": "microgram",
    "mcg": "microgram", "ha": "hectare", "ml": "milliliter", "cl": "centiliter", "dl": "deciliter", "hl": "hectoliter",
    "cc": "cubic-centimeter", "kw": "kilowatt", "mw": "megawatt", "gw": "gigawatt", "tw": "terawatt", "kwh": "kilowatt-hour",
    "mwh": "megawatt-hour", "gwh": "gigawatt-hour", "twh": "terawatt-hour", "hz": "hertz", "khz": "kilohertz",
    "mhz": "megahertz", "ghz": "gigahertz", "kb": "kilobyte", "mb": "megabyte", "gb": "gigabyte", "tb": "terabyte",
    "pb": "petabyte", "kbps": "kilobit-per-second", "mbps": "megabit-per-second", "gbps": "gigabit-per-second",
    "km/h": "kilometer-per-hour", "kmh": "kilometer-per-hour", "kph": "kilometer-per-hour", "m/s": "meter-per-second",
    "km/s": "kilometer-per-second", "hpa": "hectopascal", "kpa": "kilopascal", "mpa": "megapascal", "mbar": "millibar",
    "kcal": "kilocalorie", "kj": "kilojoule", "kn": "knot", "mph": "mile-per-hour", "ft": "foot", "lb": "pound", "lbs": "pound",
    "oz": "ounce", "mpg": "mile-per-gallon", "hp": "horsepower", "psi": "pound-force-per-square-inch", "sq km": "square-kilometer",
    "sq m": "square-meter", "sq ft": "square-foot", "sq mi": "square-mile", "dwt": "tonne", "mah": "milliampere-hour",
    "tsp": "teaspoon", "tbsp": "tablespoon", "bbl": "barrel", "yd": "yard", "mmhg": "millimeter-ofhg", "ppi": "pixel-per-inch",
}  # fmt: skip
# Symbols whose small and capital letters differ in meaning, where the text keeps to them.
_CASES = {"Mb": "megabit", "Kb": "kilobit", "kb": "kilobit", "Gb": "gigabit", "Tb": "terabit", "mW": "milliwatt"}
# One letter is a symbol directly behind digits, in its own case.
_LETTERS = {
    "m": "meter", "g": "gram", "t": "tonne", "l": "liter", "L": "liter", "м": "meter", "г": "gram", "т": "tonne", "л": "liter",
}  # fmt: skip
# Abbreviations of CLDR that are words or other abbreviations too.
_ALSO_WORDS = frozenset(
    "in pt c pc st ct cd em ac au fur th pm am us a v n j k b w # a/m at ly tn da ton mc oz t ″ ′ bit byte tk lm lx mi nmi bu"
    " mg/dl ст г. л. в а к б д кар уз".split()
) - {"bit", "byte"}


@dataclass(frozen=True, slots=True)
class Units:
    """What one language calls the units. `names` and `symbols` stand behind a number; `before` are words before it and
    what they make of the unit behind ("시속": "per-hour", "섭씨": "celsius"); `words` are the names as they are listed,
    `cases` symbols that mean another unit in that case, `letters` those of one letter."""

    names: WordTable
    symbols: WordTable
    before: Mapping[str, str]
    words: frozenset[str]
    cases: Mapping[str, str]
    letters: Mapping[str, str]
    doubtful: frozenset[str]


@cache
def units(language: str) -> Units:
    """The units of a language; the international symbols alone where CLDR does not know it."""
    cldr = unit_names(language)
    unread = frozenset(strings(language, "units", "not_units"))
    own = {written(name): unit for name, unit in named(language, "units", "names").items()}
    # Texts in other scripts quote English units as they are: "300 km (190 miles)".
    english = unit_names("en").words if not next(iter(cldr.words), "a").isascii() else {}
    names = {
        name: unit
        for name, unit in {**english, **_composed(language), **cldr.words, **own}.items()
        if name not in unread
    }
    short = {
        written(symbol): unit for symbol, unit in cldr.short.items()
        if len(symbol) > 1 and written(symbol) not in _ALSO_WORDS and written(symbol) not in unread
    }  # fmt: skip
    own_short = {written(shadow(symbol)): unit for symbol, unit in named(language, "units", "short").items()}
    letters = {letter: unit for letter, unit in _LETTERS.items() if letter not in unread}
    return Units(
        names=table(language, "units", names),
        symbols=symbols(
            language, "units", {**short, **{s: u for s, u in _SYMBOLS.items() if s not in unread}, **own_short}
        ),
        before=_before(language),
        words=frozenset(names),
        cases=_CASES,
        letters=letters,
        doubtful=frozenset(strings(language, "units", "doubtful")),
    )


def _composed(language: str) -> dict[str, str]:
    """Lengths with the language's words for square and cubic before or after them, and for speeds after them: "square miles",
    "평방미터", "立方メートル", "miles an hour"."""
    told: dict[str, str] = {}
    lengths = frozenset("kilometer meter centimeter millimeter mile yard foot inch hectometer decimeter".split())
    own = {written(name): unit for name, unit in named(language, "units", "names").items()}
    for name, unit in {**unit_names(language).words, **own}.items():
        if unit in lengths:
            for power in ("square", "cubic"):
                told.update({word + name: f"{power}-{unit}" for word in strings(language, "units", power)})
                told.update({name + word: f"{power}-{unit}" for word in strings(language, "units", f"{power}_after")})
            for time in ("hour", "second"):
                told.update(
                    {name + word: f"{unit}-per-{time}" for word in strings(language, "units", f"per_{time}_after")}
                )
    return told


def _before(language: str) -> dict[str, str]:
    told = {written(word): meaning for word, meaning in named(language, "units", "before").items()}
    for (before, after), unit in unit_names(language).around.items():
        # Japanese spoons stand before their number and nothing behind it: "大さじ2".
        if unit in ("celsius", "fahrenheit") or not after:
            told.setdefault(before, unit)
        elif unit.endswith(("-per-hour", "-per-second")) and unit.count("-") == 2:
            told.setdefault(before, unit[unit.index("-per-") + 1 :])
    return told
