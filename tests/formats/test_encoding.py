"""Bytes become the text they are, whatever they say of themselves, and come back as they were."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.formats import UnreadableDocument
from workbench.formats.encoding import decode, encode
from workbench.formats.trouble import Trouble

KOREAN = "정부는 3일 물가 안정을 위한 새 대책을 내놓았다. 시장은 조용했고, 전문가들은 효과를 더 지켜봐야 한다고 말했다."
JAPANESE = (
    "政府は3日、物価を安定させるための新しい対策を発表した。市場の反応は静かで、専門家は効果を見守る必要があると話す。"
)
CHINESE = "政府3日发布了稳定物价的新措施。市场反应平静，专家表示还需要观察效果。"
RUSSIAN = "Правительство представило новые меры для стабилизации цен. Рынок отреагировал спокойно."


@pytest.mark.parametrize(
    ("text", "encoding"),
    [(KOREAN, "euc-kr"), (KOREAN, "cp949"), (JAPANESE, "shift_jis"), (CHINESE, "gb18030"), (RUSSIAN, "windows-1251")],
)
def test_a_declared_legacy_encoding_is_read(text, encoding):
    page = f'<html><head><meta charset="{encoding}"></head><body><p>{text}</p></body></html>'
    assert text in decode(page.encode(encoding)).text


@pytest.mark.parametrize(
    ("text", "encoding"), [(KOREAN, "cp949"), (JAPANESE, "cp932"), (CHINESE, "gb18030"), (RUSSIAN, "cp1251")]
)
def test_an_undeclared_legacy_encoding_is_found_out(text, encoding):
    assert decode((text * 3).encode(encoding)).text == text * 3


def test_a_page_that_lies_about_its_encoding_is_read_as_what_it_is():
    page = f'<meta charset="euc-kr"><p>{KOREAN}</p>'
    assert decode(page.encode("utf-8")).text == page


def test_the_servers_word_counts_before_the_pages():
    page = '<meta charset="windows-1252"><p>Übermut</p>'.encode("iso-8859-2")
    assert decode(page, "iso-8859-2").encoding == "iso8859-2"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_byte_order_mark_is_kept(encoding):
    data = "제목\r\n본문\r\n".encode(encoding)
    decoded = decode(data)
    assert (decoded.text, decoded.bom, decoded.newline) == ("제목\r\n본문\r\n", True, "\r\n")
    assert encode(decoded.text, decoded) == data


def test_utf_16_without_a_mark_is_read():
    assert decode("<p>Hello there</p>".encode("utf-16-le")).text == "<p>Hello there</p>"


@pytest.mark.parametrize(
    ("data", "trouble"),
    [
        (b"", Trouble.EMPTY),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x01\x02", Trouble.WRONG_TYPE),
        (bytes(range(1, 9)) * 40, Trouble.ENCODING),
    ],
)
def test_what_is_no_text_is_refused(data, trouble):
    with pytest.raises(UnreadableDocument) as refused:
        decode(data)
    assert refused.value.trouble is trouble


@given(st.text(alphabet=st.characters(exclude_categories=("Cc", "Cs")), min_size=1))
def test_utf_8_comes_back_as_it_was(text):
    data = text.encode()
    decoded = decode(data)
    assert encode(decoded.text, decoded) == data
