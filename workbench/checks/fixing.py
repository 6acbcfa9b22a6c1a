"""A finding's own repair: offered only where the check, looking again at the repaired text, finds that much less."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from workbench.checks.check import Check
from workbench.checks.finding import Fix, Found
from workbench.checks.pair import Pair, Side

_Said = tuple[str, tuple[tuple[str, str], ...]]


def with_sound_fixes(check: Check, pair: Pair, found: Sequence[Found]) -> list[Found]:
    """The same findings of the check in the pair. A fix that leaves its finding there, brings a new one of the same check, or
    leaves no text is taken away: whoever presses a button wants the matter to be over."""
    if not any(each.fix for each in found):
        return list(found)
    before = Counter(map(_said, found))
    return [
        each if each.fix is None or _is_sound(check, pair, each, before) else replace(each, fix=None) for each in found
    ]


def _is_sound(check: Check, pair: Pair, found: Found, before: Counter[_Said]) -> bool:
    assert found.fix is not None
    text = fixed(pair.target.text, found.fix)
    if not text.strip():
        return False
    side = Side(text, pair.target.language, pair.target.written_on)
    after = Counter(map(_said, check.find(replace(pair, target=side))))
    return after <= before and after[_said(found)] < before[_said(found)]


def fixed(text: str, fix: Fix) -> str:
    """The text with the fix in it."""
    return text[: fix.start] + fix.text + text[fix.end :]


def _said(found: Found) -> _Said:
    return found.message, tuple(sorted(found.values.items()))
