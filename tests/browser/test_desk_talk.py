"""Talk on a sentence, in one's own browser and in others'."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

LOOK = "document.dispatchEvent(new Event('visibilitychange'))"


def go_to(page: Page, number: int) -> Locator:
    """Work on the sentence with that number, its panel beside it; gives its row."""
    row = page.locator(".unit").nth(number)
    row.locator(".unit__side").click()
    unit = row.get_attribute("data-unit")
    expect(page.locator(f"#panel-comments form[action$='/units/{unit}/comments']")).to_be_visible()
    return row


def test_a_comment_is_counted_at_once_here_and_with_the_next_look_elsewhere(desk):
    mine = desk("theo@example.org", "03-weather", "en")
    theirs = desk("sakura@example.org", "03-weather", "en")
    chip = mine.locator("[data-filter=comments]")
    expect(chip).to_be_hidden()
    row = go_to(mine, 3)
    mine.keyboard.press("Alt+KeyM")
    mine.locator("#comment-body").fill("Check the depth of the snow.")
    mine.locator("#panel-comments form[action$=comments] button").click()
    expect(row.locator(".unit__talk")).to_have_text("1")
    expect(row.locator(".unit__talk")).to_have_attribute("title", "Comments")
    expect(chip).to_be_visible()
    expect(chip.locator("[data-count]")).to_have_text("1")

    theirs.evaluate(LOOK)
    expect(theirs.locator(".unit").nth(3).locator(".unit__talk")).to_have_text("1")
    theirs.locator("[data-filter=comments]").click()
    expect(theirs.locator(".unit:visible")).to_have_count(1)

    # A suggestion on another sentence appears among those that are shown; a settled conversation is not counted.
    go_to(mine, 5)
    mine.locator("#panel-suggestions summary").click()
    mine.locator("#suggest-target").fill("Snow fell.")
    mine.locator("#panel-suggestions form[action$=suggestions] button").click()
    expect(mine.locator(".unit").nth(5).locator(".unit__talk--suggestion")).to_have_text("1")
    theirs.evaluate(LOOK)
    expect(theirs.locator(".unit:visible")).to_have_count(2)
    go_to(mine, 3)
    mine.locator("#panel-comments form[action$=resolve] button").click()
    expect(row.locator(".unit__talk")).to_have_count(0)
    expect(chip.locator("[data-count]")).to_have_text("1")
    theirs.evaluate(LOOK)
    expect(theirs.locator("[data-count=comments]")).to_have_text("1")


def test_the_panel_of_the_same_sentence_shows_what_others_say(desk):
    mine = desk("theo@example.org", "06-interview", "ja")
    theirs = desk("sakura@example.org", "06-interview", "ja")
    for page in (mine, theirs):
        go_to(page, 2)
    mine.locator("#comment-body").fill("確認してください。")
    mine.locator("#panel-comments form[action$=comments] button").click()
    expect(mine.locator(".unit").nth(2).locator(".unit__talk")).to_have_text("1")
    theirs.evaluate(LOOK)
    expect(theirs.locator("#panel-comments")).to_contain_text("確認してください。")
