"""`workbench import --translation-of`: an existing translation becomes an edition of drafts, and what was paired is told."""

from __future__ import annotations

import re

import pytest
from click.testing import CliRunner

from tests.services.island_library import ENGLISH, JAPANESE, KOREAN
from workbench.app import create_app
from workbench.cli import main
from workbench.models import Addition, Duty, Edition, Membership, Newsroom, Unit, User, db


@pytest.fixture
def run(tmp_path, monkeypatch, migrated_sqlite):
    """`run("import", ...)` over a newsroom that has the Korean article, number 1."""
    instance = tmp_path / "instance"
    instance.mkdir()
    (instance / "workbench.sqlite").write_bytes(migrated_sqlite.read_bytes())
    monkeypatch.setenv("WORKBENCH_INSTANCE", str(instance))
    with create_app().app_context():
        user = User(name="Ada", email="ada@example.org", fs_uniquifier="ada")
        rooms = [Newsroom(name="The Daily", slug="daily", languages=["ko"]), Newsroom(name="B", slug="b", languages=[])]
        db.session.add_all([user, *rooms])
        db.session.flush()
        for room in rooms:
            db.session.add(Membership(user_id=user.id, newsroom_id=room.id, duty=Duty.ADMINISTRATOR))
        db.session.commit()

    def asked(place, *more, newsroom="daily"):
        return CliRunner().invoke(main, ["import", "--newsroom", newsroom, str(place), *map(str, more)])

    source = tmp_path / "source.txt"
    source.write_text("\n\n".join(" ".join(paragraph) for paragraph in KOREAN), encoding="utf-8")
    assert asked(source, "--lang", "ko").stdout == "1\n"
    return asked


def written(folder, text):
    path = folder / "translation.txt"
    path.write_text(text, encoding="utf-8")
    return path


def test_it_says_how_many_were_paired_left_out_and_added(run, tmp_path):
    asked = run(written(tmp_path, ENGLISH), "--translation-of", 1, "--lang", "en")
    assert asked.exit_code == 0, asked.output
    assert re.fullmatch(r"edition 1: \d paired, 1 left out, 1 added\n", asked.stdout)


def test_all_texts_are_drafts_and_what_was_added_is_kept_with_the_edition(run, tmp_path):
    run(written(tmp_path, ENGLISH), "--translation-of", 1)
    with create_app().app_context():
        assert db.session.query(Edition).one().language == "en"
        assert {unit.state.value for unit in db.session.query(Unit)} == {"initial"}
        assert "50 minutes by ferry" in db.session.query(Addition).one().text


@pytest.mark.parametrize(
    ("more", "newsroom", "words"),
    [
        (("--translation-of", 7), "daily", "There is nothing here"),
        (("--translation-of", 0), "daily", "There is nothing here"),
        (("--translation-of", 1), "b", "not in the newsroom b"),
        (("--translation-of", 1, "--lang", "ko"), "daily", "written in this language"),
        (("--translation-of", 1, "--lang", "tlhx"), "daily", "no language tag we know"),
        (("--translation-of", 1, "--format", "pdf"), "daily", "no import format pdf"),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_is_kept(run, tmp_path, more, newsroom, words):
    asked = run(written(tmp_path, JAPANESE), *more, newsroom=newsroom)
    assert asked.exit_code == 1
    assert words in asked.output
    with create_app().app_context():
        assert db.session.query(Edition).all() == []


def test_an_edition_that_is_there_is_not_overwritten(run, tmp_path):
    run(written(tmp_path, JAPANESE), "--translation-of", 1)
    again = run(written(tmp_path, JAPANESE), "--translation-of", 1)
    assert again.exit_code == 1
    assert "already has an edition in this language" in again.output
