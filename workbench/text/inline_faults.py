"""What is wrong with the inline codes of a target: missing, extra, out of pair, or moved where they may not move."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum

from workbench.text.inline import PLACEHOLDER, TOKEN, CodedText, CodeKind, InlineCode


class CodeFaultKind(StrEnum):
    """The kinds of fault."""

    MISSING = "missing"
    EXTRA = "extra"
    UNBALANCED = "unbalanced"
    REORDERED = "reordered"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class CodeFault:
    """One fault, and the code it is about."""

    kind: CodeFaultKind
    code: InlineCode


def code_faults(source: CodedText, target: str) -> tuple[CodeFault, ...]:
    """The faults of `target` (placeholders of the source's table) against the codes the source slice uses."""
    wanted = PLACEHOLDER.findall(source.text)
    given = PLACEHOLDER.findall(target)
    table = source.table
    found = [CodeFault(CodeFaultKind.MISSING, table[char]) for char in wanted if char in table and char not in given]
    found += [
        CodeFault(CodeFaultKind.EXTRA, table[char])
        for char, times in Counter(given).items()
        if char in table and times > 1
    ]
    found += [
        CodeFault(CodeFaultKind.UNBALANCED, code) for code in _out_of_pair([table[c] for c in given if c in table])
    ]
    return (*found, *_moved(wanted, given, table), *_unknown(source.text, target))


def _unknown(source: str, target: str) -> list[CodeFault]:
    """What is typed like a code and is none of this source's: it would stand in the published text as it is."""
    typed = dict.fromkeys(match[0] for match in TOKEN.finditer(target) if match[0] not in source)
    return [CodeFault(CodeFaultKind.UNKNOWN, _typed_code(token)) for token in typed]


def _typed_code(token: str) -> InlineCode:
    kind = CodeKind.END if token.startswith("⟦/") else CodeKind.START
    return InlineCode("", kind, token.strip("⟦/⟧"))


def _out_of_pair(codes: list[InlineCode]) -> list[InlineCode]:
    """Ends before their start, and spans that cross another one."""
    both = {code.id for code in codes if code.kind is CodeKind.START} & {
        code.id for code in codes if code.kind is CodeKind.END
    }
    open_spans: list[str] = []
    wrong = []
    for code in codes:
        if code.id not in both:
            continue
        if code.kind is CodeKind.START:
            open_spans.append(code.id)
        elif code.kind is CodeKind.END:
            if not open_spans or open_spans[-1] != code.id:
                wrong.append(code)
            if code.id in open_spans:
                open_spans.remove(code.id)
    return wrong


def _moved(wanted: list[str], given: list[str], table: dict[str, InlineCode]) -> list[CodeFault]:
    fixed_in_source = [char for char in wanted if char in table and not table[char].can_reorder and char in given]
    fixed_in_target = [char for char in given if char in set(fixed_in_source)]
    return [
        CodeFault(CodeFaultKind.REORDERED, table[there])
        for here, there in zip(fixed_in_source, fixed_in_target, strict=False)
        if here != there
    ]
