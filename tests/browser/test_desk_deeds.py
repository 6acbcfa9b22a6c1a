"""What the desk answers to a person's deeds."""

from __future__ import annotations

from playwright.sync_api import expect


def test_taking_back_says_when_there_is_nothing_to_take_back(desk):
    page = desk("theo@example.org", "01-politics", "zh-Hans")
    page.locator("#editor").press("Alt+KeyZ")
    expect(page.locator("#saved")).to_have_text("There is no confirmation to take back.")
