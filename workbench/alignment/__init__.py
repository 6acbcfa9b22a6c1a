"""Pairing the sentences of two existing editions."""

from workbench.alignment.by_length import Link, align_by_length

__all__ = ["Link", "align_by_length"]
