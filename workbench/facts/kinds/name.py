"""Names, so far as they can be known without a model. They may hold other facts, so they take no characters."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.facts.fact import Fact
from workbench.facts.kind import Kind
from workbench.facts.names.finding import find_names
from workbench.facts.reading import Reading


def find(reading: Reading) -> Iterator[Fact]:
    """Names; the value is a code for what CLDR and the data files know ("KR" of "한국", "South Korea" and "韓国"), else
    the name as it is written. The unit tells what is named."""
    for name in find_names(reading):
        text = reading.text[name.start : name.end]
        yield Fact("name", name.start, name.end, text, name.value, name.sort.value, sure=name.sure)


KIND = Kind("name", rank=97, find=find)
