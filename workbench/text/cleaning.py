"""Text as it is kept: what cannot be stored or seen is dropped, everything a person wrote stays."""

from __future__ import annotations

import re
import unicodedata

from workbench.text.inline import PLACEHOLDER

# C0 and C1 controls except tab and newline, lone surrogates, and noncharacters (Unicode 16, section 23.7).
_UNSTORABLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    + "".join(f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(1, 17))
    + "]"
)


def visible(text: str) -> str:
    """The text without characters that cannot be stored or seen, composed (NFC).

    Joiners, direction marks, combining marks and placeholders of inline codes stay. Applying it twice changes nothing."""
    return unicodedata.normalize("NFC", _UNSTORABLE.sub("", text))


def comparable(text: str) -> str:
    """The text for comparing: compatibility forms folded (NFKC), case folded, white space one space, no inline codes."""
    folded = unicodedata.normalize("NFKC", PLACEHOLDER.sub("", visible(text))).casefold()
    return " ".join(unicodedata.normalize("NFKC", folded).split())
