"""Names that stand out in scripts without capitals: Latin letters in Korean or Arabic text, ・ and · between the parts of
a foreign name, names before titles ("이재명 대통령", "マクロン大統領")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from workbench.facts.names.name import Name, Sort
from workbench.facts.names.transliterating import transliterating
from workbench.facts.patterns import any_of
from workbench.facts.words import strings
from workbench.text.language import primary

_LATIN_SURE, _DOTTED = 0.6, 0.6
# Katakana before a title is a name; Korean nouns of all sorts stand before some titles ("정부 대변인").
_TITLED = {"ja": 0.5, "ko": 0.4}
_LATIN = re.compile(
    r"(?<![A-Za-zÀ-ɏ0-9_.@#/&])[a-z]?[A-Z][A-Za-zÀ-ɏ0-9'’&-]*(?:[ .][A-Z][A-Za-zÀ-ɏ0-9'’&-]*){0,8}(?![\d@])"
)
# Latin letters that are words of the language around them or signs of units, not names.
_NO_NAMES = frozenset(
    "AM PM TV OK PC CEO CM KM KG MM ML GB MB TB KB GDP DNA AI IT VS ID SNS CCTV PR DVD CD UFO VIP FAQ NO Mr Mrs Ms Dr DJ".split()
)
_KATAKANA = re.compile(r"(?<![ァ-ヴー])[ァ-ヴー]{2,20}(?:[・=＝][ァ-ヴー]{1,20}){1,4}")
_DOT = re.compile("[·•・‧]")
_HAN_DOT = re.compile(r"[\u4e00-\u9fff]{1,6}(?:[·•・‧][\u4e00-\u9fff]{1,6}){1,3}")
_KOREAN_PARTICLES = frozenset("의은는을를에된할인과와한및게히던려면며고")


def find_foreign(text: str, language: str) -> Iterator[Name]:
    """The names that script or a title shows, in texts whose own script has no capitals."""
    for match in _LATIN.finditer(text):
        if len(match[0]) > 1 and match[0] not in _NO_NAMES:
            yield Name(match.start(), match.end(), match[0], Sort.NAME, _LATIN_SURE)
    language = primary(language)
    if language == "ja":
        yield from (Name(*match.span(), match[0], Sort.NAME, _DOTTED) for match in _KATAKANA.finditer(text))
    if language in ("ja", "ko"):
        yield from _before_titles(text, language)
    elif language == "zh":
        yield from _with_dots(text)


@cache
def _titled(language: str) -> re.Pattern[str]:
    titles = any_of(strings(language, "names", "titles_after"))
    if language == "ja":
        return re.compile(rf"(?<![ァ-ヴー・=＝])([ァ-ヴー]{{2,14}})(?:{titles})")
    return re.compile(rf"(?<![가-힣])([가-힣]{{2,6}}) (?:{titles})(?![가-힣]{{3}})")


@cache
def _not_names(language: str) -> frozenset[str]:
    return frozenset(strings(language, "names", "not_names"))


def _before_titles(text: str, language: str) -> Iterator[Name]:
    not_names = _not_names(language)
    for match in _titled(language).finditer(text):
        if match[1] not in not_names and match[1][-1] not in _KOREAN_PARTICLES:
            yield Name(match.start(1), match.end(1), match[1], Sort.PERSON, _TITLED[language])


def _with_dots(text: str) -> Iterator[Name]:
    """Chinese transliterations: what stands around the dots goes on as far as characters used for foreign sounds do."""
    sounding = transliterating()
    for match in _HAN_DOT.finditer(text):
        start, end = match.span()
        dots = [start + dot.start() for dot in _DOT.finditer(match[0])]
        middle, last = dots[0], dots[-1]
        begin = middle
        while begin > start and text[begin - 1] in sounding:
            begin -= 1
        stop = last + 1
        while stop < end and text[stop] in sounding:
            stop += 1
        if begin < middle and stop > last + 1:
            yield Name(begin, stop, text[begin:stop], Sort.NAME, _DOTTED)
