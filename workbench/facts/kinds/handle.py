"""Names of accounts: "@nasa". Letters behind it that no network allows in a name ("@nasa는") are the sentence's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.facts.fact import Fact
from workbench.facts.kind import Kind
from workbench.facts.reading import Reading

_HANDLE = re.compile(
    r"(?<![a-z0-9_.@/])@[a-z0-9_](?:[a-z0-9_]|\.(?=[a-z0-9_])){0,29}(?![a-z0-9_@])(?!\.[a-z0-9_])", re.ASCII
)


def find(reading: Reading) -> Iterator[Fact]:
    """Account names; the value is in lower case, with the sign."""
    if "@" not in reading.low:
        return
    for match in _HANDLE.finditer(reading.low):
        if reading.is_free(*match.span()) and re.search("[a-z]", match[0]):
            yield reading.fact("handle", match.start(), match.end(), match[0])


KIND = Kind("handle", rank=5, find=find)
