"""Asking a sentence encoder about many pairs at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from workbench.checks.evidence import DOUBTFUL, doubt_of_addition, doubt_of_omission
from workbench.checks.likeness import Likeness, Usual, likeness
from workbench.checks.meaning import Meaning, Odd
from workbench.checks.pair import Pair, Side
from workbench.checks.parts import parts, without
from workbench.text.encoding_sentences import SentenceEncoder, Vectors


class Unmeasured(Exception):
    """Nobody measured how alike translations are in this model's eyes; the message says what would help."""


def usual_of(encoder: SentenceEncoder) -> Likeness:
    """What is usual for the encoder; raises Unmeasured where that is not known."""
    if found := likeness(encoder.signature):
        return found
    raise Unmeasured(
        f"no figures for the model {encoder.signature}: make them with `python -m benchmarks.calibrate_meaning`"
    )


def with_meaning(pairs: Sequence[Pair], encoder: SentenceEncoder) -> list[Pair]:
    """The pairs in order, with their meaning. One whose languages the encoder does not cover stays as it is, and so does one
    with an empty side. Each different text is encoded once. Raises Unmeasured."""
    usual = usual_of(encoder)
    places = [place for place, pair in enumerate(pairs) if _is_covered(pair, encoder)]
    looked_at = list(pairs)
    vectors = _Vectors(encoder, (side.bare for place in places for side in (pairs[place].source, pairs[place].target)))
    for place in places:
        looked_at[place] = _compared(pairs[place], vectors, usual)
    vectors.add(rest for place in places for rest in _rests_worth_a_look(looked_at[place]))
    for place in places:
        looked_at[place] = _with_odd_parts(looked_at[place], vectors, usual)
    return looked_at


def _is_covered(pair: Pair, encoder: SentenceEncoder) -> bool:
    both = (pair.source, pair.target)
    return all(side.bare.strip() and encoder.covers(side.language) for side in both)


class _Vectors:
    """The rows of texts, each asked for once."""

    def __init__(self, encoder: SentenceEncoder, texts: Iterable[str]) -> None:
        self._encoder = encoder
        self._rows: dict[str, Vectors] = {}
        self.add(texts)

    def add(self, texts: Iterable[str]) -> None:
        new = [text for text in dict.fromkeys(texts) if text not in self._rows]
        if new:
            self._rows.update(zip(new, self._encoder.encode(new), strict=True))

    def cosine(self, one: str, other: str) -> float:
        return float(self._rows[one] @ self._rows[other])


def _compared(pair: Pair, vectors: _Vectors, usual: Likeness) -> Pair:
    cosine = vectors.cosine(pair.source.bare, pair.target.bare)
    known = usual.usual(pair.source.language, pair.target.language)
    return replace(pair, meaning=Meaning(cosine, known.deviation(cosine), known.above_unrelated(cosine)))


def _rests_worth_a_look(pair: Pair) -> Iterable[str]:
    for side, doubt in ((pair.source, doubt_of_omission), (pair.target, doubt_of_addition)):
        if _is_doubtful(pair, doubt):
            yield from _rests(side)


def _is_doubtful(pair: Pair, doubt: Callable[[Pair], float | None]) -> bool:
    told = doubt(pair)
    return told is not None and told >= DOUBTFUL


def _rests(side: Side) -> list[str]:
    spans = parts(side)
    return [without(side.bare, span) for span in spans] if len(spans) > 1 else []


def _with_odd_parts(pair: Pair, vectors: _Vectors, usual: Likeness) -> Pair:
    assert pair.meaning is not None
    known = usual.usual(pair.source.language, pair.target.language)
    omitted, added = (_is_doubtful(pair, doubt) for doubt in (doubt_of_omission, doubt_of_addition))
    here = _odd(pair.source, pair.target, pair.meaning, vectors, known) if omitted else None
    there = _odd(pair.target, pair.source, pair.meaning, vectors, known) if added else None
    return replace(pair, meaning=replace(pair.meaning, odd_in_source=here, odd_in_target=there))


def _odd(side: Side, other: Side, meaning: Meaning, vectors: _Vectors, usual: Usual) -> Odd | None:
    rests = zip(parts(side), _rests(side), strict=False)
    gains = [(vectors.cosine(rest, other.bare) - meaning.similarity, span) for span, rest in rests]
    if not gains:
        return None
    gain, span = max(gains)
    return Odd(span, usual.nearness(gain))
