"""Whether an edition with one error scores lowest among its siblings, and whether the error is the first finding shown.

Measured where WORKBENCH_MEASURES names a folder with `data/editions.ntrex.jsonl` (lines {"doc","lang","sentences"}: documents in many
languages, sentence by sentence). Of every second document, those from which no figure, weight or order comes, the English edition is
the source; five other languages are taken by chance, and one of them gets one error. The time is of a pair of our own making."""

from __future__ import annotations

import json
import os
import random
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.damaging import ALL, Damage, damages
from benchmarks.measure_checks import SENTENCES
from workbench.checks import Severity
from workbench.consistency import Evidence, compare, edition_text
from workbench.consistency.encoded_once import EncodedOnce
from workbench.consistency.said_against import said_against
from workbench.consistency.standing import POINTS, Charge
from workbench.consistency.together import Together, together
from workbench.providers import Unavailable, encoder_named
from workbench.text.encoding_sentences import SentenceEncoder

FOLDER = "WORKBENCH_MEASURES"
SOURCE, SIBLINGS, TRIALS, SEED = "en", 5, 100, 20261124
Document = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Trial:
    """A document's editions, the source first, one of them with an error."""

    document: str
    languages: tuple[str, ...]
    damaged: int
    damage: Damage


@dataclass(frozen=True, slots=True)
class Outcome:
    """Whether the damaged edition is alone the lowest by its score with the source, and by its standing among all; whether the
    error is the first of its findings, and among the first three. `falls` tells whether it alone stands lower than without the error;
    `siblings_right` whether nothing critical is found in any other edition before it is put in."""

    trial: Trial
    by_source: bool
    by_all: bool
    falls: bool
    siblings_right: bool
    first: bool
    first_three: bool


def measure() -> Iterator[tuple[str, str]]:
    """The time of one pair; then the shares of a hundred articles, and those of each kind of error."""
    encoder = _encoder()
    yield "a pair of 30 sentences: align, facts, checks, meaning, score", f"{_pair_time(encoder) * 1000:.0f} ms"
    file = Path(os.environ.get(FOLDER, "")) / "data" / "editions.ntrex.jsonl"
    if os.environ.get(FOLDER) and file.is_file():
        yield from _told(outcomes(held_out(file), encoder))


def _encoder() -> SentenceEncoder | None:
    try:
        return encoder_named("universal-sentence-encoder")
    except Unavailable:
        return None


def _pair_time(encoder: SentenceEncoder | None) -> float:
    """Seconds by the processor's time, the best of three; no text is the same as another."""
    if encoder:
        encoder.encode(["."])

    def cost(turn: int) -> float:
        numbers = [f"{turn}{number}" for number in range(10)]
        sides = [
            edition_text(language, *(f"{each[language][:-1]} {number}." for number in numbers for each in SENTENCES))
            for language in ("ko", "en")
        ]
        started = time.process_time()
        compare(sides[0], sides[1], encoder)
        return time.process_time() - started

    return min(cost(turn) for turn in range(1, 4))


def documents(file: Path) -> dict[str, Document]:
    """The documents by name."""
    found: dict[str, dict[str, Sequence[str]]] = defaultdict(dict)
    for line in map(json.loads, file.read_text(encoding="utf-8").splitlines()):
        found[line["doc"]][line["lang"]] = line["sentences"]
    return dict(sorted(found.items()))


def held_out(file: Path) -> dict[str, Document]:
    """Every second document."""
    return dict(list(documents(file).items())[1::2])


def trials(told: Mapping[str, Document], many: int = TRIALS) -> Iterator[Trial]:
    """So many, the kinds and the documents in turn, where a document offers nothing for a kind the next kind."""
    chance = random.Random(SEED)  # noqa: S311 - the same trials each time
    names = list(told)
    kinds = list(ALL)
    for number in range(many):
        name = names[number % len(names)]
        other = told[names[(number + 1) % len(names)]]
        for turn in range(len(kinds)):
            trial = _trial(name, told[name], other, kinds[(number + turn) % len(kinds)], chance)
            if trial:
                yield trial
                break


