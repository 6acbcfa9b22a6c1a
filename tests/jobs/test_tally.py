"""What an audit comes to is told by language, the lowest mean first."""

from __future__ import annotations

from workbench.jobs.archive.tally import Tally


def line(language: str, score: float | None = None, critical: int = 0, signature: str = "v1") -> dict[str, object]:
    sides = {"source": {"language": "ko"}, "edition": {"language": language}}
    if score is None:
        return {**sides, "error": "The file is empty."}
    return {**sides, "score": score, "findings": {"critical": critical}, "signature": signature}


def told(*lines: dict[str, object]) -> list[str]:
    tally = Tally()
    for each in lines:
        tally.add(each)
    return list(tally.lines())


def test_each_two_languages_have_a_sentence():
    assert told(line("ja", 100.0), line("ar", 80.0, 2), line("ar", 90.0), line("ja", 98.0)) == [
        "ko → ar: 2 pairs, mean score 85.0, 1 with critical findings",
        "ko → ja: 2 pairs, mean score 99.0, 0 with critical findings",
    ]


def test_errors_are_counted_and_no_score():
    assert told(line("hi"), line("hi", 70.0)) == [
        "ko → hi: 2 pairs, mean score 70.0, 0 with critical findings, 1 with an error"
    ]
    assert told(line("hi")) == ["ko → hi: 1 pairs, 1 with an error"]


def test_scores_of_different_kinds_are_not_mixed_silently():
    assert told(line("ja", 90.0), line("ja", 91.0, signature="v2"))[1:] == [
        "These scores were computed in different ways and are not to be compared:",
        "v1",
        "v2",
    ]
