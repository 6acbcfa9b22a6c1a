"""Finding what is seen: across chips, whatever the case, in long articles too."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

MARKED = """() => [...CSS.highlights.get("found")].map(
    part => part.startContainer.data.slice(part.startOffset, part.endOffset))"""
LONG = """() => {
  const rows = document.getElementById("rows");
  const row = document.querySelector(".unit:has(.unit__source .code)");
  for (let number = 0; number < 2000; number += 1) {
    const copy = row.cloneNode(true);
    copy.id = `copy${number}`;
    rows.append(copy);
  }
}"""
# Writes into the field; tells what was found, and the longest time in which the page answered nobody.
HOLD_UP = """async (wanted) => {
  const field = document.getElementById("find");
  field.value = wanted;
  field.dispatchEvent(new Event("input"));
  const begun = performance.now();
  let last = begun;
  let longest = 0;
  while (last - begun < 1500) {
    await new Promise(later => setTimeout(later));
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }
  return [document.getElementById("find-count").textContent, longest];
}"""
ARTICLE = """<html lang="de"><body><article><h1>Wasser wird teurer in Österreich</h1>
<p class="byline">Von <a href="/jo">Jo Reporter</a>, 12. März</p>
<p>Der Liter H<sub>2</sub>O kostet an der ΟΔΟΣ ΑΘΗΝΩΝ jetzt <b>$4.8</b>, sagt man in der Hauptstraße.</p>
<p>Die Fabrik stellte ½ ｶﾞ aus
   drei Teilen her.</p></article></body></html>"""


@pytest.fixture
def water(sign_in, demo) -> Page:
    """The desk of an article with many inline codes."""
    page = sign_in("haneul@example.org")
    page.goto(f"{demo}/newsrooms/1/import")
    page.locator("textarea").first.fill(ARTICLE)
    page.locator("main form:has(textarea) button").last.click()
    page.get_by_role("button", name="Save").click()
    page.locator("input[name=language], select[name=language]").first.fill("en")
    page.get_by_role("button", name="Open an edition").click()
    expect(page.locator("#editor")).to_be_focused()
    return page


def found(page: Page, wanted: str) -> str:
    """How many sentences the desk says it found."""
    page.locator("#find").fill("")
    expect(page.locator("#find-count")).to_have_text("")
    page.locator("#find").fill(wanted)
    expect(page.locator("#find-count")).to_contain_text("found")
    return page.locator("#find-count").inner_text()


def test_text_is_found_as_it_is_seen(water):
    for wanted, marked in (
        ("H2O", ["H", "2", "O"]),
        ("kostet an", ["kostet an"]),
        ("jetzt $4.8, sagt", ["jetzt ", "$4.8", ", sagt"]),
        ("österreich", ["Österreich"]),
        ("ÖSTERREICH", ["Österreich"]),
        ("hauptSTRASSE", ["Hauptstraße"]),
        ("οδος αθ", ["ΟΔΟΣ ΑΘ"]),
        ("jo reporter, 12", ["Jo Reporter", ", 12"]),
        ("ガ aus drei", ["ｶﾞ aus drei"]),
    ):
        assert found(water, wanted) == "1 found", wanted
        assert water.evaluate(MARKED) == marked
    # The numbers on the chips are no text.
    assert found(water, "H12") == "0 found"


def test_finding_in_two_thousand_sentences_is_quick(desk):
    page = desk("theo@example.org", "03-weather", "en")
    page.evaluate(LONG)
    for wanted in ("15", "cm"):
        count, longest = page.evaluate(HOLD_UP, wanted)
        assert int(count.split()[0].replace(",", "")) > 2000
        assert longest < 1000  # milliseconds; about 150 where nothing else runs
