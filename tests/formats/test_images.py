"""Images: those in a line and those that stand alone are there again in every layout that can show them, if they are safe."""

from __future__ import annotations

import io

import docx
import pytest

from tests.formats.editions import whole
from workbench.formats import article_json, html, markdown, plain_text
from workbench.formats import docx as word
from workbench.formats.document import BlockType, Role
from workbench.formats.images import Image, image_attributes, images_of


def edition(source: str):
    return whole(html.read(source.encode()), lambda content: content)


def body(source: str) -> str:
    return html.write(edition(source)).decode().partition("<article>\n")[2].partition("</article>")[0]


FIGURE = '<p>비가 그쳤다.</p><figure><img src="https://img.example/a.jpg" alt="강변 \'다리\'"><figcaption>새벽의 다리</figcaption></figure>'


def test_a_figure_keeps_its_image_before_its_caption():
    assert body(FIGURE) == (
        "<p>비가 그쳤다.</p>\n"
        '<figure><img src="https://img.example/a.jpg" alt="강변 &#x27;다리&#x27;"><figcaption>새벽의 다리</figcaption></figure>\n'
    )


def test_the_image_is_no_text():
    paragraph, caption = html.read(FIGURE.encode()).blocks
    assert (caption.content.text, caption.type, caption.role) == ("새벽의 다리", BlockType.CAPTION, Role.CAPTION)
    assert images_of(caption) == (Image("https://img.example/a.jpg", "강변 '다리'"),)
    assert images_of(paragraph) == ()


@pytest.mark.parametrize(
    "source",
    [
        '<figure><a href="/big"><img src="/橋.jpg" alt="橋"></a><figcaption>夜明けの橋</figcaption></figure>',
        '<figure><div><picture><source srcset="/橋.webp"><img src="/橋.jpg" alt="橋"></picture></div><figcaption>夜明けの橋</figcaption></figure>',
        '<figure><figcaption>夜明けの橋</figcaption><img src="/橋.jpg" alt="橋"></figure>',
        '<figure><img src="data:image/gif;base64,R0lG" data-src="/橋.jpg" alt="橋"><figcaption>夜明けの橋</figcaption></figure>',
        '<div class=photo><img src="/橋.jpg" alt="橋"><p class="photo-caption">夜明けの橋</p></div>',
        '<p><img src="/橋.jpg" alt="橋"></p><p class="caption">夜明けの橋</p>',
    ],
)
def test_an_image_stands_with_its_caption_however_the_page_is_made(source):
    wanted = '<figure><img src="/橋.jpg" alt="橋"><figcaption>夜明けの橋</figcaption></figure>\n'
    assert body(f"<p>雨が上がった。</p>{source}<p>人々が戻った。</p>") == (
        f"<p>雨が上がった。</p>\n{wanted}<p>人々が戻った。</p>\n"
    )


def test_several_images_share_a_caption():
    source = "<figure><div><img src=/1.jpg alt=一></div><div><img src=/2.jpg></div><figcaption>两张照片</figcaption></figure>"
    assert body(source) == (
        '<figure><img src="/1.jpg" alt="一"><img src="/2.jpg" alt=""><figcaption>两张照片</figcaption></figure>\n'
    )


def test_in_a_document_an_image_without_a_caption_keeps_its_place():
    source = (
        '<p>첫째.</p><p><img src="m.png" alt="도표"></p><p>둘째.</p><ul><li>가</li><li><p><img src=n.png><p>나</ul>'
    )
    assert body(source) == (
        '<p>첫째.</p>\n<figure><img src="m.png" alt="도표"></figure>\n<p>둘째.</p>\n'
        '<ul>\n<li>가</li>\n<li><img src="n.png" alt="">나</li>\n</ul>\n'
    )


def test_an_image_in_a_line_keeps_its_words():
    source = '<p>표지 <img src="/icon.png" alt="경고"> 앞에서 멈춘다.</p>'
    assert body(source) == '<p>표지 <img src="/icon.png" alt="경고"> 앞에서 멈춘다.</p>\n'
    assert markdown.write(edition(source)).decode().endswith("\n\n표지 ![경고](</icon.png>) 앞에서 멈춘다.\n")
    assert plain_text.write(edition(source)).decode() == "표지  앞에서 멈춘다.\n"


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,<script>",
        "mailto:a@b.example",
        "file:///etc/passwd",
        "blob:x",
        "",
    ],
)
def test_an_address_that_is_not_safe_is_never_written(address):
    for source in (
        f"<figure><img src='{address}' alt='صورة'><figcaption>الجسر عند الفجر</figcaption></figure>",
        f"<p>الجسر <img src='{address}' alt='صورة'> عند الفجر</p>",
    ):
        told = edition(source)
        assert "<img" not in html.write(told).decode().partition("<article>")[2]
        assert "![" not in markdown.write(told).decode()
        word.write(told)


