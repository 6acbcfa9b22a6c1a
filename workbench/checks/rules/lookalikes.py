"""Words whose letters come from two scripts that look alike: a Cyrillic "а" in an English word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.checks.check import Check, Example
from workbench.checks.finding import N_, Fix, Found, Severity
from workbench.checks.pair import Pair
from workbench.checks.scripts import CYRILLIC, GREEK, LATIN, script_of

_OTHERS = re.compile(f"[{CYRILLIC}{GREEK}]")
_WORD = re.compile(r"[^\W\d_]+")
_LATIN = re.compile(f"[{LATIN}]")
# Letters of one script that look like one of the other (Unicode TR 39, confusables), small and capital.
_LIKE_LATIN = dict(
    zip(
        "аеорсухіјѕһԁԛԝАВЕКМНОРСТХУІЈЅοαρνικυΑΒΕΖΗΙΚΜΝΟΡΤΥΧ",
        "aeopcyxijshdqwABEKMHOPCTXYIJSoapvikuABEZHIKMNOPTYX",
        strict=True,
    )
)
_LIKE_CYRILLIC = dict(zip("aeopcyxABEKMHOPCTXY", "аеорсухАВЕКМНОРСТХУ", strict=True))
# One or two letters are a unit or a sign: "µm", "ΔT".
SHORTEST = 3


def find(pair: Pair) -> Iterator[Found]:
    """Words of the translation in which every letter of one script could be taken for one of the other.

    "SMSка" is a word of two scripts that nobody takes for another."""
    text = pair.target.text
    if text.isascii() or not _OTHERS.search(text):
        return
    for match in _WORD.finditer(text):
        if len(match[0]) >= SHORTEST and _is_confusing(match[0]) and match[0] not in pair.source.text:
            yield Found(
                N_("“%(word)s” mixes letters of two scripts that look alike."),
                {"word": match[0]},
                target=(match.span(),),
                fix=_in_one_script(match, script_of(pair.target.language)),
            )


def _is_confusing(word: str) -> bool:
    latin, others = set(_LATIN.findall(word)), set(_OTHERS.findall(word))
    return bool(latin) and bool(others) and (others <= _LIKE_LATIN.keys() or latin <= _LIKE_CYRILLIC.keys())


def _in_one_script(match: re.Match[str], script: str) -> Fix | None:
    """The word in the letters of the edition's script, where each of the others has its like there."""
    like = {"Latn": _LIKE_LATIN, "Cyrl": _LIKE_CYRILLIC}.get(script, {})
    word = "".join(like.get(letter, letter) for letter in match[0])
    return Fix(*match.span(), word) if word != match[0] and not _is_mixed(word) else None


def _is_mixed(word: str) -> bool:
    return _LATIN.search(word) is not None and _OTHERS.search(word) is not None


CHECK = Check(
    id="lookalikes",
    kind="characters",
    title=N_("Look-alike letters"),
    description=N_(
        "A word mixes Latin letters with Cyrillic or Greek ones that look the same: searching will not find it."
    ),
    severity=Severity.MINOR,
    find=find,
    example=Example("ko", "은행은 문을 닫았다.", "en", "The b\u0430nk is closed.", corrected="The bank is closed."),
)
