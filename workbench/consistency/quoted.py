"""Whether what is quoted on both sides of a pair is cut short on one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from workbench.checks import Pair, Side
from workbench.checks.lengths import compare_lengths
from workbench.consistency.speeches import speech
from workbench.facts.quotations import Quotation, find_quotations
from workbench.text.segmentation import segment

# Beyond this many standard deviations of length a quotation is cut short: of correct translations of news that quote on both
# sides one in a hundred is. One that has fewer
# sentences too, and no commas that may join them, needs to be less far from the usual length.
SHORT, SHORT_OF_SENTENCES = -2.6, -1.5
# Signs that join sentences; behind them something follows.
_JOINT = re.compile(r"[,;:،؛，、；：—–](?=\s*\w)")
Spans = tuple[tuple[int, int], ...]


def cut_short(pair: Pair) -> tuple[Spans, Spans] | None:
    """The quoted words of both sides, where those of the target are far shorter than translations of the source's are; None
    where they are not, or one side does not quote or quotes something else too."""
    here, there = speech(pair.source), speech(pair.target)
    if not here or not there or _quotes_more(pair.source, here) or _quotes_more(pair.target, there):
        return None
    lengths = compare_lengths(_quoted(pair.source, here), _quoted(pair.target, there))
    fewer = _clauses(pair.target, there) < _sentences(pair.source, here)
    least = SHORT_OF_SENTENCES if fewer else SHORT
    return (_spans(here), _spans(there)) if lengths and lengths.deviation < least else None


def _quotes_more(side: Side, told: Sequence[Quotation]) -> bool:
    """Whether it quotes what is not in full, so that lengths say nothing."""
    return sum(not each.depth for each in find_quotations(side.bare, side.language)) > len(told)


def _quoted(side: Side, told: Sequence[Quotation]) -> Side:
    return Side(" ".join(side.bare[slice(*each.inner)] for each in told), side.language)


def _sentences(side: Side, told: Sequence[Quotation]) -> int:
    """How many sentences are quoted."""
    return sum(len(segment(side.bare[slice(*each.inner)], side.language)) for each in told)


def _clauses(side: Side, told: Sequence[Quotation]) -> int:
    """How many sentences may have been joined with commas to those that are quoted."""
    quoted = _quoted(side, told).bare
    return _sentences(side, told) + len(_JOINT.findall(quoted))


def _spans(told: Sequence[Quotation]) -> Spans:
    return tuple(each.span for each in told)
