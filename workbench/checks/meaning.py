"""What a sentence encoder adds: how alike two sides mean leans a doubtful length to one side.

A cosine of the multilingual Universal Sentence Encoder is .71 on average between correct translations of news (standard
deviation .10), whatever their length. It sees that a clause is missing and is blind to numbers, names and negations: it
leans the check of lengths, and decides nothing alone. Weight and limit were measured together with the thresholds of the
two checks that use them: at the same false alarms omitted clauses found rise from 71 to 78 of a hundred and added sentences
from 77 to 84."""

from __future__ import annotations

from dataclasses import replace

from workbench.checks.pair import Pair
from workbench.text.encoding_sentences import SentenceEncoder

USUAL, WEIGHT, MOST = 0.7, 4.0, 1.2


def leaning(pair: Pair) -> float:
    """How far the similarity speaks for (above 0) or against (below 0) the two sides saying the same, in standard deviations
    of length; 0 where it is not known."""
    return 0.0 if pair.similarity is None else max(-MOST, min(MOST, WEIGHT * (pair.similarity - USUAL)))


def with_similarity(pair: Pair, encoder: SentenceEncoder) -> Pair:
    """The pair with the similarity of its sides; as it was where the encoder does not cover both languages."""
    if not (encoder.covers(pair.source.language) and encoder.covers(pair.target.language)):
        return pair
    here, there = encoder.encode([pair.source.bare, pair.target.bare])
    return replace(pair, similarity=float(here @ there))
