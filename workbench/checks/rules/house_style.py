"""The newsroom's own rules."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.checks.check import Check, Example
from workbench.checks.finding import N_, Found, Severity
from workbench.checks.house_style import StyleRule, broken_by
from workbench.checks.pair import Pair


def find(pair: Pair) -> Iterator[Found]:
    """Where the translation breaks the rules for its language."""
    for rule in pair.style_rules:
        if rule.concerns(pair.target.language):
            yield from broken_by(pair.target.text, rule)


CHECK = Check(
    id="house_style",
    kind="style",
    title=N_("House style"),
    description=N_(
        "The newsroom's own rules: “use X, not Y”, and regular expressions for what is not to be written. A rule that takes too long for a text is told and left out."
    ),
    severity=Severity.MINOR,
    find=find,
    gravest=Severity.CRITICAL,
    example=Example(
        "ko",
        "정부는 기후 위기에 대응하겠다고 밝혔다.",
        "en",
        "The government said it would respond to climate change.",
        style_rules=(StyleRule.words("en", "climate change", "climate crisis"),),
        corrected="The government said it would respond to the climate crisis.",
    ),
)
