"""What makes real pages hard: things drawn within a line, lists of links that are part of the text, odd words about authors."""

from __future__ import annotations

import pytest

from workbench.formats.document import Role
from workbench.formats.html import read_html

PARAGRAPHS = [
    "시는 어젯밤 강변 도로 세 곳을 막았다고 밝혔다. 비는 내일 아침까지 이어질 것으로 보이며, 낮은 곳에 사는 주민에게는 대피소를 미리 알아 두라고 했다.",
    "소방 당국은 밤사이 스물두 차례 출동했다. 다친 사람은 없었고, 물에 잠긴 차량 네 대는 모두 비어 있었다고 한다. 도로는 오늘 오후에 다시 열린다.",
    "기상청은 이번 비가 예년보다 열흘 이르다고 설명했다. 다음 주에는 맑은 날이 이어지겠고, 기온은 조금씩 오를 것으로 내다봤다.",
]


def page(body: str, head: str = "") -> bytes:
    """A page with the three paragraphs, then `body`, and a menu and a footer around."""
    article = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    return (
        f'<html lang="ko"><head><meta charset="utf-8"><title>강변 도로 통제</title>{head}</head><body><nav><a href="/">처음</a></nav>'
        f'<article><h1>강변 도로 통제</h1>{article}{body}</article><footer><a href="/about">회사 소개</a></footer></body></html>'
    ).encode()


def read(body: str, head: str = ""):
    return read_html(page(body, head), url="https://news.example/rain")


def lines(document, *roles):
    return [block.content.plain for block in document.blocks if block.role in (roles or (Role.BODY,))]


def test_a_box_drawn_within_the_line_breaks_no_paragraph():
    shield = '<div style="cursor: pointer; display: -webkit-inline-box"><div><div></div></div></div>'
    document = read(f'<p>자세한 내용은 <a href="/r">보고서</a> {shield} 3쪽에 있다고 담당자는 말했다.</p>')
    assert "자세한 내용은 보고서 3쪽에 있다고 담당자는 말했다." in lines(document)


def test_a_box_in_the_line_that_has_words_keeps_them():
    document = read(
        '<p>앞의 말이 이어지고 <div style="display:inline-block">상자 안의 말</div> 뒤의 말도 이어진다.</p>'
    )
    assert "상자 안의 말" in " ".join(lines(document))
    assert "뒤의 말도 이어진다." in " ".join(lines(document))


def test_a_list_is_judged_as_one_thing():
    notes = [
        f'<li><a href="/n{number}">자료 {number}호, 강물의 높이</a>, 강변 연구소가 해마다 펴내는 기록에서 옮김</li>'
        for number in range(4)
    ]
    document = read("<ol>" + "".join(notes) + '<li><a href="/n9">자료 9호, 둑의 높이와 너비</a></li></ol>')
    assert "자료 9호, 둑의 높이와 너비" in lines(document)
    others = "".join(f'<li><a href="/{number}">다른 소식 제목 {number}번</a></li>' for number in range(4))
    assert not any("다른 소식" in line for line in lines(read(f"<ul>{others}</ul>")))


def test_a_linked_heading_among_headings_stays():
    chapters = "".join(f"<h2>{number}) 마을 이름</h2><p>{PARAGRAPHS[0]}</p>" for number in range(1, 5))
    document = read(chapters + f'<h2>5) <a href="/v">강 건너 마을</a></h2><p>{PARAGRAPHS[1]}</p>')
    assert "5) 강 건너 마을" in lines(document)


def test_an_id_that_repeats_a_heading_names_no_sharing_bar():
    section = (
        f'<section id="sharing-with-neighbours"><h2>Sharing with neighbours</h2><p>{PARAGRAPHS[2]} 끝.</p></section>'
    )
    document = read(section)
    assert "Sharing with neighbours" in lines(document)
    assert f"{PARAGRAPHS[2]} 끝." in lines(document)


def test_an_image_says_nothing_in_the_text():
    document = read('<p><img src="/m.jpg" alt="잠긴 도로">도로 두 곳은 아직 물에 잠겨 있다고 시가 알렸다.</p>')
    assert "도로 두 곳은 아직 물에 잠겨 있다고 시가 알렸다." in lines(document)


@pytest.mark.parametrize(
    ("shown", "told"),
    [
        ('<p class="byline">By <a href="/w/ada">Ada Bell</a></p>', "By Ada Bell"),
        ('<p class="byline">Ada Bell - Apr 16, 2025 8:02 pm UTC</p>', "Ada Bell"),
        (
            '<div class="author">By <a href="/w/ada">Ada Bell</a>, Senior Correspondent for Rivers, Weather and Harbours</div>',
            "Ada Bell",
        ),
        (
            '<p><span itemprop="author"><span itemprop="name">Ada Bell</span> —</span> 2025-09-29, in Rivers</p>',
            "Ada Bell",
        ),
        ('<p class="byline">Published on 16 April 2025</p>', ""),
        ("<p>김하늘 기자</p>", "김하늘 기자"),
    ],
)
def test_the_byline_is_the_names_and_no_date(shown, told):
    source = page("").replace(b"</h1>", f"</h1>{shown}".encode())
    assert read_html(source, url="https://news.example/rain").metadata.byline == told


def test_the_authors_of_other_stories_are_not_the_articles():
    others = "".join(
        f'<li><a href="/{name}">다른 소식</a> <span class="byline">{name}</span></li>'
        for name in ("가온", "나래", "다솜", "라온")
    )
    source = page("").replace(b"<article>", f"<ul>{others}</ul><article>".encode())
    assert read_html(source, url="https://news.example/rain").metadata.byline == ""


def test_linked_data_in_a_cdata_section_is_read():
    told = '{"@type": "ReportageNewsArticle", "headline": "강변 도로 통제", "author": [{"@type": "Person", "name": "김하늘 "}]}'
    document = read("", f'<script type="application/ld+json">\n <![CDATA[\n{told}\n]]>\n</script>')
    assert document.metadata.byline == "김하늘"
