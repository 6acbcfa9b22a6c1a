"""What a corrected source makes of the units of an edition: worked out here, written elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from workbench.models import Unit, UnitState
from workbench.services.source_changes_pairing import Pairing, Place, said
from workbench.text.code_maps import CodeMap, map_codes
from workbench.text.inline import CodedText


class Fate(StrEnum):
    """What became of a unit."""

    UNCHANGED = "unchanged"
    CHANGED = "changed"
    REMOVED = "removed"
    BACK = "back"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Step:
    """A unit's way into the new version. `previous` is the source its target was made from, where that differs now;
    `unit` is None for a new sentence, `place` is None where the source is gone."""

    fate: Fate
    unit: Unit | None
    place: Place | None
    codes: CodeMap = CodeMap({}, {})
    previous: Place | None = None

    @property
    def state(self) -> UnitState:
        """The unit's state afterwards: a changed source opens it again."""
        if self.unit is None or self.fate is Fate.CHANGED:
            return UnitState.INITIAL
        return self.unit.state

    @property
    def is_told(self) -> bool:
        """Whether the history tells of it: not where the same sentence just moved to another block."""
        return self.unit is not None and (self.fate is not Fate.UNCHANGED or not self.codes.is_identity)


def steps(pairing: Pairing, units: list[Unit], older: Mapping[int, CodedText]) -> list[Step]:
    """One step for each unit of the edition, and one for each new sentence.

    They come in the order of the new text; what is gone or was joined away stands behind what it stood behind.
    `units` come in their order; `older` holds the blocks of earlier versions that removed and stale units point to."""
    live = [_step(pairing, unit, older) for unit in units if not unit.removed and not unit.retired]
    free = pairing.uncovered(step.place for step in live if step.place)
    back = _come_back(pairing, (unit for unit in units if unit.removed and not unit.retired), free, older)
    taken = {step.place for step in back}
    added = [Step(Fate.ADDED, None, place) for place in free if place not in taken]
    known = {step.unit.id: step for step in (*live, *back) if step.unit}
    ordered = [known.get(unit.id) or Step(Fate.UNCHANGED, unit, None, previous=_previous(unit)) for unit in units]
    return _in_order(pairing, ordered, added)


def _step(pairing: Pairing, unit: Unit, older: Mapping[int, CodedText]) -> Step:
    here = Place(unit.block_id, unit.start, unit.end)
    there = pairing.moved(here)
    if there is None:
        return Step(Fate.REMOVED, unit, None, previous=_previous(unit))
    before, after = pairing.slice(here), pairing.slice(there)
    codes = map_codes(before, after)
    if _same(before, after, codes):
        return Step(Fate.UNCHANGED, unit, there, codes, _previous(unit))
    previous = (_previous(unit) or here) if unit.target or unit.may_be_empty else None
    if previous and _says_again(previous, after, older):
        previous = None
    return Step(Fate.CHANGED, unit, there, codes, previous)


def _previous(unit: Unit) -> Place | None:
    if unit.previous_block_id is None or unit.previous_start is None or unit.previous_end is None:
        return None
    return Place(unit.previous_block_id, unit.previous_start, unit.previous_end)


def _same(before: CodedText, after: CodedText, codes: CodeMap) -> bool:
    """Whether both say the same words with the same codes at the same places."""
    return " ".join(codes.apply(before.text).split()) == " ".join(after.text.split()) and not codes.gone


def _says_again(previous: Place, after: CodedText, older: Mapping[int, CodedText]) -> bool:
    """Whether the source is again what the target was made from."""
    if previous.block_id not in older:
        return False
    before = older[previous.block_id].slice(previous.start, previous.end)
    return _same(before, after, map_codes(before, after))


def _come_back(
    pairing: Pairing, removed: Iterable[Unit], free: Iterable[Place], older: Mapping[int, CodedText]
) -> list[Step]:
    """Removed units whose sentence stands in the text again."""
    places: dict[str, list[Place]] = {}
    for place in free:
        places.setdefault(said(pairing.slice(place).text), []).append(place)
    found = []
    for unit in removed:
        before = older[unit.block_id].slice(unit.start, unit.end)
        if waiting := places.get(said(before.text)):
            place = waiting.pop(0)
            codes = map_codes(before, pairing.slice(place))
            fate = Fate.BACK if _same(before, pairing.slice(place), codes) else Fate.CHANGED
            previous = _previous(unit) or (Place(unit.block_id, unit.start, unit.end) if fate is Fate.CHANGED else None)
            found.append(Step(fate, unit, place, codes, previous))
    return found


def _in_order(pairing: Pairing, known: list[Step], added: list[Step]) -> list[Step]:
    """In the new text's order, each step without a place behind the one it followed before."""
    order = {block_id: position for position, block_id in enumerate(pairing.contents)}
    places = [(order[step.place.block_id], step.place.start, step) for step in (*known, *added) if step.place]
    placed = [step for _block, _start, step in sorted(places, key=lambda each: each[:2])]
    behind: dict[int | None, list[Step]] = {}
    last: int | None = None
    for step in known:
        if step.place is None:
            behind.setdefault(last, []).append(step)
        elif step.unit:
            last = step.unit.id
    found = behind.get(None, [])[:]
    for step in placed:
        found += [step, *(behind.get(step.unit.id, ()) if step.unit else ())]
    return found
