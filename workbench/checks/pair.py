"""A segment and its translation as the checks see them; what several checks ask for is found once."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from workbench.checks.comparison import Difference, compare
from workbench.checks.house_style import StyleRule
from workbench.checks.lengths import Lengths, compare_lengths
from workbench.checks.meaning import Meaning
from workbench.facts import Fact, find_facts
from workbench.facts.shadow import lowered, shadow
from workbench.text.inline import PLACEHOLDER, TOKEN, CodedText
from workbench.text.language import primary
from workbench.text.segmentation import segment

_USUAL = {**dict.fromkeys("’‘ʼ´", "'"), **dict.fromkeys("\u00a0\u202f\u3000", " ")}
# Letters and digits with the marks that hang on them, which `\w` alone leaves out: the vowels of Hindi, accents, harakat.
WORD_SIGNS = (
    r"\w\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0670\u0900-\u0963\u0971-\u0dff\u0e01-\u0e4e"
)
_WORD = re.compile(f"[{WORD_SIGNS}]+")

# Texts whose facts are remembered: a source is compared with several editions, and again with each change of a
# translation. So many take about 4 MB.
REMEMBERED, SHORT = 4_096, 1_000


@lru_cache(maxsize=REMEMBERED)
def _remembered(text: str, language: str, written_on: datetime.date | None) -> tuple[Fact, ...]:
    return find_facts(text, language, written_on)


def forget() -> None:
    """Forget the facts of all texts: for measuring what they cost."""
    _remembered.cache_clear()


class Side:
    """One side of a pair and what is found in it, each once and when first asked for. `bare` is the text with spaces in the
    place of its inline codes."""

    def __init__(self, text: str, language: str, written_on: datetime.date | None = None) -> None:
        self.text = text
        self.language = language
        self.primary = primary(language)
        self.written_on = written_on
        self.bare = text if text.isascii() else _without_codes(text)

    @cached_property
    def plain(self) -> str:
        """The text's shadow: digits, widths and spaces made alike; inline codes are spaces. Places stay."""
        return shadow(self.bare)

    @cached_property
    def low(self) -> str:
        """The shadow in lower case."""
        return lowered(self.plain)

    @cached_property
    def signs(self) -> frozenset[str]:
        """The different characters of the text: most checks need one look at them."""
        return frozenset(self.text)

    @cached_property
    def folded(self) -> str:
        """The text in lower case with plain apostrophes and spaces, without codes; places stay."""
        folded = self.bare
        for sign, usual in _USUAL.items() if not folded.isascii() else ():
            folded = folded.replace(sign, usual)
        return lowered(folded)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Its words, folded, in order; "don't" and "no-one" are two each."""
        return tuple(_WORD.findall(self.folded))

    @cached_property
    def facts(self) -> tuple[Fact, ...]:
        """What it claims."""
        if len(self.bare) > SHORT:
            return find_facts(self.bare, self.language, self.written_on)
        return _remembered(self.bare, self.language, self.written_on)

    @cached_property
    def sentences(self) -> tuple[str, ...]:
        """Its sentences, white space at the ends left out."""
        spans = segment(self.text, self.language)
        return tuple(filter(None, (self.text[span.start : span.end].strip() for span in spans)))


def _without_codes(text: str) -> str:
    bare = PLACEHOLDER.sub(" ", text) if PLACEHOLDER.search(text) else text
    return TOKEN.sub(lambda token: " " * len(token[0]), bare) if "⟦" in bare else bare


@dataclass(frozen=True, slots=True)
class TermPair:
    """A term of the termbase that stands in the source, and the words the edition may say for it."""

    source: str
    allowed: tuple[str, ...]
    forbidden: tuple[str, ...] = ()


@dataclass(frozen=True)
class Pair:
    """A source segment, its translation, and what the newsroom knows that bears on them.

    `limit` is the most characters the target may have (0: any); `style_rules` are the newsroom's own; `coded_source` the source with its inline codes where
    there are any, whose placeholders then stand in both texts; `meaning` what a sentence encoder says, where one was asked."""

    source: Side
    target: Side
    terms: tuple[TermPair, ...] = ()
    limit: int = 0
    style_rules: tuple[StyleRule, ...] = ()
    coded_source: CodedText = field(default_factory=lambda: CodedText(""))
    meaning: Meaning | None = None

    @cached_property
    def differences(self) -> tuple[Difference, ...]:
        """Where the facts of the two sides differ."""
        return compare(self.source.facts, self.target.facts, self.source.written_on)

    @cached_property
    def lengths(self) -> Lengths | None:
        """How the lengths of the two sides compare; None where a side is too short to say."""
        return compare_lengths(self.source, self.target)


def pair_of(source: str, source_language: str, target: str, target_language: str) -> Pair:
    """A pair of two plain texts."""
    return Pair(Side(source, source_language), Side(target, target_language))
