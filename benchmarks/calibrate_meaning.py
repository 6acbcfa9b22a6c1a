"""`python -m benchmarks.calibrate_meaning FILE [ENCODER [SETTING]]`: what is usual in a model's eyes, printed as its data file.

FILE has lines {"doc","lang","sentences"}: documents in several languages, sentence by sentence. Every second document is taken:
the others are left for measuring what the figures are good for. Only figures are printed, nothing of the text."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from itertools import combinations
from pathlib import Path

import numpy

from workbench.checks.likeness import model_of
from workbench.providers import encoder_named
from workbench.text.encoding_sentences import SentenceEncoder, Vectors
from workbench.text.language import primary

# Sentences of a language: the mean of a cosine is then known to a hundredth.
MOST = 600


def main(name: str, encoder_name: str = "universal-sentence-encoder", setting: str = "") -> None:
    """Print the file."""
    encoder = encoder_named(encoder_name, setting)
    vectors = {language: encoder.encode(told) for language, told in _sentences(Path(name), encoder).items()}
    print(f"# How alike two sides are in the eyes of {model_of(encoder.signature)}, measured on translated news by")
    print(
        "# benchmarks/calibrate_meaning.py: mean and standard deviation of the cosine of translations, and of sentences"
    )
    print("# that have nothing to do with each other.")
    print("[pairs]")
    for pair, figures in _measured(vectors):
        print(f"{pair} = {figures}")


def _sentences(file: Path, encoder: SentenceEncoder) -> Mapping[str, list[str]]:
    """The sentences of each language that the encoder covers, in the same order; the first variety of a language counts."""
    lines = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    taken = set(sorted({line["doc"] for line in lines})[::2])
    found: dict[str, dict[str, list[str]]] = {}
    for line in sorted(lines, key=lambda line: (line["doc"], line["lang"])):
        if line["doc"] in taken and encoder.covers(line["lang"]):
            found.setdefault(primary(line["lang"]), {}).setdefault(line["doc"], line["sentences"])
    return {
        language: [each for told in documents.values() for each in told][:MOST] for language, documents in found.items()
    }


def _measured(vectors: Mapping[str, Vectors]) -> Iterator[tuple[str, list[float]]]:
    for one, other in combinations(sorted(vectors), 2):
        alike = vectors[one] @ vectors[other].T
        same = numpy.eye(len(alike), dtype=bool)
        told = (alike[same].mean(), alike[same].std(), alike[~same].mean(), alike[~same].std())
        yield f"{one}-{other}", [round(float(each), 3) for each in told]


if __name__ == "__main__":
    main(*sys.argv[1:])
