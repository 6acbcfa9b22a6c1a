"""What CLDR calls the currencies in a language, and what their names are made of: a head ("dollar") and a territory beside it
("Canadian")."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from functools import cache

from babel import Locale
from babel.core import get_global

from workbench.facts.cldr_locales import locales, written

# The most traded currencies in order: BIS, Triennial Central Bank Survey 2022, table 3; after them those of older news.
RANK = tuple(
    "USD EUR JPY GBP CNY AUD CAD CHF HKD SGD SEK KRW NOK NZD INR MXN TWD ZAR BRL DKK PLN THB ILS IDR CZK AED TRY HUF CLP"
    " SAR PHP MYR COP RUB RON ARS UAH VND EGP PKR IQD BHD KWD NGN KES IRR KZT LKR ISK ESP NLG ITL".split()
)
# "New Taiwan dollar" and "new shekel" begin with a word that is no currency where the head comes first.
_NEW = {"TWD", "ILS"}
# Counts that ask for every plural category of CLDR's rules in some language.
_COUNTS = (1, 2, 5, 1.5, 21)


@dataclass(frozen=True, slots=True)
class CurrencyNames:
    """`full` gives the code of a whole name ("canadian dollars"), `heads` the codes of a name without its territory
    ("dollars"), the most traded first; `territories` the ISO 3166 code of a territory's word ("canadian")."""

    full: Mapping[str, str]
    heads: Mapping[str, tuple[str, ...]]
    territories: Mapping[str, str]


@cache
def currency_names(language: str) -> CurrencyNames:
    """What CLDR knows of a language's currency names; empty mappings when it does not know the language."""
    forms = sorted(
        {each for locale in locales(language) for each in _forms(locale)},
        key=lambda each: (_rank(each[0]), each[1], each[0] not in _tender(), each[0]),
    )
    full: dict[str, str] = {}
    for code, form in forms:
        full.setdefault(form, code)
    heads, territories = _parts(forms)
    for locale in locales(language):
        for territory, name in locale.territories.items():
            if len(territory) == 2 and len(name) > 1:
                territories.setdefault(written(name), str(territory))
    return CurrencyNames(full, heads, territories)


def _parts(forms: list[tuple[str, str]]) -> tuple[dict[str, tuple[str, ...]], dict[str, str]]:
    """The heads and the words of territories that the names are made of; none where names are written without spaces."""
    heads: dict[str, list[str]] = {}
    territories: dict[str, str] = {}
    tokens = [(code, re.split("[ -]", form)) for code, form in forms]
    if not any(len(told) > 1 for _code, told in tokens):
        return {}, {}
    first = _head_is_first([told for code, told in tokens if code in ("USD", "CAD", "AUD", "HKD")])
    shared = Counter(
        token for code, token in {(code, token) for code, told in tokens if code in RANK for token in told}
    )
    for code, told in tokens:
        place = _head(told, first, shared)
        rest = " ".join(told[:place] + told[place + 1 :])
        if rest:
            territories.setdefault(rest, code[:2])
        known = heads.setdefault(told[place], [])
        if code in RANK and code not in known:
            known.append(code)
    return {head: tuple(codes) for head, codes in heads.items() if codes and not _NEW.issuperset(codes)}, territories


def _rank(code: str) -> int:
    return RANK.index(code) if code in RANK else len(RANK)


@cache
def _tender() -> frozenset[str]:
    """The codes that are legal tender somewhere today: where two codes have one name, the older one is history."""
    times = get_global("territory_currencies").values()
    return frozenset(str(code) for each in times for code, _since, until, tender in each if until is None and tender)


def _forms(locale: Locale) -> Iterator[tuple[str, str]]:
    forms = {locale.plural_form(count) for count in _COUNTS}
    for code in map(str, locale.currencies):
        # Codes of X are metals ("gold"), funds and tests, but for four currencies of several countries.
        if code.startswith("X") and code not in ("XAF", "XOF", "XPF", "XCD"):
            continue
        for told in {written(name) for name in _names(locale, code, forms)}:
            # Names with a comment in them, "Cruzeiro (1942-1967)", stand in no text; codes are read elsewhere.
            if told and "(" not in told and told != code.lower():
                yield code, told


def _names(locale: Locale, code: str, forms: Set[str]) -> Iterator[str]:
    """The currency's name and its plurals in those plural forms.

    Babel counts with them but gives no list, and asking it for each takes a while, so its table is read; a locale without it
    has none."""
    yield str(locale.currencies[code])
    for form, name in locale._data.get("currency_names_plural", {}).get(code, {}).items():
        if form in forms or form == "other":
            yield str(name)


def _head_is_first(names: list[list[str]]) -> bool:
    """Whether the language says "dollar canadien" and not "Canadian dollar"."""
    return len({name[0] for name in names}) < len({name[-1] for name in names})


def _head(tokens: list[str], first: bool, shared: Counter[str]) -> int:
    """The place of the head: at its usual end, unless another word is the head of many currencies ("доллар США")."""
    usual = 0 if first else len(tokens) - 1
    widest = max(range(len(tokens)), key=lambda place: (shared[tokens[place]], place == usual))
    return widest if shared[tokens[widest]] >= 3 and shared[tokens[widest]] > shared[tokens[usual]] else usual
