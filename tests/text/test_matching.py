"""A corrected article: which sentence is which old one."""

from hypothesis import given
from hypothesis import strategies as st

from workbench.text.matching import match_segments

OLD = [
    "물가 두 달째 하락",
    "정부는 3일 새 대책을 내놓았다.",
    "시장은 조용했다.",
    "전문가들은 석 달을 더 지켜봐야 한다고 말했다.",
]


def pairs(old, new):
    return [(match.old, match.new) for match in match_segments(old, new)]


def test_unchanged_sentences_match_completely():
    assert [(m.old, m.new, m.similarity) for m in match_segments(OLD, OLD)] == [(i, i, 1.0) for i in range(4)]


def test_a_corrected_figure_is_the_same_sentence_changed():
    corrected = [OLD[0], "정부는 4일 새 대책을 내놓았다.", *OLD[2:]]
    match = match_segments(OLD, corrected)[1]
    assert (match.old, match.new) == (1, 1)
    assert 0.8 < match.similarity < 1


def test_an_added_sentence_is_new_and_a_dropped_one_is_gone():
    assert pairs(OLD, [OLD[0], OLD[1], "국회는 다음 주 논의한다.", OLD[3]]) == [
        (0, 0),
        (1, 1),
        (None, 2),
        (3, 3),
        (2, None),
    ]


def test_a_moved_sentence_is_found_where_it_went():
    assert pairs(OLD, [OLD[0], OLD[3], OLD[1], OLD[2]]) == [(0, 0), (3, 1), (1, 2), (2, 3)]


def test_the_same_sentence_twice_keeps_its_order():
    assert pairs(["네.", "아니요.", "네."], ["네.", "아니요.", "네."]) == [(0, 0), (1, 1), (2, 2)]


sentences = st.lists(st.sampled_from([*OLD, "네.", "Yes.", "是的。", "نعم."]), max_size=12)


@given(sentences, sentences)
def test_every_sentence_of_either_side_is_told_once(old, new):
    found = match_segments(old, new)
    assert sorted(m.new for m in found if m.new is not None) == list(range(len(new)))
    assert sorted(m.old for m in found if m.old is not None) == list(range(len(old)))
