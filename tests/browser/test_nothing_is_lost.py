"""What goes wrong between people, tabs and sessions: every text that was typed is asked about, kept or shown; none vanishes."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Page, expect
from sqlalchemy import select

from benchmarks.newsroom import application, edition, newsroom
from benchmarks.server import serving, signed_in
from workbench.models import Unit, UnitState, db
from workbench.services.database import begin_writing


@pytest.fixture
def desk(sign_in, demo_numbers):
    """`desk("theo", "06-interview", "en")` gives that person's browser at the edition's desk."""

    def opened(person: str, article: str, language: str, page: Page | None = None) -> Page:
        page = page or sign_in(f"{person}@example.org")
        page.goto(
            page.url.split("/newsrooms")[0].split("/editions")[0] + f"/editions/{demo_numbers[article, language]}"
        )
        expect(page.locator(".desk__hints kbd").first).to_have_text("Ctrl ↵")
        return page

    return opened


def row(page: Page, number: int):
    return page.locator(".unit").nth(number)


def type_in(page: Page, number: int, text: str) -> None:
    row(page, number).locator(".unit__side").click()
    page.locator("#editor").fill(text)


def text_of(page: Page, number: int) -> str:
    return row(page, number).locator(".unit__target").get_attribute("data-text") or ""


def far_away(page: Page) -> None:
    """Every answer takes four tenths of a second, as from the other side of the earth."""
    line = {"offline": False, "latency": 400, "downloadThroughput": -1, "uploadThroughput": -1}
    page.context.new_cdp_session(page).send("Network.emulateNetworkConditions", line)


def test_two_conflicts_are_asked_about_one_after_the_other(desk):
    first = desk("theo", "06-interview", "ja")
    second = desk("sakura", "06-interview", "ja")
    for number in (2, 3):
        type_in(first, number, f"テオの文{number}")
        expect(first.locator("#saved")).to_contain_text("Saved")
        first.locator("#saved").evaluate("place => { place.textContent = '' }")
    far_away(second)
    type_in(second, 2, "桜の文2")
    second.keyboard.press("Control+Enter")
    dialog = second.locator("#conflict")
    expect(dialog.locator("#conflict-theirs")).to_have_text("テオの文2")
    second.keyboard.press("Escape")
    expect(dialog).to_be_visible()
    dialog.locator("#conflict-keep").click()
    expect(row(second, 2)).to_have_attribute("data-state", "translated")
    type_in(second, 3, "桜の文3")
    expect(dialog.locator("#conflict-theirs")).to_have_text("テオの文3")
    expect(dialog.locator("#conflict-mine")).to_have_value("桜の文3")
    dialog.locator("#conflict-take").click()
    expect(dialog).not_to_be_visible()
    second.reload()
    assert [text_of(second, number) for number in (2, 3)] == ["桜の文2", "テオの文3"]


def test_an_answer_that_breaks_off_is_no_answer(desk):
    page = desk("theo", "02-economy", "zh-Hans")
    broken = []

    def break_off(route):
        broken.append(route.request.url)
        route.fulfill(status=200, content_type="application/json", body='{"id": ')

    page.route("**/units/*/findings", break_off)
    page.route("**/units/*/target", break_off, times=1)
    type_in(page, 4, "一条断了的线。")
    expect(page.locator("#saved")).to_contain_text("Saved", timeout=15_000)
    assert {address.rpartition("/")[2] for address in broken} == {"findings", "target"}
    page.reload()
    assert text_of(page, 4) == "一条断了的线。"


def test_a_draft_of_an_older_text_is_asked_about_after_a_reload(desk):
    page = desk("theo", "06-interview", "en")
    unit = row(page, 6).get_attribute("data-unit")
    person = page.locator("#desk").get_attribute("data-person")
    draft = json.dumps({"text": "An older thought.", "version": 0, "at": 0})
    page.evaluate(f"localStorage.setItem('workbench:unsaved:{person}:{unit}', {json.dumps(draft)})")
    before = text_of(page, 6)
    page.reload()
    expect(page.locator("#conflict-theirs")).to_have_text(before, use_inner_text=False)
    expect(page.locator("#conflict-mine")).to_have_value("An older thought.")
    page.locator("#conflict-take").click()
    page.reload()
    expect(page.locator("#conflict")).not_to_be_visible()


def test_another_persons_draft_in_this_browser_is_left_alone(desk):
    page = desk("theo", "06-interview", "en")
    unit = row(page, 7).get_attribute("data-unit")
    draft = json.dumps({"text": "Somebody else's words.", "version": 1, "at": 0})
    page.evaluate(f"localStorage.setItem('workbench:unsaved:99999:{unit}', {json.dumps(draft)})")
    page.reload()
    expect(page.locator(".unit--active")).to_be_visible()
    assert "Somebody else" not in text_of(page, 7)
    assert page.evaluate(f"localStorage.getItem('workbench:unsaved:99999:{unit}')") == draft


def test_in_review_a_translator_types_only_in_what_was_returned(desk):
    page = desk("sakura", "02-economy", "ja")
    returned = page.locator(".unit[data-returned]")
    returned.locator(".unit__side").click()
    expect(returned.locator("#editor")).to_be_visible()
    row(page, 1).locator(".unit__side").click()
    expect(row(page, 1)).to_contain_class("unit--active")
    expect(page.locator("#editor")).not_to_be_attached()


def test_a_draft_that_may_not_be_saved_any_more_stands_beside_the_text(desk):
    page = desk("sakura", "01-politics", "ja")
    unit, before = row(page, 1).get_attribute("data-unit"), text_of(page, 1)
    person = page.locator("#desk").get_attribute("data-person")
    draft = json.dumps({"text": "承認の後の考え。", "version": 1, "at": 0})
    page.evaluate(f"localStorage.setItem('workbench:unsaved:{person}:{unit}', {json.dumps(draft)})")
    page.reload()
    expect(row(page, 1).locator(".unit__draft q")).to_have_text("承認の後の考え。")
    assert text_of(page, 1) == before
    row(page, 1).locator("[data-discard-draft]").click()
    page.reload()
    expect(page.locator(".unit__draft")).not_to_be_attached()


def test_keys_in_a_comment_are_the_comments(desk):
    page = desk("theo", "04-sport", "zh-Hans")
    row(page, 4).locator(".unit__side").click()
    state = row(page, 4).get_attribute("data-state")
    page.keyboard.press("Alt+KeyM")
    expect(page.locator("#comment-body")).to_be_focused()
    page.keyboard.type("比分对吗？")
    row(page, 5).locator(".unit__gutter").click()
    expect(page.locator("#comment-body")).to_have_value("")
    row(page, 4).locator(".unit__gutter").click()
    expect(page.locator("#comment-body")).to_have_value("比分对吗？")
    page.locator("#comment-body").press("Control+Enter")
    expect(page.locator("#panel-comments .said")).to_contain_text("比分对吗？")
    assert row(page, 4).get_attribute("data-state") == state


def test_a_sentence_is_split_by_keyboard_and_a_cancelled_split_does_nothing(desk):
    page = desk("theo", "04-sport", "zh-Hans")
    rows = page.locator(".unit").count()
    type_in(page, 2, "上半场。下半场。")
    page.keyboard.press("Alt+Shift+KeyJ")
    page.keyboard.press("Escape")
    expect(page.locator("#split")).not_to_be_visible()
    row(page, 2).locator(".unit__source").click()
    expect(page.locator(".unit")).to_have_count(rows)
    page.locator("#editor").evaluate("box => box.setSelectionRange(4, 4)")
    page.keyboard.press("Alt+Shift+KeyJ")
    expect(page.locator("#split-text")).to_be_focused()
    page.keyboard.type("x")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect(page.locator(".unit")).to_have_count(rows + 1)
    expect(row(page, 2).locator(".unit__target")).to_have_attribute("data-text", "上半场。")
    expect(row(page, 3).locator(".unit__target")).to_have_attribute("data-text", "下半场。")


def test_codes_of_another_sentence_are_said_at_once(desk):
    page = desk("theo", "03-weather", "en")
    page.locator(".unit:has(.unit__source .code)").first.locator(".unit__side").click()
    page.locator("#editor").fill("⟦1⟧Up to⟦/1⟧ ⟦9⟧ 15 cm")
    expect(page.locator("#editor-codes")).to_contain_text("Not in the source")
    expect(page.locator("#editor-codes")).to_contain_text("⟦9⟧")


def test_work_goes_on_after_the_session_ended_and_began_anew(desk, demo):
    page = desk("theo", "02-economy", "zh-Hans")
    type_in(page, 1, "会话之前。")
    expect(page.locator("#saved")).to_contain_text("Saved")
    page.context.clear_cookies()
    page.locator("#editor").fill("会话之后。")
    expect(page.locator("#saved")).to_contain_text("signed out")
    other = page.context.new_page()
    other.goto(f"{demo}/login")
    other.fill("input[name=email]", "theo@example.org")
    other.fill("input[name=password]", "a password for tests")
    other.locator("main form:has(input[name=password]) button").last.click()
    other.wait_for_url(lambda address: "/login" not in address)
    expect(page.locator("#saved")).to_contain_text("Saved", timeout=15_000)
    page.reload()
    assert text_of(page, 1) == "会话之后。"


def test_a_long_article_opens_at_its_first_unfinished_sentence(visit, tmp_path):
    app = application(tmp_path)
    with app.app_context():
        home, people = newsroom()
        number = edition(home, people[0], 150).id
        begin_writing(db.session())
        for unit in db.session.scalars(
            select(Unit).where(Unit.edition_id == number).order_by(Unit.position).limit(140)
        ):
            unit.target, unit.state = unit.target or "Said.", UnitState.TRANSLATED
        db.session.commit()
        cookie = signed_in(app, people[0])["Cookie"].partition("=")[2]
    with serving(tmp_path, workers=1) as (address, _process):
        page = visit(f"{address}/login")
        page.context.add_cookies([{"name": "session", "value": cookie, "url": address}])
        page.goto(f"{address}/editions/{number}")
        expect(page.locator(".unit--active .unit__number")).to_have_text("142")


def test_what_was_confirmed_without_a_connection_is_confirmed_when_it_is_back(desk):
    page = desk("theo", "06-interview", "en")
    plain = page.locator(".unit:not(:has(.unit__source .code))")
    rows = [plain.nth(number).get_attribute("id") for number in (3, 4)]
    for unit in rows:
        page.locator(f"#{unit} .unit__side").click()
        page.locator("#editor").fill(f"A thought, {unit}.")
        expect(page.locator(f"#{unit}")).to_have_attribute("data-kind", "draft")
    page.context.set_offline(True)
    for unit in rows:
        page.locator(f"#{unit} .unit__side").click()
        page.locator("#editor").fill(f"Without a line, {unit}.")
        page.keyboard.press("Control+Enter")
    expect(page.locator("#saved")).to_contain_text("No connection")
    page.context.set_offline(False)
    for unit in rows:
        expect(page.locator(f"#{unit}")).to_have_attribute("data-kind", "translated", timeout=15_000)
    page.reload()
    for unit in rows:
        expect(page.locator(f"#{unit}")).to_have_attribute("data-kind", "translated")
        expect(page.locator(f"#{unit} .unit__target")).to_have_text(f"Without a line, {unit}.", use_inner_text=False)


def test_a_long_article_arrives_whole_and_in_order(visit, tmp_path):
    app = application(tmp_path)
    with app.app_context():
        home, people = newsroom()
        number = edition(home, people[0], 1_500).id
        cookie = signed_in(app, people[0])["Cookie"].partition("=")[2]
    with serving(tmp_path, workers=2) as (address, _process):
        page = visit(f"{address}/login")
        page.context.add_cookies([{"name": "session", "value": cookie, "url": address}])
        page.goto(f"{address}/editions/{number}")
        expect(page.locator("#more")).to_have_count(0)
        numbers = page.locator(".unit__number").all_text_contents()
        assert numbers == [str(each) for each in range(1, 1_501)]
