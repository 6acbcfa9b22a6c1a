"""What stands between a page's headline and its text, as publishers of several languages mark it."""

from __future__ import annotations

import pytest

from workbench.formats.document import Role
from workbench.formats.html import read, read_html
from workbench.formats.webpage.bylines import without_by
from workbench.formats.webpage.page_tools import is_tool_bar

TEXTS = {
    "en": [
        "The council met on Monday to discuss the new harbour plan, which would add two ferry lines and a market hall to the old quay.",
        "Residents said they had waited for years, and that the noise of the works would be a small price for better boats.",
    ],
    "ko": [
        "정부는 3일 물가 안정을 위한 새 대책을 내놓았다. 이번 대책은 두 달 전에 나온 첫 대책에 이은 것으로, 채소와 과일의 관세를 낮추는 내용이 담겼다.",
        "시장의 반응은 조용했다. 전문가들은 효과가 나타나려면 적어도 석 달은 걸릴 것이라고 내다봤다.",
    ],
    "ar": [
        "اجتمع مجلس المدينة يوم الاثنين لمناقشة خطة الميناء الجديدة التي ستضيف خطين للعبارات وسوقا إلى الرصيف القديم.",
        "قال السكان إنهم انتظروا سنوات وإن ضجيج الأعمال ثمن صغير مقابل قوارب أفضل.",
    ],
    "ja": [
        "市は月曜日、新しい港の計画を話し合った。計画では二つの船の航路と、古い岸壁に市場の建物が加わる。工事は来年の春に始まる見通しだ。",
        "住民は何年も待ったと話し、工事の音は良い船のための小さな代償だと述べた。",
    ],
}
STANDFIRSTS = {
    "en": "Two new ferry lines and a market hall",
    "ko": "채소와 과일 값이 내렸다",
    "ar": "خطان جديدان للعبارات وسوق",
    "ja": "二つの航路と市場が加わる",
}
NAMED = (
    '<p class="standfirst">{}</p>',
    '<h2 class="subtitle">{}</h2>',
    '<div class="lead">{}</div>',
    '<p class="article_lead">{}</p>',
    '<p class="deck">{}</p>',
    '<p class="dek">{}</p>',
    '<div class="summary"><p>{}</p></div>',
)


def page(language, below, *, inside):
    """A page with menus around its article; what stands below the headline is in the article's element or before it."""
    text = "".join(f"<p>{paragraph}</p>" for paragraph in TEXTS[language])
    opening = f"<h1>{STANDFIRSTS[language]} 1</h1>{below}"
    article = f"<article>{opening}{text}</article>" if inside else f'<div>{opening}</div><div class="text">{text}</div>'
    return f'<html lang="{language}"><head><link rel="stylesheet" href="/a.css"></head><body><nav><a href="/">Front page</a> <a href="/world">World news</a></nav>{article}<footer>©</footer></body></html>'


def opened(language, below, *, inside):
    return read_html(page(language, below, inside=inside).encode(), "https://news.example/1")


def said(document, role):
    return [block.content.plain for block in document.blocks if block.role is role]


@pytest.mark.parametrize("inside", [True, False])
@pytest.mark.parametrize("named", NAMED)
@pytest.mark.parametrize("language", TEXTS)
def test_a_standfirst_is_known_by_its_name(language, named, inside):
    document = opened(language, named.format(STANDFIRSTS[language]), inside=inside)
    assert said(document, Role.STANDFIRST) == [STANDFIRSTS[language]]
    assert document.metadata.standfirst == STANDFIRSTS[language]
    assert said(document, Role.BODY) == TEXTS[language]


@pytest.mark.parametrize("language", TEXTS)
def test_an_article_inside_an_element_of_that_name_is_no_standfirst(language):
    source = page(language, "", inside=True).replace("<article>", '<article class="lead-story"><div class="lead">')
    document = read_html(source.replace("</article>", "</div></article>").encode(), "https://news.example/1")
    assert not said(document, Role.STANDFIRST)
    assert said(document, Role.BODY) == TEXTS[language]


DATES = [
    "Posted September. 16, 2023 08:09,   Updated September. 18, 2023 10:00",
    "입력 2023.09.16 08:09 수정 2023.09.18 10:00",
    "公開 2023年9月16日 08:09 更新 2023年9月18日 10:00",
    "发布时间：2023-09-16 08:09 更新时间：2023-09-18 10:00",
    "نشر: 16 سبتمبر 2023 08:09 آخر تحديث: 18 سبتمبر 2023 10:00",
]


