"""Sentences as rows of the matrix."""

from __future__ import annotations

from tests.consistency.articles import ARTICLE
from workbench.consistency import edition_text
from workbench.consistency.matrix import State
from workbench.consistency.segment_rows import segment_rows

EDITIONS = [edition_text(language, *ARTICLE[language]) for language in ("ko", "en", "ja")]


def states(group):
    (row,) = segment_rows(EDITIONS, [group])
    return [(cell.state, cell.odd) for cell in row.cells]


def test_a_sentence_that_all_have_agrees():
    assert states(((1,), (1,), (1,))) == [(State.AGREES, False)] * 3


def test_the_only_edition_without_a_sentence_stands_out():
    assert states(((1,), (), (1,))) == [(State.AGREES, False), (State.MISSING, True), (State.AGREES, False)]


def test_what_only_one_edition_says_is_extra():
    assert states(((), (), (1,))) == [(State.MISSING, False), (State.MISSING, False), (State.EXTRA, True)]


def test_two_sentences_are_told_as_one_with_both_places():
    (row,) = segment_rows(EDITIONS, [((1, 2), (1, 2), (1, 2))])
    korean, _english, japanese = row.cells
    assert korean.words == " ".join(ARTICLE["ko"][1:3])
    assert japanese.words == "".join(ARTICLE["ja"][1:3])
    assert [place.sentence for place in japanese.places] == [1, 2]
