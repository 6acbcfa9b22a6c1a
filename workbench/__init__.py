"""The Workbench: one article, many language editions, one truth."""

__version__ = "0.1.0"