@pytest.mark.parametrize("inside", [True, False])
@pytest.mark.parametrize("line", DATES)
def test_one_line_tells_when_it_came_out_and_when_it_was_changed(line, inside):
    document = opened("ko", f"<div>{line}</div>", inside=inside)
    assert (document.metadata.published, document.metadata.updated) == ("2023-09-16T08:09", "2023-09-18T10:00")
    assert said(document, Role.METADATA) == [" ".join(line.split())]


def test_two_lines_tell_the_same():
    below = "<p>Posted September. 16, 2023 08:09,&nbsp;&nbsp;</p><p>Updated September. 18, 2023 10:00</p>"
    document = opened("en", below, inside=True)
    assert (document.metadata.published, document.metadata.updated) == ("2023-09-16T08:09", "2023-09-18T10:00")


@pytest.mark.parametrize("inside", [True, False])
@pytest.mark.parametrize(
    ("language", "below"),
    [
        ("en", '<p>Published on <time datetime="2026-02-03T07:00Z">3 February 2026</time></p>'),
        ("ar", '<time datetime="2026-02-03">٣ فبراير ٢٠٢٦</time>'),
        ("ko", "<span><time>2026년 2월 3일 오전 7:00</time></span>"),
        ("ja", '<div><time datetime="2026-02-03T07:00+09:00">2026年2月3日</time></div>'),
    ],
)
def test_a_moment_in_a_time_element_is_metadata(language, below, inside):
    document = opened(language, below, inside=inside)
    assert len(said(document, Role.METADATA)) == 1
    assert document.metadata.published.startswith("2026-02-03")


def test_a_sentence_with_a_time_element_in_it_is_text():
    below = "<p>The ferry leaves on <time datetime='2026-02-03'>3 February</time> from the old quay, an hour later than it used to.</p>"
    assert not said(opened("en", below, inside=True), Role.METADATA)


@pytest.mark.parametrize(
    ("language", "below", "name"),
    [
        ("en", '<p>By <a href="/n">Nora Whitfield</a></p>', "Nora Whitfield"),
        ("ar", "<p>كتبت: ليلى حداد</p>", "ليلى حداد"),
        ("ar", "<div><span>كتبت: ليلى حداد</span> <time>3 فبراير 2026</time></div>", "ليلى حداد"),
        ("ko", "<p>김새벽 기자</p>", "김새벽 기자"),
    ],
)
@pytest.mark.parametrize("inside", [True, False])
def test_an_author_is_named_without_the_word_by(language, below, name, inside):
    document = opened(language, below, inside=inside)
    assert without_by(document.metadata.byline) == name
    assert len(said(document, Role.BYLINE)) == 1


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Von Clara Hoffmann", "Clara Hoffmann"),
        ("Von Trapp", "Von Trapp"),
        ("Par Élodie Marchand", "Élodie Marchand"),
        ("Written by Ada Bell", "Ada Bell"),
        ("Byron Wells", "Byron Wells"),
    ],
)
def test_a_name_that_begins_like_that_word_stays_whole(line, names):
    assert without_by(line) == names


BARS = [
    "페이스북 카카오톡 URL 복사",
    "프린트 글자크기",
    "가글자 크기 조절",
    "Facebook Twitter WhatsApp",
    "Share | Print | E-mail",
    "シェア ポスト はてなブックマーク",
    "分享到 微信 微博 QQ空间",
    "字号 大 中 小",
    "فيسبوك واتساب نسخ الرابط",
    "Teilen Merken Drucken",
]


@pytest.mark.parametrize("bar", BARS)
def test_bars_of_buttons_are_greyed_wherever_they_stand(bar):
    document = opened("ko", f'<div class="share">{bar}</div>', inside=True)
    assert bar in said(document, Role.BOILERPLATE)
    plain = read(f"<h1>물가</h1><div>{bar}</div><p>{TEXTS['ko'][0]}</p>".encode())
    assert said(plain, Role.BOILERPLATE) == [bar]


@pytest.mark.parametrize(
    "text",
    [
        "페이스북",
        "Twitter",
        "페이스북은 새 기능을 내놓았다.",
        "Share prices fell.",
        "大中小企業",
        "Line",
        "مشاركة واسعة",
        "가",
    ],
)
def test_words_that_only_look_like_buttons_are_text(text):
    assert not is_tool_bar(text)
