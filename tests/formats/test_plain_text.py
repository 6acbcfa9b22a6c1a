"""Plain text: its paragraphs, and the file as it was."""

import pytest

from workbench.formats import UnreadableDocument
from workbench.formats.document import Role, TranslatedBlock, TranslatedDocument, TranslatedUnit
from workbench.formats.plain_text import read, write, write_back


def edition(document, *targets, draft=False):
    """The document with each block translated by the given words; None leaves it as it is."""
    blocks = []
    for block, target in zip(document.blocks, targets, strict=True):
        said = None if target is None else block.content.with_text(target)
        blocks.append(TranslatedBlock(block, (TranslatedUnit("1", 0, len(block.content.text), block.content, said),)))
    return TranslatedDocument(document, "en", "ko", tuple(blocks), draft=draft)


def texts(document):
    return [block.content.text for block in document.blocks]


def test_paragraphs_are_told_apart_by_blank_lines():
    document = read("물가 두 달째 하락\n\n정부는 3일\n대책을 내놓았다.\n\n시장은 조용했다.\n".encode())
    assert texts(document) == ["물가 두 달째 하락", "정부는 3일 대책을 내놓았다.", "시장은 조용했다."]
    assert document.blocks[0].role is Role.HEADLINE
    assert (document.metadata.title, document.metadata.language) == ("물가 두 달째 하락", "ko")


def test_without_blank_lines_each_line_is_a_paragraph():
    assert texts(read("第一段。\n第二段。\n".encode())) == ["第一段。", "第二段。"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp949"])
def test_without_a_translation_the_file_comes_back_byte_for_byte(encoding):
    data = "제목\r\n\r\n  본문입니다.\t\r\n\r\n".encode(encoding)
    assert write_back(edition(read(data), None, None)) == data


def test_a_translation_keeps_unicode_encodings_and_line_endings():
    data = "제목\r\n\r\n본문입니다.\r\n".encode("utf-16")
    written = write_back(edition(read(data), "Title", None))
    assert written.decode("utf-16") == "Title\r\n\r\n본문입니다.\r\n"


@pytest.mark.parametrize(("encoding", "said"), [("gb18030", "한국어 제목"), ("cp949", "“Title”"), ("cp932", "标题")])
def test_a_translation_leaves_the_encoding_of_the_sources_language(encoding, said):
    source = {"gb18030": "标题", "cp949": "제목", "cp932": "題名"}[encoding]
    written = write_back(edition(read((source + "\n").encode(encoding)), said))
    assert written == ("\ufeff" + said + "\n").encode()


def test_letters_the_encoding_lacks_turn_the_file_into_utf_8():
    assert write_back(edition(read("Grüße".encode("cp1252")), "안녕")) == "\ufeff안녕".encode()


def test_a_draft_says_so_at_the_top():
    assert (
        write(edition(read("제목\n\n본문.".encode()), "عنوان", "نص.", draft=True)).decode()
        == "*** DRAFT ***\n\nعنوان\n\nنص.\n"
    )


@pytest.mark.parametrize("data", [b"", b" \n\n ", b"\xff\xd8\xff\xe0\x00\x10JFIF\x00"])
def test_what_holds_no_text_is_refused(data):
    with pytest.raises(UnreadableDocument):
        read(data)
