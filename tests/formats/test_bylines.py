"""Who wrote it: lines of several languages, elements that their authors marked, and what machines are told."""

from __future__ import annotations

import pytest

from workbench.formats.html import read_html
from workbench.formats.webpage.bylines import names_in_line, names_in_opening

TEXT = "".join(
    f"<p>{text}</p>"
    for text in (
        "The town library will stay open until ten in the evening from the second of May, the council said.",
        "Last year it asked about three hundred residents, and seven in ten of them wanted longer evenings.",
        "A reading club for children will start in the same week and meet once a week at six in the evening.",
    )
)


def byline(before: str = "", after: str = "", head: str = "") -> str:
    """The byline of a page with that in its head, above its text, and below it."""
    page = (
        f'<html lang="en"><head><meta charset="utf-8"><title>Library open until ten</title>{head}</head><body><nav><a href="/">Home</a></nav>'
        f"<main><h1>Library open until ten</h1>{before}<div class=text>{TEXT}</div>{after}</main></body></html>"
    )
    return read_html(page.encode(), url="https://news.example/library").metadata.byline


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ada Bell and Tom Ash", "By Ada Bell and Tom Ash"),
        ("BY ADA BELL | MARCH 5, 2024", "BY ADA BELL"),
        ("Von Anna Beispiel, Berlin", "Von Anna Beispiel, Berlin"),
        ("Text: Anna Ek Foto: Bo Berg", "Anna Ek"),
        ("Автор: Иван Петров", "Иван Петров"),
        ("김하늘·박노을 기자 sky@dawn.example", "김하늘·박노을 기자"),
        ("입력 2024.03.05 박노을 기자", "박노을 기자"),
        ("도쿄=김하늘 특파원", "김하늘 특파원"),
        ("들꽃일보 박노을 선임기자", "박노을 선임기자"),
        ("작성자: 박노을", "박노을"),
        ("取材・文＝森田あおい 写真＝小川けん", "森田あおい"),
        ("文：山田太郎", "山田太郎"),
        ("高橋みどり記者", "高橋みどり記者"),
        ("作者：李晓明 编辑：王芳", "李晓明"),
        ("文/李晓明 图/王芳", "李晓明"),
        ("2024-03-05 09:12:00 来源：晨光网 作者：李明", "李明"),
        ("本报记者 李明 王芳", "本报记者 李明 王芳"),
        ("【記者林小雨／台北報導】", "記者林小雨"),
        ("بقلم: ليلى منصور", "ليلى منصور"),
        ("كتب - أحمد سالم", "أحمد سالم"),
    ],
)
def test_a_line_of_names(line, names):
    assert names_in_line(line) == names


@pytest.mark.parametrize(
    "line",
    [
        "By Wednesday evening",
        "By the river, two roads stay closed until the weekend.",
        "이 소식을 처음 알린 박노을 기자는 지난주에 도서관을 찾았다",
        "写真＝小川けん",
        "责任编辑：王芳",
        "编辑：王芳",
        "كتب جديدة للأطفال",
        "작성자: admin",
        "来源：晨光网",
        "Text: the council has not said yet what it will do. It will meet again.",
    ],
)
def test_a_line_of_something_else(line):
    assert names_in_line(line) == ""


@pytest.mark.parametrize(
    ("paragraph", "names"),
    [
        ("[들꽃일보 = 박노을 기자] 도서관이 밤 열 시까지 문을 연다.", "박노을 기자"),
        ("(서울=새벽통신) 김하늘 기자 = 강변 도로가 다시 열렸다.", "김하늘 기자"),
        ("田野网四月十一日电（记者 周小川）社区图书馆从五月二日起开放到晚上十点。", "记者 周小川"),
        ("【記者林小雨台北報導】社區圖書館延長到晚上十點。", "記者林小雨"),
        ("【ソウル＝高橋みどり】図書館は夜10時まで開くことになった。", "高橋みどり"),
        ("【ソウル＝共同】図書館は夜10時まで開くことになった。", ""),
        ("도서관은 박노을 기자에게 여는 시간을 늘린다고 말했다.", ""),
    ],
)
def test_a_first_paragraph_that_begins_with_names(paragraph, names):
    assert names_in_opening(paragraph) == names