def test_what_was_stored_cannot_break_out():
    block = html.read(FIGURE.encode()).blocks[1]
    stored = {"image": 'javascript:x\n/a.jpg"><script>\n', "alternative": '"><script>'}
    assert images_of(type(block)("b", block.type, block.content, attributes=stored)) == (Image('/a.jpg"><script>', ""),)
    told = edition(
        FIGURE.replace("https://img.example/a.jpg", "/a.jpg&quot;&gt;&lt;script&gt;").replace("강변", "&quot;&gt;<i>")
    )
    page = html.write(told).decode().partition("<article>")[2]
    assert "<script" not in page
    assert '"><' not in page.replace('"><figcaption>', "")


def test_markdown_shows_the_image_before_its_caption():
    told = markdown.write(edition(FIGURE)).decode()
    assert told.endswith("비가 그쳤다.\n\n![강변 '다리'](<https://img.example/a.jpg>)\n\n*새벽의 다리*\n")


def test_an_image_alone_in_markdown_survives_with_and_without_words():
    document = markdown.read("첫째.\n\n![](a.png)\n\n둘째.\n\n![图](b.png)\n\n![](c.png)\n".encode())
    told = whole(document, lambda content: content)
    page = html.write(told).decode()
    assert '<p>첫째.</p>\n<figure><img src="a.png" alt=""></figure>\n<p>둘째.</p>' in page
    assert '<img src="b.png" alt="图">' in page
    assert '<img src="c.png"' in page
    again = markdown.write(told).decode()
    assert "첫째.\n\n![](<a.png>)\n\n둘째." in again
    assert "![图](<b.png>)" in again


def test_word_says_what_the_image_shows_or_nothing():
    told = word.write(edition(FIGURE + '<figure><img src="/b.jpg"><figcaption>둘째</figcaption></figure>'))
    paragraphs = [each.text for each in docx.Document(io.BytesIO(told)).paragraphs]
    assert paragraphs == ["비가 그쳤다.", "[강변 '다리']", "새벽의 다리", "둘째"]


def test_an_image_in_a_cell_stays_in_its_table():
    told = edition("<table><tr><td><p><img src=/a.png alt=쌀><p>쌀</td><td>3만</td></tr></table>")
    assert '<tr><td><img src="/a.png" alt="쌀">쌀</td><td>3만</td></tr>' in html.write(told).decode()
    assert "| ![쌀](</a.png>) 쌀 | 3만 |" in markdown.write(told).decode()
    (table,) = docx.Document(io.BytesIO(word.write(told))).tables
    assert table.cell(0, 0).text == "[쌀] 쌀"


def test_programs_are_told_of_images():
    told = article_json.write(edition(FIGURE)).decode()
    assert '"images": [\n    {\n     "address": "https://img.example/a.jpg",' in told


PARAGRAPH = "시는 어젯밤 강변 도로 세 곳을 막았다고 밝혔다. 비는 내일 아침까지 이어질 것으로 보이며, 낮은 곳에 사는 주민에게는 대피소를 미리 알아 두라고 했다."


def test_a_page_keeps_the_articles_images_and_no_others():
    figure = (
        "<figure><img src=/own.jpg alt=다리><figcaption>물에 잠긴 다리 앞에 사람들이 모여 있다.</figcaption></figure>"
    )
    source = (
        "<html lang=ko><body><nav><a href=/><img src=/logo.png alt=신문></a> <a href=/p>정치</a></nav><article><h1>강변 도로 통제</h1>"
        f"<div class=share><img src=/share.png></div><p>{PARAGRAPH}</p>{figure}<p>{PARAGRAPH} 둘째.</p>"
        f"<p><img src=/dot.gif width=1 height=1></p><p>{PARAGRAPH} 셋째.</p></article><footer><img src=/foot.png></footer></body></html>"
    )
    document = html.read_html(source.encode(), url="https://news.example/rain")
    assert [image.address for block in document.blocks for image in images_of(block)] == ["/own.jpg"]
    assert html.write_back(whole(document, lambda _content: None)).decode() == source


def test_images_are_stored_a_line_each():
    images = (Image("/1.jpg", "여러\n줄"), Image("/2.jpg"))
    assert image_attributes(images) == {"image": "/1.jpg\n/2.jpg", "alternative": "여러 줄\n"}
