"""Which inline code of a corrected sentence is which of the old one, so that targets keep the codes they hold."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass

from workbench.text.inline import PLACEHOLDER, CodedText, InlineCode


@dataclass(frozen=True, slots=True)
class CodeMap:
    """New placeholder characters by old ones. `gone` are old codes that have no counterpart, with what they stand for."""

    renamed: Mapping[str, str]
    gone: Mapping[str, str]

    @property
    def is_identity(self) -> bool:
        """Whether every placeholder stays as it is."""
        return not self.gone and all(old == new for old, new in self.renamed.items())

    def apply(self, target: str) -> str:
        """The target in the new codes; one that is gone leaves its plain-text equivalent (a line break for `<br>`)."""
        if self.is_identity:
            return target
        return PLACEHOLDER.sub(lambda match: self.renamed.get(match[0], self.gone.get(match[0], "")), target)


@dataclass(frozen=True, slots=True)
class _Group:
    """The codes that share an id: both ends of a span, or one code alone."""

    codes: tuple[InlineCode, ...]

    @property
    def shape(self) -> Hashable:
        """What kind of thing it is; only groups of one shape can stand for each other."""
        return tuple((code.kind, code.type, code.subtype) for code in self.codes)

    @property
    def exact(self) -> Hashable:
        """The shape with the native markup, so that of two links each finds itself."""
        return (self.shape, tuple(code.data for code in self.codes))


def map_codes(old: CodedText, new: CodedText) -> CodeMap:
    """The codes of the old slice by those of the new one: the same markup first, then the same kind, in order."""
    before, after = _groups(old), _groups(new)
    pairs: list[tuple[_Group, _Group]] = []
    for likeness in (lambda group: group.exact, lambda group: group.shape):
        pairs += _paired(before, after, likeness)
    renamed = {
        one.char: other.char for left, right in pairs for one, other in zip(left.codes, right.codes, strict=True)
    }
    gone = {code.char: code.equivalent for group in before for code in group.codes}
    return CodeMap(renamed, gone)


def _paired(
    before: list[_Group], after: list[_Group], likeness: Callable[[_Group], Hashable]
) -> list[tuple[_Group, _Group]]:
    """Pairs of like groups in order; both lists lose what was paired."""
    found = []
    for group in list(before):
        match = next((other for other in after if likeness(other) == likeness(group)), None)
        if match is not None:
            found.append((group, match))
            before.remove(group)
            after.remove(match)
    return found


def _groups(coded: CodedText) -> list[_Group]:
    """The slice's codes in the order they stand in the text, those of one id together."""
    table = coded.table
    by_id: dict[str, list[InlineCode]] = {}
    for char in PLACEHOLDER.findall(coded.text):
        if char in table:
            by_id.setdefault(table[char].id, []).append(table[char])
    return [_Group(tuple(codes)) for codes in by_id.values()]
