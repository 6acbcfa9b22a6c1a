"""What stands among an article's paragraphs and is none of them: menus, sharing bars, related stories, notices."""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import dataclass

from workbench.formats.webpage.tags import Kind
from workbench.formats.webpage.tree import Node, Run

FURNITURE_TAGS = frozenset({"nav", "footer", "form", "menu", "fieldset"})
# Words page authors put into class names and ids of what is no article; whole parts of a name only.
FURNITURE_NAMES = re.compile(
    r"(?<![a-z])(?:nav|navigation|navbar|menu|breadcrumbs?|share|sharing|social|sns|related(?:-?(?:posts?|articles?|stories|news|content|links?|topics?|entries))?|recommend(?:ed|ations?)?|more-?news|"
    r"sidebar|side-?bar|widget|promo|promoted|sponsor(?:ed)?|advert(?:isement)?|ad|ads|adbox|banner|newsletter|subscribe|subscription|"
    r"signup|sign-?up|paywall|comments?|disqus|replies|reply|tags?|taglist|pagination|pager|paging|footer|masthead|toolbar|tools|"
    r"print|popup|modal|cookie|consent|toc|metabar|byline-?tools|author-?bio|bio|authorbox|hidden|visually-?hidden|sr-only|screen-reader-text|"
    r"noprint|mw-editsection|navbox|metadata|infobox-?nav|rank(?:ing)?|popular|trending|most-?read|most-?viewed|"
    r"skip|copyright|correction-?form|feedback|rating|rate|likes?|follow|player|jump|outbrain|taboola|caas-readmore|readmore|read-?more)(?![a-z])"
)
OTHER_STORIES = re.compile(
    r"(?<![a-z])(?:related-?(?:posts?|articles?|stories|news)|recommended-?(?:posts?|articles?|stories|news)|comments?-?(?:list|area|section)|"
    r"outbrain|taboola|disqus-thread)(?![a-z])"
)
KEEP_NAMES = re.compile(
    r"(?<![a-z])(?:article|body|content|entry|post|story|main|text|caption|figure|paragraph|headline|hentry)(?![a-z])"
)
NOTICE = re.compile(
    r"^(?:advertisement|adverti[sz]ing|sponsored|share(?: this)?(?: (?:article|story|page))?|print|e-?mail|save|tweet|comments?|"
    r"read more|more|related(?: (?:articles?|stories|content))?|see also|continue reading.*|story continues below.*|"
    r"go to contents|back to top|top|sign up.*newsletter.*|subscribe.*|follow us.*|copyright.*|©.*|all rights reserved.*|"
    r"click to (?:enlarge|expand|share).*|loading\.*|photo|video|gallery|image|"
    r"광고|공유|공유하기|댓글|인쇄|스크랩|관련 ?기사|본문 ?바로가기|기사 ?제보.*|무단 ?전재.*|.*저작권자 ?(?:ⓒ|©|\(c\)).*|저작권자.*|.*무단 ?전재.{0,4}재배포.*|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|ⓒ.*|글자 ?크기.*|"
    r"広告|シェア|シェアする|関連記事|続きを読む|印刷|コメント|無断転載.*|ツイート|"
    r"广告|分享|分享到.*|相关(?:新闻|阅读|文章).*|[（(【\[]?(?:责任编辑|責任編輯|责编|编辑|編輯|校对|校對|审核|监制|值班编辑)\s*[:：].{0,40}|版权所有.*|打印|评论|阅读更多|"
    r"إعلان|شارك|مشاركة|طباعة|اقرأ أيضا.*|المزيد|تعليقات|جميع الحقوق محفوظة.*)$",
    re.IGNORECASE,
)
READ_ON = re.compile(
    r"(?:(?:read more|read on|continue reading|read the full (?:story|article)|full story|weiterlesen|mehr lesen|lire la suite|leer más|leia mais|"
    r"더 ?보기|더 ?읽기|자세히 ?보기|기사 ?보기|続きを読む|もっと見る|詳しく見る|阅读(?:更多|全文)|閱讀(?:更多|全文)|查看(?:更多|详情)|اقرأ المزيد|المزيد|للمزيد|читать далее)[\s.…»›→>]*)+",
    re.IGNORECASE,
)
# A line that says when, and nothing else that matters: "Posted ...", "Updated ...", "입력 2023.09.16 08:09".
DATED = re.compile(
    r"^(?:posted|published|updated|last (?:updated|modified)|first published|modified|created|date|"
    r"입력|수정|등록|승인|송고|기사입력|최종수정|업데이트|発行|公開|更新|掲載|投稿|配信|发布(?:时间)?|发表|更新(?:时间)?|时间|來源|来源|发布于|"
    r"نشر(?:ت)?|تاريخ النشر|آخر تحديث|تم النشر|veröffentlicht|aktualisiert|stand|publié|mis à jour|publicado|actualizado)(?:\b|(?=\d))[\s:：.]*.{0,60}$",
    re.IGNORECASE,
)
MOSTLY_LINKS = 0.5


