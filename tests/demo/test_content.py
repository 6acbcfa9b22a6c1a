"""The demo newsroom holds what its page says, and loads through the services people use."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from sqlalchemy import func, select

from workbench import demo
from workbench.formats.html import read
from workbench.models import Article, Edition, EditionState, Revision, Unit, User
from workbench.services.demo import fill
from workbench.services.problems import Problem
from workbench.text.segmentation import segment_coded

PAGE = (Path(__file__).parents[2] / "docs" / "demo.md").read_text(encoding="utf-8")
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")] for line in PAGE.splitlines() if re.match(r"\| \d\d-", line)
]
ARTICLES = {article.key: article for article in demo.articles()}


def test_a_dozen_inconsistencies_are_listed():
    assert len(ROWS) >= 12


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row[0]} {row[1]} {row[4]}")
def test_what_the_page_lists_stands_in_the_articles(row):
    key, language, says, other, _kind = row
    source = "\n".join(block.content.plain for block in read(ARTICLES[key].source).blocks)
    edition = next(each for each in ARTICLES[key].editions if each.language == language)
    assert says in source
    assert other in "\n".join(filter(None, edition.targets))


@pytest.mark.parametrize("article", ARTICLES.values(), ids=lambda article: article.key)
def test_every_edition_has_a_line_for_each_sentence(article):
    document = read(article.source)
    sentences = sum(len(segment_coded(block.content, "ko")) for block in document.blocks if block.translate)
    assert {len(edition.targets) for edition in article.editions} == {sentences}


def test_it_loads_with_editions_in_every_state_and_history(session):
    fill(session, "hashed")
    session.commit()
    assert session.scalar(select(func.count()).select_from(Article)) == 6
    assert set(session.scalars(select(Edition.state))) == set(EditionState)
    assert session.scalar(select(func.count()).select_from(Revision)) > 150
    assert session.scalar(select(func.count()).select_from(Unit).where(Unit.previous_block_id.is_not(None))) > 0
    assert session.scalar(select(func.count()).select_from(User)) == 4


def test_it_is_never_poured_over_somebody_elses_work(session, house):
    with pytest.raises(Problem):
        fill(session, "hashed")
