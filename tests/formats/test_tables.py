"""Tables: what stands in which cell, and the same rows and columns again in every layout."""

from __future__ import annotations

import io
from dataclasses import replace

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from lxml import html as lxml_html

from tests.formats.editions import block, edition, whole
from workbench.formats import article_json, bilingual_html, html, markdown, plain_text
from workbench.formats import docx as word
from workbench.formats.document import Block, BlockType, TranslatedBlock
from workbench.formats.tables import Cell, Table, cell_of, grouped
from workbench.text.inline import CodedText

PAGE = """<h2>쌀과 보리</h2><table><caption>시장 값</caption>
<thead><tr><th>품목<th>서울<th>부산</thead>
<tr><td>쌀<td>3만<td>2만 9천<tr><td>보리<td><td>1만|8천</table><p>끝.</p>"""
MARKED = "## 쌀과 보리\n\n| 품목 | 서울 | 부산 |\n|---|--:|---|\n| 쌀 | 3만 | 2만 9천 |\n|보리||1만\\|8천|\n\n끝.\n"
ROWS = [["품목", "서울", "부산"], ["쌀", "3만", "2만 9천"], ["보리", "", "1만|8천"]]


def made_in_word(build) -> bytes:
    made = docx.Document()
    build(made)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def prices(made) -> None:
    made.add_heading("쌀과 보리", 2)
    table = made.add_table(3, 3)
    for row, texts in zip(table.rows, ROWS, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    made.add_paragraph("끝.")


def documents():
    return {
        "html": html.read(PAGE.encode()),
        "markdown": markdown.read(MARKED.encode()),
        "docx": word.read(made_in_word(prices)),
    }


def as_it_is(document, language="en"):
    return whole(document, lambda content: content, language)


def rows_in_html(told: bytes) -> list[list[str]]:
    (table,) = lxml_html.fromstring(told.decode()).iter("table")
    return [[cell.text_content() for cell in row] for row in table.iter("tr")]


def rows_in_word(told: bytes) -> list[list[str]]:
    (table,) = docx.Document(io.BytesIO(told)).tables
    return [[cell.text for cell in row.cells] for row in table.rows]


def rows_in_markdown(told: bytes) -> list[list[str]]:
    tokens = markdown.FORMAT.read(told).blocks  # type: ignore[misc]
    cells = {(found.row, found.column): each.content.plain for each in tokens if (found := cell_of(each))}
    height, width = (max(place[side] for place in cells) for side in (0, 1))
    return [[cells.get((row, column), "") for column in range(1, width + 1)] for row in range(1, height + 1)]


def rows_in_text(told: bytes) -> list[list[str]]:
    return [line.split("\t") for line in told.decode().splitlines() if "\t" in line]


WRITERS = {
    "html": (html.write, rows_in_html),
    "markdown": (markdown.write, rows_in_markdown),
    "docx": (word.write, rows_in_word),
    "text": (plain_text.write, rows_in_text),
}


@pytest.mark.parametrize("source", ["html", "markdown", "docx"])
def test_every_cell_knows_its_row_and_column(source):
    cells = [each for each in documents()[source].blocks if each.type is BlockType.TABLE_CELL]
    told = {(each.attributes["row"], each.attributes["column"]): each.content.plain for each in cells}
    wanted = {
        (str(row), str(column)): text
        for row, texts in enumerate(ROWS, 1)
        for column, text in enumerate(texts, 1)
        if text
    }
    assert told == wanted
    assert {each.attributes["table"] for each in cells} == {"1"}


@pytest.mark.parametrize("source", ["html", "markdown"])
def test_header_cells_say_so(source):
    headers = [each.content.plain for each in documents()[source].blocks if each.attributes.get("header") == "yes"]
    assert headers == ROWS[0]


@pytest.mark.parametrize("target", WRITERS)
@pytest.mark.parametrize("source", ["html", "markdown", "docx"])
def test_every_layout_has_the_same_rows_and_columns(source, target):
    write, rows_in = WRITERS[target]
    assert rows_in(write(as_it_is(documents()[source]))) == ROWS


@pytest.mark.parametrize("target", ["html", "docx", "text"])
def test_the_table_stands_between_its_neighbours(target):
    told = WRITERS[target][0](as_it_is(documents()["html"]))
    if target == "docx":
        body = docx.Document(io.BytesIO(told)).element.body
        told = "".join(body.itertext()).encode()
    text = told.decode()
    assert text.index("쌀과 보리") < text.index("시장 값") < text.index("품목") < text.index("1만") < text.index("끝.")


def test_the_head_is_one_in_html_and_is_repeated_in_word():
    told = as_it_is(documents()["html"])
    assert '<thead>\n<tr><th scope="col">품목</th>' in html.write(told).decode()
    (table,) = docx.Document(io.BytesIO(word.write(told))).tables
    heads = [row._tr.xpath("./w:trPr/w:tblHeader") for row in table.rows]
    assert [len(each) for each in heads] == [1, 0, 0]
    assert table.rows[0].cells[0].paragraphs[0].runs[0].bold


def test_an_arabic_table_begins_at_the_right():
    told = word.write(as_it_is(documents()["html"], "ar"))
    (table,) = docx.Document(io.BytesIO(told)).tables
    assert table._tbl.xpath("./w:tblPr/w:bidiVisual")


SEVERAL = """<table><tr><td><p>첫째 <b>문단</b></p><p>둘째 문단</p><ul><li>하나</ul></td><td>옆 칸</td></tr>
<tr><td>아래</td><td>끝 칸</td></tr></table>"""


def test_several_paragraphs_stay_in_their_cell():
    told = as_it_is(html.read(SEVERAL.encode()))
    page = html.write(told).decode()
    assert (
        "<td><p>첫째 <strong>문단</strong></p>\n<p>둘째 문단</p>\n<ul>\n<li>하나</li>\n</ul></td><td>옆 칸</td>" in page
    )
    assert (
        markdown.write(told)
        .decode()
        .endswith("| 첫째 **문단**<br>둘째 문단<br>하나 | 옆 칸 |\n| --- | --- |\n| 아래 | 끝 칸 |\n")
    )
    assert "첫째 문단 둘째 문단 • 하나\t옆 칸\n아래\t끝 칸\n" in plain_text.write(told).decode()
    assert rows_in_word(word.write(told)) == [["첫째 문단\n둘째 문단\n하나", "옆 칸"], ["아래", "끝 칸"]]


MERGED = """<table><tr><th rowspan=2>도시<th colspan=2>값</tr><tr><th>쌀<th>보리</tr>
<tr><td>서울<td>3만<td>2만</tr><tr><td>부산<td colspan=2>자료 없음</tr></table>"""


def test_merged_cells_cover_what_they_covered():
    told = as_it_is(html.read(MERGED.encode()))
    page = html.write(told).decode()
    assert '<tr><th scope="col" rowspan="2">도시</th><th scope="col" colspan="2">값</th></tr>' in page
    assert '<tr><th scope="col">쌀</th><th scope="col">보리</th></tr>\n</thead>' in page
    assert '<tr><td>부산</td><td colspan="2">자료 없음</td></tr>' in page
    assert rows_in_word(word.write(told)) == [
        ["도시", "값", "값"],
        ["도시", "쌀", "보리"],
        ["서울", "3만", "2만"],
        ["부산", "자료 없음", "자료 없음"],
    ]
    assert rows_in_text(plain_text.write(told)) == [
        ["도시", "값", ""],
        ["", "쌀", "보리"],
        ["서울", "3만", "2만"],
        ["부산", "자료 없음", ""],
    ]


def test_merged_cells_of_word_are_read_and_written_again():
    def build(made):
        table = made.add_table(3, 3)
        merged = table.cell(0, 0).merge(table.cell(1, 0))
        merged.text = "東京"
        merged.add_paragraph("大阪")
        table.cell(0, 1).merge(table.cell(0, 2)).text = "米の値段"
        table.cell(1, 1).text, table.cell(1, 2).text, table.cell(2, 0).text = "春", "秋", "京都"
        table.cell(2, 2).text = "三万"

    document = word.read(made_in_word(build))
    assert document.blocks[1].attributes["rows"] == "2"
    assert rows_in_word(word.write(as_it_is(document))) == [
        ["東京\n大阪", "米の値段", "米の値段"],
        ["東京\n大阪", "春", "秋"],
        ["京都", "", "三万"],
    ]


def test_a_table_in_a_cell_is_the_cells_text():
    def build(made):
        table = made.add_table(2, 2)
        table.cell(0, 0).text, table.cell(0, 1).text, table.cell(1, 1).text = "가", "나", "라"
        inner = table.cell(1, 0).add_table(1, 2)
        inner.cell(0, 0).text, inner.cell(0, 1).text = "안", "밖"

    told = as_it_is(word.read(made_in_word(build)))
    assert rows_in_text(plain_text.write(told)) == [["가", "나"], ["안 밖", "라"]]


def test_two_tables_are_two():
    def build(made):
        for text in ("하나", "둘"):
            made.add_table(1, 1).cell(0, 0).text = text

    told = word.write(as_it_is(word.read(made_in_word(build))))
    opened = docx.Document(io.BytesIO(told))
    assert [table.cell(0, 0).text for table in opened.tables] == ["하나", "둘"]
    tags = [etree.QName(child).localname for child in opened.element.body]
    assert tags == ["tbl", "p", "tbl", "p", "sectPr"]


@pytest.mark.parametrize(
    "source",
    [
        '<table role="presentation"><tr><td>왼쪽 <td>오른쪽</table>',
        "<table><tr><td>상자 안의 글</table>",
        "<table><tr><td>" + "<p>글이 이어진다.</p>" * 13 + "<td>옆</table>",
        "<table><tr><td>메뉴<td><table><tr><td>가<td>나</table></table>",
    ],
)
def test_a_table_that_only_lays_out_the_page_is_none(source):
    first = html.read(source.encode()).blocks[0]
    assert (first.type, dict(first.attributes)) == (BlockType.PARAGRAPH, {})


def test_cells_stored_before_their_places_were_told_are_written_as_before():
    told = edition(
        block("a", ["가"], ["一"], kind=BlockType.TABLE_CELL), block("b", ["나"], ["二"], kind=BlockType.TABLE_CELL)
    )
    assert "<table>\n<tr><td>一</td></tr>\n<tr><td>二</td></tr>\n</table>" in html.write(told).decode()
    assert markdown.write(told).decode().endswith("\n\n一\n\n二\n")
    assert plain_text.write(told).decode() == "一\n\n二\n"
    assert not docx.Document(io.BytesIO(word.write(told))).tables


def test_a_row_that_was_left_out_leaves_no_gap_and_no_word_is_lost():
    told = as_it_is(documents()["html"])
    kept = tuple(each for each in told.blocks if each.block.attributes.get("row") != "1")
    assert rows_in_html(html.write(replace(told, blocks=kept))) == ROWS[1:]


def test_programs_and_reviewers_are_told_the_place():
    told = as_it_is(documents()["html"])
    assert '"cell": {\n    "table": 1,\n    "row": 3,\n    "column": 3,' in article_json.write(told).decode()
    assert ">Table cell: table 1, row 3, column 3</th>" in bilingual_html.write(told).decode()


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        ("| | 가 | 나 |\n|---|---|---|\n| 다 | | 라 |\n", "| | «가» | «나» |\n|---|---|---|\n| «다» | | «라» |\n"),
        ("> | 가 | 나 |\n> |---|---|\n> | 다 | 라 |\n", "> | «가» | «나» |\n> |---|---|\n> | «다» | «라» |\n"),
        ("가|나\n---|---\n|다|라|\n", "«가»|«나»\n---|---\n|«다»|«라»|\n"),
        ("| 가 \\| 나 |  다  |\n|---|---|\n", "| «가 \\| 나» |  «다»  |\n|---|---|\n"),
    ],
)
def test_a_translated_cell_of_markdown_is_put_into_its_own_place(source, wanted):
    document = markdown.read(source.encode())
    told = markdown.write_back(whole(document, lambda content: content.with_text(f"«{content.text}»"))).decode()
    assert told == wanted


