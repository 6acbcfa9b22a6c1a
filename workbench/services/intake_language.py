"""Which language a document is in: what it says itself, where its script does not contradict it."""

from __future__ import annotations

from babel.core import get_global

from workbench.formats.document import Document
from workbench.text.detection import detect_language
from workbench.text.language import is_known, normalise, primary


def language_of(document: Document) -> str:
    """The document's language as BCP 47 writes it, for a person to correct; an empty string where nothing tells it.

    A page that declares a language of another script than its text's (templates that say "en" on every page) is not
    believed."""
    said = document.metadata.language
    declared = normalise(said) if said and is_known(said) else ""
    detected = detect_language("\n".join(block.content.plain for block in document.blocks if block.translate)) or ""
    if not declared or not detected:
        return declared or detected
    if primary(declared) == primary(detected):
        return detected if declared == "zh" else declared
    return declared if _script(declared) == _script(detected) else detected


def _script(tag: str) -> str:
    """The script the language is most often written in (CLDR's likely subtags)."""
    likely = get_global("likely_subtags")
    full = str(likely.get(tag.replace("-", "_")) or likely.get(primary(tag)) or "")
    return full.split("_")[1] if "_" in full else ""
