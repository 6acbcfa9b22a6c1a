"""A spelling as sounds, whatever scripts it is written in, with the places of the letters they came from."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from workbench.facts.names.scripts import chinese, indic, japanese, korean, latin, letters
from workbench.facts.names.transliterating import transliterating
from workbench.text.language import primary

KANJI = "kanji"
# A run of letters of one script. What joins the parts of a name ("·", "-", "'") parts runs; other scripts tell no sounds.
_RUN = re.compile(
    "(?P<latin>[a-z\u00c0-\u024f\u1e00-\u1eff\u0300-\u036f]+)|(?P<hangul>[가-힣]+)|(?P<kana>[ぁ-ヺー]+)|(?P<han>[\u3400-\u9fff]+)"
    "|(?P<cyrillic>[\u0400-\u052f]+)|(?P<greek>[\u0370-\u03ff\u1f00-\u1fff]+)|(?P<arabic>[\u0620-\u06ff]+)|(?P<hebrew>[\u0591-\u05f4]+)"
    "|(?P<indic>[\u0900-\u0d7f]+)",
    re.IGNORECASE,
)
_READERS: dict[str, Callable[[str], str]] = {
    "latin": latin.sounds,
    "hangul": korean.sounds,
    "kana": japanese.sounds,
    "han": chinese.sounds,
    "indic": indic.sounds,
} | {
    script: (lambda text, script=script: letters.sounds(text, script))  # type: ignore[misc]
    for script in ("cyrillic", "greek", "arabic", "hebrew")
}
_JOINED = re.compile("[-'’‐\u2011.]")
# Katakana and hiragana beside each other are two words: "トランプは".
_KANA_PART = re.compile("[ァ-ヺー]+|[ぁ-ゖー]+")
_DOUBLED = re.compile(r"(.)\1+")


@dataclass(frozen=True, slots=True)
class Reading:
    """`sounds` is the whole, `words` its parts; `places[n]` is where in the text the letter of `sounds[n]` stands, and
    `starts` tells where in `sounds` words begin, as far as the script shows words."""

    text: str
    script: str
    sounds: str
    words: tuple[str, ...]
    places: tuple[int, ...]
    starts: frozenset[int]


@lru_cache(maxsize=4_000)
def read(text: str, language: str) -> Reading:
    """How the text sounds. Han characters of Japanese are `KANJI` and read as in Mandarin, for want of better."""
    return _read(text, language, _runs(text))


@lru_cache(maxsize=500)
def read_names(text: str, language: str) -> Reading:
    """How those parts of a sentence sound that may be foreign names: in Japanese katakana and Latin letters only, in
    Chinese the characters that foreign names are spelled with, and in scripts with capitals the words that have one."""
    return _read(text, language, _name_runs(text, primary(language)))


def name_words(text: str, language: str) -> list[str]:
    """How each word sounds of those parts: the `words` of `read_names`, quicker as no places are kept."""
    words: list[str] = []
    past = -2
    for script, run, start in _name_runs(text, primary(language)):
        sound = _sound(script, run)
        if past == start - 1 and words and _JOINED.match(text, past):
            words[-1] += sound
        elif sound:
            words.append(sound)
        past = start + len(run)
    return words


def _name_runs(text: str, language: str) -> Iterator[tuple[str, str, int]]:
    for match in _RUN.finditer(text):
        if match[0][0].islower():
            continue
        for script, run, start in _in_one_script(match):
            if script == "han" and language == "zh":
                yield from _transliterated(run, start)
            elif language != "ja" or (script != "han" and not "\u3041" <= run[0] <= "\u3096"):
                yield script, run, start


def _transliterated(run: str, start: int) -> Iterator[tuple[str, str, int]]:
    """The parts of a run of Chinese characters that may spell a foreign name."""
    used, begin = transliterating(), 0
    for place in range(len(run) + 1):
        if place == len(run) or run[place] not in used:
            if place - begin > 1:
                yield "han", run[begin:place], start + begin
            begin = place + 1


def _read(text: str, language: str, runs: Iterable[tuple[str, str, int]]) -> Reading:
    heard, past, length = [], -2, 0
    places: list[int] = []
    words: list[str] = []
    scripts: set[str] = set()
    starts: set[int] = set()
    for script, run, start in runs:
        sound = _sound(script, run)
        scripts.add(KANJI if script == "han" and primary(language) == "ja" else script)
        heard.append(sound)
        starts.update(range(length, length + len(sound)) if script == "han" else (length,))
        length += len(sound)
        places += [start + place * len(run) // len(sound) for place in range(len(sound))]
        if words and past == start - 1 and _JOINED.match(text, past):
            words[-1] += sound
        elif sound:
            words.append(sound)
        past = start + len(run)
    script = KANJI if KANJI in scripts else next(iter(sorted(scripts)), "")
    return Reading(text, script, "".join(heard), tuple(words), tuple(places), frozenset(starts))


@lru_cache(maxsize=20_000)
def _sound(script: str, run: str) -> str:
    return _DOUBLED.sub(r"\1", _READERS[script](run))


def _runs(text: str) -> Iterator[tuple[str, str, int]]:
    for match in _RUN.finditer(text):
        yield from _in_one_script(match)


def _in_one_script(match: re.Match[str]) -> Iterator[tuple[str, str, int]]:
    script = match.lastgroup or ""
    if script == "kana":
        yield from (("kana", part[0], match.start() + part.start()) for part in _KANA_PART.finditer(match[0]))
    else:
        yield script, match[0], match.start()
