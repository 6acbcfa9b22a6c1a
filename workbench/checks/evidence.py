"""Evidence that a translation leaves something out, or adds something: one score of what lengths, facts and meaning say.

A score is in standard deviations of length. The weights were fitted by logistic regression on half the documents of a
collection of news with errors put in, and rounded; the limits are the scores that three in a thousand correct translations of
that half are above. On the other half, 85 of a hundred omitted clauses and 97 of a hundred added sentences are found."""

from __future__ import annotations

from workbench.checks.comparison import How
from workbench.checks.meaning import Odd
from workbench.checks.pair import Pair

# Where a score with meaning says that something is left out, or added.
LEFT_OUT, ADDED = 2.5, 2.65
# What a standard deviation of likeness, the whole way from unrelated to translated, a fact and a sentence weigh.
LIKENESS, GAIN, FACT, SENTENCE = 0.25, 3.2, 0.75, 1.25
LEAST_LIKE, MOST_LIKE, MOST_GAIN, MOST_FACTS = -4.0, 2.0, 0.5, 2
# The gain where no part was left out to see; and the one from which a sentence more is no sentence that was split.
UNSEEN, WHOLE_SENTENCE = -0.13, 0.12
# Below this, lengths and likeness together, no gain makes a score reach its limit.
DOUBTFUL = 0.8


def evidence_of_omission(pair: Pair) -> float | None:
    """The score for something left out; None where meaning was not looked at or a side is too short."""
    doubt = doubt_of_omission(pair)
    if doubt is None or pair.meaning is None:
        return None
    return doubt + GAIN * _gain(pair.meaning.odd_in_source) + FACT * _facts(pair, How.MISSING)


def evidence_of_addition(pair: Pair) -> float | None:
    """The score for something added; None where meaning was not looked at or a side is too short."""
    doubt = doubt_of_addition(pair)
    if doubt is None or pair.meaning is None:
        return None
    gain = _gain(pair.meaning.odd_in_target)
    return doubt + GAIN * gain + FACT * _facts(pair, How.EXTRA) + SENTENCE * _more_sentences(pair, gain)


def _more_sentences(pair: Pair, gain: float) -> float:
    """Between -1, where the target has fewer sentences, and 1, where it has more and they fit without one of its parts:
    translators split sentences."""
    more = len(pair.target.sentences) - len(pair.source.sentences)
    return max(0.0, min(1.0, gain / WHOLE_SENTENCE)) if more > 0 else max(-1, more)


def doubt_of_omission(pair: Pair) -> float | None:
    """What lengths and likeness alone say for something left out."""
    return None if pair.lengths is None or pair.meaning is None else _unlike(pair) - pair.lengths.deviation


def doubt_of_addition(pair: Pair) -> float | None:
    """What lengths and likeness alone say for something added."""
    return None if pair.lengths is None or pair.meaning is None else _unlike(pair) + pair.lengths.deviation


def _unlike(pair: Pair) -> float:
    assert pair.meaning is not None
    return -LIKENESS * max(LEAST_LIKE, min(MOST_LIKE, pair.meaning.deviation))


def _gain(odd: Odd | None) -> float:
    return UNSEEN if odd is None else max(-MOST_GAIN, min(MOST_GAIN, odd.gain))


def _facts(pair: Pair, how: How) -> int:
    """Facts that one side alone says, as far as they count."""
    return min(MOST_FACTS, sum(each.how is how for each in pair.differences))
