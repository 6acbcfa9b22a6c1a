"""The alphabet of sounds that names of all scripts are read into, and how far two readings lie apart.

Newspapers carry a name into another script by its consonants; vowels change and are put in or left out (Trump, 트럼프,
特朗普, ترامب). So consonants weigh most, consonants that scripts confuse (l and r, b and v, s and sh) lie near each
other, and vowels weigh little.

Vowels are `a e i o u`, and `@` for one that a script only puts in so that consonants can be spoken. Consonants are
`p b f v t d s z k g h m n l r w y`, `S` sh, `C` ch and ts, `J` as in jam and the French j, `N` ng, `R` an r that many
readings drop ("Carter", 카터). Spellings that languages read differently have letters of their own: `K` ch, `D` th,
`Q` c before e and i, `G` g before e and i, `j`, `X` an x at the beginning, `q` without u, `W` w, `Z` z, `H` an h that may be silent."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache, lru_cache
from itertools import accumulate, islice
from math import inf

from rapidfuzz.fuzz import partial_ratio_alignment

VOWELS = frozenset("aeiou@")
_LIGHT = {"@": 0.05, "R": 0.3, "H": 0.4, "h": 0.6, "w": 0.5, "W": 0.7, "y": 0.4, **dict.fromkeys("aeiou", 0.25)}
_WEIGHTS = defaultdict(lambda: 1.0, _LIGHT)
_OTHER_VOWEL, _WITHIN = 0.12, 0.6
# How many sounds from where letters are alike a word may begin.
_BESIDE = 3
# What it costs to put the one for the other, in hundredths. Each pair stands once.
_NEAR = {
    0: "kq SX CK kK sQ JG gG Jj DT zZ wW hH rR lL vW tD",
    5: "bv sZ kQ CQ Sj",
    10: "kg td pb sz yj lr fv SK fp JZ CZ JC wv sD dD zD CJ nN gq JS Jz Gj hK",
    15: "sS uw uW iy lR Xs Xz hj pf gJ Zd Xh JX CX CS Cs CT hG Cz Sz SQ fD SZ HK JK qC RL jG",
    25: "uv tC nm mN fh bp gh gH kh kH hq tJ fH dJ Jd dC dZ tZ yJ rJ tQ zQ sX bf wb bW bw pv yG kC",
    40: "Ck kJ gK Gk gj vf fw fW Sk Ks Ng Nk rn ln hS HS yl dl dr jk kS ij",
}  # fmt: skip


@cache
def _costs() -> dict[str, float]:
    """What it costs to put one sound for another, by the two letters in either order."""
    costs: dict[str, float] = {}
    for hundredths, pairs in _NEAR.items():
        for pair in pairs.split():
            costs.setdefault(pair, hundredths / 100)
            costs.setdefault(pair[::-1], hundredths / 100)
    costs |= {one + other: _OTHER_VOWEL for one in VOWELS for other in VOWELS}
    letters = set("".join(costs)) | set(_LIGHT)
    costs |= {letter + letter: 0.0 for letter in letters}
    for one in letters:
        for other in letters:
            far = max(_WEIGHTS[one], _WEIGHTS[other])
            costs.setdefault(one + other, far + (0.3 if (one in VOWELS) != (other in VOWELS) else 0.0))
    return costs


@lru_cache(maxsize=10_000)
def weight(sounds: str) -> float:
    """How much there is to compare: about the number of consonants."""
    return sum(_gaps(sounds))


@cache
def _against(letter: str) -> Mapping[str, float]:
    """What it costs to put each other sound for this one; 1 for any letter that stands for no sound."""
    return defaultdict(lambda: 1.0, {pair[1]: cost for pair, cost in _costs().items() if pair[0] == letter})


def _gaps(sounds: str) -> list[float]:
    """What it costs to leave out each of the sounds."""
    return list(map(_WEIGHTS.__getitem__, sounds))


def distance(one: str, other: str) -> float:
    """What it costs to turn one reading into the other: 0 of the same, about 1 a consonant that differs."""
    gaps = _gaps(other)
    return _last_row(one, other, gaps, [0.0, *accumulate(gaps)])[-1]


def _last_row(name: str, text: str, gaps: list[float], row: list[float], most: float = inf) -> list[float]:
    """What it costs to turn the whole name into what ends at each place of the text, by Wagner and Fischer (1974): `row` says
    what it costs to begin there, `gaps` what it costs to put in each letter of the text. Where every place costs more than
    `most` already, the rest of the name is left out, for it only adds to it."""
    known: dict[str, list[float]] = {}
    for letter in name:
        if letter not in known:
            known[letter] = list(map(_against(letter).__getitem__, text))
        own = _WEIGHTS[letter]
        diagonal = row[0]
        left = diagonal + own
        following = [left]
        for cost, above, gap in zip(known[letter], islice(row, 1, None), gaps, strict=False):
            best = diagonal + cost
            diagonal = above
            above += own
            left += gap
            if above < best:
                best = above
            if left < best:
                best = left
            left = best
            following.append(best)
        row = following
        if most < inf and min(row) > most:
            break
    return row


def lies_within(name: str, text: str, starts: frozenset[int], most: float) -> bool:
    """Whether the cost that `nearest` tells is at most so much; where it is not, that is mostly seen before the end."""
    gaps = _gaps(text)
    return min(_last_row(name, text, gaps, _beginnings(gaps, starts), most)) <= most


def _beginnings(gaps: list[float], starts: frozenset[int]) -> list[float]:
    """What it costs to begin at each place of the text: nothing where a word does, else what is left out of the word."""
    row, within = [0.0] * (len(gaps) + 1), 0.0
    for place in range(1, len(gaps)):
        within = 0.0 if place in starts else min(_WITHIN, within + gaps[place - 1])
        row[place] = within
    return row


def near(name: str, text: str, starts: frozenset[int]) -> float:
    """What it costs at most to hear the name in the text: its cost at the place where the letters are most alike.

    The place is found without weights, which takes a hundredth of the time of `nearest` and is nearly always right."""
    alike = partial_ratio_alignment(name, text)
    if alike is None:
        return weight(name)
    begin, end = (alike.dest_start, alike.dest_end) if len(name) <= len(text) else (0, len(text))
    word = next((place for place in range(begin, max(-1, begin - _BESIDE), -1) if place in starts), begin)
    return _within(word, text, starts) + distance(name, text[word:end])


def _within(begin: int, text: str, starts: frozenset[int]) -> float:
    """What it costs more to begin within a word, as `nearest` counts it."""
    cost, place = 0.0, begin
    while place > 0 and place not in starts and cost < _WITHIN:
        place -= 1
        cost += _WEIGHTS[text[place]]
    return min(_WITHIN, cost)


def nearest(name: str, text: str, starts: frozenset[int]) -> tuple[float, int, int]:
    """Where in the text the name is best heard: what it costs, and the places between which it stands.

    A name that begins within a word (at a place that is no start) costs more, and where it ends in one it does not, as
    many languages put particles and endings there."""
    costs, gaps = _costs(), _gaps(text)
    row = _beginnings(gaps, starts)
    began = list(range(len(text) + 1))
    for letter in name:
        own = _WEIGHTS[letter]
        diagonal, first = row[0], began[0]
        row[0] += own
        left, left_start = row[0], 0
        for place, against in enumerate(text, 1):
            best, start = diagonal + costs.get(letter + against, 1.0), first
            diagonal, first = row[place], began[place]
            if diagonal + own < best:
                best, start = diagonal + own, first
            if left + gaps[place - 1] < best:
                best, start = left + gaps[place - 1], left_start
            row[place], began[place] = best, start
            left, left_start = best, start
    end = min(range(len(row)), key=row.__getitem__)
    return row[end], began[end], end
