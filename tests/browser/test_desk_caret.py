"""Where the caret is: a keyboard is enough, and what is typed goes where one looks."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect


def chosen(page: Page, number: int) -> str:
    """Work on the row with that number; gives its identifier."""
    row = page.locator(".unit").nth(number)
    row.locator(".unit__side").click()
    unit = row.get_attribute("data-unit")
    expect(page.locator(f"#panel-comments form[action$='/units/{unit}/comments']")).to_be_visible()
    return f"u{unit}"


def test_an_address_that_names_a_sentence_has_the_caret_in_it(desk):
    page = desk("theo@example.org", "03-weather", "en")
    row = page.locator(".unit").nth(4).get_attribute("id")
    address = page.url.partition("#")[0]
    page.goto("about:blank")
    page.goto(f"{address}#{row}")
    expect(page.locator(f"#{row} #editor")).to_be_focused()


def test_the_caret_comes_back_from_a_comment_and_from_the_history(desk):
    page = desk("theo@example.org", "06-interview", "en")
    chosen(page, 2)
    page.keyboard.press("Alt+KeyM")
    page.keyboard.type("Was it the first half?")
    page.keyboard.press("Control+Enter")
    expect(page.locator("#panel-comments .said").last).to_contain_text("Was it the first half?")
    expect(page.locator("#editor")).to_be_focused()
    page.keyboard.press("Alt+KeyH")
    expect(page.locator("#panel-history")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#editor")).to_be_focused()


def test_a_reason_is_sent_by_keys(desk):
    page = desk("theo@example.org", "06-interview", "en")
    row = chosen(page, 6)
    page.locator("[data-deed=leaveOut]").click()
    page.keyboard.type("Said twice.")
    page.keyboard.press("Control+Enter")
    expect(page.locator(f"#{row}")).to_have_attribute("data-left-out", "")
    expect(page.locator("#editor-codes")).to_be_empty()


def test_nothing_is_missing_before_one_begins_and_one_word_is_one_word(desk):
    page = desk("theo@example.org", "03-weather", "en")
    row = page.locator(".unit:has(.unit__source .code)").first
    row.locator(".unit__side").click()
    page.locator("#editor").fill("")
    expect(page.locator("#editor-codes")).to_be_empty()
    page.locator("#editor").fill("Snow")
    expect(page.locator("#editor-codes")).to_have_text(re.compile("Missing"))
    expect(page.locator("#editor-count")).to_have_text("1 word")
