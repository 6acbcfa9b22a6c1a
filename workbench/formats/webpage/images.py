"""The images of a page that stand among its blocks, and the blocks they are kept with."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from workbench.formats.images import Image
from workbench.formats.inline_markup import image_address
from workbench.formats.webpage.tags import Kind, Piece
from workbench.formats.webpage.tree import Node, Run
from workbench.text.cleaning import visible

# Where pages put an image's address; the later ones by programs that load it when a reader comes near.
_ADDRESSES = ("src", "data-src", "data-original", "data-lazy-src")
# Elements that hold an article's own image on a page, where others hold buttons, portraits and advertisements.
_OWN = frozenset({"figure", "p"})


def image_of(attributes: Mapping[str, str]) -> Image:
    """The image an element shows; without an address when none may be shown, as when it stands in the page itself."""
    found = (image_address(attributes.get(name, "")) for name in _ADDRESSES)
    return Image(next(filter(None, found), ""), " ".join(visible(attributes.get("alt", "")).split()))


def images_in(pieces: Iterable[Piece]) -> Iterator[Image]:
    """The images among the pieces, without dots that only count readers."""
    for piece in pieces:
        if piece.kind is Kind.START and piece.name == "img":
            attributes = piece.attributes
            image = image_of(attributes)
            if image.address and not {attributes.get("width"), attributes.get("height")} & {"0", "1"}:
                yield image


def kept_with(
    alone: Sequence[tuple[Run, int]], runs: Sequence[Run], captions: Sequence[bool], *, is_page: bool
) -> dict[int, list[Run]]:
    """The runs that are images alone, by the place of the run with words that they are kept with.

    `alone` are those runs, each with the place of the run that follows it in `runs`; `captions` says which of these are
    captions. On a page an image without a caption is kept only where it is the article's own."""
    kept: dict[int, list[Run]] = defaultdict(list)
    for run, place in alone:
        near = [at for at in (place, place - 1) if 0 <= at < len(runs)]
        figure = _figure(run)
        captioned = (at for at in near if captions[at] and _figure(runs[at]) is figure and (figure or at == place))
        caption = next(captioned, None)
        if caption is not None:
            kept[caption].append(run)
        elif near and (not is_page or figure or run.node.tag in _OWN):
            kept[near[0]].append(run)
    return kept


def _figure(run: Run) -> Node | None:
    return next((node for node in run.node.ancestors() if node.tag == "figure"), None)
