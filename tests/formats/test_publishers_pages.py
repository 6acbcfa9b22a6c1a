"""Pages built as publishers of several countries build theirs: who wrote them, when, and what belongs to the article."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.formats.document import Role
from workbench.formats.html import read_html

PAGES = Path(__file__).parent / "publishers"
# page: title, byline, published (as far as the page tells it), paragraphs and headings of the body, captions
TOLD = {
    "ko-portal": ("강변 도로, 사흘 만에 다시 열려", "김하늘 기자", "2024-03-05T09:12", 3, 1),
    "ko-daily": ("마을 도서관, 밤 열 시까지 연다", "박노을 기자", "2024-04-11T18:30", 4, 1),
    "ko-agency": ("강변 도로 사흘 만에 통행 재개", "김하늘 박노을 기자", "2024-03-05T09:12", 3, 2),
    "ko-notice": ("도서관 여는 시간이 바뀝니다", "", "", 3, 0),
    "ja-shimbun": ("川沿いの道、3日ぶりに通行再開", "高橋みどり", "2024-03-05T09:12", 3, 1),
    "ja-daily": ("図書館、夜10時まで 草むら町で5月から", "森田あおい", "2024-04-11T18:30", 3, 0),
    "ja-magazine": ("夜の図書館で本を読む", "森田あおい", "2024-04-11", 5, 0),
    "zh-portal": ("沿江道路三天后恢复通行", "李晓明", "2024-03-05T09:12", 3, 1),
    "zh-daily": ("社區圖書館延長到晚上十點", "記者林小雨", "2024-04-11T18:30", 4, 1),
    "zh-people": ("社区图书馆将延长至晚上十点", "本报记者 周小川", "2024-04-11", 3, 0),
    "zh-agency": ("社区图书馆将延长至晚上十点", "记者 周小川", "2024-04-11T18:30", 3, 0),
    "ar-daily": ("طريق النهر يعود إلى العمل بعد ثلاثة أيام", "أحمد سالم", "2024-03-05T09:12", 3, 1),
    "ar-broadcaster": ("القراءة في الليل: لماذا تفتح المكتبات متأخرة؟", "ليلى منصور", "2024-04-11T18:30", 3, 2),
    "ar-opinion": ("القراءة في الليل", "ليلى منصور", "2024-04-11T18:30", 3, 0),
    "en-comments": ("Library to stay open until ten", "", "", 3, 0),
}


@pytest.fixture(params=TOLD)
def page(request):
    document = read_html((PAGES / f"{request.param}.html").read_bytes(), url=f"https://news.example/{request.param}")
    return document, TOLD[request.param]


def lines(document, role):
    return [block.content.plain for block in document.blocks if block.role is role]


def test_the_title_is_the_articles(page):
    document, (title, *_) = page
    assert document.metadata.title == title
    assert [" ".join(line.split()) for line in lines(document, Role.HEADLINE)] == [title]


def test_the_byline_names_who_wrote_it_and_nobody_else(page):
    document, (_title, byline, *_) = page
    assert document.metadata.byline == byline


def test_the_date_is_when_it_came_out(page):
    document, (_title, _byline, published, *_) = page
    assert document.metadata.published.startswith(published)
    assert bool(document.metadata.published) is bool(published)


def test_the_article_is_its_paragraphs_and_captions(page):
    document, (*_, body, captions) = page
    assert len(lines(document, Role.BODY)) == body, lines(document, Role.BODY)
    assert len(lines(document, Role.CAPTION)) == captions
