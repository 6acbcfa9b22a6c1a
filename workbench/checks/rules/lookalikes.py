"""Words whose letters come from two scripts that look alike: a Cyrillic "а" in an English word."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from workbench.checks.check import Check, Example
from workbench.checks.finding import N_, Found, Severity
from workbench.checks.pair import Pair

# Latin letters in one word with Cyrillic or Greek ones. Units and symbols of one Greek letter ("µm") are usual.
_MIXED = regex.compile(
    r"(?<!\p{L})(?=[\p{L}\p{M}]*\p{Latin})(?=[\p{L}\p{M}]*[\p{Cyrillic}\p{Greek}])[\p{L}\p{M}]{3,40}(?!\p{L})"
)
_ANY = regex.compile(r"[\p{Cyrillic}\p{Greek}]")
_LATIN = regex.compile(r"[A-Za-z]")


def find(pair: Pair) -> Iterator[Found]:
    """Words of mixed scripts in the translation that the source does not hold."""
    if not _ANY.search(pair.target.text) or not _LATIN.search(pair.target.text):
        return
    for match in _MIXED.finditer(pair.target.text):
        if match[0] not in pair.source.text:
            yield Found(
                N_("“%(word)s” mixes letters of two scripts that look alike."),
                {"word": match[0]},
                target=(match.span(),),
            )


CHECK = Check(
    id="lookalikes",
    kind="characters",
    title=N_("Look-alike letters"),
    description=N_(
        "A word mixes Latin letters with Cyrillic or Greek ones that look the same: searching will not find it."
    ),
    severity=Severity.MAJOR,
    find=find,
    example=Example("ko", "은행은 문을 닫았다.", "en", "The b\u0430nk is closed."),
)
