"""The report as JSON; `docs/consistency.md` tells what each key means."""

from __future__ import annotations

import json

from workbench import __version__
from workbench.consistency.evidence import Place
from workbench.consistency.matrix import Row
from workbench.consistency.report.report import Finding, Report
from workbench.consistency.report.words import Words
from workbench.consistency.scoring import Score

Told = dict[str, object]


def as_json(report: Report) -> str:
    """The report, indented, with all characters as they are."""
    told: Told = {
        "version": __version__,
        "signature": report.signature,
        "source": _side(report, 0),
        "editions": [_edition(report, edition) for edition in report.editions],
        "odd_one": report.together.odd_one,
        "scores": _scores(report),
        "matrix": [_row(row) for row in report.together.rows],
    }
    return json.dumps(told, ensure_ascii=False, indent=2)


def _side(report: Report, edition: int) -> Told:
    return {
        "place": report.names[edition],
        "language": report.language(edition),
        "sentences": [each.text for each in report.together.editions[edition].sentences],
        "standing": {
            "value": _round(report.standing(edition).value),
            "points": _round(report.standing(edition).points),
        },
        "findings": [_finding(each) for each in report.findings[edition]],
    }


def _edition(report: Report, edition: int) -> Told:
    return {
        **_side(report, edition),
        "score": _score(report.score(edition)),
        "left_out": [_words(each) for each in report.left_out(edition)],
        "added": [_words(each) for each in report.added(edition)],
        "pairs": [
            {"source": _sentences(report, 0, source), "target": _sentences(report, edition, target)}
            for source, target in report.side_by_side(edition)
        ],
    }


def _sentences(report: Report, edition: int, words: Words) -> list[str]:
    return [report.together.editions[edition].sentences[place].text for place in words.places]


def _score(score: Score) -> Told:
    return {
        "value": _round(score.value),
        "signature": score.signature,
        "dimensions": {
            name: {
                "value": _round(measured.value),
                "lost": _round(measured.lost),
                "whole": _round(measured.whole),
                "unit": measured.unit.value,
                "weight": score.weights[name],
            }
            for name, measured in score.measured.items()
        },
    }


def _scores(report: Report) -> list[Told]:
    many = range(len(report.names))
    return [
        {"one": one, "other": other, "value": _round(report.together.between(one, other).value)}
        for one in many
        for other in many
        if one < other
    ]


def _finding(finding: Finding) -> Told:
    evidence = finding.evidence
    return {
        "dimension": finding.dimension,
        "kind": evidence.kind,
        "severity": evidence.severity.word,
        "message": evidence.told,
        "points": _round(finding.points),
        "agreed": _round(evidence.agreed),
        "beside": evidence.beside,
        "source": {**_words(finding.source), "marked": _places(evidence.source)},
        "target": {**_words(finding.target), "marked": _places(evidence.target)},
    }


def _words(words: Words) -> Told:
    return {"sentences": list(words.places), "text": words.text}


def _places(places: tuple[Place, ...]) -> list[Told]:
    return [{"sentence": each.sentence, "start": each.start, "end": each.end} for each in places]


def _row(row: Row) -> Told:
    return {
        "kind": row.kind,
        "group": row.group,
        "agrees": row.agrees,
        "cells": [
            {
                "state": cell.state.value,
                "words": cell.words,
                "value": cell.value,
                "odd": cell.odd,
                "places": _places(cell.places),
            }
            for cell in row.cells
        ],
    }


def _round(value: float) -> float:
    return round(value, 2)
