"""Five minutes in a browser: from an empty installation to an exported edition."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

PAGE = """<html lang="ko"><body><article><h1>시장 다시 연다</h1>
<p>남문시장이 <b>3일</b> 다시 문을 연다. 상인 120명이 돌아온다.</p>
<p>“기다렸다”고 한 상인은 말했다.</p></article></body></html>"""


def first_run(page: Page) -> None:
    """Set the installation up."""
    page.fill("input[name=name]", "Han Haneul")
    page.fill("input[name=email]", "haneul@example.org")
    page.fill("input[name=password]", "a long password")
    page.fill("input[name=repeated]", "a long password")
    page.fill("input[name=newsroom]", "새벽신문")
    page.check("input[value=ko]")
    page.check("input[value=en]")
    page.locator("main form button").last.click()


def test_an_article_is_imported_translated_reviewed_and_exported(visit, empty, tmp_path):
    page = visit(f"{empty}/")
    first_run(page)
    page.goto(page.url.rstrip("/") + "/import")
    page.locator("textarea").first.fill(PAGE)
    page.locator("main form:has(textarea) button").last.click()
    expect(page.locator("h1")).to_have_text("Is this the article?")
    page.get_by_role("button", name="Save").click()
    article = page.url
    page.locator("input[name=language], select[name=language]").first.fill("en")
    page.get_by_role("button", name="Open an edition").click()

    # The desk: everything by keyboard.
    expect(page.locator(".unit")).to_have_count(4)
    for text in (
        "Market reopens",
        "Nammun Market reopens on the ⟦1⟧3rd⟦/1⟧.",
        "120 merchants return.",
        "“I have waited,” one said.",
    ):
        page.locator("#editor").fill(text)
        page.keyboard.press("Control+Enter")
    expect(page.locator(".unit[data-kind=translated]")).to_have_count(4)
    page.get_by_role("button", name="Hand over for review").click()
    expect(page.locator(".desk__bar .state").first).to_contain_text("In review")

    # The only person translated it herself: the newsroom has to allow what follows.
    page.goto(re.sub(r"/articles/.*", "/newsrooms/1/settings", article))
    page.check("input[name=allows_self_approval]")
    page.get_by_role("button", name="Save settings").click()
    page.goto(f"{empty}/editions/1/review")
    page.get_by_role("button", name="Accept all that stands as handed over").click()
    page.get_by_role("button", name="Approve", exact=True).click()
    expect(page.locator(".desk__bar .state").first).to_contain_text("Approved")

    page.goto(f"{empty}/editions/1/export")
    with page.expect_download() as waiting:
        page.locator("a[href*='export/html'], button:near(:text('HTML'))").first.click()
    target = tmp_path / "edition.html"
    waiting.value.save_as(target)
    exported = target.read_text(encoding="utf-8")
    assert "<p>Nammun Market reopens on the <b>3rd</b>. 120 merchants return.</p>" in exported
    assert 'lang="en"' in exported
