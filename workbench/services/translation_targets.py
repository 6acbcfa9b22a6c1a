"""The text of a unit from sentences of a translation: joined as its language writes, with the source's inline codes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from workbench.services.problems import N_, Invalid
from workbench.services.translation_sentences import TargetSentence
from workbench.services.units import MAX_TARGET
from workbench.text.code_maps import map_codes
from workbench.text.inline import PLACEHOLDER, CodedText, InlineCode, placeholder
from workbench.text.language import writes_spaces


def target_of(sentences: Sequence[TargetSentence], source: CodedText, language: str) -> str:
    """The unit's target: codes of the translation become those of the source that are of their kind, the others go and leave
    what they show. Raises Invalid when it is longer than a unit can be."""
    joined = _joined(sentences, " " if writes_spaces(language) else "")
    target = map_codes(joined, source).apply(joined.text).strip()
    if len(target) > MAX_TARGET:
        raise Invalid(
            N_("The row that begins with “%(words)s” is longer than a unit can be. Split it first."), words=target[:60]
        )
    return target


def _joined(sentences: Iterable[TargetSentence], space: str) -> CodedText:
    """The sentences in one text. Codes of different blocks have the same characters and names, so they are given new ones."""
    texts: list[str] = []
    known: dict[tuple[int, str], InlineCode] = {}
    for each in sentences:
        for code in each.content.codes:
            if (each.block, code.char) not in known:
                char = placeholder(len(known))
                known[each.block, code.char] = replace(code, char=char, id=f"{each.block}-{code.id}")
        texts.append(_renamed(each, known))
    return CodedText(space.join(texts), tuple(known.values()))


def _renamed(sentence: TargetSentence, known: dict[tuple[int, str], InlineCode]) -> str:
    """Its text in the new characters; those that stand for no code are left out."""

    def new(char: str) -> str:
        code = known.get((sentence.block, char))
        return code.char if code else ""

    return PLACEHOLDER.sub(lambda match: new(match[0]), sentence.content.text)
