"""Collect the interface's words from code and templates, and merge them into every language's catalogue.

Run by `make messages`. New words come in untranslated, words nobody uses any more go; nothing is guessed (no fuzzy entries).
"""

from __future__ import annotations

import tomllib
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from workbench.config import INTERFACE_LANGUAGES

# A date in the files would change them each time; their history tells when.
NO_DATE = datetime(2026, 1, 1, tzinfo=UTC)
HERE = Path(__file__).parent
ROOT = HERE.parent
KEYWORDS = {
    "_": None,
    "_l": None,
    "gettext": None,
    "ngettext": (1, 2),
    "lazy_gettext": None,
    "lazy_ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
    "N_": None,
}


def collected() -> Catalog:
    """Every message of the code and the templates, with where it stands (file names only: lines move too often)."""
    mappings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["babel"]["mappings"]
    methods = [(mapping["pattern"], mapping["method"]) for mapping in mappings]
    catalogue = Catalog(project="Workbench", charset="utf-8")
    found = extract_from_dir(str(ROOT), methods, keywords=KEYWORDS, comment_tags=("Translators:",))
    for name, _line, message, comments, context in sorted(found, key=lambda row: (row[0], row[1])):
        catalogue.add(message, locations=[(name, 0)], auto_comments=comments, context=context)
    return catalogue


def path_of(language: str) -> Path:
    """The catalogue file of an interface language."""
    return HERE / language / "LC_MESSAGES" / "messages.po"


def merged(language: str, template: Catalog) -> Catalog:
    """The language's catalogue with exactly the template's messages; English says what the code says."""
    path = path_of(language)
    old = Catalog(locale=language)
    if path.exists():
        with path.open("rb") as source:
            old = read_po(source, locale=language)
    new = Catalog(locale=language, project="Workbench", charset="utf-8", fuzzy=False)
    new.revision_date = new.creation_date = NO_DATE
    for message in template:
        if not message.id:
            continue
        known = old.get(message.id, message.context)
        text = message.id if language == "en" else (known.string if known else "")
        new.add(
            message.id,
            text,
            locations=message.locations,
            auto_comments=message.auto_comments,
            context=message.context,
            flags=message.flags - {"fuzzy"},
        )
    return new


def main() -> None:
    """Write every catalogue and say how many messages each still lacks."""
    template = collected()
    for language in INTERFACE_LANGUAGES:
        catalogue = merged(language, template)
        path = path_of(language)
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as out:
            write_po(out, catalogue, width=110, sort_output=True, include_lineno=False, omit_header=False)
        missing = sum(1 for message in catalogue if message.id and not _translated(message.string))
        print(f"{language}: {len(catalogue)} messages, {missing} untranslated")


def _translated(text: object) -> bool:
    return all(text) if isinstance(text, tuple | list) else bool(text)


if __name__ == "__main__":
    main()
