"""Images that stand alone: kept with the block they stand before, which is their caption where they have one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

from workbench.formats.document import Block
from workbench.formats.inline_markup import image_address


@dataclass(frozen=True, slots=True)
class Image:
    """Where an image is, and the words that stand for it where it cannot be seen."""

    address: str
    alternative: str = ""


def image_attributes(images: Sequence[Image]) -> dict[str, str]:
    """The images as attributes of the block they stand before: a line each."""
    if not images:
        return {}
    return {
        "image": "\n".join(image.address for image in images),
        "alternative": "\n".join(" ".join(image.alternative.split()) for image in images),
    }


def images_of(block: Block) -> tuple[Image, ...]:
    """The images that stand before the block, those a page may show."""
    addresses = block.attributes.get("image", "").split("\n")
    alternatives = block.attributes.get("alternative", "").split("\n")
    alternatives += [""] * (len(addresses) - len(alternatives))
    named = zip(map(image_address, addresses), alternatives, strict=False)
    return tuple(Image(address, alternative) for address, alternative in named if address)


def html_of_images(images: Iterable[Image]) -> str:
    """The images as HTML elements."""
    return "".join(f'<img src="{escape(image.address)}" alt="{escape(image.alternative)}">' for image in images)
