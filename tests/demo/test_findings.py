"""The mistakes that the demo newsroom holds on purpose are found, and what is right there is left alone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.demo.test_content import ARTICLES, ROWS
from workbench.checks import Pair, Severity, Side, check_pair
from workbench.formats.html import read
from workbench.text.inline import CodedText, from_tokens
from workbench.text.segmentation import segment_coded

# What is not a matter of one sentence and its translation: who speaks is told by the sentence before, a name that is translated
# in one edition and transcribed in another needs both, and a score's halves and single words carry no value of their own.
BEYOND_A_PAIR = {
    "speaker",
    "addition",
    "name",
    "name translated, transcribed in Japanese",
    "term (house term: route)",
    "score",
}


def pairs(key: str, language: str) -> Iterator[Pair]:
    """The sentences of a demo article with those of its edition."""
    article = ARTICLES[key]
    targets = next(each.targets for each in article.editions if each.language == language)
    sources: list[CodedText] = []
    for block in read(article.source).blocks:
        if block.translate:
            sources += [block.content.slice(span.start, span.end) for span in segment_coded(block.content, "ko")]
    for source, target in zip(sources, targets, strict=True):
        if target:
            stored = from_tokens(target, source.codes)
            yield Pair(Side(source.text.strip(), "ko"), Side(stored, language), coded_source=source)


@pytest.mark.parametrize(
    "row", [row for row in ROWS if row[4] not in BEYOND_A_PAIR], ids=lambda row: f"{row[0]} {row[1]} {row[4]}"
)
def test_a_planted_mistake_is_found(row: list[str]) -> None:
    key, language, says, _other, _kind = row
    hit = [pair for pair in pairs(key, language) if says in pair.source.text or says in pair.coded_source.plain]
    assert any(finding.severity is Severity.CRITICAL for pair in hit for finding in check_pair(pair))


def test_what_is_right_is_left_alone() -> None:
    """Of all the other sentences at most four in a hundred raise a finding that would hold up an editor."""
    planted = {(row[0], row[1], row[2]) for row in ROWS}
    clean, flagged = 0, []
    for key, article in ARTICLES.items():
        for edition in article.editions:
            for pair in pairs(key, edition.language):
                if any((key, edition.language) == row[:2] and row[2] in pair.source.text for row in planted):
                    continue
                clean += 1
                flagged += [pair.target.text for finding in check_pair(pair) if finding.severity >= Severity.MAJOR][:1]
    assert clean > 150
    assert len(flagged) <= clean * 0.04, flagged
