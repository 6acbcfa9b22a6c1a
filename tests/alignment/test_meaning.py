"""Sentences of two editions paired with an encoder: one that knows an article by heart, and the one that is shipped."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.alignment.articles import ALIEN, ARTICLE, ByHeart
from workbench.alignment import align
from workbench.providers import encoder_named

LEARNED = tuple(permutations(ALIEN, 2))


def pairs(links):
    return [(link.sources, link.targets) for link in links]


@pytest.fixture(scope="module")
def shipped():
    return encoder_named("universal-sentence-encoder")


def test_an_encoder_that_does_not_cover_a_language_is_not_asked():
    encoder = ByHeart(ARTICLE["hi"], ARTICLE["en"])
    assert pairs(align(ARTICLE["hi"], ARTICLE["en"], "hi", "en", encoder)) == [((n,), (n,)) for n in range(8)]
    assert encoder.asked == []


@given(st.lists(st.integers(0, 7), min_size=1, unique=True).map(sorted))
def test_what_is_left_out_is_told_as_omitted(kept):
    encoder = ByHeart(ARTICLE["ko"], ARTICLE["ja"])
    links = align(ARTICLE["ko"], [ARTICLE["ja"][n] for n in kept], "ko", "ja", encoder)
    assert {link.sources[0] for link in links if not link.targets} == set(range(8)) - set(kept)
    assert [link.sources[0] for link in links if link.targets] == kept


@given(st.permutations(range(8)))
def test_in_any_order_every_sentence_is_told_once_and_what_moved_says_the_same(order):
    encoder = ByHeart(ARTICLE["ar"], ARTICLE["zh"])
    links = align(ARTICLE["ar"], [ARTICLE["zh"][n] for n in order], "ar", "zh", encoder)
    assert sorted(index for link in links for index in link.sources) == list(range(8))
    assert sorted(index for link in links for index in link.targets) == list(range(8))
    assert all(set(link.sources) & {order[n] for n in link.targets} for link in links if link.moved)


def test_two_sentences_in_one_are_paired_with_both():
    encoder = ByHeart(ARTICLE["de"], ARTICLE["ko"])
    korean = [*ARTICLE["ko"][:2], " ".join(ARTICLE["ko"][2:4]), *ARTICLE["ko"][4:]]
    assert ((2, 3), (2,)) in pairs(align(ARTICLE["de"], korean, "de", "ko", encoder))


@pytest.mark.parametrize(("here", "there"), LEARNED)
def test_the_shipped_encoder_pairs_sentences_in_the_same_order(shipped, here, there):
    links = align(ARTICLE[here], ARTICLE[there], here, there, shipped)
    assert pairs(links) == [((n,), (n,)) for n in range(8)]


@pytest.mark.parametrize("place", [0, 4, 8])
@pytest.mark.parametrize(("here", "there"), [("ko", "en"), ("ja", "de"), ("zh", "ar")])
def test_a_sentence_from_elsewhere_is_told_as_added(shipped, here, there, place):
    targets = [*ARTICLE[there][:place], ALIEN[there], *ARTICLE[there][place:]]
    links = align(ARTICLE[here], targets, here, there, shipped)
    assert [link.targets for link in links if not link.sources] == [(place,)]
    assert not [link for link in links if not link.targets]


@pytest.mark.parametrize(("here", "there"), [("en", "ko"), ("de", "zh"), ("ar", "ja")])
def test_swapping_the_sides_mirrors_the_links_also_with_an_encoder(shipped, here, there):
    sources, targets = ARTICLE[here][:6], [*ARTICLE[there][2:], ALIEN[there]]
    forwards = align(sources, targets, here, there, shipped)
    backwards = align(targets, sources, there, here, shipped)
    assert {(link.sources, link.targets) for link in forwards} == {(link.targets, link.sources) for link in backwards}


@pytest.mark.parametrize("language", ALIEN)
def test_identical_texts_are_paired_with_more_confidence(shipped, language):
    links = align(ARTICLE[language], ARTICLE[language], language, language, shipped)
    assert min(link.confidence for link in links) > 0.8
