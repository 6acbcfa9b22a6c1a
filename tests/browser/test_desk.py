"""The desk in a real browser: typing, keys, input methods, two people, codes, right to left."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect


def desk_of(page: Page, number: int) -> None:
    """Go to the desk of the edition with that number."""
    page.goto(page.url.split("/newsrooms")[0].split("/editions")[0] + f"/editions/{number}")
    expect(page.locator(".desk__hints kbd").first).to_have_text("Ctrl ↵")


@pytest.fixture
def numbers(demo_numbers):
    """The demo's editions by article and language."""
    return demo_numbers


def test_typing_saves_by_itself_and_is_there_after_a_reload(sign_in, numbers):
    page = sign_in("theo@example.org")
    desk_of(page, numbers["01-politics", "zh-Hans"])
    unit = page.locator(".unit--active").get_attribute("id")
    page.locator("#editor").fill("市政府将在下月15日之前招聘64名司机！")
    expect(page.locator("#saved")).to_contain_text("Saved")
    page.reload()
    expect(page.locator(f"#{unit} .unit__target")).to_have_text(
        "市政府将在下月15日之前招聘64名司机！", use_inner_text=False
    )


def test_enter_that_ends_a_composition_confirms_nothing(sign_in, numbers):
    page = sign_in("theo@example.org")
    desk_of(page, numbers["06-interview", "en"])
    page.locator(".unit").nth(4).locator(".unit__side").click()
    before = page.locator(".unit--active").get_attribute("id")
    box = page.locator("#editor")
    box.dispatch_event("compositionstart")
    box.evaluate(
        "box => box.dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', code: 'Enter', ctrlKey: true, isComposing: true, bubbles: true}))"
    )
    assert page.locator(".unit--active").get_attribute("id") == before
    box.dispatch_event("compositionend")
    page.keyboard.press("Control+Enter")
    expect(page.locator(f"#{before}")).not_to_have_class("unit unit--active")


def test_a_missing_code_is_said_at_once_and_asked_about_when_confirming(sign_in, numbers):
    page = sign_in("theo@example.org")
    desk_of(page, numbers["03-weather", "en"])
    row = page.locator(".unit:has(.unit__source .code)").first
    row.locator(".unit__side").click()
    page.locator("#editor").fill("Up to 15 cm in the mountains.")
    expect(page.locator("#editor-codes")).to_contain_text("⟦1⟧")
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("dialog")).to_contain_text("inline codes differ")
    page.get_by_role("dialog").get_by_role("button").first.click()
    expect(row).not_to_have_attribute("data-kind", "translated")
    page.locator("#editor").fill("Up to ")
    page.keyboard.press("Alt+Digit1")
    expect(page.locator("#editor")).to_have_value("Up to ⟦1⟧")


def test_a_corrected_source_is_shown_beside_the_kept_translation(sign_in, numbers):
    page = sign_in("theo@example.org")
    desk_of(page, numbers["03-weather", "en"])
    stale = page.locator(".unit[data-kind=stale]").first
    stale.locator(".unit__side").click()
    expect(page.locator("#panel .panel__part--stale ins").first).to_be_visible()
    expect(page.locator(".unit[data-kind=removed]").first).to_be_visible()


def test_two_people_on_one_sentence_lose_nothing(sign_in, numbers):
    first, second = sign_in("theo@example.org"), sign_in("sakura@example.org")
    number = numbers["04-sport", "zh-Hans"]
    for page in (first, second):
        desk_of(page, number)
        page.locator(".unit").nth(1).locator(".unit__side").click()
    first.locator("#editor").fill("第一个人的文本")
    expect(first.locator("#saved")).to_contain_text("Saved")
    second.locator("#editor").fill("第二个人的文本")
    dialog = second.locator("#conflict")
    expect(dialog).to_be_visible()
    expect(dialog.locator("#conflict-theirs")).to_have_text("第一个人的文本")
    expect(dialog.locator("#conflict-mine")).to_have_value("第二个人的文本")
    dialog.locator("#conflict-keep").click()
    expect(second.locator("#saved")).to_contain_text("Saved")
    first.reload()
    expect(first.locator(".unit").nth(1).locator(".unit__target")).to_have_text("第二个人的文本", use_inner_text=False)


def test_what_could_not_be_saved_is_kept_in_the_browser_and_saved_later(sign_in, numbers):
    page = sign_in("sakura@example.org")
    desk_of(page, numbers["05-correction", "ja"])
    unit = page.locator(".unit--active").get_attribute("id")
    page.context.set_offline(True)
    page.locator("#editor").fill("読者と図書館におわびします。")
    expect(page.locator("#saved")).to_contain_text("No connection")
    page.context.set_offline(False)
    expect(page.locator("#saved")).to_contain_text("Saved", timeout=15_000)
    page.reload()
    expect(page.locator(f"#{unit} .unit__target")).to_have_text("読者と図書館におわびします。", use_inner_text=False)


def test_an_editor_comments_returns_and_sees_the_translators_version(sign_in, numbers):
    page = sign_in("minseo@example.org")
    page.goto(page.url.split("/newsrooms")[0] + f"/editions/{numbers['01-politics', 'en']}/review")
    expect(page.locator(".judgement .measures")).to_contain_text("TER")
    expect(page.locator(".unit__difference ins").first).to_be_visible()
    page.locator(".unit").nth(7).locator(".unit__side").click()
    page.keyboard.press("Alt+KeyM")
    page.locator("#comment-body").fill("숫자를 확인해 주세요.")
    page.locator("#panel-comments form[action$=comments] button").click()
    expect(page.locator("#panel-comments")).to_contain_text("숫자를 확인해 주세요.")
    page.locator("[data-deed=giveBack]").click()
    page.locator("#reason-text").fill("9,800입니다.")
    page.locator("#reason").get_by_role("button", name="Go on").click()
    expect(page.locator(".unit").nth(7)).to_have_attribute("data-kind", "returned")


def test_find_marks_and_walks_through_source_and_translation(sign_in, numbers):
    page = sign_in("theo@example.org")
    desk_of(page, numbers["02-economy", "en"])
    page.keyboard.press("Control+KeyF")
    page.keyboard.type("won")
    expect(page.locator("#find-count")).to_contain_text("found")
    page.keyboard.press("Enter")
    expect(page.locator(".unit--active")).to_contain_text("won")


def test_an_arabic_edition_is_laid_out_from_right_to_left(sign_in):
    page = sign_in("haneul@example.org")
    page.goto(page.url.split("/newsrooms")[0] + "/articles/5")
    page.locator("input[name=language], select[name=language]").first.fill("ar")
    page.get_by_role("button", name="Open an edition").click()
    expect(page.locator("#editor")).to_have_attribute("dir", "rtl")
    page.locator("#editor").fill("تصحيح: ساعات عمل المكتبة")
    page.keyboard.press("Control+Enter")
    expect(page.locator(".unit").first.locator(".unit__target")).to_have_css("direction", "rtl")
