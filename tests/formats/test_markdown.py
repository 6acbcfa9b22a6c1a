"""Markdown: blocks with their marks, and only their words changed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.formats import UnreadableDocument
from workbench.formats.document import BlockType, Role, TranslatedBlock, TranslatedDocument, TranslatedUnit
from workbench.formats.markdown import read, write, write_back

SOURCE = """---
title: "물가 두 달째 하락"
author: 김새벽
date: 2026-11-03
lang: ko
---

# 물가 **두 달째** 하락

정부는 [대책](https://example.org/a "자료")을
내놓았다. `코드`와 ![그림](/m.png)도 있다.

- 하나
- 둘
  1. 셋

> 인용 *강조*

| 항목 | 값 |
|------|---:|
| 쌀   | 3만 |

```python
print("그대로")
```
"""


def edition(document, translate, language="en"):
    blocks = []
    for block in document.blocks:
        unit = TranslatedUnit("1", 0, len(block.content.text), block.content, translate(block.content))
        blocks.append(TranslatedBlock(block, (unit,) if block.translate else ()))
    return TranslatedDocument(document, language, "ko", tuple(blocks), document.metadata)


def test_blocks_know_what_they_are():
    document = read(SOURCE.encode())
    assert [(block.type, block.level, block.content.plain) for block in document.blocks] == [
        (BlockType.HEADING, 1, "물가 두 달째 하락"),
        (BlockType.PARAGRAPH, None, "정부는 대책을 내놓았다. 코드와 그림도 있다."),
        (BlockType.LIST_ITEM, 1, "하나"),
        (BlockType.LIST_ITEM, 1, "둘"),
        (BlockType.LIST_ITEM, 2, "셋"),
        (BlockType.QUOTE, None, "인용 강조"),
        (BlockType.TABLE_CELL, None, "항목"),
        (BlockType.TABLE_CELL, None, "값"),
        (BlockType.TABLE_CELL, None, "쌀"),
        (BlockType.TABLE_CELL, None, "3만"),
        (BlockType.CODE, None, 'print("그대로")\n'),
    ]
    assert document.blocks[0].role is Role.HEADLINE
    assert (document.metadata.byline, document.metadata.published, document.metadata.language) == (
        "김새벽",
        "2026-11-03",
        "ko",
    )


def test_without_a_translation_the_file_comes_back_byte_for_byte():
    data = SOURCE.replace("\n", "\r\n").encode()
    assert write_back(edition(read(data), lambda _content: None)) == data


def test_a_translation_changes_the_words_and_keeps_every_mark():
    def shout(content):
        return content.with_text(content.text.replace("하나", "One & *all*").replace("쌀", "Rice | Reis"))

    written = write_back(edition(read(SOURCE.encode()), shout)).decode()
    again = read(written.encode())
    assert "- One \\& \\*all\\*\n- 둘\n" in written
    assert again.blocks[2].content.plain == "One & *all*"
    assert again.blocks[8].content.plain == "Rice | Reis"
    assert [block.type for block in again.blocks] == [block.type for block in read(SOURCE.encode()).blocks]


words = st.text(alphabet=st.sampled_from(list("#-*_`[]()<>&~|+.1!\\ a한字ب\n")), min_size=1, max_size=30)


@given(words)
def test_whatever_a_translator_types_is_read_back_as_typed(typed):
    said = " ".join(typed.split())
    if not said:
        return
    document = read("문단입니다.\n\n- 항목\n".encode())
    again = read(write_back(edition(document, lambda content: content.with_text(said))))
    assert [block.content.plain for block in again.blocks] == [said, said]


def test_another_formats_marks_are_written_in_markdowns_own():
    from workbench.formats import html

    document = html.read('<h1>제목</h1><p>a <b>b</b> <a href="https://example.org/">c</a><br>d</p>'.encode())
    assert (
        write(edition(document, lambda content: content))
        .decode()
        .endswith("# 제목\n\na **b** [c](<https://example.org/>)\\\nd\n")
    )


def test_nothing_to_translate_is_refused():
    with pytest.raises(UnreadableDocument):
        read(b"```\ncode alone\n```\n")
