"""Spaces and punctuation by the conventions of the edition's language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from workbench.checks.check import Check, Example
from workbench.checks.finding import N_, Found, Severity
from workbench.checks.pair import Pair

_CJK = r"\p{Han}\p{Hiragana}\p{Katakana}"


@dataclass(frozen=True, slots=True)
class _Convention:
    """What is wrong where the pattern matches in these languages; none told: in all but `not_in`."""

    pattern: regex.Pattern[str]
    message: str
    languages: frozenset[str] = frozenset()
    not_in: frozenset[str] = frozenset()


def _convention(pattern: str, message: str, languages: str = "", not_in: str = "") -> _Convention:
    return _Convention(regex.compile(pattern), message, frozenset(languages.split()), frozenset(not_in.split()))


_CONVENTIONS = (
    _convention(r"(?<=\S)  +(?=\S)", N_("Two spaces in a row.")),
    _convention(r"(?<=[\p{L}\p{N}]) +(?=[,.;:!?](?:\s|$))", N_("A space before the mark."), not_in="fr"),
    _convention(
        r"(?<=[\p{L}\p{N}])(?<![ \u00a0\u202f])(?=[;!?](?:\s|$))",
        N_("French puts a narrow space before this mark."),
        "fr",
    ),
    _convention(r"(?<=\()\s+|\s+(?=\))", N_("A space inside the bracket.")),
    _convention(
        rf"(?<=[{_CJK}])[,!?;](?=\s|[{_CJK}]|$)", N_("Chinese and Japanese use the full-width mark here."), "zh ja"
    ),
    _convention(rf"(?<=[{_CJK}])\.(?=\s|$)", N_("The full stop of Chinese and Japanese is “。”."), "zh ja"),
    _convention(rf"(?<=[{_CJK}]) +(?=[{_CJK}])", N_("No space stands between these characters."), "zh ja"),
    _convention(
        r"[\uff0c\u3002\uff01\uff1f](?=\s|$|\p{L})",
        N_("A full-width mark of Chinese or Japanese."),
        not_in="zh ja yue ko",
    ),
    _convention(
        r"(?<=\p{Latin}) +(?=(?:은|는|이|가|을|를|의|에|와|과|도|로|으로)(?:\s|$))",
        N_("Korean particles follow the word without a space."),
        "ko",
    ),
    _convention(r"(?<=\p{Arabic})[,;?](?=\s|$)", N_("Arabic has marks of its own: “،”, “؛”, “؟”."), "ar fa ur"),
    _convention(r"(?<![.…])\.\.(?![.…])|,,", N_("The mark stands there twice.")),
)


def find(pair: Pair) -> Iterator[Found]:
    """Where the translation leaves the conventions of its language."""
    language = pair.target.primary
    for convention in _CONVENTIONS:
        if convention.languages and language not in convention.languages or language in convention.not_in:
            continue
        for match in convention.pattern.finditer(pair.target.text):
            start, end = match.span()
            yield Found(convention.message, target=((start, max(end, start + 1)),))


CHECK = Check(
    id="spacing",
    kind="spacing",
    title=N_("Spaces and marks"),
    description=N_(
        "Spaces and punctuation marks by the conventions of the edition's language: French spaces, full-width marks, Korean particles."
    ),
    severity=Severity.MINOR,
    find=find,
    example=Example("en", "The bridge is closed, the road is open.", "ja", "橋は閉鎖,道路は開通している。"),
)
