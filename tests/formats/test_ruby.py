"""Ruby: the reading over a word is not translated and not counted, and never left behind."""

from __future__ import annotations

import io

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from tests.formats.editions import whole
from workbench.formats import docx as word
from workbench.formats import html, markdown, plain_text
from workbench.text.tokens import count

# What is read, and what stands in the file after 「桜咲く」 was put in its place.
PAGES = [
    ("<p><ruby>開花<rt>かいか</rt></ruby>が進む。</p>", "開花が進む。", "<p>桜咲く</p>"),
    ("<p>春の<ruby>開<rp>（</rp><rt>かい</rt><rp>）</rp>花<rt>か</rt></ruby></p>", "春の開花", "<p>桜咲く</p>"),
    ("<p><ruby>開花<rt>かいか</ruby></p>", "開花", "<p>桜咲く</p>"),
    ("<p><ruby><b>開花</b><rt>かいか</rt></ruby></p>", "開花", "<p>桜咲く</p>"),
    ("<p><ruby><rb>開<rb>花<rtc><rt>かい<rt>か</rtc></ruby></p>", "開花", "<p>桜咲く</p>"),
    ("<p class=k><a href=/k><ruby>開花<rt>かいか</rt></ruby></a></p>", "開花", "<p class=k><a href=/k>桜咲く</a></p>"),
    ("<p><ruby lang=zh>漢<rt>ㄏㄢˋ</rt>字<rt>ㄗˋ</rt></ruby></p>", "漢字", "<p>桜咲く</p>"),
]


@pytest.mark.parametrize(("source", "said", "put_back"), PAGES)
def test_the_base_is_read_and_translated_without_its_reading(source, said, put_back):
    document = html.read(source.encode())
    (block,) = document.blocks
    assert block.content.plain == said
    assert html.write_back(whole(document, lambda _content: None)).decode() == source
    assert html.write_back(whole(document, lambda content: content.with_text("桜咲く"))).decode() == put_back


def test_marks_in_and_around_ruby_stay():
    source = "<p>きょう<b><ruby>開花<rt>かいか</rt></ruby></b>を<i>見た</i>。</p>"
    document = html.read(source.encode())
    told = html.write_back(whole(document, lambda content: content.with_text(content.text.replace("見た", "見る"))))
    assert told.decode() == "<p>きょう<b>開花</b>を<i>見る</i>。</p>"


def test_readings_are_in_no_layout_and_not_counted():
    document = html.read("<h1><ruby>開花<rt>かいか</rt></ruby></h1><p>春。</p>".encode())
    edition = whole(document, lambda content: content)
    assert document.metadata.title == "開花"
    assert count(document.blocks[0].content.text, "ja").characters == 2
    for write in (plain_text.write, html.write, markdown.write):
        assert "かいか" not in write(edition).decode()


def test_a_page_full_of_ruby_is_still_found():
    sentence = "<ruby>春<rt>はる</rt></ruby>の<ruby>川<rt>かわ</rt></ruby>は<ruby>静<rt>しず</rt></ruby>かで、人々は橋の上から長いあいだ水を見ていた。"
    article = "".join(f"<p>{sentence * 3}第{number}段落。</p>" for number in range(6))
    source = f"<html lang=ja><body><nav><a href=/>表紙</a></nav><div id=x>{article}</div><footer>会社案内</footer></body></html>"
    document = html.read_html(source.encode(), url="https://news.example/kawa")
    body = [block.content.plain for block in document.blocks if block.translate]
    assert len(body) == 6
    assert body[0].startswith("春の川は静かで")


def test_ruby_in_markdown_is_read_as_its_base():
    source = "きょうは<ruby>開花<rp>(</rp><rt>かいか</rt><rp>)</rp></ruby>の<b>日</b>。\n"
    document = markdown.read(source.encode())
    assert document.blocks[0].content.plain == "きょうは開花の日。"
    assert markdown.write_back(whole(document, lambda _content: None)).decode() == source
    assert markdown.write_back(whole(document, lambda content: content)).decode() == "きょうは開花の<b>日</b>。\n"


def test_ruby_in_word_is_read_as_its_base():
    made = docx.Document()
    paragraph = made.add_paragraph("きょうは")
    paragraph._p.append(
        parse_xml(
            f"<w:r {nsdecls('w')}><w:ruby><w:rubyPr/><w:rt><w:r><w:t>かいか</w:t></w:r></w:rt>"
            "<w:rubyBase><w:r><w:t>開花</w:t></w:r></w:rubyBase></w:ruby></w:r>"
        )
    )
    paragraph.add_run("の日。")
    out = io.BytesIO()
    made.save(out)
    document = word.read(out.getvalue())
    assert document.blocks[0].content.plain == "きょうは開花の日。"
    assert word.write_back(whole(document, lambda _content: None)) == out.getvalue()
    told = word.write_back(whole(document, lambda content: content.with_text("桜の日。"), "ja"))
    assert docx.Document(io.BytesIO(told)).element.body.xpath("string()") == "桜の日。"
