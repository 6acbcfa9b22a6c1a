"""Where sentences begin and end: lossless slices of a text, by the rules of its language."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import sentencex

from workbench.text.inline import PLACEHOLDER, CodedText, CodeKind
from workbench.text.language import primary
from workbench.text.sentence_ends import (
    boundaries,
    ends_inside_quotations,
    ends_of_german_acronyms,
    ends_with_a_smile,
    joined_at,
)
from workbench.text.sentence_exceptions import ends_with_exception, exceptions_of

# Languages whose quotations stay whole unless a newsroom wants otherwise: splitting them leaves ungrammatical pieces.
QUOTATIONS_STAY_WHOLE = frozenset({"ko", "ja", "zh", "yue"})
OWN_RULES = frozenset({"zh", "yue", "ja", "ko"})
MEMORY = 512
# Halves of characters: the library reads UTF-8, which has none.
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Span:
    """A slice of the text; `end` is the next one's `start`."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class SegmentationRules:
    """What a newsroom decides. `split_inside_quotations` None is the language's habit; `exceptions` are abbreviations
    ("Gov't", "N. Korea", "No.") after which no sentence ends."""

    split_inside_quotations: bool | None = None
    exceptions: tuple[str, ...] = ()


DEFAULT_RULES = SegmentationRules()


def segment(text: str, language: str, rules: SegmentationRules = DEFAULT_RULES) -> tuple[Span, ...]:
    """The sentences as slices that join to the text again; white space belongs to the sentence before it.

    Placeholders of inline codes are passed over: they neither end nor join sentences."""
    return _segment(text, primary(language), rules)


def segment_coded(content: CodedText, language: str, rules: SegmentationRules = DEFAULT_RULES) -> tuple[Span, ...]:
    """As `segment`; a code that opens a span goes with the sentence that follows it."""
    openers = {code.char for code in content.codes if code.kind is CodeKind.START}
    spans = segment(content.text, language, rules)
    cuts = [_before_openers(content.text, span.end, openers, span.start) for span in spans[:-1]]
    return _spans(content.text, cuts)


def _before_openers(text: str, cut: int, openers: set[str], start: int) -> int:
    while cut > start and text[cut - 1] in openers:
        cut -= 1
    return cut


@lru_cache(maxsize=MEMORY)
def _segment(text: str, language: str, rules: SegmentationRules) -> tuple[Span, ...]:
    plain, places = _without_codes(text)
    found = sorted(set(_cuts(plain, language, rules)))
    return _spans(text, [places[cut] for cut in found if 0 < cut < len(plain)])


def _cuts(plain: str, language: str, rules: SegmentationRules) -> list[int]:
    inside = rules.split_inside_quotations
    split_inside = inside if inside is not None else language not in QUOTATIONS_STAY_WHOLE
    exceptions = exceptions_of(language) + tuple(rules.exceptions)
    if language in OWN_RULES:
        found = boundaries(plain, language, split_inside_quotations=split_inside)
    else:
        found = _of_library(plain, language) + ends_with_a_smile(plain)
        if split_inside:
            found += ends_inside_quotations(plain)
        found += ends_of_german_acronyms(plain) if language == "de" else []
    return [
        cut for cut in found if not ends_with_exception(plain, cut, exceptions) and not joined_at(plain, cut, language)
    ]


def _of_library(plain: str, language: str) -> list[int]:
    """sentencex's boundaries, in characters, moved behind white space.

    Typewriter quotation marks (``...'') would be taken for open quotations, so they are masked at equal length."""
    masked = _SURROGATE.sub("X", plain.replace("``", "XX").replace("''", "  "))
    sentences = sentencex.get_sentence_boundaries(language, masked)
    return [_after_space(plain, sentence["end_index"]) for sentence in sentences]


def _after_space(text: str, place: int) -> int:
    while place < len(text) and text[place].isspace():
        place += 1
    return place


def _without_codes(text: str) -> tuple[str, Sequence[int]]:
    """The text without placeholders, and for each offset in it the offset in the text; codes at a cut stay before it."""
    if not PLACEHOLDER.search(text):
        return text, range(len(text) + 1)
    kept = [place for place, char in enumerate(text) if not PLACEHOLDER.match(char)]
    return "".join(text[place] for place in kept), [*kept, len(text)]


def _spans(text: str, cuts: list[int]) -> tuple[Span, ...]:
    """Slices between the cuts; one without a visible character is joined to its neighbour."""
    if not text:
        return ()
    good: list[int] = [0]
    for cut in cuts:
        if _visible(text[good[-1] : cut]):
            good.append(cut)
    if len(good) > 1 and not _visible(text[good[-1] :]):
        good.pop()
    return tuple(Span(start, end) for start, end in pairwise([*good, len(text)]))


def _visible(part: str) -> bool:
    return bool(PLACEHOLDER.sub("", part).strip())
