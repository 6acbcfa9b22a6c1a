"""What stands at another place of the other edition is told as moved."""

import pytest

from tests.alignment.articles import ALIEN, ARTICLE, ByHeart
from workbench.alignment import align
from workbench.providers import encoder_named


def moved(links):
    return {(link.sources, link.targets) for link in links if link.moved}


def test_neighbours_that_changed_places_are_moved():
    encoder = ByHeart(ARTICLE["ko"], ARTICLE["en"])
    english = [ARTICLE["en"][n] for n in (0, 1, 3, 2, 4, 5, 6, 7)]
    assert moved(align(ARTICLE["ko"], english, "ko", "en", encoder)) == {((2,), (3,)), ((3,), (2,))}


@pytest.mark.parametrize(("here", "there"), [("ko", "en"), ("ja", "de"), ("ar", "zh")])
def test_a_sentence_that_went_to_the_end_is_moved(here, there):
    encoder = ByHeart(ARTICLE[here], ARTICLE[there])
    targets = [*ARTICLE[there][:1], *ARTICLE[there][2:], ARTICLE[there][1]]
    links = align(ARTICLE[here], targets, here, there, encoder)
    assert moved(links) == {((1,), (7,))}
    assert all(link.sources and link.targets for link in links)


def test_a_paragraph_that_went_to_the_beginning_is_moved_sentence_by_sentence():
    encoder = ByHeart(ARTICLE["zh"], ARTICLE["ko"])
    korean = [*ARTICLE["ko"][5:7], *ARTICLE["ko"][:5], ARTICLE["ko"][7]]
    assert moved(align(ARTICLE["zh"], korean, "zh", "ko", encoder)) == {((5,), (0,)), ((6,), (1,))}


@pytest.mark.parametrize(("one", "other"), [(1, 4), (0, 5), (2, 7)])
def test_sentences_that_took_each_other_s_place_are_not_paired_with_each_other(one, other):
    order = list(range(8))
    order[one], order[other] = other, one
    encoder = ByHeart(ARTICLE["en"], ARTICLE["ar"])
    links = align(ARTICLE["en"], [ARTICLE["ar"][n] for n in order], "en", "ar", encoder)
    assert moved(links) == {((one,), (other,)), ((other,), (one,))}


def test_the_shipped_encoder_finds_what_moved():
    german = [ARTICLE["de"][6], *ARTICLE["de"][:6], ARTICLE["de"][7]]
    links = align(ARTICLE["ja"], german, "ja", "de", encoder_named("universal-sentence-encoder"))
    assert moved(links) == {((6,), (0,))}


def test_numbers_and_names_show_what_moved_where_there_is_no_encoder():
    hindi = [*ARTICLE["hi"][:2], *ARTICLE["hi"][3:8], ARTICLE["hi"][2]]
    assert ((2,), (7,)) in moved(align(ARTICLE["ko"], hindi, "ko", "hi"))


def test_what_is_left_out_here_and_new_there_is_not_moved():
    encoder = ByHeart([*ARTICLE["en"], ALIEN["en"]], ARTICLE["ko"])
    english = [ALIEN["en"], *ARTICLE["en"][:5], *ARTICLE["en"][6:]]
    links = align(ARTICLE["ko"], english, "ko", "en", encoder)
    assert moved(links) == set()
    assert {link.sources for link in links if not link.targets} == {(5,)}
    assert {link.targets for link in links if not link.sources} == {(0,)}
