"""A vote whose two numbers are exchanged: "passed by 12 to 31" for "passed by 31 to 12"."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.checks.check import Check, Example
from workbench.checks.finding import N_, Found, Severity
from workbench.checks.pair import Pair
from workbench.checks.votes import vote_of


def find(pair: Pair) -> Iterator[Found]:
    """The same two numbers, told in the same way, where those in favour on one side are those against on the other."""
    here, there = vote_of(pair.source), vote_of(pair.target)
    if here is None or there is None or here.way is not there.way or here.in_favour == here.against:
        return
    if (here.in_favour, here.against) == (there.against, there.in_favour):
        yield Found(
            N_("The vote is reversed: %(source)s in the source, %(target)s here."),
            {"source": pair.source.text[slice(*here.span)], "target": pair.target.text[slice(*there.span)]},
            (here.span,),
            (there.span,),
        )


CHECK = Check(
    id="votes",
    kind="number",
    title=N_("Vote reversed"),
    description=N_("Those in favour and those against are exchanged in a vote, or the two numbers of what is passed."),
    severity=Severity.CRITICAL,
    find=find,
    example=Example(
        "ko",
        "시의회는 31표 대 12표로 계획을 승인했다.",
        "en",
        "The council approved the plan by 12 to 31.",
        corrected="The council approved the plan by 31 to 12.",
    ),
)
