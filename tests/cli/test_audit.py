"""`workbench audit`: one line a pair, whatever happens to a file; a run that was killed goes on where it was."""

from __future__ import annotations

import json
import os
import signal
import subprocess

import pytest
from click.testing import CliRunner

from benchmarks.archive import make_archive
from tests.jobs.workers import command, environment, items_of, job_of, wait_for, workers
from workbench.cli import main
from workbench.models import JobState

ARTICLES = 10


@pytest.fixture
def archive(tmp_path):
    make_archive(tmp_path / "archive", ARTICLES, ("ko", "en", "ar"))
    return tmp_path / "archive"


@pytest.fixture
def audit(tmp_path):
    """The command in this process; paths are those of the test's folder."""

    def run(*arguments: object):
        return CliRunner().invoke(main, ["audit", *map(str, arguments)])

    return run


def lines(path) -> list[dict]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def pairs(told: list[dict]) -> list[tuple[str, str]]:
    return sorted((line["article"], line["edition"]["language"]) for line in told)


def expected() -> list[tuple[str, str]]:
    return sorted((f"000/bridge-{n:06}", language) for n in range(ARTICLES) for language in ("ar", "en"))


def test_every_pair_of_a_folder_is_a_line(audit, archive, tmp_path):
    done = audit(archive, "--source", "ko", "-o", tmp_path / "out.jsonl")
    assert done.exit_code == 0
    assert pairs(lines(tmp_path / "out.jsonl")) == expected()
    assert "10 articles, 20 pairs" in done.stderr


def test_without_a_file_the_lines_go_to_standard_output(audit, archive):
    assert pairs([json.loads(line) for line in audit(archive, "--source", "ko").stdout.splitlines()]) == expected()


def test_a_planted_mistake_is_found(audit, archive, tmp_path):
    audit(archive, "--source", "ko", "-o", tmp_path / "out.jsonl")
    worst = min(lines(tmp_path / "out.jsonl"), key=lambda line: line["score"])
    assert worst["score"] < 100
    assert worst["findings"]["critical"] >= 1


def test_a_broken_file_is_a_line_and_the_others_are_done(audit, archive, tmp_path):
    (archive / "000" / "bridge-000003" / "ar.html").write_bytes(b"")
    done = audit(archive, "--source", "ko", "-o", tmp_path / "out.jsonl")
    bad = [line for line in lines(tmp_path / "out.jsonl") if "error" in line]
    assert [line["error"] for line in bad] == ["000/bridge-000003/ar.html: The file is empty."]
    assert done.exit_code == 0
    assert "20 pairs" in done.stderr
    assert "1 with an error" in done.stderr


def test_a_run_that_was_killed_goes_on_where_it_was(app, archive, tmp_path):
    out = tmp_path / "out.jsonl"
    told = command("audit", str(archive), "--source", "ko", "-o", str(out), "--processes", "1")
    process = subprocess.Popen(told, env=environment(app), stderr=subprocess.DEVNULL)
    wait_for(lambda: out.exists() and out.read_bytes().count(b"\n") >= 3)
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    kept = out.read_bytes()
    out.write_bytes(kept[:-20])  # as if the kill had come in the middle of the last line
    again = subprocess.run(told, env=environment(app), capture_output=True, text=True, check=True)
    assert pairs(lines(out)) == expected()
    assert out.read_bytes().startswith(kept[: kept[:-20].rfind(b"\n")])
    assert "were done before" in again.stderr


def test_a_finished_run_does_nothing_again(audit, archive, tmp_path):
    audit(archive, "--source", "ko", "-o", tmp_path / "out.jsonl")
    before = (tmp_path / "out.jsonl").read_bytes()
    assert "0 pairs" in audit(archive, "--source", "ko", "-o", tmp_path / "out.jsonl").stderr
    assert (tmp_path / "out.jsonl").read_bytes() == before


def test_a_parquet_file_is_made_of_the_lines(audit, archive, tmp_path):
    from pyarrow.parquet import read_table

    audit(archive, "--source", "ko", "-o", tmp_path / "out.parquet")
    assert read_table(tmp_path / "out.parquet").num_rows == 20
    assert len(lines(tmp_path / "out.parquet.jsonl")) == 20


def test_a_bad_manifest_is_told_with_its_lines_and_nothing_is_audited(audit, archive, tmp_path):
    manifest = archive / "list.csv"
    manifest.write_text("article,language,path\nbridge,ko,../secret.html\nbridge,en,file:///etc/passwd\n")
    done = audit(manifest, "-o", tmp_path / "out.jsonl")
    assert done.exit_code == 2
    assert [line.partition(":")[0] for line in done.stderr.splitlines()[:2]] == ["line 2", "line 3"]
    assert "Nothing was audited." in done.stderr
    assert not (tmp_path / "out.jsonl").exists()


def test_a_manifest_says_where_each_edition_lies(audit, archive, tmp_path):
    manifest = archive / "list.csv"
    manifest.write_text(
        "article,language,path\nbridge,ko,000/bridge-000001/ko.html\nbridge,ar,000/bridge-000001/ar.html\n"
    )
    audit(manifest, "-o", tmp_path / "out.jsonl")
    assert pairs(lines(tmp_path / "out.jsonl")) == [("bridge", "ar")]


def test_a_file_of_something_else_is_not_written_to(audit, archive, tmp_path):
    (tmp_path / "letter.txt").write_text("Dear all,\n")
    done = audit(archive, "--source", "ko", "-o", tmp_path / "letter.txt")
    assert done.exit_code == 2
    assert "no result of an audit" in done.stderr
    assert (tmp_path / "letter.txt").read_text() == "Dear all,\n"


def by_queue(app, archive, *more: str) -> subprocess.CompletedProcess[str]:
    told = command("audit", str(archive), "--source", "ko", "--queue", *more)
    return subprocess.run(told, env=environment(app), capture_output=True, text=True, check=False, timeout=120)


def test_the_same_command_with_queue_lets_workers_do_it(app, archive, tmp_path):
    with workers(app, 1):
        done = by_queue(app, archive, "-o", str(tmp_path / "out.jsonl"))
    assert done.returncode == 0
    assert pairs(lines(tmp_path / "out.jsonl")) == expected()
    assert "Job 1 is done: 20 of 20 pairs." in done.stderr


def test_the_same_command_again_finds_its_job(app, archive):
    first, second = by_queue(app, archive, "--detach"), by_queue(app, archive, "--detach")
    assert (first.stdout, second.stdout) == ("1\n", "1\n")
    assert by_queue(app, archive, "--detach", "--anew").stdout == "2\n"


def test_a_job_is_called_off_at_the_command_line(app, archive):
    by_queue(app, archive, "--detach")
    told = command("jobs", "cancel", "1")
    assert subprocess.run(told, env=environment(app), check=False).returncode == 0
    assert job_of(app, 1).state is JobState.CANCELLED
    assert {item.state.value for item in items_of(app, 1)} == {"cancelled"}
