"""Pairing an existing translation with keys: acts, focus, undo, two tabs, an input method, a right-to-left interface."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.services.island_library import ARABIC, ENGLISH, JAPANESE, KOREAN

SOURCE = "<html lang='ko'><body><article><h1>{}</h1>{}</article></body></html>".format(
    KOREAN[0][0], "".join(f"<p>{' '.join(paragraph)}</p>" for paragraph in KOREAN[1:])
)


@pytest.fixture
def bring(sign_in, demo):
    """`bring(text)` is a translator's browser before the pairs of a new article and that text."""

    def brought(text: str, **options: object) -> Page:
        page = sign_in("theo@example.org", **options)
        page.goto(page.url.rstrip("/") + "/import")
        page.fill("#text", SOURCE)
        page.locator("form[data-way=paste] button").last.click()
        page.get_by_role("button", name="Save").click()
        page.get_by_role("link", name="Bring in an existing translation").click()
        page.fill("#text", text)
        page.locator("button[name=way][value=paste]").last.click()
        page.wait_for_url(re.compile(r"/translations/\d+$"))
        return page

    return brought


def active(page: Page) -> str | None:
    """The key of the row at work, which holds the focus."""
    expect(page.locator(".pair--active")).to_have_count(1)
    expect(page.locator(".pair--active")).to_be_focused()
    return page.locator(".pair--active").get_attribute("data-key")


def keys_of(page: Page) -> list[str]:
    return page.locator(".pair").evaluate_all("rows => rows.map(row => row.dataset.key)")


def test_every_act_has_its_key_and_the_focus_stays_with_the_row(bring):
    page = bring(ENGLISH)
    first = keys_of(page)
    assert active(page) == "s0"
    page.keyboard.press("Enter")
    expect(page.locator("#row-s0 .pair__look")).to_have_text("Checked")
    assert active(page) == "t2"
    page.keyboard.press("Delete")
    expect(page.locator("#aside .lying")).to_have_count(1)
    expect(page.locator("#row-t2")).to_have_count(0)
    assert active(page) == "s2"
    page.keyboard.press("s")
    expect(page.locator("#row-s3 .pair__look")).to_have_text("Left out")
    page.keyboard.press("j")
    expect(page.locator("#row-s3")).to_have_count(0)
    page.keyboard.press("Alt+ArrowDown")
    expect(page.locator("#row-s4 .said")).to_have_count(2)
    assert active(page) == "s4"
    page.keyboard.press("Alt+ArrowUp")
    expect(page.locator("#row-s4 .said")).to_have_count(1)
    assert active(page) == "s2"
    page.keyboard.press("b")
    expect(page.locator("#aside .lying")).to_have_count(0)
    assert active(page) == "t2"
    for _each in range(7):
        page.keyboard.press("Control+z")
    expect(page.locator("button[value=undo]")).to_be_disabled()
    assert keys_of(page) == first
    for _each in range(7):
        page.keyboard.press("Control+Shift+z")
    expect(page.locator("button[value=redo]")).to_be_disabled()
    page.reload()
    expect(page.locator("#row-s0 .pair__look")).to_have_text("Checked")


def test_arrows_go_through_rows_and_sentences(bring):
    page = bring(JAPANESE)
    for key, row in (("ArrowDown", "s1"), ("End", "s9"), ("ArrowUp", "s8"), ("Home", "s0")):
        page.keyboard.press(key)
        assert active(page) == row
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("j")
    expect(page.locator(".pair--active .said")).to_have_count(2)
    chosen = page.locator(".said--chosen")
    expect(chosen).to_have_attribute("data-target", "2")
    page.keyboard.press("ArrowRight")
    expect(chosen).to_have_attribute("data-target", "3")
    page.keyboard.press("Alt+ArrowDown")
    expect(page.locator("#row-s4 .said")).to_have_count(2)


