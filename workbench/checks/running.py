"""Running the checks over a pair."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import islice

from workbench.checks import rules as folder
from workbench.checks.check import Check
from workbench.checks.finding import Finding, Found, Severity
from workbench.checks.fixing import with_sound_fixes
from workbench.checks.pair import Pair


@dataclass(frozen=True, slots=True)
class Choices:
    """What a newsroom chose: checks that are off, and severities of its own by the check's id."""

    off: frozenset[str] = frozenset()
    severities: Mapping[str, Severity] = field(default_factory=dict)


DEFAULTS = Choices()
# More findings of one check in one pair tell nothing new.
MOST_FINDINGS = 50


@cache
def checks() -> tuple[Check, ...]:
    """Every check by its id, found by walking the folder `rules/`."""
    modules = (
        importlib.import_module(f"{folder.__name__}.{each.name}") for each in pkgutil.iter_modules(folder.__path__)
    )
    found = (getattr(module, "CHECK", None) for module in modules)
    return tuple(sorted((each for each in found if isinstance(each, Check)), key=lambda check: check.id))


@cache
def below(severity: Severity) -> frozenset[str]:
    """The ids of the checks whose findings are all of a lower severity, where no newsroom chose another."""
    return frozenset(check.id for check in checks() if max(check.severity, check.gravest) < severity)


def check_pair(pair: Pair, choices: Choices = DEFAULTS) -> tuple[Finding, ...]:
    """What the checks find in a pair, the most severe first. An empty target has no findings: it is unfinished."""
    if not pair.target.text.strip():
        return ()
    found: list[Finding] = []
    for check in checks():
        if check.id not in choices.off and (told := list(islice(check.find(pair), MOST_FINDINGS))):
            found += (_finding(check, each, choices) for each in with_sound_fixes(check, pair, told))
    return tuple(
        sorted(found, key=lambda finding: (-finding.severity, finding.target or finding.source, finding.check))
    )


def _finding(check: Check, found: Found, choices: Choices) -> Finding:
    severity = choices.severities.get(check.id) or found.severity or check.severity
    return Finding(
        check.id, found.kind or check.kind, severity, found.message, found.values, found.source, found.target, found.fix
    )
