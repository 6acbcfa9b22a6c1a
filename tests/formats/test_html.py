"""Web pages and HTML files: read from their own elements, given back exactly, safe whatever they hold."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.formats import UnreadableDocument
from workbench.formats.document import (
    Alternate,
    BlockType,
    Metadata,
    Role,
    TranslatedBlock,
    TranslatedDocument,
    TranslatedUnit,
)
from workbench.formats.html import read, read_html, write, write_back
from workbench.formats.webpage.tags import pieces
from workbench.text.inline import CodeKind


def texts(document, *roles):
    return [block.content.plain for block in document.blocks if not roles or block.role in roles]


def translated(document, language, translate):
    """The document with every block as one unit, its words given by `translate`."""
    blocks = []
    for block in document.blocks:
        target = translate(block.content)
        unit = TranslatedUnit(block.id, 0, len(block.content.text), block.content, target, "final")
        blocks.append(TranslatedBlock(block, (unit,) if block.translate else ()))
    return TranslatedDocument(document, language, "ko", tuple(blocks), replace(document.metadata, title="Title"))


KOREAN_NEWS = """<!DOCTYPE html><html lang="ko"><head><meta charset="utf-8"><title>물가 두 달째 하락 : 뉴스</title>
<meta property="og:title" content="물가 두 달째 하락"><meta property="og:site_name" content="새벽신문">
<script src="/app.js"></script></head><body>
<div id="header" class="gnb"><ul><li><a href="/p">정치</a></li><li><a href="/e">경제</a></li></ul></div>
<div class="article_head"><h1 class="title">물가 두 달째 하락</h1>
<p class="date">Posted September. 16, 2023 08:09,</p><p class="sns_share"><a href="#">공유하기</a></p></div>
<div class="article_txt" id="articleBody">
<div class="photo"><img src="/m.jpg" alt="시장"><p class="txt_caption">서울의 한 시장에서 손님이 채소를 고르고 있다. 새벽신문 자료사진</p></div>
정부는 3일 <b>물가 안정</b>을 위한 새 대책을 내놓았다. 이번 대책은 두 달 전에 나온 첫 대책에 이은 것으로, 채소와 과일의 관세를 낮추는 내용이 담겼다.<br><br>
시장의 반응은 조용했다.<br>전문가들은 효과가 나타나려면 적어도 석 달은 걸릴 것이라고 내다봤다. <a href="/story?id=1&amp;p=2">관련 통계</a>는 다음 주에 나온다.<br><br>
“장보기가 여전히 겁난다”고 한 시민은 말했다. 그는 지난달보다 값이 내린 것은 상추와 배추뿐이라며, 과일값은 그대로라고 했다.<br><br>
김새벽 기자 dawn@example.org
<div class="related_news"><h4>관련기사</h4><ul><li><a href="/1">기름값도 내릴까</a></li><li><a href="/2">내일의 날씨</a></li></ul></div>
</div><footer>저작권자 ⓒ 새벽신문, 무단 전재 및 재배포 금지</footer></body></html>"""


def test_a_korean_news_page_gives_its_paragraphs_caption_and_metadata():
    document = read_html(KOREAN_NEWS.encode(), url="https://news.example/1")
    assert document.metadata.title == "물가 두 달째 하락"
    assert document.metadata.published == "2023-09-16T08:09"
    assert document.metadata.language == "ko"
    assert texts(document, Role.HEADLINE) == ["물가 두 달째 하락"]
    assert texts(document, Role.CAPTION) == ["서울의 한 시장에서 손님이 채소를 고르고 있다. 새벽신문 자료사진"]
    body = texts(document, Role.BODY)
    assert len(body) == 3
    assert body[0].startswith("정부는 3일 물가 안정을 위한")
    assert body[1] == (
        "시장의 반응은 조용했다.\n전문가들은 효과가 나타나려면 적어도 석 달은 걸릴 것이라고 내다봤다. 관련 통계는 다음 주에 나온다."
    )


def test_what_stands_around_an_article_is_greyed_and_not_translated():
    document = read_html(KOREAN_NEWS.encode(), url="https://news.example/1")
    greyed = [block for block in document.blocks if block.role in (Role.BOILERPLATE, Role.METADATA)]
    assert {"관련기사", "기름값도 내릴까"} <= {block.content.plain for block in greyed}
    assert not any(block.translate for block in greyed)
    assert {"정치", "저작권자 ⓒ 새벽신문, 무단 전재 및 재배포 금지"} <= {block.content.plain for block in greyed}


def test_inline_tags_never_break_a_paragraph_and_become_codes():
    document = read("<p>Er sagte <b>„ja <i>doch</i>“</b>,<br>und <a href='/x'>ging</a>.</p>".encode())
    (block,) = document.blocks
    assert block.content.plain == "Er sagte „ja doch“,\nund ging."
    assert [(code.kind, code.subtype or code.type) for code in block.content.codes] == [
        (CodeKind.START, "xlf:b"),
        (CodeKind.START, "xlf:i"),
        (CodeKind.END, "xlf:i"),
        (CodeKind.END, "xlf:b"),
        (CodeKind.STANDALONE, "xlf:lb"),
        (CodeKind.START, "html:a"),
        (CodeKind.END, "html:a"),
    ]


def test_lists_quotes_tables_and_headings_keep_what_they_are():
    source = "<h1>題名</h1><h2>小見出し</h2><ul><li>一<ul><li>二</ul></ul><blockquote>引用</blockquote><table><tr><td>三<td>四</table>"
    document = read(source.encode())
    assert [(block.type, block.level) for block in document.blocks] == [
        (BlockType.HEADING, 1),
        (BlockType.HEADING, 2),
        (BlockType.LIST_ITEM, 1),
        (BlockType.LIST_ITEM, 2),
        (BlockType.QUOTE, None),
        (BlockType.TABLE_CELL, None),
        (BlockType.TABLE_CELL, None),
    ]
    assert document.blocks[0].role is Role.HEADLINE


@pytest.mark.parametrize("encoding", ["utf-8", "euc-kr", "utf-16"])
def test_without_a_translation_the_file_comes_back_byte_for_byte(encoding):
    data = f"<HTML><head><meta charset={encoding}>\r\n</head><BODY bgcolor=white><p>값은 <B>3만</B>원\r\n<P>끝 &amp; 시작".encode(
        encoding
    )
    document = read(data)
    empty = tuple(TranslatedBlock(block) for block in document.blocks)
    assert write_back(TranslatedDocument(document, "en", "ko", empty)) == data


def test_a_translation_changes_only_the_words():
    source = '<html lang="ko"><body class=a>\n<p id="x"><span class="lead">값은 <b>3만</b>원이다.</span></p>\n<!-- 끝 --></body></html>'
    document = read(source.encode())
    (block,) = document.blocks
    opening, closing = (code.char for code in block.content.codes)
    target = block.content.with_text(f"السعر {opening}٣٠ ألف{closing} وون & أكثر.")
    out = write_back(translated(document, "ar", lambda _content: target)).decode()
    root, body = out.split("<body", 1)
    assert root.startswith('<html lang="ar" dir="rtl"><title>Title</title>')
    assert body == (
        ' class=a>\n<p id="x"><span class="lead">السعر <b>٣٠ ألف</b> وون &amp; أكثر.</span></p>\n<!-- 끝 --></body></html>'
    )


def test_letters_an_old_encoding_lacks_become_references():
    document = read('<meta charset="windows-1252"><p>Grüße</p>'.encode("windows-1252"))
    out = write_back(translated(document, "ko", lambda content: content.with_text("안녕 – é")))
    assert out == '<meta charset="windows-1252"><p>&#50504;&#45397; – é</p>'.encode("windows-1252")


def test_a_page_laid_out_anew_tells_language_direction_and_original():
    document = read_html(KOREAN_NEWS.encode(), url="https://news.example/1")
    edition = replace(
        translated(document, "ar", lambda content: content.with_text("نص مترجم")),
        alternates=(Alternate("ko", "https://news.example/1"), Alternate("en", "javascript:alert(1)")),
        draft=True,
        draft_label="مسودة",
    )
    page = write(edition).decode()
    assert '<html lang="ar" dir="rtl">' in page
    assert '<link rel="alternate" hreflang="ko" href="https://news.example/1">' in page
    assert '"translationOfWork": {"@type": "NewsArticle", "inLanguage": "ko"' in page
    assert '<p class="draft" role="note">مسودة</p>' in page
    assert "javascript:" not in page


HOSTILE = [
    "<p onclick=alert(1)>text <script>alert(1)</script><a href='javascript:alert(1)'>link</a></p>",
    "<p>text <img src=x onerror=alert(1)> more</p>",
    "<svg><style><img src=x onerror=alert(1)></style></svg><p>text</p>",
    "<p>text &lt;script&gt;alert(1)&lt;/script&gt;</p>",
    "<math><mtext></p><script>alert(1)</script></math><p>text</p>",
]


@pytest.mark.parametrize("source", HOSTILE)
def test_scripts_and_handlers_never_reach_a_clean_page(source):
    document = read(source.encode())
    page = write(translated(document, "en", lambda content: content)).decode()
    body = page.partition("<article>")[2]
    for danger in ("<script", "onerror=alert", "onclick=", "javascript:", "<svg", "<math"):
        assert danger not in body


def test_linked_data_cannot_close_its_script():
    document = read(b"<h1>x</h1><p>y</p>")
    edition = replace(translated(document, "en", lambda content: content), metadata=Metadata(title="</script><b>"))
    assert "</script><b>" not in write(edition).decode()


@pytest.mark.parametrize(
    "source",
    [
        "<div>" * 100_000 + "text",
        "<a " * 200_000,
        "<" * 300_000 + "p",
        "<p>" + "&amp;" * 200_000,
        "<b>" * 50_000 + "text",
    ],
)
def test_hostile_nesting_neither_hangs_nor_crashes(source):
    try:
        document = read(source.encode())
    except UnreadableDocument:
        return
    assert document.blocks


def test_an_empty_page_says_so():
    with pytest.raises(UnreadableDocument):
        read(b"<html><body><script>1</script></body></html>")


@given(st.text(alphabet=st.sampled_from(list("<>/=\"' apbi&;!-x한\n")), max_size=80))
def test_the_pieces_of_any_source_join_to_it_again(source):
    assert "".join(piece.raw for piece in pieces(source)) == source


@given(st.text(alphabet=st.sampled_from(list("<>/=\"' apbi&;!-x한\n")), max_size=80))
def test_any_source_is_given_back_or_refused(source):
    try:
        document = read(source.encode())
    except UnreadableDocument:
        return
    for block in document.blocks:
        start, _, end = block.anchor.partition(":")
        assert 0 <= int(start) < int(end) <= len(source)
    empty = tuple(TranslatedBlock(block) for block in document.blocks)
    assert write_back(TranslatedDocument(document, "en", "ko", empty)) == source.encode()
