"""Long articles in a real browser: when the page is painted, when a key typed in it shows, how long typing takes, when a finding shows."""

from __future__ import annotations

import shutil
import statistics
import tempfile
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.newsroom import application, edition, newsroom
from benchmarks.server import serving, signed_in

FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"]
TRIES = 5
KEYS = 40
# From the beginning of navigation until a letter typed in the first sentence is painted, as soon as the page's scripts run.
USABLE = """async () => {
  document.querySelector('.unit__target').click();
  document.execCommand('insertText', false, 'x');
  await new Promise(painted => requestAnimationFrame(() => setTimeout(painted)));
  if (!document.activeElement.value.includes('x')) throw new Error('the letter is not there');
  return performance.now();
}"""
PAINTED = "() => performance.getEntriesByName('first-contentful-paint')[0].startTime"
# The time from a key to the frame that shows it, for each key the browser is sent.
LISTEN = """() => {
  window.delays = [];
  document.addEventListener('keydown', event => {
    const pressed = event.timeStamp;
    requestAnimationFrame(() => setTimeout(() => window.delays.push(performance.now() - pressed)));
  }, true);
}"""

# From the last key of a wrong number until its mark is in the page, each way ten times.
MARKING = """async () => {
  const box = document.getElementById('editor');
  const times = [];
  for (let turn = 0; turn < 10; turn += 1) {
    for (const wrong of [true, false]) {
      box.select();
      document.execCommand('insertText', false, wrong ? 'On the 9th the government presented measures.' : 'On the 3rd the government presented measures.');
      const typed = performance.now();
      while (Boolean(document.querySelector('#editor-behind mark')) !== wrong) await new Promise(done => setTimeout(done, 2));
      if (wrong) times.push(performance.now() - typed);
      await new Promise(done => setTimeout(done, 50));
    }
  }
  return times.sort((one, other) => one - other);
}"""


def measure() -> Iterator[tuple[str, str]]:
    """First paint, usable, all rows there, and the delay of a key, for 60 and 2,000 units."""
    found = shutil.which("chromium") or shutil.which("google-chrome")
    if found is None:
        raise SystemExit("Chromium is missing: apt-get install chromium")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        app = application(folder)
        with app.app_context():
            home, people = newsroom()
            numbers = {size: edition(home, people[0], size).id for size in (60, 2000)}
            cookie = signed_in(app, people[0])["Cookie"].partition("=")[2]
        with serving(folder) as (address, _process), sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=found, args=FLAGS)
            yield _marking(browser, address, cookie, numbers[60])
            for size, number in numbers.items():
                yield from _article(browser, address, cookie, size, number)
            browser.close()


def _marking(browser: Browser, address: str, cookie: str, number: int) -> tuple[str, str]:
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    context.add_cookies([{"name": "session", "value": cookie, "url": address}])
    page = context.new_page()
    page.goto(f"{address}/editions/{number}")
    page.locator(".unit").first.click()
    page.locator("#editor").wait_for()
    times = page.evaluate(MARKING)
    context.close()
    return (
        "the last key until a finding is marked, p50 / the slowest of 10",
        f"{_middle(times):.0f} / {times[-1]:.0f} ms",
    )


def _article(browser: Browser, address: str, cookie: str, size: int, number: int) -> Iterator[tuple[str, str]]:
    painted, usable, complete, delays = [], [], [], []
    for _ in range(TRIES):
        context = browser.new_context(viewport={"width": 1440, "height": 900})
        context.add_cookies([{"name": "session", "value": cookie, "url": address}])
        page = context.new_page()
        page.goto(f"{address}/editions/{number}", wait_until="domcontentloaded")
        usable.append(page.evaluate(USABLE))
        painted.append(page.evaluate(PAINTED))
        page.locator(".unit").nth(size - 1).wait_for(state="attached", timeout=60_000)
        complete.append(page.evaluate("performance.now()"))
        delays += _typing(page)
        context.close()
    delays.sort()
    yield f"{size} units: first paint / usable, p50", f"{_middle(painted):.0f} / {_middle(usable):.0f} ms"
    yield f"{size} units: every row is there, p50", f"{_middle(complete):.0f} ms"
    yield (
        f"{size} units: a key until it is painted, p50 / p95",
        f"{_middle(delays):.0f} / {delays[int(len(delays) * 0.95)]:.0f} ms",
    )


def _typing(page: Page) -> list[float]:
    page.evaluate(LISTEN)
    page.locator("a.unit__target").nth(2).click()
    for _ in range(KEYS):
        page.keyboard.press("a")
    while page.evaluate("window.delays.length") < KEYS:
        page.wait_for_timeout(20)
    return list(page.evaluate("window.delays"))


def _middle(values: list[float]) -> float:
    return statistics.median(values)
