"""Lines that say who wrote an article, in the ways of several languages: the names in them."""

from __future__ import annotations

import re
import tomllib
from importlib import resources

from workbench.formats.webpage.dates import around_date
from workbench.formats.webpage.furniture import is_dated, is_notice

_WORDS = tomllib.loads(
    (resources.files("workbench.formats.webpage") / "data" / "bylines.toml").read_text(encoding="utf-8")
)
LONGEST_BYLINE = 120
# A line longer than this tells more than names: a person's post, a newsroom, a place.
MOST_NAMES = 50
_EDGES = " \u00a0-–—|｜•·・,،:：/／=＝@()（）[]【】"


def _any_of(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_SIGN = r"[:：/／=＝|｜]"
_LABELLED = re.compile(
    rf"(?:^|[\s|｜·•(（【\[])(?:{_any_of(_WORDS['labels'])})\s*(?:{_SIGN}|[-–—ـ,،](?=\s))\s*(?P<names>\S.*?)"
    rf"(?=\s+[^\s:：=＝/／]{{1,12}}\s?[:：=＝/／]|\s*[)）】\]|｜]|$)",
    re.IGNORECASE,
)
_PLAIN = re.compile(rf"(?:{_any_of(_WORDS['plain'])})\s*[:：]?\s+(?=\S)", re.IGNORECASE)
_LATIN = r"[A-ZÀ-ÖØ-Þ][\w'’.\-]*"
_BETWEEN = r"(?:and|y|et|und|e|en|och|og|de|del|della|di|da|van|von|der|den|bin|al|la|le|du|dos|&)"
_BY = re.compile(
    rf"(?:[Bb]y|BY|Von|Par|Por|Door|Av|Oleh|Written by|Story by|Reported by) (?!\w+day\b){_LATIN}(?:,?\s+(?:{_BETWEEN}\s+)*{_LATIN}){{1,9}}(?:,? (?:for|of|in) [^.]{{2,30}}|, [^.]{{2,50}})?"
)
_MAIL = re.compile(r"[(（\[<]?\s*[\w.+-]+@[\w-]+(?:\.[\w-]+)+\s*[)）\]>]?|(?<=\w)@\w+\b")
# What is left of a date without a year, of a reading time, and of words before a date.
_ENDS = re.compile(
    r"\s+on\s+[A-Z][a-z]{2,8}\.?\s+\d{1,2}(?:\b|\d).*$|[\s|·•,]+\d+\s*(?:min(?:ute)?s?|분|分)(?:\s+read)?$|"
    r"[\s|·•,–—-]*(?:last )?(?:updated|published|posted|modified|created)(?:\s+(?:at|on))?\W*$|\s+on$|[\s,]+@\w+$",
    re.IGNORECASE,
)
_NAME_KO = r"[가-힣]{2,4}"
_SURNAMES = "김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진나지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용예봉경사부"
_NAMES_KO = (
    rf"(?:{_NAME_KO}(?:\s?[·ㆍ・,]\s?{_NAME_KO})*|[{_SURNAMES}][가-힣]{{2}}(?:\s[{_SURNAMES}][가-힣]{{2}})*)"
    rf"\s?(?:[가-힣]{{1,4}})?(?:{_any_of(_WORDS['korean_titles'])})"
)
_KOREAN = re.compile(
    rf"(?:(?:글|취재|기자명|글[·ㆍ/]사진)\s|(?!사진|영상|그래픽|촬영)[가-힣]{{2,6}}\s?[=/]\s?|[가-힣A-Za-z]{{0,8}}(?:부|팀|일보|신문|뉴스\d?|방송|통신)\s)?({_NAMES_KO}(?:(?:\s?[,·ㆍ/]\s?|\s){_NAMES_KO})*)"
)
_NAME_ZH = r"[\u3400-\u9fff]{2,4}(?:[·・][\u3400-\u9fff]{1,6})?"
_NAMES_ZH = rf"{_NAME_ZH}(?:[、，,\s]+{_NAME_ZH}){{0,4}}"
_FROM_ZH = r"(?:\s*[/／]?\s*(?:[\u3400-\u9fff]{2,6})?(?:报道|報導|報道|摄|攝|电|電))?"
_CHINESE = re.compile(
    rf"[【（(\[]?((?:本报|本刊|本网|本報|特约|特約|见习|实习|首席)?(?:记者|記者|通讯员|撰稿人)\s*[:：/／]?\s*{_NAMES_ZH}?){_FROM_ZH}[】）)\]]?"
)
_JAPANESE = re.compile(
    r"([\u3041-\u30ff\u3400-\u9fff々ー ]{2,10}記者|(?:聞き手|編集委員|論説委員|特派員|記者)[ ・][\u3041-\u30ff\u3400-\u9fff々ー]{2,8})"
)
_OPENINGS = (
    re.compile(rf"[\[(（【<](?:[^\])）】>]{{0,20}}?[=＝/·\s])?\s*({_NAMES_KO})\s*[\])）】>]"),
    re.compile(rf"\([^)]{{1,24}}\)\s*({_NAMES_KO})\s*[=＝]"),
    re.compile(rf".{{0,40}}?[（(【\[][\u3400-\u9fff]{{0,6}}?((?:记者|記者)\s*{_NAMES_ZH}?){_FROM_ZH}[）)】\]]"),
    re.compile(
        r"【[^】＝=]{1,14}[＝=](?!共同|時事|ロイター|ＡＦＰ|AFP|AP|ＡＰ)([\u3041-\u30ff\u3400-\u9fff々ー・ ]{3,12})】"
    ),
)
_SENTENCE = re.compile(r"[。！？!?；;“”\"«»]|\.\s|\.{3}|…")

_OTHER_LABEL = re.compile(r"\w[\w ]{1,14}[:：]|\d{1,2}[/:.]\d")


def is_nobody(name: str) -> bool:
    """Whether the name is none: what a content system writes where nobody is named."""
    return not re.search(r"[^\W\d_]", name) or name.casefold().strip(_EDGES) in _WORDS["nobody"]


def clean_byline(text: str) -> str:
    """Names without "By"; "" for the address of a profile."""
    if re.match(r"https?://|www\.", text):
        return ""
    text = _MAIL.sub("", text)
    return re.sub(r"^(?:by|von|par|por|di|da|door|av|글|写)\s*[:：]?\s+", "", text, flags=re.IGNORECASE).strip(" ,|/·")


def undated(line: str) -> str:
    """The line without a date, a mail address and what parts them from names; "" when no name is left."""
    if is_dated(line):
        return ""
    sides = _sides_of_date(line)
    return next((side for side in sides if 2 <= len(side) <= LONGEST_BYLINE and not is_notice(side)), "")


def _sides_of_date(line: str) -> list[str]:
    """What stands before and after a date, without mail addresses and what parts them from it."""
    return [_ENDS.sub("", _MAIL.sub("", side).strip(_EDGES)).rstrip(_EDGES) for side in around_date(line)]


def names_in_line(line: str) -> str:
    """The names in a line that says who wrote something and nothing else that matters; "" in any other line.

    Western names keep their "By", eastern ones their title; labels, places and mail addresses are left out."""
    if not 2 < len(line) <= LONGEST_BYLINE or is_notice(line):
        return ""
    for labelled in _LABELLED.finditer(line):
        names = _MAIL.sub("", labelled["names"]).strip(_EDGES)
        if _says_names(names) and not is_nobody(names):
            return _korean_in(names) or _without_place(names)
    for bare in _sides_of_date(line):
        if _BY.fullmatch(bare):
            return bare
        for pattern in (_KOREAN, _CHINESE, _JAPANESE):
            if found := pattern.fullmatch(bare):
                return _trimmed(found[1])
    return ""


def names_after_label(line: str) -> str:
    """The names in a line that somebody marked as one about authors; "" when it says something else."""
    if told := names_in_line(line):
        return told
    bare = undated(line)
    western = re.match(r"(?:by|von|par|por|written by|words by|story by)\s", bare, re.IGNORECASE)
    names = bare if western else _PLAIN.sub("", bare, count=1) if _PLAIN.match(bare) else bare
    names = _without_place(names.strip(_EDGES))
    return names if _may_be_names(names) else ""


def names_in_opening(paragraph: str) -> str:
    """The names that an article's first paragraph begins with, as newsrooms of Korea, China and Japan write them:
    "[새벽신문=김하늘 기자]", "…电（记者 周小川）", "【ソウル＝高橋みどり】"; else ""."""
    for pattern in _OPENINGS:
        if found := pattern.match(paragraph):
            return _trimmed(found[1])
    return ""


def _says_names(text: str) -> bool:
    """Whether words after a label may be names: few of them, no sentence, in capitals where the script has them."""
    first = text[:1]
    return (
        2 <= len(text) <= MOST_NAMES and len(text.split()) <= 8 and not _SENTENCE.search(text) and not first.islower()
    )


def _may_be_names(text: str) -> bool:
    """Whether a marked line may be names: no sentence, no other label, no date or number of something."""
    digits, letters = (len(re.findall(pattern, text)) for pattern in (r"\d", r"[^\W\d_]"))
    return (
        not is_nobody(text) and digits < letters and not _SENTENCE.search(text + " ") and not _OTHER_LABEL.match(text)
    )


def _korean_in(text: str) -> str:
    found = _KOREAN.fullmatch(text)
    return _trimmed(found[1]) if found else ""


def _without_place(names: str) -> str:
    return re.sub(r"\s*[/／]\s*[\u3400-\u9fff]{0,8}(?:报道|報導|報道|摄|攝|电|電)$", "", names)


def _trimmed(names: str) -> str:
    return " ".join(names.split()).strip(_EDGES)
