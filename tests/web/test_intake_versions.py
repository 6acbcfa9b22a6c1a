"""What a version changed, and editions that catch up with it, as people see them."""

from __future__ import annotations

import re

import pytest

from workbench.formats.document import Block, BlockType, Document, Metadata, Role
from workbench.models import EditionState
from workbench.services.articles import create
from workbench.services.articles_storing import store_version
from workbench.services.review import approve, submit
from workbench.services.units import confirm
from workbench.text.inline import CodedText

OLD = ("物価二か月連続で下落", "政府は3日、新しい対策を発表した。市場は静かだった。")
NEW = ("物価二か月連続で下落", "政府は4日、新しい対策を発表した。野党は足りないと批判を強めている。")


def document(*blocks):
    made = [
        Block(f"b{at}", BlockType.PARAGRAPH, CodedText(text), Role.BODY if at else Role.HEADLINE)
        for at, text in enumerate(blocks)
    ]
    return Document("plain-text", tuple(made), Metadata(title=blocks[0], language="ja"), b"x")


@pytest.fixture
def approved(session, house):
    """An approved English edition whose Japanese source has a second version."""
    translator, editor = house.actor("translator"), house.actor("editor")
    article = create(session, translator, house.newsroom, document(*OLD))
    session.commit()
    edition = house.edition("en", article)
    for unit in house.units(edition):
        confirm(session, translator, unit, unit.row_version, f"Sentence {unit.position}.")
    submit(session, translator, edition)
    approve(session, editor, edition, "As it stands.")
    store_version(session, editor, article, 2, document(*NEW))
    article.latest_number = 2
    session.commit()
    return edition


def test_every_sentence_is_shown_with_what_happened_to_it(house, sign_in, approved):
    client = sign_in(house.user("reader"))
    page = client.get(f"/articles/{approved.article_id}/versions/2").text
    assert re.findall(r'class="changes-list__(same|changed|added|removed)"', page) == [
        "same",
        "changed",
        "removed",
        "added",
    ]
    assert "<del>3</del><ins>4</ins>" in page
    assert 'lang="ja"' in page


@pytest.mark.parametrize("number", [0, 1, 3])
def test_what_has_nothing_before_it_or_is_not_there_is_not_found(house, sign_in, approved, number):
    client = sign_in(house.user("reader"))
    assert client.get(f"/articles/{approved.article_id}/versions/{number}").status_code == 404


def test_an_editor_brings_an_approved_edition_up_to_date(session, house, sign_in, approved):
    client = sign_in(house.user("editor"))
    answer = client.post(f"/editions/{approved.id}/bring-up-to-date")
    assert answer.location == f"/editions/{approved.id}"
    session.expire_all()
    assert (approved.state, approved.version.number) == (EditionState.DRAFT, 2)
    assert [(unit.target, unit.is_stale, unit.removed) for unit in house.units(approved)] == [
        ("Sentence 1.", False, False),
        ("Sentence 2.", True, False),
        ("Sentence 3.", False, True),
        ("", False, False),
    ]


def test_a_translator_does_not(session, house, sign_in, approved):
    client = sign_in(house.user("translator"))
    assert client.post(f"/editions/{approved.id}/bring-up-to-date").status_code == 403
    session.expire_all()
    assert (approved.state, approved.version.number) == (EditionState.APPROVED, 1)
