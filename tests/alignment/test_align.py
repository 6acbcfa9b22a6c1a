"""Sentences of two editions paired by facts, names and length."""

from itertools import permutations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.alignment.articles import ARTICLE
from workbench.alignment import align

PAIRS = list(permutations(ARTICLE, 2))


def pairs(links):
    return [(link.sources, link.targets) for link in links]


def one_to_one(count):
    return [((n,), (n,)) for n in range(count)]


@pytest.mark.parametrize(("here", "there"), PAIRS)
def test_sentences_in_the_same_order_are_paired_one_to_one(here, there):
    assert pairs(align(ARTICLE[here], ARTICLE[there], here, there)) == one_to_one(8)


def test_nothing_against_something_is_left_unpaired():
    assert pairs(align([], ["一文。"], "ko", "ja")) == [((), (0,))]
    assert pairs(align(["جملة واحدة."], [], "ar", "ja")) == [((0,), ())]
    assert align([], [], "hi", "en") == ()


@pytest.mark.parametrize(("here", "there"), [("ko", "en"), ("de", "ar"), ("ja", "hi")])
def test_a_sentence_that_was_cut_in_two_keeps_both_parts(here, there):
    start, end = "Pedro Salgado kam als Kind, mit 11 Jahren,", "in den Hafen und blieb dort 52 Jahre lang."
    whole = {
        "ko": "페드로 살가도는 11살에 항구에 와서 52년 동안 그곳에 머물렀다.",
        "ja": "ペドロ・サルガドは11歳で港に来て、52年間そこにとどまった。",
        "de": f"{start} {end}",
    }[here]
    parts = {
        "en": ["Pedro Salgado came to the harbour at the age of 11.", "There he stayed for 52 years."],
        "ar": ["جاء بيدرو سالغادو إلى الميناء وعمره 11 عامًا.", "وبقي هناك 52 عامًا."],
        "hi": ["पेद्रो साल्गादो 11 वर्ष की आयु में बंदरगाह आए।", "वहाँ वे 52 वर्ष रहे।"],
    }[there]
    links = align(
        [*ARTICLE[here][:5], whole, *ARTICLE[here][5:]], [*ARTICLE[there][:5], *parts, *ARTICLE[there][5:]], here, there
    )
    assert ((5,), (5, 6)) in pairs(links)


def test_a_sentence_that_breaks_off_belongs_to_the_next():
    german = ["Das Buch von Salgado ( Sokcho :", "Hafenverlag ) kostet 18 Euro.", "Es hat 240 Seiten."]
    korean = ["살가도의 책(속초, 항구출판사)은 18유로다.", "240쪽이다."]
    assert pairs(align(german, korean, "de", "ko")) == [((0, 1), (0,)), ((2,), (1,))]


@pytest.mark.parametrize("stars", ["* * *", "———", "＊　＊　＊"])
def test_a_line_of_stars_says_nothing_and_stands_alone(stars):
    sources = [*ARTICLE["zh"][:4], stars, *ARTICLE["zh"][4:]]
    assert pairs(align(sources, ARTICLE["en"], "zh", "en"))[4] == ((4,), ())


def test_terms_are_witnesses():
    korean = ["활꼴 보.", "둥근 보.", "긴 보."]
    english = ["The long beam.", "The arched beam.", "The round beam."]
    terms = [("긴 보", "long beam"), ("활꼴 보", "arched beam"), ("둥근 보", "round beam")]
    linked = {(here, there) for here, there in pairs(align(korean, english, "ko", "en", terms=terms)) if here and there}
    assert ((0,), (1,)) in linked
    assert ((1,), (2,)) in linked


sentences = st.lists(st.text(max_size=40), max_size=12)


@given(sentences, sentences)
def test_every_sentence_is_linked_exactly_once_and_always_alike(sources, targets):
    links = align(sources, targets, "en", "ko")
    assert sorted(index for link in links for index in link.sources) == list(range(len(sources)))
    assert sorted(index for link in links for index in link.targets) == list(range(len(targets)))
    assert all(0 <= link.confidence <= 1 for link in links)
    assert align(sources, targets, "en", "ko") == links


@given(sentences, sentences)
def test_links_come_in_the_order_of_the_source(sources, targets):
    found = [link.sources[0] for link in align(sources, targets, "ja", "de") if link.sources]
    assert found == sorted(found)


@given(st.lists(st.text(min_size=1, max_size=40), max_size=12))
def test_identical_texts_are_paired_one_to_one(sentences):
    assert pairs(align(sentences, sentences, "en", "de")) == one_to_one(len(sentences))


@pytest.mark.parametrize("language", ARTICLE)
def test_identical_texts_are_paired_with_confidence(language):
    links = align(ARTICLE[language], ARTICLE[language], language, language)
    assert min(link.confidence for link in links) > 0.8


@pytest.mark.parametrize(("here", "there"), [("ko", "en"), ("zh", "de"), ("fr", "ja"), ("ar", "hi")])
@given(chosen=st.data())
def test_swapping_the_sides_mirrors_the_links(here, there, chosen):
    some = st.lists(st.integers(0, 7), min_size=1, max_size=8, unique=True).map(sorted)
    sources = [ARTICLE[here if here in ARTICLE else "en"][n] for n in chosen.draw(some)]
    targets = [ARTICLE[there][n] for n in chosen.draw(some)]
    forwards = align(sources, targets, here, there)
    # Of two ways that cost the same, either may be taken.
    assume(all(link.confidence > 0 for link in forwards))
    backwards = align(targets, sources, there, here)
    assert {(link.sources, link.targets) for link in forwards} == {(link.targets, link.sources) for link in backwards}