@pytest.mark.parametrize(
    ("shown", "names"),
    [
        ('<div class="postAuthorName">Ada Bell</div>', "Ada Bell"),
        ('<div class="c-byline"><span class="c-byline__item">Ada Bell</span></div>', "Ada Bell"),
        ("<address>Tom Ash</address>", "Tom Ash"),
        ('<p>March 5, 2024 | <a rel="author" href="/ada">Ada Bell</a> in Town</p>', "Ada Bell"),
        ('<span class="gija">김하늘 기자</span>', "김하늘 기자"),
        ('<p class="author">작성자 : 박노을</p>', "박노을"),
        ('<p class="writtenBy">كتب أحمد سالم</p>', "أحمد سالم"),
        ('<div class="author">Ada Bell Monday, 4 March 2024</div>', "Ada Bell"),
        ('<div class="author">Ada B. Bell</div>', "Ada B. Bell"),
        ('<div class="author-bio">Writes about towns and their rivers</div>', ""),
        ('<p class="author"><a href="/ada">Follow the author</a></p>', ""),
        ('<ul class="popular"><li><span class="author">Rosa Quill</span></li></ul>', ""),
    ],
)
def test_a_marked_element_above_the_text(shown, names):
    assert byline(before=shown) == names


@pytest.mark.parametrize(
    ("shown", "names"),
    [
        ("<p>김하늘 기자 sky@dawn.example</p>", "김하늘 기자"),
        ('<p class="signature-author">Ada Bell</p>', "Ada Bell"),
        (
            '<article class="card"><h3><a href="/2">Bridge closed</a></h3><span class="author">Rosa Quill</span></article>',
            "",
        ),
        ('<ol class="comment-list"><li><b class="author">Rosa Quill</b> Good news for all of us.</li></ol>', ""),
        ('<div class="comment-author">Rosa Quill</div>', ""),
    ],
)
def test_a_signature_below_the_text_and_what_is_none(shown, names):
    assert byline(after=shown) == names


@pytest.mark.parametrize(
    ("head", "names"),
    [
        (
            '<meta name="DC.Creator" content="Bell, Ada"><meta name="DC.Creator" content="Ash, Tom">',
            "Bell, Ada; Ash, Tom",
        ),
        ('<meta property="dc:creator og:author" content="Ada Bell">', "Ada Bell"),
        (
            '<meta property="article:author" content="https://social.example/ada"><meta name="byl" content="By Ada Bell">',
            "Ada Bell",
        ),
        ('<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ada Bell">', "Ada Bell"),
        ('<meta name="twitter:label1" content="Reading time"><meta name="twitter:data1" content="4 minutes">', ""),
        ('<meta name="author" content="김하늘 기자 | 새벽신문">', "김하늘 기자"),
        ('<meta name="author" content="admin">', ""),
        ('<meta name="author" content="undefined">', ""),
        (
            '<script type="application/ld+json">{"@graph":[{"@type":"Person","@id":"#a","name":"Ada Bell"},'
            '{"@type":"http://schema.org/NewsArticle","author":[{"@id":"#a"},{"@type":"Person","name":"Tom Ash"}]}]}</script>',
            "Ada Bell, Tom Ash",
        ),
    ],
)
def test_what_machines_are_told(head, names):
    assert byline(head=head) == names


def test_a_person_shown_comes_before_the_newsroom_told():
    told = '<meta property="og:site_name" content="The Field"><meta name="author" content="The Field">'
    assert byline(head=told, before='<p class="byline">Ada Bell</p>') == "Ada Bell"
    assert byline(head=told) == "The Field"


def test_a_portals_name_beside_the_newsrooms_is_no_person():
    told = '<meta property="og:article:author" content="새벽신문 | 소식마당">'
    assert byline(head=told, after="<p>김하늘 기자</p>") == "김하늘 기자"


def test_a_line_that_says_by_comes_before_other_marks():
    shown = '<p class="byline-column">Field Notes</p><p class="byline">By ADA BELL JULY 29, 2016</p>'
    assert byline(before=shown) == "By ADA BELL"


@pytest.mark.parametrize(
    "shown", ["Ada Bell on Mar 27·14 min", "Ada Bell, @ada", "Ada Bell Updated Jul 24, 2018", "Ada Bell 14 min read"]
)
def test_a_byline_holds_no_dates_and_no_reading_times(shown):
    assert byline(before=f'<div class="author">{shown}</div>') == "Ada Bell"


def test_a_link_to_an_authors_page_names_one_in_a_short_line_only():
    assert byline(before='<div><span><a href="/reporter/9">森田あおい</a></span> 2024年4月11日</div>') == "森田あおい"
    long = "The council read this out at the meeting on Thursday, and <a href=/authors/9>Rosa Quill</a> read it out once more."
    assert byline(before=f"<p>{long}</p>") == ""


def test_a_class_around_the_whole_article_names_nobody():
    page = f'<html><body><nav><a href="/">Home</a></nav><article class="post author-ada"><h1>Library open until ten</h1><p>{TEXT}</p></article></body></html>'
    assert read_html(page.encode(), url="https://news.example/1").metadata.byline == ""
