"""`align`: the sentences of two texts paired."""

from __future__ import annotations

import importlib
from collections.abc import Sequence

from workbench.alignment.link import Link
from workbench.alignment.witnesses import Terms
from workbench.text.encoding_sentences import SentenceEncoder


def align(
    source_sentences: Sequence[str],
    target_sentences: Sequence[str],
    source_language: str,
    target_language: str,
    encoder: SentenceEncoder | None = None,
    terms: Terms = (),
) -> tuple[Link, ...]:
    """Links that cover every sentence of both sides exactly once, in the order of the source.

    The encoder is asked only where it covers both languages; without one facts, names, words written alike, lengths and
    `terms` (pairs of source and target words) decide. The same input gives the same links."""
    # A server that pairs nothing does without numpy's 25 MB.
    texts = importlib.import_module("workbench.alignment.texts")
    source, target = (source_sentences, source_language), (target_sentences, target_language)
    links: tuple[Link, ...] = texts.align_texts(source, target, encoder, terms)
    return links
