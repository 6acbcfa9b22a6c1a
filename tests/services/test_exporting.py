"""Getting an edition out: what was read with a document is there again when the stored edition is written."""

from __future__ import annotations

import pytest

from workbench.formats.markdown import read
from workbench.models import EditionState
from workbench.services.articles import create
from workbench.services.editions import open_edition
from workbench.services.exporting import export
from workbench.services.units import confirm

SOURCE = """# 등불 축제

시청은 등불을 건다고 했다.[^1]

| 곳 | 등불 |
|---|--:|
| 강변 | 이천 |

[^1]: 시청의 자료.
"""
WORDS = {
    "등불 축제": "Festival of lanterns",
    "시청은 등불을 건다고 했다.⟦1⟧": "City hall hangs lanterns.⟦1⟧",
    "곳": "Place",
    "등불": "Lanterns",
    "강변": "Riverside",
    "이천": "2,000",
    "시청의 자료.": "Figures of city hall.",
}


@pytest.fixture
def edition(session, house):
    """An English edition of a Markdown article with a table and a footnote, every unit confirmed."""
    actor = house.actor("translator")
    article = create(session, actor, house.newsroom, read(SOURCE.encode()), "lanterns.md")
    made = open_edition(session, actor, article, "en")
    session.commit()
    for unit, words in zip(house.units(made), WORDS.values(), strict=True):
        confirm(session, actor, unit, unit.row_version, words)
    session.commit()
    session.expire_all()
    return made


def exported(session, house, edition, name):
    return export(session, house.actor("reader"), edition, name, allow_draft=True).data.decode()


def test_an_approved_edition_goes_into_the_file_it_came_from(session, house, edition):
    edition.state = EditionState.APPROVED
    assert exported(session, house, edition, "markdown") == (
        "# Festival of lanterns\n\nCity hall hangs lanterns.[^1]\n\n| Place | Lanterns |\n|---|--:|\n| Riverside | 2,000 |\n\n"
        "[^1]: Figures of city hall.\n"
    )


def test_tables_and_footnotes_are_there_in_other_formats(session, house, edition):
    page = exported(session, house, edition, "html")
    assert '<tr><th scope="col">Place</th><th scope="col">Lanterns</th></tr>' in page
    assert "<tr><td>Riverside</td><td>2,000</td></tr>" in page
    assert "<p>[1] Figures of city hall.</p>" in page
    assert "\n\nPlace\tLanterns\nRiverside\t2,000\n\n[1] Figures" in exported(session, house, edition, "plain-text")


def test_a_draft_in_markdown_keeps_the_files_own_table(session, house, edition):
    draft = exported(session, house, edition, "markdown")
    assert draft.startswith("> **DRAFT**")
    assert "| Place | Lanterns |\n|---|--:|\n| Riverside | 2,000 |\n\n[^1]: Figures of city hall.\n" in draft
