"""Every page, light and dark, small and large, in two directions: nothing axe finds, nothing the policy refuses."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

PAGES = (
    "/newsrooms/1",
    "/newsrooms/1/import",
    "/newsrooms/1/terms",
    "/newsrooms/1/jobs",
    "/newsrooms/1/record",
    "/newsrooms/1/people",
    "/newsrooms/1/settings",
    "/newsrooms/1/checks",
    "/newsrooms/1/checks?pair=ko>en",
    "/newsrooms/1/checks/style",
    "/newsrooms/1/checks/lengths",
    "/newsrooms/1/checks/silenced",
    "/newsrooms/1/consistency",
    "/newsrooms/1/consistency/renderings",
    "/articles/1/matrix",
    "/articles/1/matrix?rows=all",
    "/editions/1/report",
    "/articles/1",
    "/articles/3",
    "/editions/1",
    "/editions/1/review",
    "/editions/2?f=findings",
    "/editions/7",
    "/units/11",
    "/editions/1/settings",
    "/editions/1/export",
    "/account",
    "/nothing-here",
)


def faults(page: Page) -> list[str]:
    """What axe finds, a line each."""
    found = Axe().run(page).response["violations"]
    return [f"{each['id']}: {each['help']} {[node['target'] for node in each['nodes']][:3]}" for each in found]


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_no_page_shuts_anybody_out(sign_in, demo, colours):
    page = sign_in("haneul@example.org", color_scheme=colours)
    found = {}
    for address in PAGES:
        page.goto(demo + address)
        page.wait_for_timeout(250)
        if "/editions/" in address:
            page.keyboard.press("Alt+KeyI")
            page.wait_for_timeout(400)
        if told := faults(page):
            found[address] = told
    assert found == {}


def test_the_pages_before_signing_in_shut_nobody_out(visit, demo, empty):
    assert faults(visit(f"{demo}/login")) == []
    assert faults(visit(f"{empty}/")) == []


@pytest.mark.parametrize(("language", "direction"), [("ar", "rtl"), ("ko", "ltr")])
def test_the_interface_speaks_the_browsers_language(visit, demo, language, direction):
    page = visit(f"{demo}/login", locale=language)
    assert page.locator("html").get_attribute("lang") == language
    assert page.locator("html").get_attribute("dir") == direction


@pytest.mark.parametrize(
    "address",
    [
        "/newsrooms/1",
        "/articles/1",
        "/editions/1",
        "/editions/2?f=findings",
        "/newsrooms/1/import",
        "/newsrooms/1/checks",
        "/newsrooms/1/checks/style",
        "/newsrooms/1/consistency",
        "/articles/1/matrix?rows=all",
        "/editions/1/report",
    ],
)
def test_nothing_is_wider_than_a_telephone(sign_in, demo, address):
    page = sign_in("haneul@example.org", viewport={"width": 390, "height": 844})
    page.goto(demo + address)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