def _trial(name: str, document: Document, other: Document, kind: str, chance: random.Random) -> Trial | None:
    languages = sorted(set(document) - {SOURCE})
    chance.shuffle(languages)
    for language in languages:
        told = next(damages(document[SOURCE], document[language], language, other[language], kind, chance), None)
        if told:
            rest = chance.sample([each for each in languages if each != language], SIBLINGS - 1)
            chosen = [SOURCE, *sorted([language, *rest])]
            return Trial(name, tuple(chosen), chosen.index(language), told)
    return None


def outcomes(told: Mapping[str, Document], encoder: SentenceEncoder | None, many: int = TRIALS) -> Iterator[Outcome]:
    """What comes of the trials."""
    once = EncodedOnce(encoder) if encoder else None
    for trial in trials(told, many):
        yield outcome(trial, told[trial.document], once)


def compared(trial: Trial, document: Document, encoder: SentenceEncoder | None, damaged: int) -> Together:
    """The trial's editions side by side, that one with the error."""
    told = [trial.damage.sentences if n == damaged else document[x] for n, x in enumerate(trial.languages)]
    editions = [edition_text(language, *texts) for language, texts in zip(trial.languages, told, strict=True)]
    return together(editions, encoder)


def outcome(trial: Trial, document: Document, encoder: SentenceEncoder | None) -> Outcome:
    """What comes of a trial."""
    found, before = (compared(trial, document, encoder, damaged) for damaged in (trial.damaged, -1))
    by_source = [score.value for score in found.scores]
    by_all = [standing.value for standing in found.standings[1:]]
    place = trial.damaged - 1
    hits = [is_it(each, trial.damage) for each in said_against(found, trial.damaged)]
    lost = [new.value - old.value for new, old in zip(found.standings[1:], before.standings[1:], strict=True)]
    siblings = [each for number, each in enumerate(before.standings) if number not in (0, trial.damaged)]
    right = not any(_is_critical(charge) for each in siblings for charge in each.charges)
    lowest = _is_lowest(by_source, place), _is_lowest(by_all, place), _is_lowest(lost, place)
    return Outcome(trial, *lowest, right, any(hits[:1]), any(hits[:3]))


def _is_critical(charge: Charge) -> bool:
    """Whether it costs what a critical finding does that most others share."""
    return charge.points > POINTS[Severity.CRITICAL] / 2


def _is_lowest(values: Sequence[float], place: int) -> bool:
    return values[place] < min(value for number, value in enumerate(values) if number != place)


def is_it(evidence: Evidence, damage: Damage) -> bool:
    """Whether the evidence is about the sentence with the error."""
    targets = {place.sentence for place in evidence.target}
    sources = {place.sentence for place in evidence.source if evidence.beside == 0}
    if damage.target:
        return not targets.isdisjoint(damage.target) or (not targets and not sources.isdisjoint(damage.source))
    return not sources.isdisjoint(damage.source)


def _told(found: Iterator[Outcome]) -> Iterator[tuple[str, str]]:
    told = list(found)
    yield "the damaged edition scores lowest, each beside the source", _share([each.by_source for each in told])
    yield "the damaged edition scores lowest, all beside all", _share([each.by_all for each in told])
    right = [each.by_all for each in told if each.siblings_right]
    yield "the same where nothing critical is found in the others before", _share(right)
    yield "its standing falls, and more than any other's", _share([each.falls for each in told])
    yield "the first finding is the damaged sentence", _share([each.first for each in told])
    yield "one of the first three is", _share([each.first_three for each in told])
    for kind in ALL:
        these = [each for each in told if each.trial.damage.kind == kind]
        if these:
            lowest, first = _share([each.by_all for each in these]), _share([each.first for each in these])
            yield f"{kind}: lowest, all beside all; first finding", f"{lowest}; {first}"


def _share(told: Sequence[bool]) -> str:
    return f"{sum(told) / len(told):.2f} of {len(told)}" if told else "none"
