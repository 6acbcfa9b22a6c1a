"""The review in a real browser: what was changed is told beside each sentence, and many sentences are in view."""

from __future__ import annotations

import re

from playwright.sync_api import expect


def opened(page, number, view=""):
    page.goto(page.url.split("/newsrooms")[0].split("/editions")[0] + f"/editions/{number}{view}")
    expect(page.locator(".unit").first).to_be_visible()


def test_each_changed_sentence_says_how_much_was_changed(sign_in, demo_numbers):
    page = sign_in("minseo@example.org")
    opened(page, demo_numbers["01-politics", "en"], "/review")
    expect(page.locator(".unit__effort").first).to_have_text(re.compile(r"^TER [\d.,]+ · chrF2\+\+ [\d.,]+$"))
    assert "chrF2++|nrefs:1" in page.locator(".unit__effort").first.get_attribute("title")


def test_rows_of_one_line_are_no_taller_than_their_line_and_its_state(sign_in, demo_numbers):
    page = sign_in("theo@example.org")
    opened(page, demo_numbers["01-politics", "en"])
    heights = page.evaluate(
        "[...document.querySelectorAll('.unit:not(.unit--active)')].map((each) => each.getBoundingClientRect().height)"
    )
    assert min(heights) <= 56
