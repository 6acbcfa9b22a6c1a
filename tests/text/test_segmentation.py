"""Sentences begin and end where a reader of the language would say so, and nothing is ever lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.text.inline import CodedText, CodeKind, InlineCode, placeholder
from workbench.text.segmentation import SegmentationRules, segment, segment_coded


def sentences(text, language, **rules):
    return [text[span.start : span.end].strip() for span in segment(text, language, SegmentationRules(**rules))]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", ["The Gov't denied it.", "N. Korea fired No. 3 on Sept. 16.", "Nobody was hurt."]),
        (
            "de",
            [
                "Die 9. Große Kammer tagte ab 7. November.",
                "Nach dem 30. Geburtstag zog sie um.",
                "Es waren 12.",
                "Er blieb.",
            ],
        ),
        ("de", ["Am 3. Mai kam z. B. Frau Dr. Weiß.", "Die EG.", "Das war alles."]),
        ("ko", ["정부는 2026. 11. 3. 새 대책을 내놓았다.", "시장은 조용했다.", "왜 그럴까?"]),
        ("ko", ["“반드시 가겠다. 약속한다”고 그는 말했다.", "회의는 끝났다."]),
        ("ja", ["「行きます。必ず行きます」と述べた。", "会議は終わった。"]),
        ("zh", ["“我们确认了。没有疑问。”他说。", "会议结束了！", "谁反对？"]),
        ("ar", ["أعلنت الحكومة خطة جديدة.", "هل تنجح؟", "لا أحد يعرف."]),
        ("hi", ["सरकार ने नई योजना बताई।", "बाज़ार शांत रहा।"]),
    ],
)
def test_sentences_are_found(language, expected):
    joint = "" if language in ("ja", "zh") else " "
    assert sentences(joint.join(expected), language) == expected


def test_a_newsroom_may_split_inside_quotations():
    text = "「行きます。必ず行きます」と述べた。"
    assert sentences(text, "ja", split_inside_quotations=True) == ["「行きます。", "必ず行きます」と述べた。"]


def test_a_newsroom_adds_exceptions():
    text = "Der Abg. Meier sprach lange. Dann ging er."
    assert len(sentences(text, "de", exceptions=("Abg.",))) == 2


def test_korean_headlines_end_without_a_full_stop():
    text = "내일은 전국에 비가 내리겠습니다 우산을 챙기세요 낮 기온은 15도입니다"
    assert sentences(text, "ko") == ["내일은 전국에 비가 내리겠습니다", "우산을 챙기세요", "낮 기온은 15도입니다"]


def test_a_code_that_opens_goes_with_the_sentence_it_opens():
    opened, closed = placeholder(0), placeholder(1)
    codes = (InlineCode(opened, CodeKind.START, "1"), InlineCode(closed, CodeKind.END, "1"))
    text = f"第一句。{opened}第二句。{closed}第三句。"
    spans = segment_coded(CodedText(text, codes), "zh")
    assert [text[span.start : span.end] for span in spans] == ["第一句。", f"{opened}第二句。{closed}", "第三句。"]


texts = st.text(
    alphabet=st.one_of(
        st.characters(exclude_categories=("Cs",)), st.sampled_from(list(".!?。！？“”「」\"' \n정다요。ー\ue000\ue001"))
    ),
    max_size=200,
)


@given(texts, st.sampled_from(["en", "de", "ko", "ja", "zh", "ar", "hi", "th"]), st.booleans())
def test_the_slices_join_to_the_text_again(text, language, inside):
    spans = segment(text, language, SegmentationRules(split_inside_quotations=inside))
    assert "".join(text[span.start : span.end] for span in spans) == text
    assert all(span.start < span.end for span in spans)
