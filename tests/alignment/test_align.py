"""Sentences of two editions paired by facts, names and length."""

from hypothesis import given
from hypothesis import strategies as st

from workbench.alignment import align

KOREAN = [
    "정부는 3일 물가 대책 14개를 내놓았다.",
    "시장은 조용했다.",
    "효과는 석 달 뒤에 나타난다고 블라디미르 페트로프가 말했다.",
]
ENGLISH = [
    "The government presented 14 measures against rising prices on the 3rd.",
    "Markets stayed quiet.",
    "An effect will be seen after three months, said Vladimir Petrov.",
]


def pairs(links):
    return [(link.sources, link.targets) for link in links]


def test_sentences_in_the_same_order_are_paired_one_to_one():
    assert pairs(align(KOREAN, ENGLISH, "ko", "en")) == [((n,), (n,)) for n in range(3)]


def test_nothing_against_something_is_left_unpaired():
    assert pairs(align([], ["一文。"], "ko", "ja")) == [((), (0,))]
    assert pairs(align(["جملة واحدة."], [], "ar", "ja")) == [((0,), ())]


sentences = st.lists(st.text(max_size=40), max_size=12)


@given(sentences, sentences)
def test_every_sentence_is_linked_exactly_once_and_always_alike(sources, targets):
    links = align(sources, targets, "en", "ko")
    assert sorted(index for link in links for index in link.sources) == list(range(len(sources)))
    assert sorted(index for link in links for index in link.targets) == list(range(len(targets)))
    assert all(0 <= link.confidence <= 1 for link in links)
    assert align(sources, targets, "en", "ko") == links


@given(st.lists(st.text(min_size=1, max_size=40), max_size=12))
def test_identical_texts_are_paired_one_to_one(sentences):
    assert pairs(align(sentences, sentences, "en", "de")) == [((n,), (n,)) for n in range(len(sentences))]
