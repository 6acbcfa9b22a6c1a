"""Sentences of two editions paired by order and length."""

from hypothesis import given
from hypothesis import strategies as st

from workbench.alignment import Link, align_by_length

KOREAN = [
    "정부는 3일 물가 안정을 위한 새 대책을 내놓았다.",
    "시장은 조용했다.",
    "전문가들은 효과가 나타나려면 적어도 석 달은 걸릴 것이라고 내다봤다.",
]


def test_sentences_in_the_same_order_are_paired_one_to_one():
    english = [
        "The government presented new measures on the 3rd to stabilise prices.",
        "Markets stayed quiet.",
        "Experts expect that it will take at least three months before any effect is seen.",
    ]
    assert align_by_length(KOREAN, english) == (Link((0,), (0,)), Link((1,), (1,)), Link((2,), (2,)))


def test_two_short_sentences_may_answer_one_long_one():
    source = ["他说，这项计划将在明年春天开始，并且会持续三年，所有学校都会参加。", "没有人反对。"]
    target = [
        "The plan starts next spring, he said.",
        "It runs for three years and every school takes part.",
        "Nobody objected.",
    ]
    assert align_by_length(source, target)[0] == Link((0,), (0, 1))


def test_nothing_against_something_is_left_unpaired():
    assert align_by_length([], ["一文。"]) == (Link((), (0,)),)
    assert align_by_length(["جملة واحدة."], []) == (Link((0,), ()),)


sentences = st.lists(st.text(min_size=1, max_size=60), max_size=25)


@given(sentences, sentences)
def test_every_sentence_is_linked_exactly_once_and_in_order(sources, targets):
    links = align_by_length(sources, targets)
    assert [index for link in links for index in link.sources] == list(range(len(sources)))
    assert [index for link in links for index in link.targets] == list(range(len(targets)))
