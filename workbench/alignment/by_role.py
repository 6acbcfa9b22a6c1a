"""Pairing two articles part by part: headline with headline, standfirst with standfirst, captions with captions, then the rest."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from workbench.alignment.link import Link
from workbench.alignment.pairing import align
from workbench.alignment.proposal import DOUBTFUL
from workbench.alignment.witnesses import Terms
from workbench.text.encoding_sentences import SentenceEncoder

# Parts of which an article has one: what stands there on both sides belongs together, however freely it was translated.
SINGLE = ("headline", "standfirst")
# Parts that stand at other places in other editions; readers of pages also mistake them more often.
SCATTERED = ("caption", "byline", "dateline")


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence and the role of the block it stands in ("headline", "body" ...)."""

    text: str
    role: str = "body"


@dataclass(frozen=True, slots=True)
class _Texts:
    """Both sides, and what `align` is told of them."""

    source: Sequence[Told]
    target: Sequence[Told]
    languages: tuple[str, str]
    encoder: SentenceEncoder | None
    terms: Terms

    def paired(self, sources: Sequence[int], targets: Sequence[int]) -> list[Link]:
        """The links between some sentences of both sides."""
        here, there = [self.source[n].text for n in sources], [self.target[n].text for n in targets]
        links = align(here, there, *self.languages, encoder=self.encoder, terms=self.terms)
        return [
            replace(
                link, sources=tuple(sources[n] for n in link.sources), targets=tuple(targets[n] for n in link.targets)
            )
            for link in links
        ]


def align_by_role(
    source: Sequence[Told],
    target: Sequence[Told],
    source_language: str,
    target_language: str,
    encoder: SentenceEncoder | None = None,
    terms: Terms = (),
) -> tuple[Link, ...]:
    """Links that cover every sentence of both sides exactly once, as `align`'s, but not in one order.

    What finds no partner among the sentences of its role is paired with the rest, so that a reader's mistake about a role
    costs nothing."""
    texts = _Texts(source, target, (source_language, target_language), encoder, terms)
    found = [link for role in (*SINGLE, *SCATTERED) for link in _of_role(texts, role)]
    rest = _left(len(source), (n for link in found for n in link.sources))
    left = _left(len(target), (n for link in found for n in link.targets))
    return (*found, *texts.paired(rest, left))


def _of_role(texts: _Texts, role: str) -> list[Link]:
    """The links between what has that role on both sides that can be relied on."""
    here = [n for n, each in enumerate(texts.source) if each.role == role]
    there = [n for n, each in enumerate(texts.target) if each.role == role]
    if not here or not there:
        return []
    if role in SINGLE and len(here) == len(there) == 1:
        return [Link((here[0],), (there[0],))]
    links = texts.paired(here, there)
    return [link for link in links if link.sources and link.targets and (role in SINGLE or link.confidence >= DOUBTFUL)]


def _left(size: int, taken: Iterable[int]) -> list[int]:
    gone = set(taken)
    return [place for place in range(size) if place not in gone]
