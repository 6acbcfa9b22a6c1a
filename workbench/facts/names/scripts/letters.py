"""Alphabets that spell letter by letter: Cyrillic, Greek, Arabic and Hebrew."""

from __future__ import annotations

import re
import unicodedata
from functools import cache


def _alphabet(letters: str, *more: str) -> dict[str, str]:
    """A table of "аa бb"; in `more`, letters of several sounds as "ю:yu"."""
    table = {pair[0]: pair[1:] for pair in letters.split()}
    return table | dict(each.split(":") for pairs in more for each in pairs.split())


CYRILLIC = _alphabet(
    "аa бb вv гg дd еe ёo жJ зz иi йy кk лl мm нn оo пp рr сs тt уu фf хh цC чC шS щS ъ ь ыi эe іi ґg јy љl њn ћC ђJ џJ ўw қk ғg үu өo ңN һh",
    "ю:yu я:ya ї:yi є:ye дж:J кс:ks кв:kw",
)
GREEK = _alphabet(
    "αa βv γg δd εe ζz ηi θD ιi κk λl μm νn οo πp ρr σs ςs τt υi φf χh ωo",
    "ξ:ks ψ:ps μπ:b ντ:d γκ:g γγ:Ng τσ:C τζ:J ου:u αυ:av ευ:ev",
)
ARABIC = _alphabet(
    "اa بb تt ثD جJ حh خh دd ذD رr زz سs شS صs ضd طt ظz ع@ غg فf قk كk لl مm نn هh وu يi ىa ة@ ء آa أa إi ؤu ئ@ گg چC پp ژJ ڤv کk یi ےe ہh ںn ٹt ڈd ڑr ھh",
    "تش:C دج:J كس:ks",
)
HEBREW = _alphabet(
    "אa בv גg דd הH וu זz חh טt יi כk ךk לl מm םm נn ןn סs ע@ פf ףf צC ץC קk רr שS תt", "ג׳:J צ׳:C ז׳:J ג':J צ':C ז':J"
)
_SCRIPTS = {"cyrillic": CYRILLIC, "greek": GREEK, "arabic": ARABIC, "hebrew": HEBREW}
_MARKS = re.compile("[\u0300-\u036f\u064b-\u065f\u0670\u0591-\u05c7\u0640]")


@cache
def _reader(script: str) -> re.Pattern[str]:
    return re.compile("|".join(sorted(map(re.escape, _SCRIPTS[script]), key=len, reverse=True)))


def sounds(text: str, script: str) -> str:
    """How the letters sound in that script; accents and vowel points do not count."""
    table = _SCRIPTS[script]
    low = text.lower()
    if script in ("greek", "arabic", "hebrew"):
        low = _MARKS.sub("", unicodedata.normalize("NFD", low) if script == "greek" else low)
    heard = _reader(script).sub(lambda match: table[match[0]], low)
    return "".join(each for each in heard if each.isascii() and (each.isalpha() or each == "@"))
