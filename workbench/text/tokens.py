"""Text cut into the pieces people count and compare: words where a language writes spaces, else characters."""

from __future__ import annotations

from dataclasses import dataclass

import regex

from workbench.text.inline import PLACEHOLDER
from workbench.text.language import counts_characters, writes_spaces

_CODE = f"[{chr(0xE000)}-{chr(0xF8FF)}]"
# Scripts whose letters stand for themselves: Han, kana, and those written without spaces in South East Asia.
_ALONE = r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}\p{Tibetan}ー々〆]\p{M}*"
_HANGUL = r"\p{Hangul}\p{M}*"
_NUMBER = r"\p{Nd}+(?:[.,:/٫٬]\p{Nd}+)*"
_SPACE = r"\s+"
_WORD = r"[\p{L}\p{M}\p{Nd}\u200c\u200d]+(?:['’\-.][\p{L}\p{M}\p{Nd}]+)*"
_BY_WORD = regex.compile(rf"{_CODE}|{_SPACE}|{_NUMBER}(?![\p{{L}}])|{_ALONE}|{_WORD}|\X")
_BY_CHARACTER = regex.compile(
    rf"{_CODE}|{_SPACE}|{_NUMBER}|[A-Za-z]\p{{M}}*(?:[A-Za-z0-9'’\-]\p{{M}}*)*|{_ALONE}|{_HANGUL}|\X"
)

_VISIBLE = regex.compile(r"(?!\s)\X")
_SPACED_WORD = regex.compile(r"(?:(?![\p{L}\p{N}])\S)*[\p{L}\p{N}]\S*")
_LETTER = regex.compile(r"[\p{L}\p{N}]")


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of text and where it stands."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Count:
    """How long a text is: words as a word processor counts them (each Han or kana character is one), and characters
    without white space and inline codes."""

    words: int
    characters: int

    def __add__(self, other: Count) -> Count:
        return Count(self.words + other.words, self.characters + other.characters)


def tokenise(text: str, language: str) -> tuple[Token, ...]:
    """The tokens of the text in order; joined they are the text again. White space and inline codes are tokens too.

    Words for languages that are compared by word; for Chinese, Japanese, Korean and the like characters with their
    combining marks, where Latin words and numbers stay whole."""
    pattern = _BY_CHARACTER if counts_characters(language) else _BY_WORD
    return tuple(Token(match[0], match.start(), match.end()) for match in pattern.finditer(text))


def count(text: str, language: str) -> Count:
    """The length of the text as translators are paid for it."""
    seen = PLACEHOLDER.sub("", text)
    characters = len(_VISIBLE.findall(seen))
    if writes_spaces(language):
        return Count(len(_SPACED_WORD.findall(seen)), characters)
    return Count(sum(1 for token in _BY_CHARACTER.findall(seen) if _LETTER.search(token)), characters)


def length(text: str, language: str) -> int:
    """How long the text is in what the language counts: characters or words."""
    seen = PLACEHOLDER.sub("", text)
    if counts_characters(language):
        return len(_VISIBLE.findall(seen))
    return len(_SPACED_WORD.findall(seen))
