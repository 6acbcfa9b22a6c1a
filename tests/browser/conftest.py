"""A real browser before a real server. Where Chromium is missing these tests say how to get it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from benchmarks.server import serving

PASSWORD = "a password for tests"
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"]
ALL_REQUIRED = os.environ.get("WORKBENCH_REQUIRE_ALL_TESTS") == "1"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """One process of the test run drives the browser, beside the others."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker("browser")
            item.add_marker(pytest.mark.xdist_group("browser"))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium."""
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if found is None:
        say = pytest.fail if ALL_REQUIRED else pytest.skip
        say("Chromium is missing: apt-get install chromium fonts-noto-cjk fonts-noto-core")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=found, args=FLAGS)
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server over the demo newsroom; everybody there has the same password."""
    instance = tmp_path_factory.mktemp("demo")
    environment = {**os.environ, "WORKBENCH_INSTANCE": str(instance)}
    run = "import sys; from workbench.cli import main; sys.argv[0] = 'workbench'; main()"
    command = [sys.executable, "-c", run, "demo", "--password", PASSWORD]
    subprocess.run(command, env=environment, check=True, capture_output=True)
    with serving(instance) as (address, _process):
        yield address


@pytest.fixture(scope="session")
def demo_numbers() -> dict[tuple[str, str], int]:
    """The demo's editions by article and language, in the order they were made."""
    from workbench import demo as content  # noqa: PLC0415 - only browser tests need it

    keys = [(article.key, edition.language) for article in content.articles() for edition in article.editions]
    return {key: number for number, key in enumerate(keys, 1)}


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[str]:
    """The address of a server nobody has used yet."""
    with serving(tmp_path / "instance", workers=1) as (address, _process):
        yield address


@pytest.fixture
def visit(browser: Browser) -> Iterator[Callable[..., Page]]:
    """`visit(address)` opens a page in a browser of its own; whatever the page complains about fails the test."""
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    def opened(address: str, **options: object) -> Page:
        context = browser.new_context(**{"locale": "en-GB", "viewport": {"width": 1440, "height": 900}, **options})
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on(
            "console", lambda said: complaints.append(said.text) if "Content Security Policy" in said.text else None
        )
        page.goto(address)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert complaints == []


@pytest.fixture(scope="session")
def sessions() -> dict[str, list[dict[str, object]]]:
    """The cookies of people who signed in before: signing in is limited, and a test that is not about it need not."""
    return {}


@pytest.fixture
def sign_in(visit: Callable[..., Page], demo: str, sessions: dict[str, list[dict[str, object]]]) -> Callable[..., Page]:
    """`sign_in("mina@example.org")` gives that person's browser, at the first page."""

    def signed_in(email: str, **options: object) -> Page:
        page = visit(f"{demo}/login", **options)
        if email in sessions:
            page.context.add_cookies(sessions[email])
            page.goto(f"{demo}/")
            if "/login" not in page.url:
                return page
        page.fill("input[name=email]", email)
        page.fill("input[name=password]", PASSWORD)
        page.locator("main form:has(input[name=password]) button").last.click()
        page.wait_for_url(lambda address: "/login" not in address)
        sessions[email] = page.context.cookies()
        return page

    return signed_in


@pytest.fixture
def desk(sign_in: Callable[..., Page], demo: str, demo_numbers: dict[tuple[str, str], int]) -> Callable[..., Page]:
    """`desk("theo@example.org", "03-weather", "en")` is that person's browser at the desk of the demo's edition;
    `page="/review"` its review."""

    def opened(email: str, article: str, language: str, page: str = "") -> Page:
        browser = sign_in(email)
        browser.goto(f"{demo}/editions/{demo_numbers[article, language]}{page}")
        expect(browser.locator(".desk__hints kbd").first).to_have_text("Ctrl ↵")
        return browser

    return opened
