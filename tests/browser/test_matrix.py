"""The matrix by keys: to the next difference, from cell to cell, to the words at the desk; a report shared and read."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect


@pytest.fixture
def matrix(sign_in, demo):
    """`matrix("?rows=all")` is the demo's first article with its editions side by side."""

    def opened(query="", **options):
        page = sign_in("haneul@example.org", **options)
        page.goto(f"{demo}/articles/1/matrix{query}")
        return page

    return opened


def here(page):
    """The row and column of the cell that has the focus."""
    return page.evaluate("(c => [c.parentElement.rowIndex, c.cellIndex])(document.activeElement.closest('td'))")


def test_j_goes_to_the_odd_one_out_and_enter_to_its_words(matrix):
    page = matrix("?rows=all")
    focused = page.locator("td:focus-within")
    for _difference in range(12):
        page.keyboard.press("j")
        if "98,000" in focused.inner_text():
            break
    expect(focused).to_contain_text("98,000")
    expect(focused).to_contain_text("stands out")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/editions/\d+#u\d+$"))
    expect(page.locator(".unit--active")).to_contain_text("98,000")


def test_k_goes_back(matrix):
    page = matrix("?rows=all")
    page.keyboard.press("j")
    first = here(page)
    page.keyboard.press("j")
    assert here(page)[0] > first[0]
    page.keyboard.press("k")
    assert here(page) == first


def test_arrows_go_from_cell_to_cell(matrix):
    page = matrix("?rows=all")
    page.keyboard.press("j")
    row, column = here(page)
    page.locator("td:focus-within").press("ArrowRight")
    assert here(page) == [row, column + 1]
    page.locator("td:focus-within").press("ArrowDown")
    assert here(page)[0] > row
    page.locator("td:focus-within").press("ArrowUp")
    assert here(page) == [row, column + 1]
    page.locator("td:focus-within").press("ArrowLeft")
    assert here(page) == [row, column]


def test_a_file_is_taken(matrix):
    page = matrix()
    page.get_by_text("Export").click()
    with page.expect_download() as taken:
        page.get_by_text("Workbook (XLSX)").click()
    assert taken.value.suggested_filename.endswith(".xlsx")


def test_a_report_is_shared_and_read_by_somebody_outside(sign_in, visit, demo):
    page = sign_in("haneul@example.org")
    page.goto(f"{demo}/editions/1/report")
    page.get_by_role("button", name="Make an address").click()
    address = page.locator(".shared-address").first.inner_text()
    outside = visit(f"{demo}/shared/{address.rpartition('/')[2]}")
    expect(outside.locator("h1")).to_be_visible()
    expect(outside.locator(".evidence").first).to_contain_text("98,000")
    page.get_by_role("button", name="Withdraw").first.click()
    outside.reload()
    expect(outside.locator("main")).to_contain_text("not shared any more")
