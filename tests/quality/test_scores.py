"""Floors under what was measured: a change that reads pages or cuts sentences worse than before fails here."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

WORKBENCH = Path(sys.executable).with_name("workbench")
SEGMENTATION = {
    "Chinese-GSD": 0.99,
    "Japanese-GSD": 0.97,
    "Korean-GSD": 0.90,
    "Korean-Kaist": 0.99,
    "German-GSD": 0.92,
}


# Strict, omitted and added F1, with a model and without one.
ALIGNMENT = {
    ("ntrex-edition", ""): (0.965, 0.92, 0.97),
    ("ntrex-edition", " --without-meaning"): (0.87, 0.68, 0.61),
    ("ntrex-light", ""): (0.98, 0.92, 0.94),
    ("ntrex-light", " --without-meaning"): (0.95, 0.72, 0.76),
    ("textberg-dev", ""): (0.925, 0.0, 0.86),
    ("textberg-dev", " --without-meaning"): (0.89, 0.0, 0.88),
}


def scored(measures: Path, tmp_path: Path, script: str, command: str, *data: str) -> dict:
    report = tmp_path / "report.json"
    run = [sys.executable, str(measures / "eval" / script), *data, "--cmd", f"{WORKBENCH} {command}"]
    subprocess.run([*run, "--json", str(report)], check=True, capture_output=True, timeout=300)
    return json.loads(report.read_text())


@pytest.fixture(scope="module")
def segmentation(measures, tmp_path_factory):
    data = sorted(str(each) for each in (measures / "data" / "segmentation").glob("*.jsonl"))
    return scored(measures, tmp_path_factory.mktemp("scores"), "score_segmentation.py", "segment --jsonl", *data)


@pytest.mark.parametrize("treebank", SEGMENTATION)
def test_sentences_end_where_people_say(segmentation, treebank):
    assert segmentation[treebank]["f1"] >= SEGMENTATION[treebank]


def test_segmentation_loses_no_character(segmentation):
    assert {name: told["text_lost"] for name, told in segmentation.items() if told["text_lost"]} == {}


def test_golden_rules(segmentation):
    right, _of = segmentation["golden rules"]["exact"].split("/")
    assert int(right) >= 219


def test_articles_are_found_in_web_pages(measures, tmp_path):
    pages = str(measures / "data" / "formats" / "readability")
    told = scored(measures, tmp_path, "score_extraction.py", "extract --jsonl", pages)
    shares = {name: share_of(told[name]) for name in ("captions", "title", "byline", "date")}
    assert told["block_f1"] >= 0.965
    assert shares["captions"] >= 0.95
    assert shares["byline"] >= 0.82
    assert shares["date"] >= 0.95
    assert shares["title"] >= 0.9


@pytest.mark.parametrize(("texts", "option"), ALIGNMENT)
def test_sentences_of_editions_are_paired(measures, tmp_path, texts, option):
    data = str(measures / "data" / f"align.{texts}.jsonl")
    told = scored(measures, tmp_path, "score_alignment.py", f"align --jsonl{option}", data)["ALL"]
    strict, omitted, added = ALIGNMENT[texts, option]
    assert told["strict_f1"] >= strict
    assert told["omitted_f1"] >= omitted
    assert told["added_f1"] >= added


def share_of(told: str) -> float:
    right, of = map(int, told.split("/"))
    return right / of
