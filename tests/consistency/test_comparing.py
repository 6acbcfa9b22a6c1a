"""Two texts of which nothing is known but their sentences."""

from __future__ import annotations

import datetime

import pytest

from tests.consistency.articles import ARTICLE
from workbench.consistency import compare, edition_of, edition_text
from workbench.formats.document import Block, BlockType, Document, Metadata, Role
from workbench.text.inline import CodedText


@pytest.mark.parametrize("language", ["en", "ja", "de"])
def test_a_sentence_left_out_is_found_without_being_told_which_belong_together(language):
    texts = ARTICLE[language]
    whole = compare(edition_text("ko", *ARTICLE["ko"]), edition_text(language, *texts))
    cut = compare(edition_text("ko", *ARTICLE["ko"]), edition_text(language, *texts[:3], *texts[4:]))
    assert whole.score.value == 100.0
    assert cut.score.value < whole.score.value
    assert [each.kind for each in cut.score.evidence][:1] == ["omitted"]
    assert [place.sentence for place in cut.score.evidence[0].source] == [3]


def test_a_document_becomes_sentences_with_their_parts_of_the_article():
    blocks = (
        Block("1", BlockType.HEADING, CodedText("다리가 열린다"), Role.HEADLINE),
        Block("2", BlockType.PARAGRAPH, CodedText("5월에 연다.  시장이 말했다.")),
    )
    found = edition_of(Document("html", blocks, Metadata(language="ko", published="2026-11-24T09:00:00+09:00")))
    assert [(each.text, each.role) for each in found.sentences] == [
        ("다리가 열린다", "headline"),
        ("5월에 연다.", "body"),
        ("시장이 말했다.", "body"),
    ]
    assert (found.language, found.written_on) == ("ko", datetime.date(2026, 11, 24))


def test_a_day_that_is_none_is_not_known():
    found = edition_of(Document("text", (), Metadata(published="yesterday")))
    assert (found.language, found.written_on, found.sentences) == ("en", None, ())
