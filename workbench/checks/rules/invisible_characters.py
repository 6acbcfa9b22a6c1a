"""Characters that nobody sees: they change the direction of text, join or split words, or are no characters at all."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

import regex

from workbench.checks.check import Check, Example
from workbench.checks.finding import N_, Found, Severity
from workbench.checks.pair import Pair

# Bidirectional overrides and embeddings (Unicode TR 36), byte order marks, interlinear marks, controls, unassigned ones.
_DANGEROUS = regex.compile(
    r"[\u202A-\u202E\u2066-\u2069\uFEFF\uFFF9-\uFFFD\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\U000E0000-\U000E007F\uD800-\uDFFF]"
)
_HIDDEN = regex.compile(r"[\u00AD\u200B\u2060\u180E\u115F\u1160\u3164\uFFA0]")
# Zero-width joiners belong to these scripts and to emoji; elsewhere they are left over from other programs.
_JOINERS = regex.compile(r"[\u200C\u200D]")
_JOINING = regex.compile(
    r"[\p{Arabic}\p{Devanagari}\p{Bengali}\p{Tamil}\p{Telugu}\p{Kannada}\p{Malayalam}\p{Sinhala}\p{Extended_Pictographic}\p{Mongolian}\p{Khmer}]"
)


def find(pair: Pair) -> Iterator[Found]:
    """Invisible characters of the translation that the source does not hold."""
    text = pair.target.text
    for match in _DANGEROUS.finditer(text):
        if match[0] not in pair.source.text:
            yield Found(
                N_("An invisible character that changes how the text reads: %(name)s."),
                _named(match[0]),
                target=(match.span(),),
            )
    for match in _HIDDEN.finditer(text):
        yield Found(
            N_("An invisible character: %(name)s."), _named(match[0]), target=(match.span(),), severity=Severity.MINOR
        )
    for match in _JOINERS.finditer(text):
        if not _JOINING.search(text[max(0, match.start() - 2) : match.end() + 2]):
            yield Found(
                N_("An invisible character: %(name)s."),
                _named(match[0]),
                target=(match.span(),),
                severity=Severity.MINOR,
            )


def _named(character: str) -> dict[str, str]:
    return {"name": f"U+{ord(character):04X} {unicodedata.name(character, '').lower()}".strip()}


CHECK = Check(
    id="invisible_characters",
    kind="characters",
    title=N_("Invisible characters"),
    description=N_(
        "Characters that nobody sees, such as bidirectional overrides, byte order marks and zero-width spaces."
    ),
    severity=Severity.MAJOR,
    find=find,
    example=Example("ko", "비밀번호를 바꾸세요.", "en", "Change your \u202epassword."),
)
