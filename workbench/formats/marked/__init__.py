"""Markdown: its blocks with their places in the source, its inline marks as codes, and writing both again."""
