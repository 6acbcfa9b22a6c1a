"""Bringing an existing translation in through the pages: three ways in, acts as forms and for scripts, the edition."""

from __future__ import annotations

import io
import re
from html import unescape

import pytest
import sqlalchemy as sa

from tests.services.island_library import ARABIC, ENGLISH, JAPANESE, KOREAN
from workbench.models import Edition, TranslationIntake, Unit
from workbench.services.fetching import Page

SCRIPT = {"X-Requested-With": "fetch"}


class Door:
    """What a browser sends, and what it shows."""

    def __init__(self, client, house, article):
        self.client, self.session, self.article = client, house.session, article
        self.start = f"/articles/{article.id}/translation"

    def bring(self, text=ENGLISH, language="en"):
        answer = self.client.post(self.start, data={"way": "paste", "text": text, "language": language})
        assert answer.status_code == 302, answer.text
        self.address = answer.location
        return self

    @property
    def page(self):
        return self.client.get(self.address).text

    @property
    def version(self):
        return re.search(r'name="version" value="(\d+)"', self.page)[1]

    def act(self, deed, version=None, **headers):
        data = {"deed": deed, "version": self.version if version is None else version}
        return self.client.post(f"{self.address}/rows", data=data, headers=headers)

    def scripted(self, deed, version=None):
        return self.act(deed, version, **SCRIPT)

    def rows(self):
        return re.findall(r'data-key="(\w+)"', self.page)

    def stored(self):
        self.session.rollback()
        self.session.expire_all()
        return self.session.scalars(sa.select(TranslationIntake)).one()


@pytest.fixture
def door(house, sign_in):
    return Door(sign_in(house.user("translator")), house, house.article(*KOREAN))


def test_the_articles_page_leads_there(door):
    assert f'href="{door.start}"' in door.client.get(f"/articles/{door.article.id}").text
    assert "Language of the translation" in door.client.get(door.start).text


@pytest.mark.parametrize(("language", "text"), [("en", ENGLISH), ("ja", JAPANESE), ("ar", ARABIC)])
def test_pasted_text_is_shown_beside_its_source_in_its_direction(door, language, text):
    page = door.bring(text, "").page
    assert "섬마을 도서관, 30년 만에 새 단장" in page
    assert text.partition("\n")[0] in page
    assert f'<ul lang="{language}" dir="{"rtl" if language == "ar" else "ltr"}">' in page


def test_a_file_is_brought_in(door):
    data = {"way": "file", "language": "ja", "file": (io.BytesIO(JAPANESE.encode()), "../../図書館.txt")}
    answer = door.client.post(door.start, data=data)
    assert answer.status_code == 302, answer.text
    assert (door.stored().file_name, door.stored().language) == ("図書館.txt", "ja")


def test_an_address_is_brought_in(door, monkeypatch):
    body = "".join(f"<p>{line}</p>" for line in ENGLISH.split("\n\n"))
    page = Page("https://news.example/en", f"<article>{body}</article>".encode(), "utf-8", "text/html")
    monkeypatch.setattr("workbench.web.pages.translation_intake.fetch_page", lambda address, policy: page)
    answer = door.client.post(door.start, data={"way": "address", "address": "news.example/en", "language": "English"})
    assert answer.status_code == 302, answer.text
    assert (door.stored().url, door.stored().language) == ("https://news.example/en", "en")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ({"way": "paste", "text": ""}, "There is nothing in it"),
        ({"way": "address", "address": ""}, "Give the address of a page."),
        ({"way": "address", "address": "http://127.0.0.1:1/"}, "address"),
        ({"way": "file"}, "Choose a file first."),
        ({"way": "paste", "text": ENGLISH, "language": "Klingon?"}, "no language tag we know"),
        ({"way": "paste", "text": ENGLISH, "language": "ko"}, "written in this language"),
        ({"way": "file", "file": b"%PDF-1.4"}, "This kind of file cannot be read"),
    ],
)
def test_what_is_refused_is_told_and_what_was_typed_stays(door, data, words):
    sent = {**data, "file": (io.BytesIO(data["file"]), "a.pdf")} if "file" in data else data
    answer = door.client.post(door.start, data=sent)
    assert answer.status_code >= 400
    assert words in unescape(answer.text)
    assert data.get("text", "") in unescape(answer.text)


def test_markup_in_a_translation_is_shown_as_text(door):
    page = door.bring(
        "Title <script>alert(1)</script>\n\nThe library was built in 1994 <img src=x onerror=alert(1)>."
    ).page
    assert "<script>alert(1)" not in page
    assert "<img" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_an_act_is_a_form_and_leads_back_to_its_row(door):
    door.bring()
    before = door.rows()
    answer = door.act("aside:2")
    assert answer.status_code == 302
    assert re.search(r"#row-\w+$", answer.location)
    assert door.rows() == [key for key in before if key != "t2"]
    assert "Set aside" in door.page
    door.act("undo")
    assert door.rows() == before
    door.act("redo")
    door.act("back:2")
    assert door.rows() == before


def test_a_script_is_told_only_the_rows_that_look_different(door):
    door.bring()
    told = door.scripted("agree:s0").json
    assert (list(told["rows"]), told["focus"], told["order"]) == (["s0"], "s0", door.rows())
    assert "Checked" in told["rows"]["s0"]
    assert str(told["version"]) == door.version
    joined = door.scripted("join:s2").json
    assert list(joined["rows"]) == ["s2"]
    assert len(joined["order"]) == len(told["order"]) - 1


