"""Side by side as one HTML file that needs nothing else: to read, to print, to send."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from workbench.formats.bilingual import Group, Row, groups, title_of
from workbench.formats.bilingual_words import Piece
from workbench.formats.document import TranslatedDocument
from workbench.formats.format import Format
from workbench.formats.inline_markup import html_of
from workbench.formats.xml_text import storable
from workbench.text.inline import CodedText
from workbench.text.language import direction
from workbench.text.messages import N_

# Nothing is loaded from anywhere: a reader of the file is not told to the sites of its images.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_STYLE = """
:root { color-scheme: light dark; --line: #d8d8dc; --soft: #6a6a72; --draft: #b3261e; }
@media (prefers-color-scheme: dark) { :root { --line: #3a3a42; --soft: #a0a0aa; --draft: #ff8a80; } }
body { font: 1rem/1.6 system-ui, "Noto Sans", "Noto Sans CJK KR", sans-serif; margin: 2rem auto; max-width: 80rem;
  padding-inline: 1rem; }
h1 { font-size: 1.5rem; line-height: 1.3; margin: 0 0 .25rem; }
header p { color: var(--soft); margin: 0 0 1rem; }
.draft { color: var(--draft); font-weight: 700; text-align: center; }
[dir=ltr] .draft { letter-spacing: .08em; }
table { border-collapse: collapse; table-layout: fixed; width: 100%; }
col.part { width: 7rem; } col.state { width: 6.5rem; }
th, td { border-block-end: 1px solid var(--line); padding: .5rem .75rem; text-align: start; vertical-align: top;
  overflow-wrap: anywhere; }
tbody { border-block-end: 2px solid var(--line); }
thead th, tbody th, .state { color: var(--soft); font-size: .8125rem; font-weight: 600; }
thead tr.columns th { background: Canvas; position: sticky; inset-block-start: 0; }
.headline td[lang] { font-size: 1.2rem; font-weight: 700; }
td[lang] { white-space: pre-line; }
@media print {
  @page { margin: 14mm; }
  body { font-size: 10pt; margin: 0; max-width: none; padding: 0; }
  thead { break-inside: avoid; display: table-header-group; }
  thead tr.columns th { position: static; }
  tr, tbody th { break-inside: avoid; }
  a { color: inherit; text-decoration: underline; }
}
"""


def write(edition: TranslatedDocument) -> bytes:
    """The edition beside its source as an HTML page in UTF-8. A draft says so at the top of every printed page."""
    return storable("\n".join(_page(edition)) + "\n").encode()


def _page(edition: TranslatedDocument) -> Iterator[str]:
    title = _escaped(title_of(edition))
    mark = f"{_escaped(edition.words.draft)}: " if edition.draft else ""
    yield f'<!doctype html>\n<html{_attributes(edition.words.language)}>\n<head>\n<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
    yield f"<title>{mark}{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<header>"
    yield f"<h1{_attributes(edition.language)}>{title}</h1>"
    yield f"<p>{' · '.join(map(_name, edition.translators))}</p>" if edition.translators else ""
    yield '</header>\n<main>\n<table>\n<colgroup><col class="part"><col><col><col class="state"></colgroup>'
    yield from _head(edition)
    for group in groups(edition):
        yield from _group(group, edition)
    yield "</table>\n</main>\n</body>\n</html>"


def _head(edition: TranslatedDocument) -> Iterator[str]:
    """The table's head, which browsers repeat on every printed page."""
    columns = edition.words.columns(edition.source_language, edition.language)
    yield "<thead>"
    if edition.draft:
        yield f'<tr><th class="draft" colspan="{len(columns)}">{_escaped(edition.words.draft)}</th></tr>'
    heads = ("".join(_piece(each, edition.words.language) for each in column) for column in columns)
    yield '<tr class="columns">' + "".join(f'<th scope="col">{head}</th>' for head in heads) + "</tr>\n</thead>"


def _piece(piece: Piece, language: str) -> str:
    """Words in the frame's language as they are, others with their own."""
    text = _escaped(piece.text)
    return text if piece.language == language else f"<span{_attributes(piece.language)}>{text}</span>"


def _name(person: str) -> str:
    """A name that keeps its direction to itself."""
    return f"<bdi>{_escaped(person)}</bdi>"


def _group(group: Group, edition: TranslatedDocument) -> Iterator[str]:
    yield '<tbody class="headline">' if group.is_headline else "<tbody>"
    first = f'<th scope="rowgroup" rowspan="{len(group.rows)}">{_escaped(group.label)}</th>'
    for row in group.rows:
        yield f"<tr>{first}{_cells(row, edition)}</tr>"
        first = ""
    yield "</tbody>"


def _cells(row: Row, edition: TranslatedDocument) -> str:
    source = _cell(row.source, edition.source_language)
    target = _cell(row.target, edition.language) if row.target is not None else "<td></td>"
    return f'{source}{target}<td class="state">{_escaped(row.state)}</td>'


def _cell(content: CodedText, language: str) -> str:
    return f"<td{_attributes(language)}>{html_of(content)}</td>"


def _attributes(language: str) -> str:
    return f' lang="{_escaped(language)}" dir="{direction(language)}"'


def _escaped(text: str) -> str:
    return escape(text)


FORMAT = Format(
    name="bilingual-html",
    label=N_("Side by side (HTML)"),
    suffixes=(".html",),
    media_type="text/html",
    write=write,
    rank=70,
)
