"""The desk with a model on: what only meaning finds is marked while one types, counted in lists, and asked about in review."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Page, expect

from benchmarks.newsroom import application
from benchmarks.server import serving, signed_in
from workbench.models import CheckSetting, Unit
from workbench.services import units
from workbench.services.check_choices import choose
from workbench.services.database import begin_writing, turn_to_write

MARKED = """name => [...(CSS.highlights.get(`finding-${name}`) ?? [])].map(
  range => range.startContainer.data.slice(range.startOffset, range.endOffset))"""
SOURCE = "시장은 새 다리가 출퇴근 시간을 줄일 것이라고 말했지만, 강가에 사는 주민들은 소음을 걱정하고 있다."
WHOLE = "The mayor said the new bridge would shorten the way to work, but residents along the river fear the noise."
# Not so short that lengths tell.
HALF = "The mayor said the new bridge would shorten the way to work."
LEFT_OUT = "강가에 사는 주민들은 소음을 걱정하고 있다."
WITH_MODEL = {"WORKBENCH_ENCODER": "universal-sentence-encoder"}

pytestmark = pytest.mark.parametrize("database", ["sqlite"], indirect=True)


@dataclass
class Newsroom:
    """Where the server answers, the edition and its sentence, and a way to open a page as the person of a duty."""

    address: str
    edition: int
    unit: int
    open: Callable[[str, str], Page]


@pytest.fixture
def newsroom(house, session, tmp_path, visit) -> Iterator[Newsroom]:
    """A newsroom for which nothing may be left out; its headline is translated, one sentence is not."""
    edition = house.edition("en", house.article(["새 다리 개통"], [SOURCE]))
    headline, sentence = house.units(edition)
    units.confirm(session, house.actor("translator"), headline, headline.row_version, "New bridge opens")
    choose(session, house.actor("administrator"), "omission", CheckSetting.CRITICAL)
    session.commit()
    keys = application(tmp_path)
    with serving(tmp_path, workers=2, settings=WITH_MODEL) as (address, _process):

        def opened(duty: str, path: str) -> Page:
            told = signed_in(keys, house.user(duty))
            page = visit(f"{address}/login", user_agent=told["User-Agent"])
            name, _, value = told["Cookie"].partition("=")
            page.context.add_cookies([{"name": name, "value": value, "url": address}])
            page.goto(f"{address}{path}")
            return page

        yield Newsroom(address, edition.id, sentence.id, opened)


def typed(page: Page, newsroom: Newsroom, text: str) -> None:
    page.locator(f"#u{newsroom.unit} .unit__side").click()
    page.locator("#editor").fill(text)
    expect(page.locator("#saved")).to_contain_text("Saved")


def test_a_half_that_is_left_out_is_marked_counted_and_asked_about(newsroom):
    desk = newsroom.open("translator", f"/editions/{newsroom.edition}")
    typed(desk, newsroom, HALF)
    finding = desk.locator(".unit--active .finding")
    expect(finding).to_contain_text("seems to leave out", timeout=30_000)
    expect(finding).to_contain_text("Critical")
    assert "".join(desk.evaluate(MARKED, "critical")) == LEFT_OUT
    desk.keyboard.press("Control+Enter")
    expect(desk.locator(f"#u{newsroom.unit}")).to_have_attribute("data-kind", "translated")

    articles = newsroom.open("reader", "/newsrooms/1")
    expect(articles.locator(".open-findings")).to_have_text("1 critical", timeout=30_000)

    desk.locator("#submit-form button").click()
    review = newsroom.open("editor", f"/editions/{newsroom.edition}/review")
    expect(review.locator(".gates__findings")).to_contain_text("1 critical")
    review.locator(f"#u{newsroom.unit} .unit__side").click()
    expect(review.locator(".unit--active .finding")).to_contain_text("seems to leave out")
    review.keyboard.press("Control+Enter")
    expect(review.locator("dialog#reason")).to_contain_text("right as it stands")
    review.keyboard.press("Escape")
    review.get_by_role("button", name="Approve").click()
    expect(review.locator(".toast, .banner, .flash").filter(has_text="critical").first).to_be_visible()
    review.locator("#approve-reason").fill("The noise stands in the caption.")
    review.get_by_role("button", name="Approve").click()
    expect(review.locator("#desk")).to_have_attribute("data-edition-state", "approved")


def test_a_list_puts_right_what_nobody_looked_at(newsroom, house, session):
    with turn_to_write(session):
        begin_writing(session)
        unit = session.get(Unit, newsroom.unit)
        units.save_target(session, house.actor("translator"), unit, unit.row_version, HALF)
        session.commit()
    page = newsroom.open("reader", "/newsrooms/1")
    expect(page.locator(".open-findings")).to_have_text("1 critical", timeout=30_000)


def test_what_is_written_after_all_is_told_no_longer(newsroom):
    desk = newsroom.open("translator", f"/editions/{newsroom.edition}")
    typed(desk, newsroom, HALF)
    expect(desk.locator(".unit--active .finding")).to_contain_text("seems to leave out", timeout=30_000)
    typed(desk, newsroom, WHOLE)
    expect(desk.locator(".unit--active .finding")).to_have_count(0)
    assert desk.evaluate(MARKED, "critical") == []


def test_without_scripts_the_sentence_and_the_desk_tell_it_too(newsroom, browser):
    desk = newsroom.open("translator", f"/editions/{newsroom.edition}")
    plain = browser.new_context(java_script_enabled=False, user_agent="benchmarks", locale="en-GB")
    plain.add_cookies(desk.context.cookies())
    page = plain.new_page()
    page.goto(f"{newsroom.address}/units/{newsroom.unit}")
    page.locator("#target").fill(HALF)
    page.get_by_role("button", name="Save").click()
    page.get_by_role("button", name="Look for findings again").click()
    expect(page.locator(f"#u{newsroom.unit} .pills")).to_have_text("1 critical")
    page.goto(f"{newsroom.address}/units/{newsroom.unit}")
    expect(page.locator(".finding")).to_contain_text("seems to leave out")
    expect(page.locator("mark").first).to_have_text(LEFT_OUT)
    plain.close()
