"""Two texts of any length paired, window by window where they are long."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from workbench.alignment.aligning import Text, align_whole
from workbench.alignment.anchors import anchors
from workbench.alignment.anchors_in_meaning import with_meaning
from workbench.alignment.chain import Pair
from workbench.alignment.lengths import pace
from workbench.alignment.link import Link
from workbench.alignment.moving import CLEAR, CLEAR_IN_MEANING, with_moved
from workbench.alignment.windows import WHOLE, window
from workbench.alignment.witnesses import Terms, witnesses
from workbench.text.encoding_sentences import SentenceEncoder


def align_texts(
    source: tuple[Sequence[str], str],
    target: tuple[Sequence[str], str],
    encoder: SentenceEncoder | None,
    terms: Terms,
) -> tuple[Link, ...]:
    """The links of two texts, each told as its sentences and its language; `alignment.align` says which."""
    usable = encoder if encoder and encoder.covers(source[1]) and encoder.covers(target[1]) else None
    here = _text(*source, usable, [word for word, _other in terms])
    there = _text(*target, usable, [word for _other, word in terms])
    return tuple(_links(here, there, usable))


def _text(sentences: Sequence[str], language: str, encoder: SentenceEncoder | None, terms: Sequence[str]) -> Text:
    vectors = encoder.encode(sentences) if encoder and sentences else None
    return Text(sentences, language, [witnesses(each, language, terms) for each in sentences], vectors)


def _links(source: Text, target: Text, encoder: SentenceEncoder | None) -> list[Link]:
    whole = len(source.sentences), len(target.sentences)
    if not all(whole):
        return _alone((0, 0), whole)
    if max(whole) <= WHOLE:
        aligned = align_whole(source, target, encoder)
        return with_moved(aligned.links, aligned.costs, _clear(source))
    return list(_in_windows(source, target, encoder))


def _alone(start: Pair, end: Pair) -> list[Link]:
    """The sentences between two places, none of them linked."""
    return [Link((n,), ()) for n in range(start[0], end[0])] + [Link((), (n,)) for n in range(start[1], end[1])]


def _clear(text: Text) -> float:
    return CLEAR if text.vectors is None else CLEAR_IN_MEANING


def _in_windows(source: Text, target: Text, encoder: SentenceEncoder | None) -> Iterator[Link]:
    whole = len(source.sentences), len(target.sentences)
    fixed = with_meaning(anchors(source.witnesses, target.witnesses), source.vectors, target.vectors)
    ratio = pace(source.sentences, target.sentences, fixed)
    here, there = 0, 0
    while here < whole[0] and there < whole[1]:
        end, until = window(fixed, (here, there), whole)
        aligned = align_whole(source.part(here, end[0]), target.part(there, end[1]), encoder, ratio)
        kept = aligned.links if end == whole else _before(aligned.links, (until[0] - here, until[1] - there))
        yield from (_shifted(link, here, there) for link in with_moved(kept, aligned.costs, _clear(source)))
        here += sum(len(link.sources) for link in kept)
        there += sum(len(link.targets) for link in kept)
    yield from _alone((here, there), whole)


def _before(links: Sequence[Link], until: Pair) -> Sequence[Link]:
    """The links until so many sentences are linked on both sides together, at least one; those that cross stay together."""
    linked = 0
    for number, link in enumerate(links):
        linked += len(link.sources) + len(link.targets)
        following = links[number + 1] if number + 1 < len(links) else None
        crossed = link.moved and following and following.moved and link.targets > following.targets
        if linked >= sum(until) and not crossed:
            return links[: number + 1]
    return links


def _shifted(link: Link, here: int, there: int) -> Link:
    sources, targets = tuple(n + here for n in link.sources), tuple(n + there for n in link.targets)
    return replace(link, sources=sources, targets=targets)
