"""How much of what a page calls itself is its article's title."""

from __future__ import annotations

import pytest

from workbench.formats.html import read_html
from workbench.formats.webpage.titles import title_among

TEXT = (
    "<p>图书馆从五月二日起，平日开放到晚上十点，比现在多两个小时，周末的时间不变，馆方同时新招了四名工作人员。</p>" * 3
)


@pytest.mark.parametrize(
    ("told", "element", "site", "heading", "title"),
    [
        ("Library open until ten | The Field", "", "The Field", "", "Library open until ten"),
        ("The Field: Library open until ten", "", "The Field", "", "Library open until ten"),
        (
            "The Field",
            "Library open until ten at night | The Field",
            "The Field",
            "",
            "Library open until ten at night",
        ),
        ("", "Library open until ten – The Field", "", "", "Library open until ten"),
        ("Lanterns - a story in ten parts", "", "", "", "Lanterns - a story in ten parts"),
        ("图书馆开放到晚上十点_社会_晨光网", "", "", "图书馆开放到晚上十点", "图书馆开放到晚上十点"),
        ("图书馆开放到晚上十点-田野网", "", "", "图书馆开放到晚上十点", "图书馆开放到晚上十点"),
        ("圖書館開放到十點 | 生活 | 田野日報", "", "田野日報", "圖書館開放到十點", "圖書館開放到十點"),
        ("図書館、夜10時まで｜あかつき新聞", "", "あかつき新聞", "", "図書館、夜10時まで"),
        ("도서관, 밤 열 시까지 연다 : 뉴스", "", "", "도서관, 밤 열 시까지 연다", "도서관, 밤 열 시까지 연다"),
        ("القراءة في الليل | منبر الحقل", "", "", "القراءة في الليل", "القراءة في الليل"),
        (
            "The library will stay open until…",
            "",
            "",
            "The library will stay open until ten",
            "The library will stay open until ten",
        ),
        ("图书馆_社会_晨光网", "", "", "别的标题", "图书馆_社会_晨光网"),
    ],
)
def test_a_title_among_what_is_told(told, element, site, heading, title):
    assert title_among([told], element, site, [heading]) == title


def test_the_name_in_linked_data_is_the_title_where_the_headline_is_shown_nowhere():
    told = '{"@type": "Article", "headline": "list article", "name": "图书馆的夜晚"}'
    page = f'<html><head><title>图书馆的夜晚</title><script type="application/ld+json">{told}</script></head><body><nav><a href="/">首页</a></nav><h1>图书馆的夜晚</h1>{TEXT}</body></html>'
    assert read_html(page.encode(), url="https://news.example/1").metadata.title == "图书馆的夜晚"


def test_words_escaped_twice_are_read():
    page = f'<html><head><meta property="og:title" content="灯笼 &amp;amp; 书"></head><body><nav><a href="/">首页</a></nav><h1>灯笼</h1>{TEXT}</body></html>'
    assert read_html(page.encode(), url="https://news.example/1").metadata.title == "灯笼 & 书"
