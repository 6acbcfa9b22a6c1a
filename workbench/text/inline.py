"""Text with inline codes: one private-use character per code, and a table that says what each stands for.

The vocabulary is that of XLIFF 2.1 (section 4.7.2): a code starts a span (`sc`), ends one (`ec`) or stands alone (`ph`).
A start and an end that nest inside one segment are what XLIFF writes as `pc`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

FIRST_PLACEHOLDER = 0xE000
LAST_PLACEHOLDER = 0xF8FF
MAX_CODES = LAST_PLACEHOLDER - FIRST_PLACEHOLDER + 1
PLACEHOLDER = re.compile(f"[{chr(FIRST_PLACEHOLDER)}-{chr(LAST_PLACEHOLDER)}]")


class CodeKind(StrEnum):
    """What a code does to the text around it, in XLIFF 2's element names."""

    START = "sc"
    END = "ec"
    STANDALONE = "ph"


@dataclass(frozen=True, slots=True)
class InlineCode:
    """One inline code of a block.

    `id` names the code within its block and is shared by the two ends of a span. `data` is the native markup
    (`<b>`, `**`, `<w:rPr>...`), `equivalent` its plain-text stand-in (a line break for `<br>`), `display` what a person
    is shown on the chip, `address` where a link leads or an image stands, `alternative` an image's words where it cannot be seen. `type` and `subtype` are XLIFF 2's (`fmt` and `xlf:b`, `link`, `image`, `quote`, `other`).
    """

    char: str
    kind: CodeKind
    id: str
    type: str = "other"
    subtype: str = ""
    data: str = ""
    equivalent: str = ""
    display: str = ""
    address: str = ""
    can_delete: bool = True
    can_copy: bool = True
    can_reorder: bool = True
    alternative: str = ""

    @property
    def token(self) -> str:
        """The code as people type it: `⟦1⟧` opens or stands alone, `⟦/1⟧` closes."""
        return f"⟦/{self.id}⟧" if self.kind is CodeKind.END else f"⟦{self.id}⟧"


@dataclass(frozen=True, slots=True)
class CodedText:
    """Text in which every placeholder character stands for one code of the table."""

    text: str
    codes: tuple[InlineCode, ...] = ()

    @property
    def plain(self) -> str:
        """The text with each code replaced by its plain-text equivalent."""
        table = self.table
        return PLACEHOLDER.sub(lambda match: table[match[0]].equivalent if match[0] in table else "", self.text)

    @property
    def table(self) -> dict[str, InlineCode]:
        """The codes by their placeholder character."""
        return {code.char: code for code in self.codes}

    def slice(self, start: int, end: int) -> CodedText:
        """The part from `start` to `end` (offsets in `text`) with the codes that stand in it."""
        return self.with_text(self.text[start:end])

    def with_text(self, text: str) -> CodedText:
        """Another text over the same table; codes the text does not use are left out."""
        used = set(PLACEHOLDER.findall(text))
        return CodedText(text, tuple(code for code in self.codes if code.char in used))

    def __bool__(self) -> bool:
        return bool(self.text)


def placeholder(index: int) -> str:
    """The placeholder character of the code at `index` of a block's table; ValueError beyond the 6,400 there are."""
    if not 0 <= index < MAX_CODES:
        raise ValueError(f"a block holds at most {MAX_CODES} inline codes")
    return chr(FIRST_PLACEHOLDER + index)


def with_tokens(coded: CodedText) -> str:
    """The text as it stands in an input box: every placeholder written as its token."""
    table = coded.table
    return PLACEHOLDER.sub(lambda match: table[match[0]].token if match[0] in table else "", coded.text)


TOKEN = re.compile(r"⟦(/?)([^⟦⟧/\s]{1,40})⟧")


def from_tokens(text: str, codes: Iterable[InlineCode]) -> str:
    """The typed text with tokens turned back into placeholders.

    A token that names none of `codes` stays as the characters that were typed; loose private-use characters are dropped,
    so that nobody can type a code that is not there.
    """
    by_token = {code.token: code.char for code in codes}
    return TOKEN.sub(lambda match: by_token.get(match[0], match[0]), PLACEHOLDER.sub("", text))


def to_json(codes: Iterable[InlineCode]) -> list[dict[str, str | bool]]:
    """The code table as plain values for storage; fields at their default are left out."""
    return [dict(_told(code)) for code in codes]


def _told(code: InlineCode) -> Iterator[tuple[str, str | bool]]:
    yield from (("char", code.char), ("kind", code.kind.value), ("id", code.id))
    for name in ("type", "subtype", "data", "equivalent", "display", "address", "alternative"):
        if value := getattr(code, name):
            yield name, value
    for name in ("can_delete", "can_copy", "can_reorder"):
        if not getattr(code, name):
            yield name, False


def from_json(stored: Iterable[Mapping[str, str | bool]]) -> tuple[InlineCode, ...]:
    """The code table that `to_json` told."""
    return tuple(InlineCode(**{**row, "kind": CodeKind(row["kind"])}) for row in stored)  # type: ignore[arg-type]
