"""One key puts a finding right, as if somebody had typed it: the browser's own undo takes it back."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.test_desk_findings import RIGHT, on_drivers

NARROW = RIGHT.replace("。", ".")


@pytest.fixture
def drivers(desk):
    """A translator's desk at a sentence of the demo, which is left as it was."""
    page = desk("theo@example.org", "01-politics", "zh-Hans")
    on_drivers(page)
    yield page
    page.locator("#editor").fill(RIGHT)
    expect(page.locator("#saved")).to_contain_text("Saved")


def test_a_key_puts_a_finding_right_and_undo_takes_it_back(drivers):
    box = drivers.locator("#editor")
    box.fill(NARROW)
    button = drivers.locator(".unit--active .finding__fix")
    expect(button).to_contain_text("Put it right")
    expect(button.locator("kbd")).to_have_text("⌥ R" if "Mac" in drivers.evaluate("navigator.platform") else "Alt R")
    drivers.keyboard.press("Alt+KeyR")
    expect(box).to_have_value(RIGHT)
    expect(drivers.locator(".unit--active .finding")).to_have_count(0)
    expect(box).to_be_focused()
    drivers.keyboard.press("Control+z")
    expect(box).to_have_value(NARROW)
    expect(drivers.locator(".unit--active .finding")).to_have_count(1)
    drivers.keyboard.press("Control+Shift+z")
    expect(box).to_have_value(RIGHT)
    expect(drivers.locator("#saved")).to_contain_text("Saved")


def test_what_only_takes_something_away_is_undone_as_well(drivers):
    box = drivers.locator("#editor")
    spaced = RIGHT.replace("之前", "之前 ")
    box.fill(spaced)
    drivers.locator(".unit--active .finding__fix").click()
    expect(box).to_have_value(RIGHT)
    drivers.keyboard.press("Control+z")
    expect(box).to_have_value(spaced)


def test_the_key_is_about_the_finding_one_went_to_and_then_about_the_next(drivers):
    box = drivers.locator("#editor")
    box.fill(NARROW.replace("之前", "之前 "))
    expect(drivers.locator(".unit--active .finding")).to_have_count(2)
    drivers.keyboard.press("Alt+KeyI")
    drivers.keyboard.press("Alt+KeyI")
    drivers.keyboard.press("Alt+KeyR")
    expect(drivers.locator(".unit--active .finding")).to_have_count(1)
    drivers.keyboard.press("Alt+KeyR")
    expect(box).to_have_value(RIGHT)


def test_where_no_finding_knows_its_repair_the_key_says_so(drivers):
    box = drivers.locator("#editor")
    box.fill(RIGHT.replace("64", "46"))
    expect(drivers.locator(".unit--active .finding")).to_have_count(1)
    expect(drivers.locator(".unit--active .finding__fix")).to_have_count(0)
    drivers.keyboard.press("Alt+KeyR")
    expect(drivers.locator(".toast").last).to_contain_text("knows how to put itself right")
    expect(box).to_have_value(RIGHT.replace("64", "46"))
