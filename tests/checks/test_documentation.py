"""The page that lists the checks is what the code says."""

from __future__ import annotations

from pathlib import Path

from workbench.checks import checks
from workbench.checks.documentation import checks_page

PAGE = Path(__file__).parents[2] / "docs" / "checks.md"


def test_the_page_is_up_to_date():
    assert PAGE.read_text(encoding="utf-8") == checks_page(), "run `make docs`"


def test_the_page_has_a_section_for_each_check():
    page = checks_page()
    for check in checks():
        assert f"\n## {check.id}\n" in page
        assert check.title in page
