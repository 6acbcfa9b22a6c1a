"""The locales of CLDR that tell a language's words: the language itself, and the regions that spell some of them differently."""

from __future__ import annotations

from functools import cache

from babel import Locale, UnknownLocaleError

from workbench.facts.shadow import lowered, shadow
from workbench.text.language import primary

# "metre" stands in British English only, "公里" of Taiwan is written in other characters, Portugal says "quilómetro".
_OF_REGIONS = {
    "en": ("en_GB",), "zh": ("zh_Hant", "zh_Hant_HK"), "pt": ("pt_PT",), "es": ("es_MX",), "sr": ("sr_Latn",),
}  # fmt: skip


@cache
def locales(language: str) -> tuple[Locale, ...]:
    """The locales to read for a BCP 47 tag; none when CLDR does not know the language."""
    found = []
    for name in (primary(language), *_OF_REGIONS.get(primary(language), ())):
        try:
            found.append(Locale.parse(name))
        except (UnknownLocaleError, ValueError, TypeError):
            continue
    return tuple(found)


def written(word: str) -> str:
    """A word of CLDR as it stands in a reading: its shadow in lower case, without marks of direction."""
    return lowered(shadow(word.replace("\u200f", "").replace("\u200e", ""))).strip()
