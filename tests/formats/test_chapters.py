"""Links that belong to an article, and words that do not though they look like it."""

from __future__ import annotations

import pytest

from workbench.formats.document import Role
from workbench.formats.html import read_html

PARAGRAPH = "다리는 강의 북쪽 마을과 남쪽 마을을 잇는다. 처음에는 나무로 놓았고, 큰물에 두 번 떠내려간 뒤에 돌로 다시 지었다. {} 번째 이야기는 여기까지이며 다음 이야기로 이어진다."
CHAPTERS = "".join(f"<h2>{name}</h2><p>{PARAGRAPH.format(name)}</p>" for name in ("처음", "가운데", "지금"))


def read(body: str, around: str = "article"):
    page = f'<html lang="ko"><head><title>돌다리</title></head><body><nav><a href="/">처음</a></nav><h1>돌다리</h1><div class="{around}">{CHAPTERS}{body}</div></body></html>'
    document = read_html(page.encode(), url="https://wiki.example/bridge")
    return [block.content.plain for block in document.blocks if block.role in (Role.BODY, Role.CAPTION)]


def links(*names: str) -> str:
    return "<ul>" + "".join(f'<li><a href="/{name}">{name}</a></li>' for name in names) + "</ul>"


@pytest.mark.parametrize(
    "heading", ["각주", "References", "外部リンク", "参考资料[编辑]", "المراجع", "5. Einzelnachweise"]
)
def test_the_references_of_an_article_belong_to_it(heading):
    body = read(f"<h2>{heading}</h2>" + links("강변 연구소가 펴낸 강물의 높이", "마을 문서고에 있는 다리의 그림"))
    assert {heading, "강변 연구소가 펴낸 강물의 높이"} <= set(body)


def test_a_list_named_references_belongs_to_it_without_a_heading():
    body = read(f'<div class="reflist">{links("강변 연구소가 펴낸 강물의 높이")}</div>')
    assert "강변 연구소가 펴낸 강물의 높이" in body


def test_a_list_that_ends_a_chapter_belongs_to_it():
    assert "둑길과 나루터" in read("<h2>같이 보기</h2>" + links("둑길과 나루터", "나무다리"))


@pytest.mark.parametrize("heading", ["관련기사", "<h3>", "Related articles"])
def test_other_stories_do_not(heading):
    title = "" if heading == "<h3>" else f"<h2>{heading}</h2>"
    assert not any("버스 요금" in line for line in read(title + links("버스 요금 오르나", "봄꽃 잔치 다음 주 시작")))


def test_headings_above_text_stay_though_all_are_links():
    linked = "".join(
        f'<h3><a href="/b{at}">{at}. 이름난 다리</a></h3><p>{PARAGRAPH.format(at)}</p>' for at in range(1, 5)
    )
    assert "3. 이름난 다리" in read(linked)


def test_a_name_on_the_element_around_the_text_greys_nothing():
    linked = f'<h3><a href="/b">이름난 다리</a></h3><p>{PARAGRAPH.format("끝")}</p>'
    assert "이름난 다리" in read(linked, around="layout-sidebar-fixed article-body")


@pytest.mark.parametrize("words", ["Read more", "더 보기", "続きを読む", "阅读全文", "اقرأ المزيد"])
def test_the_first_words_of_another_story_are_greyed(words):
    teaser = f'<p>강 아래쪽 마을에서는 해마다 봄에 다리 밟기를 하는데, 올해는 그 날이 두 주 늦어졌다고 한다… <a href="/other">{words}</a></p>'
    assert not any("다리 밟기" in line for line in read(teaser))


def test_what_stands_in_a_box_of_related_posts_is_greyed():
    box = f'<div class="jp-relatedposts"><div><h4>강 이야기</h4><p>{PARAGRAPH.format("다른")}</p></div></div>'
    assert not any("다른 번째" in line for line in read(box))


def test_the_heading_of_greyed_links_at_the_end_is_greyed():
    page = "<h3>오늘의 소식</h3>" + links("버스 요금 오르나", "봄꽃 잔치 다음 주 시작")
    assert "오늘의 소식" not in read(f"<div class=box>{page}</div>")


@pytest.mark.parametrize(
    "caption", ['<span class="imgDesc">{}</span>', '<em class="img_desc">{}</em>', '<span class="img_descr">{}</span>']
)
def test_a_caption_within_the_line_is_one(caption):
    words = "돌다리를 건너는 사람들. 마을 자료사진"
    page = f'<html><body><nav><a href="/">처음</a></nav><h1>돌다리</h1><div><div class="img"><img src="/1.jpg" alt="">{caption.format(words)}</div>{CHAPTERS}</div></body></html>'
    document = read_html(page.encode(), url="https://news.example/1")
    assert [block.content.plain for block in document.blocks if block.role is Role.CAPTION] == [words]
