"""Sentences a second of the alignment with and without a model, beside Gale and Church; its quality where gold links are named.

The long texts are of our own making. Where WORKBENCH_MEASURES names a folder with `data/align.*.jsonl` (lines of two texts with
their `gold` links), F1 is measured on each file as its scorer does."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

import numpy

from benchmarks.gale_church import gale_church
from benchmarks.long_texts import chronicle
from workbench.alignment import align
from workbench.providers import encoder_named
from workbench.text.encoding_sentences import SentenceEncoder, Vectors

FOLDER = "WORKBENCH_MEASURES"
LENGTHS = (30, 300, 3_000, 10_000)
# The peer looks at every pair of places: longer texts take it minutes.
PEER_UP_TO = 300
WORKBENCH = Path(sys.executable).with_name("workbench")
Texts = tuple[list[str], list[str]]


class Remembering:
    """An encoder that has every sentence's vector ready, as in an edition that was compared before."""

    licence = ""

    def __init__(self, encoder: SentenceEncoder) -> None:
        self.encoder, self.signature = encoder, encoder.signature
        self.known: dict[str, Vectors] = {}

    def covers(self, language: str) -> bool:
        """As the encoder says."""
        return self.encoder.covers(language)

    def encode(self, sentences: Sequence[str]) -> Vectors:
        """The same vectors; each sentence is encoded once."""
        new = [each for each in dict.fromkeys(sentences) if each not in self.known]
        if new:
            self.known.update(zip(new, self.encoder.encode(new), strict=True))
        return numpy.stack([self.known[each] for each in sentences])


def measure() -> Iterator[tuple[str, str]]:
    """Seconds and sentences a second (both sides counted) on one core; F1 where there is something to measure it on."""
    encoder = Remembering(encoder_named("universal-sentence-encoder"))
    _aligned(chronicle(30, seed=2), encoder)()  # the words of the languages and the model are loaded once
    _aligned(chronicle(30, seed=2))()
    for length in LENGTHS:
        texts = chronicle(length)
        both = f"{length:,} + {length:,} sentences"
        own = _seconds(_aligned(texts), length)
        yield f"{both}, without a model", _rate(length, own)
        if length <= PEER_UP_TO:
            peer = _seconds(partial(gale_church, *texts), length)
            yield f"{both}, Gale and Church", f"{_rate(length, peer)}, {peer / own:.1f} times as long"
        yield f"{both}, with a model", _rate(length, _cost(_aligned(texts, encoder)))
        yield f"{both}, with vectors that are known", _rate(length, _seconds(_aligned(texts, encoder), length))
    if os.environ.get(FOLDER):
        yield from _quality(Path(os.environ[FOLDER]))


def _aligned(texts: Texts, encoder: SentenceEncoder | None = None) -> Callable[[], object]:
    return partial(align, *texts, "ko", "en", encoder)


def _seconds(do: Callable[[], object], length: int) -> float:
    """Processor time, the best of three for short texts."""
    return min(_cost(do) for _ in range(3 if length <= PEER_UP_TO else 1))


def _cost(do: Callable[[], object]) -> float:
    started = time.process_time()
    do()
    return time.process_time() - started


def _rate(length: int, seconds: float) -> str:
    return f"{seconds:.3f} s, {2 * length / seconds:,.0f} sentences/s"


def _quality(folder: Path) -> Iterator[tuple[str, str]]:
    scorer = folder / "eval" / "score_alignment.py"
    commands = {
        "without a model": f"{WORKBENCH} align --jsonl --without-meaning",
        "with a model": f"{WORKBENCH} align --jsonl",
        "Gale and Church": f"{sys.executable} -m benchmarks.measure_alignment",
    }
    for file in sorted((folder / "data").glob("align.*.jsonl")):
        for name, command in commands.items():
            told = _scored(scorer, file, command)
            figures = ", ".join(f"{what.replace('_f1', '')} {figure:.3f}" for what, figure in told.items())
            yield f"{file.stem.removeprefix('align.')}, {name}", figures


def _scored(scorer: Path, file: Path, command: str) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder, "report.json")
        run = [sys.executable, str(scorer), str(file), "--cmd", command, "--json", str(report)]
        subprocess.run(run, check=True, capture_output=True)
        told: dict[str, float] = json.loads(report.read_text(encoding="utf-8"))["ALL"]
        return told


def _peer() -> None:
    """Gale and Church with the contract of `workbench align --jsonl`."""
    for line in sys.stdin:
        asked = json.loads(line)
        print(json.dumps({"id": asked["id"], "alignment": gale_church(asked["src"], asked["tgt"])}))


if __name__ == "__main__":
    _peer()
