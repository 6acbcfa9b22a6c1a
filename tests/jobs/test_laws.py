"""What holds for any list and any kill: nothing but a sentence comes of bad bytes, and no result is lost or told twice."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as some

from workbench.jobs.archive.listing import BadArchive, Pair, fault_of, within
from workbench.jobs.archive.manifest import read_manifest
from workbench.jobs.archive.pairs import Pairs
from workbench.jobs.output.lines import Lines

HEAD = b"article,language,path,source\n"
CELLS = some.one_of(
    some.text(max_size=12),
    some.sampled_from(["ko", "ar", "../x", "a.html", "https://example.org/다리", '"', "\x00", "yes"]),
)
ROWS = some.lists(some.lists(CELLS, max_size=5).map(",".join), max_size=6).map("\n".join)
MANIFESTS = some.one_of(
    some.binary(max_size=200),
    some.binary(max_size=80).map(lambda tail: HEAD + tail),
    ROWS.map(lambda rows: HEAD + rows.encode("utf-8", "surrogatepass")),
)
same_folder = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200)


def told(path: Path) -> tuple[list[Pair], tuple[str, ...]]:
    """The pairs of a manifest, or what is said to be wrong with it."""
    try:
        with Pairs(read_manifest(path)) as pairs:
            return list(pairs), ()
    except BadArchive as bad:
        return [], bad.faults


@same_folder
@example(content=b"\r\x00", name="list.csv")
@given(content=MANIFESTS, name=some.sampled_from(["list.csv", "list.jsonl"]))
def test_any_bytes_are_a_list_or_a_sentence_that_says_why_not(tmp_path, content, name):
    path = tmp_path / name
    path.write_bytes(content)
    pairs, faults = told(path)
    assert all(fault.startswith("line ") for fault in faults)
    assert all(pair.article and pair.place for pair in pairs)


@same_folder
@given(
    row=some.dictionaries(
        some.sampled_from(["article", "language", "path", "url"]), some.text() | some.integers() | some.none()
    )
)
def test_any_json_object_is_an_edition_or_a_sentence(tmp_path, row):
    path = tmp_path / "list.jsonl"
    path.write_text(json.dumps(row) + "\n", encoding="utf-8")
    pairs, faults = told(path)
    assert pairs == []  # one edition alone is no pair
    assert all(fault.startswith("line 1: ") for fault in faults)


@given(place=some.text(some.sampled_from("./\\ab:~\x00"), max_size=12))
def test_a_place_without_a_fault_lies_in_the_folder(tmp_path_factory, place):
    root = tmp_path_factory.getbasetemp()
    if not fault_of(place):
        assert within(root, place) is not None


ARTICLES = ("다리", "橋", "جسر", "पुल", "bridge", "a\nb", "\u2028", "𐍈")


def line_of(pair: Pair) -> dict[str, object]:
    sides = {"source": {"language": "ko", "path": pair.source_place}, "edition": {"language": "en", "path": pair.place}}
    return {"article": pair.article, **sides, "score": 91.25, "seconds": 0.01}


PAIRS = [Pair(article, "ko", f"{article}/ko.html", "en", f"{article}/en.html") for article in ARTICLES]


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    path = tmp_path_factory.mktemp("whole") / "out.jsonl"
    with Lines(path) as lines:
        for pair in PAIRS:
            lines.add(line_of(pair))
    return path.read_bytes()


@same_folder
@given(cut=some.integers(min_value=0))
def test_a_run_killed_at_any_byte_ends_with_every_result_once(tmp_path, whole, cut):
    path = tmp_path / "out.jsonl"
    path.write_bytes(whole[: cut % (len(whole) + 1)])
    with Lines(path) as lines:
        for pair in PAIRS:
            if pair.key not in lines:
                lines.add(line_of(pair))
    assert path.read_bytes() == whole
