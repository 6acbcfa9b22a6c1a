"""Long work in a real browser: a list is sent, the server's own workers do it, and the page follows by itself."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

ROWS = "".join(
    f"bridge-{number},{language},http://127.0.0.1:9/{language}/{number}\n"
    for number in range(30)
    for language in ("ko", "ar")
)
LIST = {"name": "bridges.csv", "mimeType": "text/csv", "buffer": f"article,language,url\n{ROWS}".encode()}


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_a_job_is_followed_without_loading_its_page_again(sign_in, demo, colours):
    page = sign_in("haneul@example.org", color_scheme=colours)
    page.goto(f"{demo}/newsrooms/1/jobs")
    page.set_input_files("input[type=file]", LIST)
    page.get_by_role("button", name="Start the audit").click()
    page.evaluate("window.stayed = true")
    expect(page.locator(".state")).to_have_text("Done", timeout=60_000)
    expect(page.get_by_text("30 of 30 done")).to_be_visible()
    expect(page.get_by_role("table").get_by_text("127.0.0.1").first).to_be_visible()
    assert page.evaluate("window.stayed")
    assert [each["id"] for each in Axe().run(page).response["violations"]] == []
