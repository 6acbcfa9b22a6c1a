"""How much of its dimension's base unit each unit is.

Exact where there is a definition: BIPM, SI Brochure (9th edition); the international yard and pound of 1959 and the American
customary units made of them (NIST Special Publication 811, appendix B); CLDR's units.xml for the rest. The units of East
Asia are those of law: Korea's 평 and Japan's 坪 are 400/121 square metres, China's 市制 of 1959 makes 1 斤 500 grams and 15 亩
one hectare.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import cache


@dataclass(frozen=True, slots=True)
class Factor:
    """A unit is `times` base units of its dimension, after `offset` is added to the number (temperatures)."""

    dimension: str
    times: Fraction
    offset: Fraction = Fraction(0)


_LENGTHS = {
    "meter": "1", "kilometer": "1000", "hectometer": "100", "decameter": "10", "decimeter": "0.1", "centimeter": "0.01", "millimeter": "0.001",
    "micrometer": "1e-6", "nanometer": "1e-9", "picometer": "1e-12", "mile": "1609.344", "yard": "0.9144", "foot": "0.3048",
    "inch": "0.0254", "nautical-mile": "1852", "fathom": "1.8288", "furlong": "201.168", "light-year": "9460730472580800",
    "astronomical-unit": "149597870700", "parsec": "30856775814913673", "mile-scandinavian": "10000", "li-chinese": "500",
    "chi": "1/3", "cun": "1/30", "zhang": "10/3", "li-korean": "4320/11", "ri": "43200/11", "shaku": "10/33",
}  # fmt: skip
_OTHERS = {
    "area": {
        "hectare": "10000", "are": "100", "acre": "4046.8564224", "pyeong": "400/121", "tsubo": "400/121", "jo": "1.62",
        "mu": "2000/3", "donum": "1000",
    },
    "volume": {
        "liter": "0.001", "kiloliter": "1", "megaliter": "1000", "hectoliter": "0.1", "deciliter": "1e-4", "centiliter": "1e-5",
        "milliliter": "1e-6", "gallon": "0.003785411784", "gallon-imperial": "0.00454609", "quart": "0.000946352946",
        "quart-imperial": "0.0011365225", "pint": "0.000473176473", "pint-metric": "0.0005", "cup": "0.0002365882365",
        "cup-metric": "0.00025", "fluid-ounce": "29.5735295625e-6", "fluid-ounce-imperial": "28.4130625e-6",
        "tablespoon": "14.78676478125e-6", "teaspoon": "4.92892159375e-6", "barrel": "0.158987294928",
        "bushel": "0.03523907016688", "acre-foot": "1233.48183754752", "sho": "2401/1331000", "doe": "2401/1331000",
    },
    "mass": {
        "kilogram": "1", "gram": "0.001", "milligram": "1e-6", "microgram": "1e-9", "tonne": "1000", "kilotonne": "1e6",
        "megatonne": "1e9", "quintal": "100", "zentner": "50", "pound": "0.45359237", "ounce": "0.028349523125",
        "stone": "6.35029318", "ton": "907.18474", "long-ton": "1016.0469088", "ounce-troy": "0.0311034768", "carat": "0.0002", "jin-chinese": "0.5",
        "liang": "0.05", "geun": "0.6", "kin": "0.6",
    },
    "digital": {
        "bit": "1", "kilobit": "1000", "megabit": "1e6", "gigabit": "1e9", "terabit": "1e12", "byte": "8", "kilobyte": "8000",
        "megabyte": "8e6", "gigabyte": "8e9", "terabyte": "8e12", "petabyte": "8e15",
    },
    "rate": {"kilobit-per-second": "1000", "megabit-per-second": "1e6", "gigabit-per-second": "1e9"},
    "energy": {
        "joule": "1", "kilojoule": "1000", "calorie": "4.184", "kilocalorie": "4184", "kilowatt-hour": "3600000",
        "megawatt-hour": "3.6e9", "gigawatt-hour": "3.6e12", "terawatt-hour": "3.6e15", "british-thermal-unit": "1055.05585262",
    },
    "power": {
        "watt": "1", "milliwatt": "0.001", "kilowatt": "1000", "megawatt": "1e6", "gigawatt": "1e9", "terawatt": "1e12",
        "horsepower": "745.69987158227022",
    },
    "pressure": {
        "pascal": "1", "hectopascal": "100", "kilopascal": "1000", "megapascal": "1e6", "millibar": "100", "atmosphere": "101325",
        "pound-force-per-square-inch": "6894.757293168361", "millimeter-ofhg": "133.322387415", "inch-ofhg": "3386.388640341",
    },
    "frequency": {"hertz": "1", "kilohertz": "1000", "megahertz": "1e6", "gigahertz": "1e9"},
    "angle": {"degree": "1"},
}  # fmt: skip
_TEMPERATURES = {
    "celsius": Factor("temperature", Fraction(1), Fraction("273.15")),
    "fahrenheit": Factor("temperature", Fraction(5, 9), Fraction("459.67")),
    "kelvin": Factor("temperature", Fraction(1)),
}
_SECONDS = {"second": Fraction(1), "hour": Fraction(3600), "millisecond": Fraction(1, 1000)}


@cache
def factors() -> dict[str, Factor]:
    """Every unit that can be converted."""
    told = dict(_TEMPERATURES)
    lengths = {unit: Fraction(times) for unit, times in _LENGTHS.items()}
    for unit, times in lengths.items():
        told[unit] = Factor("length", times)
        told[f"square-{unit}"] = Factor("area", times**2)
        told[f"cubic-{unit}"] = Factor("volume", times**3)
        told.update({f"{unit}-per-{time}": Factor("speed", times / seconds) for time, seconds in _SECONDS.items()})
    for dimension, units in _OTHERS.items():
        told.update({unit: Factor(dimension, Fraction(times)) for unit, times in units.items()})
    told["knot"] = Factor("speed", Fraction(1852, 3600))
    return told
