"""Characters that nobody sees: they change the direction of text, join or split words, or are no characters at all."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from workbench.checks.check import Check, Example
from workbench.checks.finding import N_, Fix, Found, Severity
from workbench.checks.pair import Pair
from workbench.checks.scripts import script_of

# Overrides turn words around (Unicode TR 36); controls and halves of characters break files; U+FFFD is a lost character.
_CONTROLS = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f"
_HARMFUL = f"\u202d\u202e{_CONTROLS}\ufff9-\ufffb\ufffd\ud800-\udfff\ufffe\uffff"
# Embeddings and isolates are usual where text runs from right to left.
_DIRECTIONS = "\u202a-\u202c\u2066-\u2069"
_HIDDEN = "\u00ad\u200b\u2060\u180e\u115f\u1160\u3164\uffa0\ufeff\ufffc"
_TAGS = "\U000e0001-\U000e007f"
_LOST = "\ufffd"  # stands for a character that only a person can bring back
_ALL = re.compile(f"[{_HARMFUL}{_DIRECTIONS}{_HIDDEN}\u200c\u200d{_TAGS}]")
_IS_HARMFUL, _IS_DIRECTION, _IS_TAG = (re.compile(f"[{each}]") for each in (_HARMFUL, _DIRECTIONS, _TAGS))
_RIGHT_TO_LEFT = frozenset({"Arab", "Hebr"})
# Scripts whose lines break at zero-width spaces, and those whose words have joiners; joiners make emoji too.
_BREAKING = frozenset({"Thai", "Laoo", "Khmr", "Mymr", "Tibt"})
_JOINING = re.compile(
    "[\u0600-\u08ff\u0900-\u0dff\u1780-\u18af\u2190-\u2bff\ufb50-\ufeff\U0001f000-\U0001faff\ufe0f\u20e3]"
)


def find(pair: Pair) -> Iterator[Found]:
    """Invisible characters of the translation that the source does not hold."""
    text = pair.target.text
    if text.isascii() and text.isprintable():
        return
    for match in _ALL.finditer(text):
        if match[0] in pair.source.signs or _belongs(match, script_of(pair.target.language)):
            continue
        harmful = _IS_HARMFUL.match(match[0])
        yield Found(
            N_("A character that breaks how the text reads: %(name)s.")
            if harmful
            else N_("An invisible character: %(name)s."),
            {"name": f"U+{ord(match[0]):04X} {unicodedata.name(match[0], '').lower()}".strip()},
            target=(match.span(),),
            severity=None if harmful else Severity.MINOR,
            fix=Fix(*match.span(), "") if match[0] != _LOST else None,
        )


def _belongs(match: re.Match[str], script: str) -> bool:
    """Whether the character is usual where it stands."""
    sign, around = match[0], match.string[max(0, match.start() - 2) : match.end() + 2]
    if sign in "\u200c\u200d":
        return _JOINING.search(around) is not None
    if sign == "\u200b":
        return script in _BREAKING
    if _IS_TAG.match(sign):
        return "\U0001f3f4" in match.string[max(0, match.start() - 8) : match.start()]
    return script in _RIGHT_TO_LEFT and _IS_DIRECTION.match(sign) is not None


CHECK = Check(
    id="invisible_characters",
    kind="characters",
    title=N_("Invisible characters"),
    description=N_(
        "Characters that nobody sees: bidirectional overrides and controls, which break how the text reads or is stored, and zero-width spaces, soft hyphens and byte order marks, which searching stumbles over."
    ),
    severity=Severity.MAJOR,
    find=find,
    example=Example(
        "ko", "비밀번호를 바꾸세요.", "en", "Change your \u202epassword.", corrected="Change your password."
    ),
)
