"""`align`: two texts of any length, window by window where they are long."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from workbench.alignment.aligning import Text, align_whole
from workbench.alignment.link import Link
from workbench.alignment.witnesses import Terms, witnesses
from workbench.text.encoding_sentences import SentenceEncoder

# Texts up to this many sentences are looked at as a whole; longer ones in windows of as many, of which the first half counts.
WHOLE = 600


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
    usable = encoder if encoder and encoder.covers(source_language) and encoder.covers(target_language) else None
    source = _text(source_sentences, source_language, usable, [here for here, _there in terms])
    target = _text(target_sentences, target_language, usable, [there for _here, there in terms])
    return tuple(_in_windows(source, target, usable))


def _text(sentences: Sequence[str], language: str, encoder: SentenceEncoder | None, terms: Sequence[str]) -> Text:
    vectors = encoder.encode(sentences) if encoder and sentences else None
    return Text(sentences, language, [witnesses(each, language, terms) for each in sentences], vectors)


def _in_windows(source: Text, target: Text, encoder: SentenceEncoder | None) -> Iterator[Link]:
    here, there = 0, 0
    while max(len(source.sentences) - here, len(target.sentences) - there) > WHOLE:
        left, right = len(source.sentences) - here, len(target.sentences) - there
        share = WHOLE / max(left, right)
        ends = here + max(1, round(left * share)), there + max(1, round(right * share))
        links = align_whole(source.part(here, ends[0]), target.part(there, ends[1]), encoder)
        kept = links[: max(1, len(links) // 2)]
        if kept[-1].moved and len(kept) < len(links) and kept[-1].targets > links[len(kept)].targets:
            kept = links[: len(kept) + 1]
        yield from (_shifted(link, here, there) for link in kept)
        here += sum(len(link.sources) for link in kept)
        there += sum(len(link.targets) for link in kept)
    rest = align_whole(source.part(here, len(source.sentences)), target.part(there, len(target.sentences)), encoder)
    yield from (_shifted(link, here, there) for link in rest)


def _shifted(link: Link, here: int, there: int) -> Link:
    sources, targets = tuple(n + here for n in link.sources), tuple(n + there for n in link.targets)
    return replace(link, sources=sources, targets=targets)
