"""Pairing the sentences of two existing editions: `align`."""

from workbench.alignment.link import Link
from workbench.alignment.pairing import align

__all__ = ["Link", "align"]
