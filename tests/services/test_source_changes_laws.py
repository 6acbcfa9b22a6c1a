"""Laws of a corrected source: whatever changed, every sentence is covered once and every target is still there."""

from __future__ import annotations

from dataclasses import dataclass, field

from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.models import UnitState
from workbench.services.source_changes_pairing import Pairing
from workbench.services.source_changes_units import Fate, steps
from workbench.text.inline import CodedText
from workbench.text.segmentation import segment

SENTENCES = st.sampled_from(
    [
        "The council met on Monday.",
        "The council met on Tuesday evening.",
        "Nobody spoke.",
        "حضر الوزير الجلسة.",
        "Prices rose 3 per cent, said the office.",
        "Prices rose 4 per cent, said the office.",
        "कोई नहीं बोला।",
    ]
)
ARTICLES = st.lists(st.lists(SENTENCES, min_size=1, max_size=4), min_size=1, max_size=5)


@dataclass
class FakeSegment:
    start: int
    end: int


@dataclass
class FakeBlock:
    id: int
    text: str
    translate: bool = True
    segments: list[FakeSegment] = field(default_factory=list)

    @property
    def content(self) -> CodedText:
        return CodedText(self.text)


@dataclass
class FakeUnit:
    id: int
    block_id: int
    start: int
    end: int
    target: str
    state: UnitState = UnitState.TRANSLATED
    previous_block_id: int | None = None
    previous_start: int | None = None
    previous_end: int | None = None
    removed: bool = False
    retired: bool = False
    may_be_empty: bool = False


def blocks(article: list[list[str]], first: int) -> list[FakeBlock]:
    made = [FakeBlock(first + at, " ".join(sentences)) for at, sentences in enumerate(article)]
    for block in made:
        block.segments = [FakeSegment(span.start, span.end) for span in segment(block.text, "en")]
    return made


def shaped(old: list[FakeBlock], cuts: list[int]) -> list[FakeUnit]:
    """Units over the old blocks; `cuts` joins some with their neighbour and splits others."""
    units: list[FakeUnit] = []
    for block in old:
        for at, one in enumerate(block.segments):
            wish = cuts[(len(units) + at) % len(cuts)]
            middle = one.start + 4
            if wish == 1 and units and units[-1].block_id == block.id:
                units[-1].end = one.end
            elif wish == 2:
                units += [FakeUnit(0, block.id, one.start, middle, "a"), FakeUnit(0, block.id, middle, one.end, "b")]
            else:
                units.append(FakeUnit(0, block.id, one.start, one.end, "whole"))
    for number, unit in enumerate(units, 1):
        unit.id, unit.target = number, f"{unit.target} {number}"
    return units


@settings(max_examples=300)
@given(ARTICLES, ARTICLES, st.lists(st.integers(0, 2), min_size=1, max_size=6))
def test_every_new_sentence_is_covered_once_and_no_unit_is_forgotten(before, after, cuts):
    old, new = blocks(before, 1), blocks(after, 101)
    pairing = Pairing(old, new, "en")
    units = shaped(old, cuts)
    found = steps(pairing, units, pairing.contents)
    assert sorted(step.unit.id for step in found if step.unit) == [unit.id for unit in units]
    for block in new:
        covered = [at for step in found if step.place and step.place.block_id == block.id
                   for at in range(step.place.start, step.place.end)]  # fmt: skip
        assert len(covered) == len(set(covered))
        assert all(not block.text[at].strip() for at in set(range(len(block.text))) - set(covered))
    places = [(step.place.block_id, step.place.start) for step in found if step.place]
    assert places == sorted(places)


@settings(max_examples=100)
@given(ARTICLES, st.lists(st.integers(0, 2), min_size=1, max_size=6))
def test_the_same_text_again_changes_nothing(article, cuts):
    old, new = blocks(article, 1), blocks(article, 101)
    units = shaped(old, cuts)
    found = steps(Pairing(old, new, "en"), units, {})
    assert [step.unit for step in found] == units
    assert {step.fate for step in found} == {Fate.UNCHANGED}
