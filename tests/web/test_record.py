"""The record tells in sentences who did what."""

import ast
from pathlib import Path

import pytest

import workbench.services
from workbench.models import AuditEntry, Newsroom, Task
from workbench.services.discussion import comment, suggest
from workbench.services.editions import assign
from workbench.web.deed_words import SENTENCES


@pytest.fixture
def record(house, sign_in):
    """The record's page as a reader sees it."""
    return lambda **query: (
        sign_in(house.user("reader")).get(f"/newsrooms/{house.newsroom.id}/record", query_string=query).text
    )


def test_a_quiet_newsroom_says_so(record):
    assert "Nothing has happened yet" in record()


def test_deeds_are_told_with_names_titles_and_languages(record, house, session):
    edition = house.edition("ja")
    assign(session, house.actor("editor"), edition, house.user("translator"), Task.REVIEW)
    unit = house.units(edition)[0]
    comment(session, house.actor("editor"), edition, unit, "数字を確認してください。")
    suggest(session, house.actor("translator"), unit, "物価、二か月連続で下落")
    session.commit()
    page = record()
    assert "Tomo opened the Japanese edition of “물가 두 달째 하락”." in page
    assert "Eun Seo asked Tomo to review “물가 두 달째 하락” in Japanese." in page
    assert "Eun Seo commented on “물가 두 달째 하락” in Japanese." in page
    assert "Tomo suggested a text for “물가 두 달째 하락” in Japanese." in page


def test_a_deed_without_a_sentence_is_told_by_its_words(record, house, session):
    session.add(AuditEntry(newsroom_id=house.newsroom.id, action="polished", noun="lamp", details={}))
    session.commit()
    assert "The workbench: polished, lamp" in record()


def test_percent_signs_in_titles_break_nothing(record, house):
    house.edition("en", house.article(["100% (sic) %s"], ["문장."]))
    assert "100% (sic) %s" in record()


def test_a_hundred_stand_on_a_page(record, house, session):
    session.add_all(
        AuditEntry(newsroom_id=house.newsroom.id, action="changed", noun="newsroom", details={}) for _ in range(101)
    )
    session.commit()
    assert "Page 1 of 2" in record()
    assert record(page=2).count("changed the settings") == 1


def test_another_newsrooms_deeds_are_not_told(record, house, session, sign_in):
    elsewhere = Newsroom(name="Elsewhere", slug="elsewhere", languages=["en"])
    session.add(elsewhere)
    session.flush()
    session.add(AuditEntry(newsroom_id=elsewhere.id, action="changed", noun="newsroom", details={}))
    session.commit()
    assert "Nothing has happened yet" in record()
    assert sign_in(house.user("reader")).get(f"/newsrooms/{elsewhere.id}/record").status_code == 404


def told_in_code():
    """Every (action, noun) a service writes down in so many words."""
    found = set()
    for path in Path(workbench.services.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "record":
                action, noun = node.args[2:4]
                if isinstance(action, ast.Constant) and isinstance(noun, ast.Constant):
                    found.add((action.value, noun.value))
    return sorted(found)


@pytest.mark.parametrize(("action", "noun"), told_in_code())
def test_every_deed_the_services_write_down_has_a_sentence(action, noun):
    known = {*SENTENCES, ("assigned", "edition"), ("unassigned", "edition")}
    assert (action, noun) in known
