"""What the desk answers to a person's deeds."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, expect


def test_taking_back_says_when_there_is_nothing_to_take_back(desk):
    page = desk("theo@example.org", "01-politics", "zh-Hans")
    page.locator("#editor").press("Alt+KeyZ")
    expect(page.locator("#saved")).to_have_text("There is no confirmation to take back.")


def test_a_sentence_that_is_left_out_says_so_at_once_and_the_counts_follow(desk):
    page = desk("theo@example.org", "04-sport", "zh-Hans")
    row = page.locator(".unit[data-kind=translated]").nth(2)
    row.locator(".unit__side").click()
    before = number_in(page.locator("#target-length"))
    length = int(row.get_attribute("data-length") or 0)
    assert length > 0
    page.locator("[data-deed=leaveOut]").click()
    page.locator("#reason-text").fill("读者不需要。")
    page.locator("#reason").get_by_role("button", name="Go on").click()
    expect(page.locator("#editor")).to_have_attribute("placeholder", "Left out on purpose")
    expect(page.locator("#editor-count")).to_have_text("0 characters")
    expect(row.locator(".unit__target")).to_have_text("Left out on purpose", use_inner_text=False)
    assert number_in(page.locator("#target-length")) == before - length
    page.locator("#editor").press("Escape")
    expect(row.locator(".unit__target")).to_have_text("Left out on purpose", use_inner_text=True)
    page.reload()
    expect(row.locator(".unit__target")).to_have_text("Left out on purpose", use_inner_text=True)
    assert number_in(page.locator("#target-length")) == before - length


def test_in_review_the_next_unfinished_sentence_is_the_next_nobody_judged(desk):
    page = desk("minseo@example.org", "04-sport", "en", page="/review")
    rows = page.locator(".unit")
    waiting = page.locator("[data-count=open]")
    expect(waiting).to_have_text(str(rows.count()))
    rows.first.locator(".unit__side").click()
    page.keyboard.press("Control+Enter")
    expect(rows.first).to_have_attribute("data-kind", "reviewed")
    expect(rows.nth(1)).to_have_class("unit unit--active")
    expect(waiting).to_have_text(str(rows.count() - 1))
    expect(page.locator(".toast")).to_have_count(0)
    page.locator("[data-deed=giveBack]").click()
    page.locator("#reason-text").fill("숫자가 다릅니다.")
    page.locator("#reason").get_by_role("button", name="Go on").click()
    expect(rows.nth(1)).to_have_attribute("data-kind", "returned")
    expect(waiting).to_have_text(str(rows.count() - 2))
    page.keyboard.press("Alt+Shift+ArrowDown")
    expect(rows.nth(2)).to_have_class("unit unit--active")
    page.locator("[data-filter=open]").click()
    expect(rows.first).to_be_hidden()
    expect(rows.nth(1)).to_be_hidden()
    expect(rows.nth(2)).to_be_visible()


def number_in(place: Locator) -> int:
    """The figure that a sentence of the footer tells."""
    return int(re.sub(r"\D", "", place.inner_text()))
