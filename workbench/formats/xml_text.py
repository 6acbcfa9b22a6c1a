"""Characters that XML 1.0 cannot hold."""

from __future__ import annotations

import re

# The complement of XML 1.0's Char production (section 2.2).
INVALID = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def storable(text: str) -> str:
    """The text without characters that XML cannot hold."""
    return INVALID.sub("", text)
