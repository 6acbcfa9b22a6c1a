"""What is known of a language by its BCP 47 tag: direction, spaces, how its text is counted, what it is called."""

from __future__ import annotations

from functools import cache, lru_cache

from babel import Locale, UnknownLocaleError

# Languages written without spaces between words (Unicode UAX 14, classes SA and ID).
_WITHOUT_SPACES = frozenset({"ja", "zh", "yue", "th", "lo", "km", "my", "bo", "dz"})
# Languages whose text is counted and compared by character: those without spaces, and Korean by the trade's habit.
_COUNTED_BY_CHARACTER = _WITHOUT_SPACES | {"ko"}


@lru_cache(maxsize=1_000)
def primary(tag: str) -> str:
    """The primary language subtag in lower case: "zh" of "zh-Hant-TW"."""
    return tag.replace("_", "-").split("-")[0].lower()


def normalise(tag: str) -> str:
    """The tag in BCP 47's recommended case ("zh-hant-tw" gives "zh-Hant-TW"); ValueError when Babel knows no such language."""
    return "-".join(filter(None, _subtags(tag)))


def _subtags(tag: str) -> tuple[str, str | None, str | None]:
    locale = _locale(tag)
    return locale.language, locale.script, locale.territory


@cache
def _locale(tag: str) -> Locale:
    try:
        return Locale.parse(tag.strip().replace("-", "_"), resolve_likely_subtags=False)
    except UnknownLocaleError:
        parts = tag.strip().replace("_", "-").split("-")
        for length in range(len(parts) - 1, 0, -1):
            try:
                base = Locale.parse("_".join(parts[:length]))
            except (UnknownLocaleError, ValueError):
                continue
            return _with_rest(base, parts[length:])
        raise ValueError(f"unknown language: {tag!r}") from None
    except (ValueError, TypeError) as error:
        raise ValueError(f"unknown language: {tag!r}") from error


def _with_rest(base: Locale, rest: list[str]) -> Locale:
    script = next((part.title() for part in rest if len(part) == 4 and part.isalpha()), base.script)
    territory = next((part.upper() for part in rest if len(part) == 2 and part.isalpha()), base.territory)
    known = Locale(base.language)
    known.script, known.territory = script, territory
    return known


def is_known(tag: str) -> bool:
    """Whether Babel knows the language."""
    try:
        _locale(tag)
    except ValueError:
        return False
    return True


def direction(tag: str) -> str:
    """`rtl` for languages written from right to left, otherwise `ltr`."""
    try:
        return str(_locale(tag).text_direction)
    except ValueError:
        return "ltr"


def writes_spaces(tag: str) -> bool:
    """Whether the language puts spaces between words and sentences."""
    return primary(tag) not in _WITHOUT_SPACES


def counts_characters(tag: str) -> bool:
    """Whether the length of a text is told in characters instead of words, and differences by character."""
    return primary(tag) in _COUNTED_BY_CHARACTER


def name(tag: str, display: str = "en") -> str:
    """The language's name in the language `display`; the tag itself when nobody knows it."""
    try:
        return _locale(tag).get_display_name(display.replace("-", "_")) or tag
    except (ValueError, UnknownLocaleError):
        return tag


# The names offered on many pages. Babel knows them too, at a megabyte of memory a language for good.
_OWN_NAMES = {
    "ar": "العربية", "de": "Deutsch", "en": "English", "es": "español", "fa": "فارسی", "fr": "français", "hi": "हिन्दी",
    "id": "Indonesia", "it": "italiano", "ja": "日本語", "ko": "한국어", "mn": "монгол", "ms": "Melayu", "nl": "Nederlands",
    "pl": "polski", "pt": "português", "ru": "русский", "sw": "Kiswahili", "th": "ไทย", "tr": "Türkçe", "uk": "українська",
    "ur": "اردو", "vi": "Tiếng Việt", "zh-Hans": "中文 (简体)", "zh-Hant": "中文 (繁體)",
}  # fmt: skip


def own_name(tag: str) -> str:
    """The language's name in itself: "한국어" of "ko"."""
    return _OWN_NAMES.get(tag) or name(tag, tag)
