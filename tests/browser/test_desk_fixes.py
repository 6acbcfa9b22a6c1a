"""One key puts a finding right, as if somebody had typed it: the browser's own undo takes it back."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

RIGHT = "来年の春、弟子3人に店を譲る考えだ。"
NARROW = RIGHT.replace("。", ".")
SPACED = RIGHT.replace("店を", "店を ")


@pytest.fixture
def pupils(desk):
    """A translator's desk at a sentence of the demo, which is left as it was."""
    page = desk("sakura@example.org", "06-interview", "ja")
    row = page.locator(".unit:has(.unit__source:text('물려줄'))").first
    row.locator(".unit__side").click()
    expect(row).to_have_class("unit unit--active")
    yield page
    page.locator("#editor").fill(RIGHT)
    expect(page.locator("#saved")).to_contain_text("Saved")


def test_a_key_puts_a_finding_right_and_undo_takes_it_back(pupils):
    box = pupils.locator("#editor")
    box.fill(NARROW)
    button = pupils.locator(".unit--active .finding__fix")
    expect(button).to_contain_text("Put it right")
    expect(button.locator("kbd")).to_have_text("⌥ R" if "Mac" in pupils.evaluate("navigator.platform") else "Alt R")
    pupils.keyboard.press("Alt+KeyR")
    expect(box).to_have_value(RIGHT)
    expect(pupils.locator(".unit--active .finding")).to_have_count(0)
    expect(box).to_be_focused()
    pupils.keyboard.press("Control+z")
    expect(box).to_have_value(NARROW)
    expect(pupils.locator(".unit--active .finding")).to_have_count(1)
    pupils.keyboard.press("Control+Shift+z")
    expect(box).to_have_value(RIGHT)
    expect(pupils.locator("#saved")).to_contain_text("Saved")


def test_what_only_takes_something_away_is_undone_as_well(pupils):
    box = pupils.locator("#editor")
    box.fill(SPACED)
    pupils.locator(".unit--active .finding__fix").click()
    expect(box).to_have_value(RIGHT)
    pupils.keyboard.press("Control+z")
    expect(box).to_have_value(SPACED)


def test_the_key_is_about_the_finding_one_went_to_and_then_about_the_next(pupils):
    box = pupils.locator("#editor")
    box.fill(SPACED.replace("。", "."))
    expect(pupils.locator(".unit--active .finding")).to_have_count(2)
    pupils.keyboard.press("Alt+KeyI")
    pupils.keyboard.press("Alt+KeyI")
    pupils.keyboard.press("Alt+KeyR")
    expect(pupils.locator(".unit--active .finding")).to_have_count(1)
    pupils.keyboard.press("Alt+KeyR")
    expect(box).to_have_value(RIGHT)


def test_where_no_finding_knows_its_repair_the_key_says_so(pupils):
    box = pupils.locator("#editor")
    box.fill(RIGHT.replace("3", "4"))
    expect(pupils.locator(".unit--active .finding")).to_have_count(1)
    expect(pupils.locator(".unit--active .finding__fix")).to_have_count(0)
    pupils.keyboard.press("Alt+KeyR")
    expect(pupils.locator(".toast").last).to_contain_text("knows how to put itself right")
    expect(box).to_have_value(RIGHT.replace("3", "4"))
