"""Results in a file: a killed run's half line is cut off, and what is in the file is not done again."""

from __future__ import annotations

import json
import subprocess
import sys

import pyarrow.parquet as arrow
import pytest

from workbench.jobs.archive.listing import Pair
from workbench.jobs.output import parquet
from workbench.jobs.output.lines import Lines, NotOurs
from workbench.jobs.output.parquet import NoParquet, check_parquet, write_parquet


def pair(article: str) -> Pair:
    return Pair(article, "ko", f"{article}/ko.html", "hi", f"{article}/hi.html")


def line(article: str, **told: object) -> dict[str, object]:
    sides = {
        "source": {"language": "ko", "path": f"{article}/ko.html"},
        "edition": {"language": "hi", "path": f"{article}/hi.html"},
    }
    return {"article": article, **sides, **(told or {"score": 91.5, "seconds": 0.1})}


def test_what_was_written_is_known_in_the_next_run(tmp_path):
    with Lines(tmp_path / "out.jsonl") as lines:
        lines.add(line("다리"))
    with Lines(tmp_path / "out.jsonl") as lines:
        assert [pair("다리").key in lines, pair("강").key in lines] == [True, False]


def test_a_half_line_is_cut_off_and_its_pair_done_again(tmp_path):
    path = tmp_path / "out.jsonl"
    whole = json.dumps(line("다리"), ensure_ascii=False) + "\n"
    path.write_text(whole + whole.replace("다리", "강")[:40], encoding="utf-8")
    with Lines(path) as lines:
        assert [pair("다리").key in lines, pair("강").key in lines] == [True, False]
        lines.add(line("강"))
    assert [json.loads(each)["article"] for each in path.read_text("utf-8").splitlines()] == ["다리", "강"]


def test_a_run_killed_at_its_very_first_line_begins_again(tmp_path):
    (tmp_path / "out.jsonl").write_text('{"article": "다', encoding="utf-8")
    with Lines(tmp_path / "out.jsonl") as lines:
        assert len(lines) == 0
    assert (tmp_path / "out.jsonl").read_bytes() == b""


@pytest.mark.parametrize("content", ["a letter to a friend", "a letter\nto a friend\n", '{"id": 1}\n', "[]\n"])
def test_a_file_of_something_else_is_left_as_it_is(tmp_path, content):
    path = tmp_path / "letter.txt"
    path.write_text(content)
    with pytest.raises(NotOurs, match="no result of an audit"):
        Lines(path)
    assert path.read_text() == content


def test_two_runs_do_not_write_to_one_file(tmp_path):
    run = f"from pathlib import Path; from workbench.jobs.output.lines import Lines; Lines(Path({str(tmp_path)!r}) / 'out.jsonl')"
    with Lines(tmp_path / "out.jsonl"):
        other = subprocess.run([sys.executable, "-c", run], capture_output=True, text=True, check=False)
    assert "another run is writing to it" in other.stderr


def test_parquet_holds_every_line_in_its_order_and_in_groups(tmp_path, monkeypatch):
    monkeypatch.setattr(parquet, "ROWS", 2)
    first = {"kind": "number", "severity": "critical", "message": "!", "source": ["٣٥٠"], "edition": ["530"]}
    with Lines(tmp_path / "out.jsonl") as lines:
        for article in ("다리", "橋", "جسر", "पुल"):
            lines.add(line(article, score=88.0, dimensions={"facts": None}, findings={"critical": 1}, first=[first]))
        lines.add(line("bridge", error="bridge/hi.html: The file is empty.", seconds=0.0))
    assert write_parquet(tmp_path / "out.jsonl", tmp_path / "out.parquet") == 5
    rows = arrow.read_table(tmp_path / "out.parquet").to_pylist()
    assert [row["article"] for row in rows] == ["다리", "橋", "جسر", "पुल", "bridge"]
    assert (rows[0]["critical"], rows[0]["first"], rows[0]["facts"]) == (1, [first], None)
    assert (rows[4]["score"], rows[4]["error"]) == (None, "bridge/hi.html: The file is empty.")
    assert arrow.ParquetFile(tmp_path / "out.parquet").num_row_groups == 3


def test_without_the_package_it_is_said_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(NoParquet, match=r"pip install 'editions-workbench\[parquet\]'"):
        check_parquet()
