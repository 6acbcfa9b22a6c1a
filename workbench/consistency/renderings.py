"""What one language's editions render in more than one way, over many articles: the same sentence, the same name, the same term."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from workbench.checks import Side
from workbench.checks.finding import Span
from workbench.checks.inflection import occurrences
from workbench.checks.lengths import english_letters
from workbench.checks.rules.names import names_of
from workbench.consistency.rendered_names import plain, said, same_words

# Shorter sentences, in letters of English, are rendered as their place asks: "Yes.", "Read more".
SHORTEST = 16


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage of an article and its translation; `article` is whatever the caller knows the article by."""

    article: int
    source: str
    target: str


@dataclass(frozen=True, slots=True)
class Term:
    """A term of the termbase and the words that may stand for it."""

    source: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """Where a rendering stands: the place of its passage among all, the article, and the span in the target."""

    passage: int
    article: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Rendering:
    """Words of the target language, as they are written first, and everywhere they stand, also in other forms."""

    words: str
    places: tuple[Found, ...]


class What(StrEnum):
    """What is rendered."""

    SENTENCE = "sentence"
    NAME = "name"
    TERM = "term"


@dataclass(frozen=True, slots=True)
class Varying:
    """Words of the source and their renderings, two at least, the most usual first."""

    what: What
    source: str
    renderings: tuple[Rendering, ...]

    @property
    def others(self) -> int:
        """How many places have another rendering than the most usual one."""
        return sum(len(each.places) for each in self.renderings[1:])


Told = Iterator[tuple[str, str, Found]]
Same = Callable[[str, str, str], bool]


def renderings(
    passages: Iterable[Passage], source_language: str, target_language: str, terms: Sequence[Term] = ()
) -> tuple[Varying, ...]:
    """What is rendered in more than one way: sentences first, then names, then terms; each with the most deviating places first.
    A name is found where it sounds alike in the target; one that is translated or left out is none."""
    pairs = [
        (number, each.article, Side(each.source, source_language), Side(each.target, target_language))
        for number, each in enumerate(passages)
        if each.source.strip() and each.target.strip()
    ]
    found = {
        What.SENTENCE: _grouped(_sentences(pairs), _same_sentence, target_language),
        What.NAME: _grouped(_names(pairs), same_words, target_language),
        What.TERM: _grouped(_terms(pairs, terms), same_words, target_language),
    }
    return tuple(
        varying
        for what, every in found.items()
        for varying in sorted(
            (Varying(what, source, each) for source, each in every.items() if len(each) > 1),
            key=lambda each: (-each.others, each.source),
        )
    )


Pairs = Sequence[tuple[int, int, Side, Side]]


def _sentences(pairs: Pairs) -> Told:
    for number, article, source, target in pairs:
        if english_letters(source) >= SHORTEST:
            yield " ".join(source.bare.split()), target.bare.strip(), Found(number, article, 0, len(target.text))


def _names(pairs: Pairs) -> Told:
    """Names of the source with what the target says for them; then those of the target that the source is not seen to name: in
    Korean or Japanese a name is a word like others until it is heard in Latin letters."""
    for number, article, source, target in pairs:
        taken: list[Span] = []
        for name in {fact.text: fact for fact in names_of(source)}.values():
            if span := said(name.text, source, target):
                taken.append(span)
                yield name.text, target.bare[slice(*span)], Found(number, article, *span)
        for name in {fact.text: fact for fact in names_of(target)}.values():
            if any(name.start < end and start < name.end for start, end in taken):
                continue
            if span := said(name.text, target, source):
                yield source.bare[slice(*span)], name.text, Found(number, article, name.start, name.end)


def _terms(pairs: Pairs, terms: Sequence[Term]) -> Told:
    for number, article, source, target in pairs:
        for term in terms:
            if next(occurrences(term.source, source), None) is None:
                continue
            for word in term.words:
                for start, end in occurrences(word, target):
                    yield term.source, word, Found(number, article, start, end)


def _grouped(rendered: Told, same: Same, language: str) -> dict[str, tuple[Rendering, ...]]:
    """The renderings of each source, those that are the same put together."""
    found: dict[str, list[tuple[str, list[Found]]]] = defaultdict(list)
    for source, words, place in rendered:
        known = next((places for each, places in found[source] if same(each, words, language)), None)
        if known is None:
            found[source].append((words, known := []))
        known.append(place)
    return {
        source: tuple(
            Rendering(words, tuple(places)) for words, places in sorted(every, key=lambda each: -len(each[1]))
        )
        for source, every in found.items()
    }


def _same_sentence(one: str, other: str, _language: str) -> bool:
    return plain(one) == plain(other)
