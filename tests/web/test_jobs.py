"""Jobs as people see them: how far they are, what came out, calling them off, and the audit of a list."""

from __future__ import annotations

import io
import json

import pytest
from sqlalchemy import select

from workbench.jobs import queue
from workbench.jobs.archive.listing import Pair
from workbench.jobs.auditing import start_audit
from workbench.jobs.kind import Result
from workbench.models import AuditEntry, Job, JobState, Newsroom

PAIRS = [
    Pair("다리", "ko", "https://example.org/ko/1", "ar", "https://example.org/ar/1"),
    Pair("강", "ko", "https://example.org/ko/2", "hi", "https://example.org/hi/2"),
]
FINDING = {"kind": "number", "severity": "critical", "message": "Source: 350; translation: 530."}
SAID = [["Source: %(source)s; translation: %(target)s.", {"source": "350", "target": "530"}]]


def result(pair: Pair, score: float) -> Result:
    told = {
        "article": pair.article,
        "source": {"language": pair.source_language, "path": pair.source_place},
        "edition": {"language": pair.language, "path": pair.place},
        "score": score,
        "signature": "consistency|version:0|encoder:none",
        "findings": {"critical": 1, "major": 0, "minor": 0},
        "first": [{**FINDING, "source": ["٣٥٠"], "edition": ["<b>530</b>"]}],
        "said": SAID,
    }
    return Result(told, score)


@pytest.fixture
def job(house, session) -> Job:
    started = start_audit(session, house.actor("translator"), "bridges.csv", PAIRS, None)
    session.commit()
    return started


@pytest.fixture
def page(house, sign_in):
    """A page of the newsroom's jobs as the person of that duty sees it."""

    def asked(address: str = "", duty: str = "translator"):
        return sign_in(house.user(duty)).get(f"/newsrooms/{house.newsroom.id}/jobs{address}")

    return asked


@pytest.fixture
def post(house, sign_in):
    def sent(address: str, duty: str = "translator", **values):
        told = {"follow_redirects": True, "data": values, "content_type": "multipart/form-data"}
        return sign_in(house.user(duty)).post(f"/newsrooms/{house.newsroom.id}/jobs{address}", **told)

    return sent


def work(session, result_of) -> None:
    held = queue.take(session, "a worker")
    queue.finish(session, held, result_of)
    session.commit()
    session.expire_all()


def test_a_quiet_newsroom_says_so(page):
    assert "Nothing has run yet" in page().text


def test_jobs_are_listed_with_how_far_they_are(page, job, session):
    work(session, result(PAIRS[0], 71.5))
    text = page().text
    assert "bridges.csv" in text
    assert "1 of 2 done" in text
    assert "Running" in text


def test_results_appear_as_they_come_with_the_words_of_both_sides(page, job, session):
    work(session, result(PAIRS[0], 71.5))
    text = page(f"/{job.id}").text
    assert ">71</td>" in text
    assert "٣٥٠" in text
    assert "&lt;b&gt;530&lt;/b&gt;" in text
    assert "consistency|version:0|encoder:none" in text


def test_an_error_is_told_in_place_of_the_score(page, job, session):
    problem = {"place": PAIRS[0].place, "message": "There is no such file.", "values": {}}
    work(session, Result({"problem": problem}, error="in English"))
    assert "https://example.org/ar/1: There is no such file." in page(f"/{job.id}").text


def test_the_lowest_score_stands_first(page, job, session):
    work(session, result(PAIRS[0], 99))
    work(session, result(PAIRS[1], 42))
    text = page(f"/{job.id}").text
    assert text.index("<bdi>강</bdi>") < text.index("<bdi>다리</bdi>")


def test_all_results_can_be_taken_as_json_lines(page, job, session):
    work(session, result(PAIRS[0], 71.5))
    answer = page(f"/{job.id}/results.jsonl")
    (line,) = answer.text.splitlines()
    assert (json.loads(line)["article"], json.loads(line)["score"]) == ("다리", 71.5)
    assert "said" not in json.loads(line)
    assert answer.headers["Content-Disposition"] == f'attachment; filename="job-{job.id}.jsonl"'


def test_a_cancelled_job_keeps_what_came_out_of_it(post, job, session):
    work(session, result(PAIRS[0], 71.5))
    text = post(f"/{job.id}/cancel").text
    session.expire_all()
    assert "The job is cancelled. What came out of it is kept." in text
    assert session.get(Job, job.id).state is JobState.CANCELLED
    assert ">71</td>" in text


def test_readers_see_jobs_and_cannot_cancel_them(page, post, job):
    assert "Cancel the job" not in page(f"/{job.id}", "reader").text
    assert post(f"/{job.id}/cancel", "reader").status_code == 403


def test_another_newsrooms_job_is_not_there(page, job, session):
    other = Newsroom(name="Elsewhere", slug="elsewhere", languages=["ko"])
    session.add(other)
    session.flush()
    session.get(Job, job.id).newsroom_id = other.id
    session.commit()
    assert page(f"/{job.id}").status_code == 404


def upload(text: str, name: str = "bridges.csv"):
    return (io.BytesIO(text.encode("utf-8")), name)


def test_a_list_of_addresses_starts_an_audit(post, session):
    rows = "article,language,url\n다리,ko,https://example.org/ko\n다리,ar,https://example.org/ar\n"
    assert "0 of 1 done" in post("/audit", file=upload(rows)).text
    job = session.scalars(select(Job)).one()
    assert (job.title, job.total, job.payload) == (
        "bridges.csv",
        1,
        {"root": "", "meaning": {"provider": "", "setting": ""}},
    )
    assert session.scalars(select(AuditEntry.action).where(AuditEntry.noun == "job")).all() == ["started"]


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("bridge,ko,ko.html", "line 2"),
        ("bridge,ko,/etc/passwd", "absolute path"),
        ("bridge,ko,file:///etc/passwd", "no http or https address"),
    ],
)
def test_a_list_of_the_servers_own_files_starts_nothing(post, session, row, why):
    answer = post("/audit", file=upload(f"article,language,url\n{row}\n"))
    assert answer.status_code == 400
    assert why in answer.text
    assert "Nothing was started." in answer.text
    assert session.scalars(select(Job)).all() == []


def test_no_file_starts_nothing(post):
    assert "Choose a file first." in post("/audit").text


def test_readers_cannot_start_an_audit(page, post):
    assert "Audit an archive" not in page("", "reader").text
    assert post("/audit", "reader", file=upload("article,language,url\n")).status_code == 403


def test_a_list_of_single_editions_is_refused(house, session, sign_in):
    """There would be nothing to compare, and a job that ends at once tells nobody why."""
    sent = {"file": (io.BytesIO("article,language,url\n다리,ko,https://example.org/ko\n".encode()), "one.csv")}
    answer = sign_in(house.user("editor")).post(
        f"/newsrooms/{house.newsroom.id}/jobs/audit", data=sent, content_type="multipart/form-data"
    )
    assert "there is nothing to compare" in answer.text
    session.rollback()
    assert session.scalars(select(Job)).all() == []
