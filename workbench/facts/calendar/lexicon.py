"""Finding words of a list in a text: first a cheap look whether any of them can be there, then the pattern."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from workbench.facts.first_look import key_words, words_of
from workbench.facts.patterns import any_of
from workbench.facts.words import strings
from workbench.text.language import primary, writes_spaces


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words of a language and the pattern that finds them. `keys` holds a word of each, of which a text has to have one, where
    the language writes spaces; else they are None, and the pattern, which begins with a set of signs, is as quick.
    `unopened` tells that no letter may stand before, for the pattern does not."""

    pattern: re.Pattern[str]
    keys: frozenset[str] | None
    unopened: bool = False

    def find(self, low: str) -> Iterator[re.Match[str]]:
        """Where the words stand in a text in lower case, in order."""
        if self.keys is not None and self.keys.isdisjoint(words_of(low)):
            return
        for match in self.pattern.finditer(low):
            if not self.unopened or not low[match.start() - 1 : match.start()].isalpha():
                yield match


def lexicon(words: Iterable[str], language: str, closed: bool = True) -> Lexicon:
    """The words as a lexicon: no letters stand beside them where the language writes spaces; in Korean none before, for
    particles follow. Where `closed` is false anything may stand beside them in Korean."""
    words = tuple(words)
    found = any_of(words)
    if primary(language) == "ko" or not writes_spaces(language):
        return Lexicon(re.compile(found), None, unopened=closed and primary(language) == "ko")
    prefixes = strings(language, "dates", "prefixes")
    before = rf"(?:(?<![^\W\d_])|(?<=[ (][{''.join(prefixes)}]))" if prefixes else r"(?<![^\W\d_])"
    plain = frozenset(key_words(words))
    keys = plain | {prefix + key for prefix in prefixes for key in plain}
    return Lexicon(re.compile(rf"{before}{found}(?![^\W\d_])(?<!\d(?=\d))"), keys)
