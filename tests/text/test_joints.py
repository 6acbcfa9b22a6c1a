"""Sentences of a translation are joined as its language joins them."""

import pytest

from workbench.formats.document import Block, BlockType, Role, TranslatedBlock, TranslatedUnit
from workbench.text.inline import CodedText, CodeKind, InlineCode
from workbench.text.joints import joint

BREAK = InlineCode(char="\ue000", kind=CodeKind.STANDALONE, id="1", equivalent="\n")


@pytest.mark.parametrize(
    ("first", "gap", "second", "language", "joined"),
    [
        ("首都圏で雨。", "", "明日は晴れ。", "en", " "),
        ("他说：“好。”", "", "然后走了。", "en", " "),
        ("新线通车。", "", "票价不变。", "ko", " "),
        ("首都圏で雨。", "", "明日は晴れ。", "zh-Hans", ""),
        ("비가 왔다.", " ", "내일은 맑다.", "en", " "),
        ("비가 왔다.", " ", "내일은 맑다.", "ja", ""),
        ("비가 왔다.", "", "내일은 맑다.", "en", ""),
        ("It rained.", "\n", "Tomorrow is dry.", "ja", "\n"),
    ],
)
def test_a_joint_is_what_the_language_writes(first, gap, second, language, joined):
    source = CodedText(first + gap + second)
    assert joint(source, len(first), len(first) + len(gap), language) == joined


def test_a_broken_line_needs_no_space():
    source = CodedText("雨。\ue000晴れ。", (BREAK,))
    assert joint(source, 2, 2, "en") == ""
    assert joint(source, 3, 3, "en") == ""


def block(text, *targets):
    """A block with one unit for each sentence; None is not translated, "" left out."""
    units, place = [], 0
    for number, target in enumerate(targets, 1):
        end = text.find("。", place) + 1 or text.find(".", place) + 1
        units.append(
            TranslatedUnit(
                str(number), place, end, CodedText(text[place:end]), None if target is None else CodedText(target)
            )
        )
        place = end
    return TranslatedBlock(
        Block(id="b", type=BlockType.PARAGRAPH, content=CodedText(text), role=Role.BODY), tuple(units)
    )


@pytest.mark.parametrize(
    ("text", "targets", "language", "said"),
    [
        ("雨だ。晴れだ。", ("It rains.", "It clears."), "en", "It rains. It clears."),
        ("雨だ。晴れだ。", (None, None), "en", "雨だ。晴れだ。"),
        ("Rain. Sun. Snow.", ("雨。", None, None), "ja", "雨。 Sun. Snow."),
        ("Rain. Sun. Snow.", ("Regen.", "", "Schnee."), "de", "Regen. Schnee."),
        ("Rain. Sun.", ("", "Sonne."), "de", "Sonne."),
    ],
)
def test_a_paragraph_reads_on(text, targets, language, said):
    assert block(text, *targets).target(language).text == said
