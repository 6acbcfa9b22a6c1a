"""The page that lists every check with its example, made from the checks themselves: `make docs` writes it."""

from __future__ import annotations

import sys

from workbench.checks.check import Check
from workbench.checks.pair import TermPair
from workbench.checks.running import check_pair, checks

_INTRODUCTION = """# Checks

<!-- Made from the code by `make docs`; a test compares. Write in `workbench/checks/rules/`, not here. -->

A check looks at a segment and its translation and tells what is wrong, with the words it is about on both sides. All of them run
on two strings: `from workbench.checks import check_pair, pair_of`. A newsroom can switch each one off or give it another severity.
*Critical* findings change what readers learn, *major* ones harm them, *minor* ones are blemishes.
"""


def checks_page() -> str:
    """The page in Markdown."""
    table = "\n".join(f"| [`{each.id}`](#{each.id}) | {each.title} | {each.severity.word} |" for each in checks())
    sections = "\n".join(map(_section, checks()))
    return f"{_INTRODUCTION}\n| check | finds | severity |\n|---|---|---|\n{table}\n\n{sections}"


def _section(check: Check) -> str:
    example = check.example
    lines = [
        f"## {check.id}",
        "",
        f"**{check.title}.** {check.description} Kind `{check.kind}`, severity {check.severity.word}.",
        "",
        f"- {example.source_language}: {_shown(example.source)}",
        f"- {example.target_language}: {_shown(example.target)}",
    ]
    lines += [f"- the house's term: {_term(term)}" for term in example.terms]
    lines += [f"- the house's rule: {rule.instead}, not {rule.pattern}" for rule in example.style_rules]
    if example.limit:
        lines.append(f"- at most {example.limit} characters")
    lines += [f"- *{_readable(told)}*" for told in _messages(check)]
    if any(each.fix for each in check_pair(example.pair) if each.check == check.id):
        lines.append("- a key puts it right at the desk")
    if example.corrected:
        lines.append(f"- right: {_shown(example.corrected)}")
    return "\n".join((*lines, ""))


def _messages(check: Check) -> list[str]:
    return [each.told for each in check_pair(check.example.pair) if each.check == check.id]


def _term(term: TermPair) -> str:
    return f"{term.source} = {', '.join(term.allowed)}"


def _shown(text: str) -> str:
    return f"`{_readable(text)}`"


def _readable(text: str) -> str:
    """The text with what nobody sees written as its number."""
    return "".join(sign if sign.isprintable() else f"<U+{ord(sign):04X}>" for sign in text)


if __name__ == "__main__":
    sys.stdout.buffer.write(checks_page().encode())
