"""Pairs a second of the checks with meaning, the memory it takes in a server, and what it finds in unseen documents.

The pairs are of our own making. Where WORKBENCH_MEASURES names a folder with `data/checks.ntrex.jsonl` (lines of correct
translations, `label` "clean", and of such with one error put in, `kind`), its held-out documents are measured as well."""

from __future__ import annotations

import json
import os
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import permutations, product
from pathlib import Path
from typing import Any

from sqlalchemy import select

from benchmarks.client import Client
from benchmarks.measure_checks import SENTENCES
from benchmarks.newsroom import application, edition, newsroom
from benchmarks.server import memory_of, processor_seconds, serving, signed_in
from workbench.checks import Pair, Severity, check_pair, pair_of
from workbench.checks.looking_at_meaning import with_meaning
from workbench.models import Unit, db
from workbench.providers import encoder_named
from workbench.text.encoding_sentences import SentenceEncoder

FOLDER = "WORKBENCH_MEASURES"
KINDS = ("omit_clause", "omit_sentence", "add_sentence")
CHUNK = 200
Line = dict[str, Any]


def measure() -> Iterator[tuple[str, str]]:
    """Pairs a second on one core; false alarms and recall where there is something to measure them on."""
    encoder = encoder_named("universal-sentence-encoder")
    yield "model, licence", f"{encoder.signature}, {encoder.licence}"
    yield "own pairs: checks with meaning, one core", _rate(encoder)
    yield from _in_a_server()
    file = Path(os.environ.get(FOLDER, "")) / "data" / "checks.ntrex.jsonl"
    if os.environ.get(FOLDER) and file.is_file():
        yield from _found_in(_held_out(file), encoder)


def _in_a_server() -> Iterator[tuple[str, str]]:
    """What every process has together (proportional set size), before and after each was asked about meaning."""
    for workers, encoder in product((2, 4), ("", "universal-sentence-encoder")):
        with tempfile.TemporaryDirectory() as name:
            number, headers = _newsroom(Path(name))
            settings = {"WORKBENCH_ENCODER": encoder}
            with serving(Path(name), workers=workers, settings=settings) as (address, process):
                cost, before = processor_seconds(process.pid), memory_of(process.pid)
                _ask_every_worker(address, headers, number, 8 * workers)
                after = memory_of(process.pid)
        told = f"{before:.0f} MB, asked {after:.0f} MB; {cost:.1f} s of processor time until a page answers"
        yield f"{workers} workers, encoder {encoder or 'none'}", told


def _newsroom(folder: Path) -> tuple[int, dict[str, str]]:
    """The number of an edition's first unit, and the headers of somebody who works on it."""
    app = application(folder)
    with app.app_context():
        home, people = newsroom()
        made, headers = edition(home, people[0], 40), signed_in(app, people[0])
        number = db.session.scalars(select(Unit.id).where(Unit.edition_id == made.id)).first()
        db.session.remove()
        db.engine.dispose()
    assert number is not None
    return number, headers


def _ask_every_worker(address: str, headers: dict[str, str], number: int, clients: int) -> None:
    """Many at once about one sentence, so that no worker is left out."""

    def ask(client: int) -> None:
        browser = Client(address, headers)
        for turn in range(10):
            typed = f"The+government+presented+measure+{client}.{turn}+on+the+3rd+to+keep+prices+stable."
            status, body = browser.post(f"/units/{number}/findings", f"target={typed}&meaning=yes")
            assert status == 200, body

    with ThreadPoolExecutor(clients) as together:
        list(together.map(ask, range(clients)))


def _rate(encoder: SentenceEncoder) -> str:
    """By processor time, the best of three; no text is the same, as in an article."""
    told = [(each[here], here, each[there], there) for each in SENTENCES for here, there in permutations(each, 2)] * 3
    pairs = [(f"{a} {number}.", here, f"{b} {number}.", there) for number, (a, here, b, there) in enumerate(told)]
    best = min(_cost(pairs, encoder) for _ in range(3))
    return f"{len(pairs) / best:,.0f} pairs/s"


def _cost(pairs: Sequence[tuple[str, str, str, str]], encoder: SentenceEncoder) -> float:
    started = time.process_time()
    for _flags in _checked([pair_of(*pair) for pair in pairs], encoder):
        pass
    return time.process_time() - started


def _checked(pairs: Sequence[Pair], encoder: SentenceEncoder | None) -> Iterator[frozenset[str]]:
    """The kinds of the findings of major severity and above of each pair."""
    for start in range(0, len(pairs), CHUNK):
        some = pairs[start : start + CHUNK]
        for pair in with_meaning(some, encoder) if encoder else some:
            yield frozenset(each.kind for each in check_pair(pair) if each.severity >= Severity.MAJOR)


def _held_out(file: Path) -> list[Line]:
    """The correct lines and those with something left out or added, of every second document: the ones no weight, limit or
    figure comes from."""
    lines = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    taken = set(sorted({line["doc"] for line in lines})[1::2])
    return [line for line in lines if line["doc"] in taken and (line["label"] == "clean" or line["kind"] in KINDS)]


def _found_in(lines: list[Line], encoder: SentenceEncoder) -> Iterator[tuple[str, str]]:
    pairs = [pair_of(line["src"], line["src_lang"], line["tgt"], line["tgt_lang"]) for line in lines]
    for name, asked in (("without", None), ("with", encoder)):
        flags = list(_checked(pairs, asked))
        clean = {_twin(line): told for line, told in zip(lines, flags, strict=True) if line["label"] == "clean"}
        alarms = sum(map(bool, clean.values())) / len(clean)
        yield f"held out, {name} meaning: correct pairs with an alarm", f"{alarms:.4f} of {len(clean)}"
        for kind in KINDS:
            new = [told - clean[_twin(line)] for line, told in zip(lines, flags, strict=True) if line["kind"] == kind]
            yield f"held out, {name} meaning: {kind} found", f"{sum(map(bool, new)) / len(new):.3f} of {len(new)}"


def _twin(line: Line) -> str:
    return str(line["id"]).rsplit("/", 1)[0]
