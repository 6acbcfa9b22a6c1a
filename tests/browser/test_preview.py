"""The preview of an import: what was decided there is there again."""

from __future__ import annotations

from playwright.sync_api import expect

PAGE = """<html lang="ko"><body><article><h1>시장 다시 연다</h1><p>상인 120명이 돌아온다.</p>
<p>남문시장이 3일 다시 문을 연다.</p><p>페이스북 카카오톡 URL 복사</p></article></body></html>"""


def test_decisions_are_there_again_when_the_page_was_left(sign_in):
    page = sign_in("theo@example.org")
    page.goto(page.url.rstrip("/") + "/import")
    page.locator("textarea").first.fill(PAGE)
    page.locator("main form:has(textarea) button").last.click()
    expect(page.locator("h1")).to_have_text("Is this the article?")
    preview = page.url
    page.select_option("[name=role-1]", "standfirst")
    page.locator("[data-leave-out]").nth(3).click()
    page.goto(preview.partition("/imports/")[0])
    page.wait_for_load_state("networkidle")
    page.goto(preview)
    expect(page.locator("[name=role-1]")).to_have_value("standfirst")
    expect(page.locator("[name=role-3]")).to_have_value("boilerplate")
    page.get_by_role("button", name="Discard").click()
    expect(page.get_by_text("The import is discarded.")).to_be_visible()


def test_a_file_that_is_too_large_does_not_travel(sign_in):
    page = sign_in("theo@example.org")
    page.goto(page.url.rstrip("/") + "/import")
    sent = []
    page.on("request", lambda request: sent.append(request.url) if request.method == "POST" else None)
    large = {"name": "large.html", "mimeType": "text/html", "buffer": b"<p>x</p>" * (21 * 1024 * 128)}
    page.set_input_files("#file", files=[large])
    assert "20 MB" in page.locator("#file").evaluate("field => field.validationMessage")
    assert sent == []
