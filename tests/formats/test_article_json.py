"""JSON: the edition for other programs."""

from __future__ import annotations

import json

import pytest

from tests.formats.editions import BOLD_OFF, BOLD_ON, BREAK, HOSTILE, PAIRS, block, edition, in_language
from workbench.formats.article_json import FORMAT, write


@pytest.mark.parametrize("language", PAIRS)
def test_the_text_is_told_with_its_language(language):
    told = json.loads(write(in_language(language)))
    assert (told["language"], told["blocks"][0]["text"]) == (language, PAIRS[language][1])
    assert told["direction"] == ("rtl" if language == "ar" else "ltr")


def test_text_is_written_as_people_read_it():
    assert "政府は昨日、予算案を発表した。".encode() in write(in_language("ja"))


def test_units_stand_with_their_source_and_state():
    told = json.loads(write(edition(block("p1", ["하나.", "둘."], ["一つ。", None], state="reviewed"))))
    first, second = told["blocks"][0]["units"]
    assert (first["source"]["text"], first["target"]["text"], first["state"]) == ("하나.", "一つ。", "reviewed")
    assert second["target"] is None


def test_inline_markup_is_html_beside_the_plain_text():
    source, target = f"{BOLD_ON}정부{BOLD_OFF}{BREAK}어제", f"{BOLD_ON}政府{BOLD_OFF}<は>{BREAK}昨日"
    told = json.loads(write(edition(block("p1", [source], [target]))))
    assert told["blocks"][0]["html"] == "<strong>政府</strong>&lt;は&gt;<br>昨日"
    assert told["blocks"][0]["text"] == "政府<は>\n昨日"


def test_metadata_that_is_not_said_is_left_out():
    told = json.loads(write(in_language("de")))
    assert told["metadata"] == {"title": PAIRS["de"][1], "language": "de", "published": "2026-03-01"}
    assert told["alternates"] == [{"language": "ko", "url": "https://news.example/ko/1?a=1&b=2"}]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_comes_back_as_text(text):
    written = write(edition(block("p1", [text], [text]), title=text, draft=True, draft_label=text))
    assert json.loads(written)["blocks"][0]["units"][0]["target"]["text"] == text.replace("\ud800", "\ufffd")


def test_a_script_element_that_holds_it_cannot_be_closed_by_it():
    written = write(edition(block("p1", ["</script>"], ["<!-- </SCRIPT> -->"])))
    assert b"</" not in written
    assert b"<!--" not in written


def test_a_draft_says_so_everywhere():
    told = json.loads(write(in_language("ko", draft=True)))
    assert [(each["draft"], each["draft_label"]) for each in (told, told["blocks"][0])] == [(True, "DRAFT")] * 2


def test_an_approved_edition_does_not():
    told = json.loads(write(in_language("ko")))
    assert told["draft"] is False
    assert "draft" not in told["blocks"][0]


def test_it_is_offered_for_export_only():
    assert (FORMAT.name, FORMAT.suffixes, FORMAT.media_type) == ("json", (".json",), "application/json")
    assert FORMAT.read is None