def test_what_cannot_be_done_is_said_and_nothing_moves(bring):
    page = bring(JAPANESE)
    page.keyboard.press("j")
    expect(page.locator(".toast")).to_contain_text("belongs to another paragraph")
    assert active(page) == "s0"


def test_keys_pressed_in_a_row_follow_each_other(bring):
    page = bring(JAPANESE)
    for _each in range(3):
        page.keyboard.press("n")
        page.keyboard.press("Delete")
    expect(page.locator("#aside .lying")).to_have_count(3)
    expect(page.locator(".toast")).to_have_count(0)


def test_a_tab_that_is_behind_shows_how_it_stands(bring):
    page = bring(ENGLISH)
    other = page.context.new_page()
    other.goto(page.url)
    other.keyboard.press("Enter")
    expect(other.locator("#row-s0 .pair__look")).to_have_text("Checked")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Delete")
    expect(page.locator(".toast")).to_contain_text("changed meanwhile")
    expect(page.locator("#row-s0 .pair__look")).to_have_text("Checked")
    expect(page.locator("#aside .lying")).to_have_count(0)
    page.keyboard.press("Delete")
    expect(page.locator("#aside .lying")).to_have_count(1)


def test_nothing_is_a_key_while_characters_are_composed(bring):
    page = bring(JAPANESE)
    sent = []
    page.on("request", lambda request: sent.append(request.url) if request.method == "POST" else None)
    page.locator(".pair--active").evaluate(
        "row => row.dispatchEvent(new KeyboardEvent('keydown',"
        " {code: 'Enter', key: 'Process', keyCode: 229, isComposing: true, bubbles: true}))"
    )
    page.keyboard.press("ArrowDown")
    assert active(page) == "s1"
    assert sent == []


def test_buttons_do_what_keys_do_and_show_them(bring):
    page = bring(ENGLISH)
    row = page.locator("#row-t2")
    row.click()
    expect(row.locator("button[value='aside:2'] kbd")).to_have_text("Del")
    expect(page.locator("#row-s1 .pair__deeds")).to_be_hidden()
    row.locator("button[value='up:2']").click()
    expect(page.locator("#row-s1 .said")).to_have_count(2)
    page.locator("button[value=undo]").click()
    expect(page.locator("#row-s1 .said")).to_have_count(1)


def test_the_edition_is_made_with_its_button_after_everything_is_kept(bring):
    page = bring(JAPANESE)
    for _each in range(10):
        page.keyboard.press("Enter")
    page.get_by_role("button", name="Make the edition").click()
    page.wait_for_url(re.compile(r"/editions/\d+$"))
    expect(page.locator(".unit[data-kind=translated]")).to_have_count(10)


def test_thrown_away_is_taken_back_with_one_press(bring):
    page = bring(ENGLISH)
    address = page.url
    page.get_by_role("button", name="Throw away").click()
    page.get_by_role("button", name="Undo").click()
    page.wait_for_url(address)
    expect(page.locator(".pair--active")).to_have_count(1)


def test_in_arabic_the_translation_stands_on_the_left_and_arrows_follow(bring):
    page = bring(ARABIC)
    page.goto(page.url)
    page.evaluate("document.documentElement.dir = 'rtl'")
    source, target = (page.locator(f"#row-s1 .pair__{side}").bounding_box() for side in ("source", "target"))
    assert target["x"] < source["x"]
    assert page.locator("#row-s1 .said").evaluate("said => getComputedStyle(said).direction") == "rtl"


def test_a_phone_shows_both_sides_below_each_other_and_needs_no_key(bring):
    page = bring(ENGLISH, viewport={"width": 390, "height": 844}, has_touch=True)
    source, target = (page.locator(f"#row-s1 .pair__{side}").bounding_box() for side in ("source", "target"))
    assert source["y"] + source["height"] <= target["y"] + 1
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.locator("#row-t2").tap()
    page.locator("#row-t2 button[value='aside:2']").tap()
    expect(page.locator("#aside .lying")).to_have_count(1)
