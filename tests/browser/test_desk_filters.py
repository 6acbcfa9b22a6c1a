"""Showing some of the sentences only, and where the caret goes then."""

from __future__ import annotations

from playwright.sync_api import expect


def test_the_caret_goes_to_the_first_sentence_that_fits(desk):
    page = desk("theo@example.org", "03-weather", "en")
    page.locator(".unit:not([data-kind=stale], [data-kind=removed])").last.locator(".unit__side").click()
    expect(page.locator(".unit--active")).not_to_have_attribute("data-kind", "stale")
    page.locator("[data-filter=stale]").click()
    stale = page.locator(".unit[data-kind=stale]")
    expect(stale.first).to_have_class("unit unit--active")
    expect(page.locator(".unit:visible")).to_have_count(stale.count())
    expect(page.locator("#editor")).to_be_focused()
    page.locator("[data-filter=all]").click()
    expect(stale.first).to_have_class("unit unit--active")


def test_what_is_typed_is_saved_before_the_caret_goes(desk):
    page = desk("theo@example.org", "03-weather", "en")
    row = page.locator(".unit").nth(1)
    row.locator(".unit__side").click()
    page.locator("#editor").fill("Snow fell on the passes during the night.")
    page.locator("[data-filter=stale]").click()
    expect(page.locator(".unit--active")).to_have_attribute("data-kind", "stale")
    expect(row).to_be_hidden()
    page.reload()
    expect(row.locator(".unit__target")).to_have_text("Snow fell on the passes during the night.")


def test_what_cannot_be_saved_stays_in_sight(desk):
    page = desk("theo@example.org", "03-weather", "en")
    row = page.locator(".unit").nth(1)
    row.locator(".unit__side").click()
    page.context.set_offline(True)
    page.locator("#editor").fill("Snow fell on the passes.")
    page.locator("[data-filter=stale]").click()
    expect(page.locator(".unit[data-kind=translated]:visible, .unit[data-kind=draft]:visible")).to_have_count(1)
    expect(row).to_have_class("unit unit--active")
    expect(page.locator("#editor")).to_have_value("Snow fell on the passes.")
    page.context.set_offline(False)
    expect(page.locator("#saved")).to_contain_text("Saved", timeout=15_000)


def test_where_nothing_fits_the_desk_says_so(desk):
    page = desk("sakura@example.org", "02-economy", "ja", page="/review")
    page.locator(".unit").first.locator(".unit__side").click()
    page.locator("[data-filter=changed]").click()
    expect(page.locator("#saved")).to_have_text("No sentence fits this filter.")
    expect(page.locator(".unit:visible")).to_have_count(0)