def test_a_cell_that_ends_in_a_backslash_keeps_its_bar():
    document = markdown.read("|가|나|\n|-|-|\n".encode())
    told = markdown.write_back(whole(document, lambda content: content.with_text(content.text + "\\")))
    assert [each.content.plain for each in markdown.read(told).blocks] == ["가\\", "나\\"]


cells = st.builds(Cell, st.integers(1, 2), *(st.integers(1, 6) for _ in range(4)), st.booleans())


@given(st.lists(cells, min_size=1, max_size=12), st.sampled_from([1, 40_000]))
def test_whatever_cells_say_no_block_is_lost_and_nothing_overlaps(told, far):
    places = [replace(each, row=each.row * far if each.row > 3 else each.row) for each in told]
    blocks = [
        TranslatedBlock(Block(str(at), BlockType.TABLE_CELL, CodedText("글"), attributes=cell.attributes))
        for at, cell in enumerate(places)
    ]
    written = []
    for table in grouped(blocks):
        assert isinstance(table, Table)
        written += [each.block.id for each in table.blocks]
        drawn = [
            (row + down, place.column + right)
            for row, found in enumerate(table.rows)
            for place in found
            for down in range(place.rows)
            for right in range(place.columns)
        ]
        assert len(drawn) == len(set(drawn))
        assert len(drawn) <= 60_000
    assert sorted(written) == sorted(each.block.id for each in blocks)
    plain_text.write(edition(*blocks))
    html.write(edition(*blocks))


@pytest.mark.parametrize(
    "source",
    [
        "<table><tr><td colspan=99999999999 rowspan=0>가<td rowspan=-1>나</table>",
        "<table>" + "<tr><td rowspan=65534 colspan=1000>가<td>나" * 300 + "</table>",
        "<table>" + "<td colspan=1000>가" * 300 + "</table>",
    ],
)
def test_spans_nobody_means_do_no_harm(source):
    told = as_it_is(html.read(source.encode()))
    for write in (html.write, markdown.write, plain_text.write, word.write):
        assert len(write(told)) < 2_000_000
