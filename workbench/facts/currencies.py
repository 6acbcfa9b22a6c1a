"""The signs, codes and names of money in a language, with what each of them means."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from workbench.facts.cldr_currencies import RANK, currency_names
from workbench.facts.cldr_locales import locales, written
from workbench.facts.word_ends import WordTable, table
from workbench.facts.words import named, strings

# Signs that Unicode gives one currency (block 20A0 and Latin-1); CLDR writes most of them in their home locale only.
_SIGNS = {
    "$": "USD", "£": "GBP", "￡": "GBP", "€": "EUR", "¥": "JPY", "￥": "JPY", "₩": "KRW", "￦": "KRW", "₹": "INR",
    "₽": "RUB", "₺": "TRY", "₴": "UAH", "₫": "VND", "₪": "ILS", "฿": "THB", "₱": "PHP", "₦": "NGN", "₡": "CRC", "₭": "LAK",
    "₮": "MNT", "₲": "PYG", "₵": "GHS", "₸": "KZT", "₼": "AZN", "₾": "GEL", "₨": "INR", "₿": "BTC",
}  # fmt: skip
# What stands beside "$": the first letters of the code, the code, or the letters newspapers use.
_DOLLARS = {
    "us": "USD", "u.s.": "USD", "u.s": "USD", "a": "AUD", "c": "CAD", "s": "SGD", "nt": "TWD", "r": "BRL", "mex": "MXN",
    "hk": "HKD", "au": "AUD", "ca": "CAD", "nz": "NZD", "mx": "MXN", "sg": "SGD", "cl": "CLP", "ar": "ARS", "co": "COP",
}  # fmt: skip
# Codes that newspapers write: those in trade, and some of older news.
CODES = frozenset(RANK).union("RMB FIM DEM FRF CRC GHS UZS GEL BYN AZN MAD QAR OMR JOD TND".split())


@dataclass(frozen=True, slots=True)
class Currencies:
    """What the words of one language mean. `before` are signs that stand before a number, `behind` those behind it;
    `names` give codes, `subunits` "USD/100" for a cent; `families` all currencies that share a name with a code, and
    `territories` the ISO 3166 code of the stem of a word beside a name. `doubtful` names are other words too."""

    before: Mapping[str, str]
    behind: Mapping[str, str]
    names: WordTable
    subunits: WordTable
    families: Mapping[str, tuple[str, ...]]
    territories: Mapping[str, str]
    doubtful: frozenset[str]

    def in_territory(self, code: str, stem: str | None) -> str:
        """The currency of the same name in that territory; the code itself when there is none."""
        # An ISO 4217 code begins with the ISO 3166 code of its country.
        country = self.territories.get(stem or "", "?")
        return next((each for each in self.families.get(code, ()) if each.startswith(country)), code)


@cache
def currencies(language: str) -> Currencies:
    """The currencies of a language; signs and codes alone where CLDR does not know it."""
    cldr = currency_names(language)
    unread = set(strings(language, "money", "not_names"))
    own = {written(name): code for name, code in named(language, "money", "names").items()}
    if is_traditional(language):
        # Unnamed yuan are those of Taiwan where its characters are written (likely subtags: zh-Hant is zh-Hant-TW).
        own.update(named(language, "money", "traditional"))
    names = {**cldr.full, **{head: codes[0] for head, codes in cldr.heads.items()}, **own}
    signs = _signs(language)
    beside = {f"${gap}{letters}": code for letters, code in _DOLLARS.items() if len(letters) < 3 for gap in ("", " ")}
    return Currencies(
        before=signs,
        behind={**beside, **signs},
        names=table(language, "money", {name: code for name, code in names.items() if name not in unread}),
        subunits=table(language, "money", named(language, "money", "subunits")),
        families=_families(cldr.heads),
        territories=_territories(language),
        doubtful=frozenset(strings(language, "money", "doubtful")),
    )


def is_traditional(tag: str) -> bool:
    """Whether the tag says Chinese in traditional characters, as in Taiwan."""
    subtags = tag.replace("_", "-").lower().split("-")
    return "tw" in subtags or "hant" in subtags and "hk" not in subtags


def _families(heads: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Each code with all that share a name with it; dollars do in every language."""
    families: dict[str, tuple[str, ...]] = {}
    dollars = ("USD", "CAD", "AUD", "HKD", "SGD", "NZD", "TWD")
    for codes in [dollars, *sorted(heads.values(), key=len, reverse=True)]:
        for code in codes:
            families.setdefault(code, codes)
    return families


def _territories(language: str) -> dict[str, str]:
    own = {written(word): code for word, code in named(language, "money", "territories").items()}
    stems: dict[str, str] = {}
    for word, code in {**own, **currency_names(language).territories}.items():
        stem = _stem(word)
        if len(stem) > 1 or stem > "\u3000":
            stems.setdefault(stem, code)
    return stems


def _stem(word: str) -> str:
    """What adjectives share in all their forms: "kanadisch" of "kanadischer"."""
    if len(word) < 6 or not word[-1].isalpha() or word[-1] >= "\u1100":
        return word
    return word[:-2] if len(word) > 7 else word[:-1]


def _signs(language: str) -> dict[str, str]:
    signs = {written(sign): code for sign, code in named(language, "money", "signs").items()}
    for locale in locales(language):
        for code, sign in locale.currency_symbols.items():
            told = written(sign)
            if _is_sign(told, str(code)):
                signs.setdefault(told, str(code))
    for sign, code in _SIGNS.items():
        signs.setdefault(sign, code)
    for letters, code in {**_DOLLARS, **{code.lower(): code for code in RANK}}.items():
        signs[f"{letters}$"] = code
        if letters not in "as":
            # "A $5 million deal" and "Trump's $5" begin with other words.
            signs[f"{letters} $"] = code
    # Locales of one territory write their own money with the bare sign; who reads the world's news means these.
    return {**signs, "$": "USD", "£": "GBP", "￥": signs["¥"], "cn¥": "CNY", "jp¥": "JPY", "rmb¥": "CNY"}


def _is_sign(told: str, code: str) -> bool:
    """Whether CLDR's symbol is a sign and not the code, a character of the language, or letters of a rare currency."""
    if not told or told == code.lower() or told[-1].isalpha() and told[-1] > "\u3000":
        return False
    return any(not letter.isalpha() for letter in told) and "." not in told or code in RANK and len(told) > 1
