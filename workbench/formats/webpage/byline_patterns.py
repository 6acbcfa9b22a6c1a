"""What lines about authors look like, as patterns: labels, names and titles of several languages, and what is none of them."""

from __future__ import annotations

import re
import tomllib
from importlib import resources

WORDS = tomllib.loads(
    (resources.files("workbench.formats.webpage") / "data" / "bylines.toml").read_text(encoding="utf-8")
)
LONGEST_BYLINE = 120
# A line longer than this tells more than names: a person's post, a newsroom, a place.
MOST_NAMES = 50
EDGES = " \u00a0-–—|｜•·・,،:：/／=＝@()（）[]【】"


def _any_of(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_SIGN = r"[:：/／=＝|｜]"
LABELLED = re.compile(
    rf"(?:^|[\s|｜·•(（【\[])(?:{_any_of(WORDS['labels'])})\s*(?:{_SIGN}|[-–—ـ,،](?=\s))\s*(?P<names>\S.*?)"
    rf"(?=\s+[^\s:：=＝/／]{{1,12}}\s?[:：=＝/／]|\s*[)）】\]|｜]|$)",
    re.IGNORECASE,
)
PLAIN = re.compile(rf"(?:{_any_of(WORDS['plain'])})\s*[:：]?\s+(?=\S)", re.IGNORECASE)
_LATIN = r"[A-ZÀ-ÖØ-Þ][\w'’.\-]*"
_BETWEEN = r"(?:and|y|et|und|e|en|och|og|de|del|della|di|da|van|von|der|den|bin|al|la|le|du|dos|&)"
BY = re.compile(
    rf"(?:[Bb]y|BY|Von|Par|Por|Door|Av|Oleh|Written by|Story by|Reported by) (?!\w+day\b){_LATIN}(?:,?\s+(?:{_BETWEEN}\s+)*{_LATIN}){{1,9}}(?:,? (?:for|of|in) [^.]{{2,30}}|, [^.]{{2,50}})?"
)
MAIL = re.compile(r"[(（\[<]?\s*[\w.+-]+@[\w-]+(?:\.[\w-]+)+\s*[)）\]>]?|(?<=\w)@\w+\b")
# What is left of a date without a year, of a reading time, and of words before a date.
ENDS = re.compile(
    r"\s+on\s+[A-Z][a-z]{2,8}\.?\s+\d{1,2}(?:\b|\d).*$|[\s|·•,]+\d+\s*(?:min(?:ute)?s?|분|分)(?:\s+read)?$|"
    r"[\s|·•,–—-]*(?:last )?(?:updated|published|posted|modified|created)(?:\s+(?:at|on))?\W*$|\s+on$|[\s,]+@\w+$",
    re.IGNORECASE,
)
_NAME_KO = r"[가-힣]{2,4}"
_SURNAMES = "김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진나지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용예봉경사부"
_NAMES_KO = (
    rf"(?:{_NAME_KO}(?:\s?[·ㆍ・,]\s?{_NAME_KO})*|[{_SURNAMES}][가-힣]{{2}}(?:\s[{_SURNAMES}][가-힣]{{2}})*)"
    rf"\s?(?:[가-힣]{{1,4}})?(?:{_any_of(WORDS['korean_titles'])})"
)
KOREAN = re.compile(
    rf"(?:(?:글|취재|기자명|글[·ㆍ/]사진)\s|(?!사진|영상|그래픽|촬영)[가-힣]{{2,6}}\s?[=/]\s?|[가-힣A-Za-z]{{0,8}}(?:부|팀|일보|신문|뉴스\d?|방송|통신)\s)?({_NAMES_KO}(?:(?:\s?[,·ㆍ/]\s?|\s){_NAMES_KO})*)"
)
_NAME_ZH = r"[\u3400-\u9fff]{2,4}(?:[·・][\u3400-\u9fff]{1,6})?"
_NAMES_ZH = rf"{_NAME_ZH}(?:[、，,\s]+{_NAME_ZH}){{0,4}}"
_FROM_ZH = r"(?:\s*[/／]?\s*(?:[\u3400-\u9fff]{2,6})?(?:报道|報導|報道|摄|攝|电|電))?"
CHINESE = re.compile(
    rf"[【（(\[]?((?:本报|本刊|本网|本報|特约|特約|见习|实习|首席)?(?:记者|記者|通讯员|撰稿人)\s*[:：/／]?\s*{_NAMES_ZH}?){_FROM_ZH}[】）)\]]?"
)
JAPANESE = re.compile(
    r"([\u3041-\u30ff\u3400-\u9fff々ー ]{2,10}記者|(?:聞き手|編集委員|論説委員|特派員|記者)[ ・][\u3041-\u30ff\u3400-\u9fff々ー]{2,8})"
)
OPENINGS = (
    re.compile(rf"[\[(（【<](?:[^\])）】>]{{0,20}}?[=＝/·\s])?\s*({_NAMES_KO})\s*[\])）】>]"),
    re.compile(rf"\([^)]{{1,24}}\)\s*({_NAMES_KO})\s*[=＝]"),
    re.compile(rf".{{0,40}}?[（(【\[][\u3400-\u9fff]{{0,6}}?((?:记者|記者)\s*{_NAMES_ZH}?){_FROM_ZH}[）)】\]]"),
    re.compile(
        r"【[^】＝=]{1,14}[＝=](?!共同|時事|ロイター|ＡＦＰ|AFP|AP|ＡＰ)([\u3041-\u30ff\u3400-\u9fff々ー・ ]{3,12})】"
    ),
)
SENTENCE = re.compile(r"[。！？!?；;“”\"«»]|(?<=\w{4})\.\s|\.{3}|…")

OTHER_LABEL = re.compile(r"\w[\w ]{1,14}[:：]|\d{1,2}[/:.]\d")
