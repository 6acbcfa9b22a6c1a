"""The words around the texts of a side-by-side document: English here, in another language by whoever can translate."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from workbench.text.language import direction, name, own_name
from workbench.text.messages import N_

Translate = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a heading and the language they are in (BCP 47)."""

    text: str
    language: str


@dataclass(frozen=True, slots=True)
class BilingualWords:
    """The frame's words. `language` (BCP 47) is theirs, and the document is laid out in its direction.

    `roles`, `types` and `states` hold a word for each value of Role, BlockType and XLIFF's states; a role without a word is
    told by the block's type. Words with places hold them in gettext's way, `%(name)s`."""

    language: str
    part: str
    source: str
    edition: str
    state: str
    language_with_own_name: str
    language_alone: str
    roles: Mapping[str, str]
    types: Mapping[str, str]
    table_cell: str
    footnote: str
    states: Mapping[str, str]
    not_translated: str
    draft: str
    untitled: str

    @property
    def direction(self) -> str:
        """`rtl` or `ltr`."""
        return direction(self.language)

    def translated(self, language: str, translate: Translate) -> BilingualWords:
        """The same words in that language; `translate` gives each message, its places untouched."""

        def each(words: Mapping[str, str]) -> dict[str, str]:
            return {key: translate(word) for key, word in words.items()}

        return BilingualWords(
            language=language,
            part=translate(self.part),
            source=translate(self.source),
            edition=translate(self.edition),
            state=translate(self.state),
            language_with_own_name=translate(self.language_with_own_name),
            language_alone=translate(self.language_alone),
            roles=each(self.roles),
            types=each(self.types),
            table_cell=translate(self.table_cell),
            footnote=translate(self.footnote),
            states=each(self.states),
            not_translated=translate(self.not_translated),
            draft=translate(self.draft),
            untitled=translate(self.untitled),
        )

    def columns(self, source_language: str, language: str) -> tuple[tuple[Piece, ...], ...]:
        """The four column heads; a language's name in itself is a piece of its own."""
        return (
            (Piece(self.part, self.language),),
            tuple(self._naming(self.source, source_language)),
            tuple(self._naming(self.edition, language)),
            (Piece(self.state, self.language),),
        )

    def _naming(self, head: str, tag: str) -> list[Piece]:
        """The head with the language in its place: "Source: 한국어 (Korean, ko)"."""
        own, told = own_name(tag), name(tag, self.language)
        if own == told:
            return [Piece(head % {"language": self.language_alone % {"name": told, "tag": tag}}, self.language)]
        named = self.language_with_own_name % {"own": own, "name": told, "tag": tag}
        before, _own, after = (head % {"language": named}).partition(own)
        return [Piece(before, self.language), Piece(own, tag), Piece(after, self.language)]


ENGLISH = BilingualWords(
    language="en",
    part=N_("Part"),
    source=N_("Source: %(language)s"),
    edition=N_("Edition: %(language)s"),
    state=N_("State"),
    language_with_own_name=N_("%(own)s (%(name)s, %(tag)s)"),
    language_alone=N_("%(name)s (%(tag)s)"),
    roles={
        "headline": N_("Headline"),
        "standfirst": N_("Standfirst"),
        "byline": N_("Byline"),
        "dateline": N_("Dateline"),
        "caption": N_("Caption"),
        "metadata": N_("Metadata"),
        "boilerplate": N_("Page furniture"),
    },
    types={
        "heading": N_("Heading"),
        "paragraph": N_("Paragraph"),
        "list_item": N_("List item"),
        "quote": N_("Quotation"),
        "caption": N_("Caption"),
        "table_cell": N_("Table cell"),
        "code": N_("Code"),
    },
    table_cell=N_("Table cell: table %(table)s, row %(row)s, column %(column)s"),
    footnote=N_("Footnote %(label)s"),
    states={
        "initial": N_("Open"),
        "translated": N_("Translated"),
        "reviewed": N_("Reviewed"),
        "final": N_("Final"),
    },
    not_translated=N_("Not translated"),
    draft=N_("DRAFT"),
    untitled=N_("Article"),
)
