"""A word that stands twice in a row."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from workbench.checks.check import Check, Example
from workbench.checks.finding import N_, Found, Severity
from workbench.checks.pair import Pair

_TWICE = regex.compile(r"(?<![\p{L}\p{M}\p{N}'’-])([\p{L}\p{M}]{2,})\s+(\1)(?![\p{L}\p{M}\p{N}'’-])", regex.IGNORECASE)
# Words that languages do say twice.
_ALLOWED = {
    "en": {"had", "that", "very", "really", "bye", "ha", "no", "so", "many", "much", "more"}, "fr": {"nous", "vous", "très"}, "de": {"die", "der", "das", "sie", "sehr"},
    "id": None, "ms": None, "vi": None, "ko": {"하하", "매우", "아주", "정말", "점점"}, "nl": {"die", "dat", "heel"}, "tr": None, "hi": None, "es": {"muy", "no"}, "it": {"molto"}, "pt": {"muito"},
}  # fmt: skip


def find(pair: Pair) -> Iterator[Found]:
    """Doubled words of the translation that the source does not double too."""
    allowed = _ALLOWED.get(pair.target.primary, set())
    if allowed is None or _TWICE.search(pair.source.text):
        return
    for match in _TWICE.finditer(pair.target.text):
        if match[1].lower() not in allowed and not (match[1][0].isupper() and match[2][0].isupper()):
            yield Found(N_("“%(word)s” stands there twice."), {"word": match[1]}, target=(match.span(2),))


CHECK = Check(
    id="repeated_words",
    kind="repetition",
    title=N_("A word twice in a row"),
    description=N_("The same word stands twice in a row in the translation."),
    severity=Severity.MINOR,
    find=find,
    example=Example("ko", "시장은 계획을 발표했다.", "en", "The mayor announced the the plan."),
)