@dataclass(frozen=True, slots=True)
class Measure:
    """What a run of text looks like: its length, and how much of it stands in links."""

    length: int
    in_links: int

    @property
    def link_share(self) -> float:
        """Between 0 and 1."""
        return self.in_links / self.length if self.length else 0.0

    def __add__(self, other: Measure) -> Measure:
        return Measure(self.length + other.length, self.in_links + other.in_links)


NOTHING = Measure(0, 0)


def measure(run: Run) -> Measure:
    """Count the run's characters, white space aside, and those of them in links."""
    length = in_links = 0
    depth = int(run.linked)
    for piece in run.pieces:
        if piece.name == "a":
            depth = max(0, depth + (1 if piece.kind is Kind.START else -1))
        elif piece.kind is Kind.TEXT:
            letters = len("".join(piece.raw.split()))
            length += letters
            in_links += letters if depth else 0
    return Measure(length, in_links)


def is_notice(text: str) -> bool:
    """Whether the text is a label of the page ("Share this", "관련 기사"), whatever stands around it."""
    return len(text) < 120 and bool(NOTICE.match(text.strip(" \u00a0>»›→|·:-")))


def is_teaser(run: Run) -> bool:
    """Whether it ends in a link that offers to read on, as the first words of other stories do."""
    ends = [place for place, piece in enumerate(run.pieces) if piece.name == "a" and piece.kind is Kind.END]
    starts = [place for place, piece in enumerate(run.pieces) if piece.name == "a" and piece.kind is Kind.START]
    if not ends or not starts or starts[-1] > ends[-1]:
        return False
    after = "".join(piece.raw for piece in run.pieces[ends[-1] :] if piece.kind is Kind.TEXT)
    linked = "".join(piece.raw for piece in run.pieces[starts[-1] : ends[-1]] if piece.kind is Kind.TEXT)
    return not after.strip() and bool(READ_ON.fullmatch(" ".join(linked.split())))


def is_dated(text: str) -> bool:
    """Whether the text only says when the article came out."""
    return len(text) < 110 and bool(DATED.match(text)) and bool(re.search(r"\d", text))


def stands_in_furniture(run: Run, trunk: Set[Node]) -> bool:
    """Whether an element between the run and those that hold the article is a menu, a sharing bar or the like."""
    for node in run.node.ancestors():
        if node in trunk:
            return False
        if node.tag in FURNITURE_TAGS or node.hidden:
            return True
        names = node.names.lower()
        if (
            names
            and FURNITURE_NAMES.search(_parts(names))
            and not (KEEP_NAMES.search(_parts(names)) and node.tag in ("article", "main"))
        ):
            return True
    return False


def stands_among_other_stories(run: Run, trunk: Set[Node]) -> bool:
    """Whether an element around it says so plainly that it shows other stories or comments that no extractor's vote counts."""
    for node in run.node.ancestors():
        if node in trunk:
            return False
        if OTHER_STORIES.search(_parts(node.names.lower())):
            return True
    return False


def _parts(names: str) -> str:
    return names.replace("_", "-")
