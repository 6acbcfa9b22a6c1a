"""Seconds that a long article takes to be paired with its translation, and how often a pair of each sureness is right.

The article is of our own making. Where WORKBENCH_MEASURES names a folder with `data/align.ntrex-edition.jsonl` (lines of two
editions' sentences and the links between them, `gold`), the pairs of every second document are compared with these."""

from __future__ import annotations

import json
import os
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from workbench.alignment.by_role import Told, align_by_role
from workbench.alignment.proposal import Row, proposal_of
from workbench.providers import Unavailable, encoder_named
from workbench.text.encoding_sentences import SentenceEncoder

FOLDER = "WORKBENCH_MEASURES"
LONG = 500
# (Korean, English), {} is a number that tells one sentence from the next.
SENTENCES = (
    ("시는 {}월에 다리 보수를 시작한다고 밝혔다.", "The city said repairs to the bridge begin in month {}."),
    ("주민 {}명이 회의에 참석했다.", "{} residents came to the meeting."),
    ("공사비는 {}억 원으로 예상된다.", "Costs are put at {} hundred million won."),
    ("버스는 {}번 정류장에 서지 않는다.", "Buses do not call at stop {}."),
)


def measure() -> Iterator[tuple[str, str]]:
    """Without a model and, where one is installed, with it."""
    for name, encoder in _encoders():
        yield f"{LONG} sentences paired, {name}", f"{_seconds(encoder):.2f} s"
        file = Path(os.environ.get(FOLDER, "")) / "data" / "align.ntrex-edition.jsonl"
        if os.environ.get(FOLDER) and file.is_file():
            yield from _right(file, encoder, name)


def _encoders() -> Iterator[tuple[str, SentenceEncoder | None]]:
    yield "no model", None
    try:
        yield "with the local model", encoder_named("universal-sentence-encoder")
    except Unavailable:
        return


def _seconds(encoder: SentenceEncoder | None) -> float:
    pairs = [SENTENCES[n % len(SENTENCES)] for n in range(LONG)]
    here = [Told(korean.format(n + 10)) for n, (korean, _english) in enumerate(pairs)]
    there = [Told(english.format(n + 10)) for n, (_korean, english) in enumerate(pairs)]
    started = time.perf_counter()
    align_by_role(here, there, "ko", "en", encoder)
    return time.perf_counter() - started


def _right(file: Path, encoder: SentenceEncoder | None, name: str) -> Iterator[tuple[str, str]]:
    right: Counter[str] = Counter()
    told: Counter[str] = Counter()
    for line in file.read_text(encoding="utf-8").splitlines()[1::2]:
        for row, is_right in _compared(json.loads(line), encoder):
            told[row.sureness.value] += 1
            right[row.sureness.value] += is_right
    for step in ("sure", "likely", "doubtful"):
        share = right[step] / told[step] if told[step] else 1
        yield f"pairs that are {step}, {name}", f"{told[step]}, {share:.1%} right"


def _compared(told: dict[str, list], encoder: SentenceEncoder | None) -> Iterator[tuple[Row, bool]]:
    here, there = ([Told(text) for text in told[side]] for side in ("src", "tgt"))
    links = align_by_role(here, there, str(told["src_lang"]), str(told["tgt_lang"]), encoder)
    gold = {(tuple(sources), tuple(targets)) for sources, targets in told["gold"]}
    for row in proposal_of(links, [0] * len(here)).rows:
        if row.sources and row.targets:
            yield row, (row.sources, row.targets) in gold


if __name__ == "__main__":
    for what, figure in measure():
        print(what, figure)
