"""Findings at the desk in a real browser: told while one types, marked, walked through, silenced with a reason."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

MARKED = "name => [...CSS.highlights.get(`finding-${name}`)].map(range => range.startContainer.data.slice(range.startOffset, range.endOffset))"


@pytest.fixture
def numbers_page(desk):
    """A desk at a sentence of the demo, which says how many drivers the city looks for: 64, by the 15th."""

    def opened(language: str = "en") -> Page:
        page = desk("theo@example.org", "01-politics", "zh-Hans")
        row = page.locator(".unit:has(.unit__source:text('64'))").first
        row.locator(".unit__side").click()
        return page

    return opened


def test_look(numbers_page):
    page = numbers_page()
    print(page.locator(".unit--active .unit__source").inner_text())
    page.locator("#editor").fill("市政府将在下月15日之前招聘46名司机。")
    page.wait_for_timeout(1500)
    print(page.locator(".unit--active .unit__findings").inner_html())
    print(page.evaluate(MARKED, "critical"))
    page.screenshot(path="/tmp/findings_a.png")
