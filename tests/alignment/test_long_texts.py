"""Texts of thousands of sentences are followed along anchors, whatever one of them leaves out."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.long_texts import chronicle
from workbench.alignment import align
from workbench.alignment.anchors import anchors
from workbench.alignment.chain import chain
from workbench.alignment.windows import window
from workbench.alignment.witnesses import witnesses

LENGTH, CUT = 2_000, 400
# Around a cut a link may change that the missing sentences were a rival of.
NEAR = 5
KOREAN, ENGLISH = chronicle(LENGTH)


@pytest.fixture(scope="module")
def uncut():
    return {(link.sources, link.targets) for link in align(KOREAN, ENGLISH, "ko", "en")}


def test_a_long_text_is_paired_sentence_by_sentence(uncut):
    assert len([1 for sources, targets in uncut if sources == targets and len(sources) == 1]) > 0.98 * LENGTH
    assert sorted(index for sources, _targets in uncut for index in sources) == list(range(LENGTH))
    assert sorted(index for _sources, targets in uncut for index in targets) == list(range(LENGTH))


@pytest.mark.parametrize("place", [0, 150, 1_000, LENGTH - CUT])
def test_hundreds_of_sentences_that_are_missing_do_not_lose_the_way(uncut, place):
    shortened = KOREAN[:place] + KOREAN[place + CUT :]
    links = align(shortened, ENGLISH, "ko", "en")
    back = {(tuple(n if n < place else n + CUT for n in link.sources), link.targets) for link in links if link.sources}
    outside = {
        (sources, targets)
        for sources, targets in uncut
        if sources and (sources[-1] < place - NEAR or sources[0] >= place + CUT + NEAR)
    }
    assert len(outside - back) <= 0.01 * len(outside)
    alone = {link.targets[0] for link in links if not link.sources}
    assert len(alone & set(range(place, place + CUT))) >= 0.95 * CUT


@pytest.mark.parametrize(("here", "there"), [(900, 700), (2_000, 3), (1, 1_500), (601, 0)])
def test_texts_that_share_nothing_rare_are_still_covered(here, there):
    sources, targets = ["비가 왔다."] * here, ["It rained."] * there
    links = align(sources, targets, "ko", "en")
    assert sorted(index for link in links for index in link.sources) == list(range(here))
    assert sorted(index for link in links for index in link.targets) == list(range(there))


def test_anchors_are_right_and_many():
    sides = [[witnesses(each, language) for each in side[:500]] for side, language in ((KOREAN, "ko"), (ENGLISH, "en"))]
    found = anchors(*sides)
    assert len(found) > 100
    assert all(source == target for source, target in found)


pairs = st.dictionaries(st.tuples(st.integers(0, 6), st.integers(0, 6)), st.integers(1, 5).map(float), max_size=9)


def heaviest(weights, above=(-1, -1)):
    rows = [weights[pair] + heaviest(weights, pair) for pair in weights if pair[0] > above[0] and pair[1] > above[1]]
    return max(rows, default=0)


@given(pairs)
def test_the_chain_is_the_heaviest_that_goes_up_on_both_sides(weights):
    found = chain(weights)
    assert all(one[0] < other[0] and one[1] < other[1] for one, other in zip(found, found[1:], strict=False))
    assert sum(weights[pair] for pair in found) == heaviest(weights)


@settings(max_examples=50)
@given(st.integers(700, 5_000), st.integers(700, 5_000), st.lists(st.tuples(st.integers(0, 699), st.integers(0, 699))))
def test_windows_always_go_on_and_end(sources, targets, anchored):
    fixed = chain(dict.fromkeys(anchored, 1.0))
    here = (0, 0)
    while here != (sources, targets):
        end, until = window(fixed, here, (sources, targets))
        assert end[0] >= until[0] >= here[0]
        assert end[1] >= until[1] >= here[1]
        assert until != here
        here = until