def test_a_tab_that_is_behind_is_told_so_and_sees_how_it_stands(door):
    door.bring()
    seen = door.version
    door.act("agree:s0")
    as_form, as_script = door.act("aside:2", seen), door.scripted("aside:2", seen)
    assert (as_form.status_code, as_script.status_code) == (412, 412)
    assert "This was changed meanwhile" in as_form.text
    assert 'id="row-t2"' in as_form.text
    assert "This was changed meanwhile" in as_script.json["problem"]
    told = door.client.get(door.address, headers=SCRIPT).json
    assert (str(told["version"]), set(told["rows"])) == (door.version, set(told["order"]))


@pytest.mark.parametrize("deed", ["", "join", "join:", "eat:s0", "up:0", "join:s0", "up:" + "9" * 5_000, "agree:<b>"])
def test_what_cannot_be_done_is_told_and_changes_nothing(door, deed):
    door.bring()
    before = door.version
    answer = door.act(deed)
    assert answer.status_code == 400
    assert 'role="alert"' in answer.text
    assert door.version == before


def test_the_edition_is_made_and_its_desk_opened(door):
    door.bring(JAPANESE, "ja")
    answer = door.client.post(f"{door.address}/edition", data={"version": door.version})
    assert re.search(r"/editions/\d+$", answer.location)
    desk = door.client.get(answer.location).text
    assert "The Japanese edition is made" in desk
    assert "図書館は1994年に建てられた。" in desk
    assert "became an edition already" in door.page
    assert 'name="deed"' not in door.page


def test_a_text_without_the_sources_links_is_told_to_be_a_draft(door, house):
    source = (
        "<article><h1>도서관</h1><p>도서관은 <a href='/k'>6월 14일</a>에 연다.</p><p>책은 1만 2천 권이다.</p></article>"
    )
    started = door.client.post(f"/newsrooms/{house.newsroom.id}/import", data={"way": "paste", "text": source})
    mark = re.search(r'name="mark" value="([^"]+)"', door.client.get(started.location).text)[1]
    saved = door.client.post(f"{started.location}/save", data={"mark": mark, "language": "ko", "title": "도서관"})
    door.start = f"{saved.location}/translation"
    door.bring("Library\n\nThe library opens on June 14.\n\nIt has 12,000 books.")
    door.act("agree:s1")
    page = door.page
    assert page.count("Links or formatting differ") == 1
    told = re.search(r"<dt>Translated</dt><dd>(\d+)</dd>.*?<dt>Drafts</dt><dd>(\d+)</dd>", page, re.S)
    made = door.client.post(f"{door.address}/edition", data={"version": door.version})
    said = f"{told[1]} translated, {told[2]} drafts, 0 left out"
    assert said in door.client.get(made.location).text


def test_an_edition_that_is_there_gets_suggestions(door, house):
    edition = house.edition("ja", door.article)
    page = door.bring(JAPANESE, "ja").page
    assert "has an edition in this language already" in page
    refused = door.client.post(f"{door.address}/edition", data={"version": door.version})
    assert refused.status_code == 409
    answer = door.client.post(f"{door.address}/edition", data={"version": door.version, "as": "suggestions"})
    assert answer.location.endswith(f"/editions/{edition.id}")
    assert "10 sentences are suggested." in door.client.get(answer.location).text
    door.session.rollback()
    assert door.session.scalars(sa.select(Unit.target)).all() == [""] * 10


def test_an_outdated_page_makes_no_edition(door):
    door.bring()
    seen = door.version
    door.act("agree:s0")
    assert door.client.post(f"{door.address}/edition", data={"version": seen}).status_code == 412
    assert door.session.scalars(sa.select(Edition)).all() == []


def test_it_waits_on_the_articles_page_and_is_thrown_away_and_brought_back_there(door):
    door.bring()
    article = f"/articles/{door.article.id}"
    assert "A translation is being paired" in door.client.get(article).text
    door.client.post(f"{door.address}/discard")
    page = door.client.get(article).text
    assert "is thrown away" in page
    assert f'action="{door.address}/restore"' in page
    assert "Bring it back" in door.page
    back = door.client.post(f"{door.address}/restore")
    assert back.location == door.address
    assert 'name="deed"' in door.page


def test_a_language_the_text_does_not_look_like_is_mentioned(door):
    assert "The text looks like Japanese." in door.bring(JAPANESE, "en").page


def test_a_reader_sees_the_rows_and_cannot_change_them(door, house, sign_in):
    door.bring()
    seen = door.version
    sign_in(house.user("reader"))
    assert 'name="deed"' not in door.page
    assert door.act("agree:s0", seen).status_code == 403
    assert door.client.get(door.start).status_code == 403
    assert door.client.post(f"{door.address}/edition", data={"version": seen}).status_code == 403


def test_another_newsroom_finds_nothing(door, session):
    door.bring()
    seen = door.version
    session.execute(sa.text("UPDATE membership SET newsroom_id = newsroom_id, ended_at = CURRENT_TIMESTAMP"))
    session.commit()
    for answer in (door.client.get(door.address), door.act("agree:s0", seen), door.client.get(door.start)):
        assert answer.status_code == 404


def test_the_record_tells_it_in_words(door):
    door.bring(JAPANESE, "ja")
    door.client.post(f"{door.address}/discard")
    door.client.post(f"{door.address}/restore")
    door.client.post(f"{door.address}/edition", data={"version": door.version})
    record = unescape(door.client.get(f"/newsrooms/{door.article.newsroom_id}/record").text)
    for words in (
        "Tomo brought in an existing Japanese translation of",
        "Tomo threw away the Japanese translation that was brought in for",
        "Tomo took the Japanese translation that was brought in for",
        "Tomo made the Japanese edition of",
    ):
        assert words in record


def test_every_button_of_a_row_works_without_scripts(door):
    page = door.bring().page
    for deed in dict.fromkeys(re.findall(r'name="deed" value="([^"]+)"(?![^>]*disabled)', page)):
        assert door.act(deed).status_code == 302, deed
        door.act("undo")
