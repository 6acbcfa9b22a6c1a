"""Pairs a second of `workbench check --jsonl`, beside the digit comparison that every tool ships.

The pairs are of our own making; WORKBENCH_CHECK_PAIRS names a file of {"src_lang","tgt_lang","src","tgt"} lines to measure too.
"""

from __future__ import annotations

import io
import json
import os
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import redirect_stdout
from itertools import permutations
from pathlib import Path

from workbench.checks import Choices, check_pair, checks, pair_of
from workbench.checks.pair import forget
from workbench.cli.check_command import command
from workbench.cli.lines_on_all_cores import cores

Pair = tuple[str, str, str, str]
COMPARED = frozenset({"numbers", "money", "percentages", "quantities", "durations", "dates", "times"})
FILE = "WORKBENCH_CHECK_PAIRS"
MANY = 10_000
_DIGITS = re.compile(r"\d+")
SENTENCES = (
    {
        "ko": "시의회는 3일 내년 예산 2억 8천만 원을 통과시켰지만, 도서관을 새로 짓는 계획은 받아들이지 않았다.",
        "en": "The city council passed next year's budget of 280 million won on the 3rd but did not accept the plan for a new library.",
        "ja": "市議会は3日、来年度の予算2億8千万ウォンを可決したが、図書館を新築する計画は認めなかった。",
        "zh": "市议会3日通过了明年2亿8千万韩元的预算，但没有接受新建图书馆的计划。",
        "de": "Der Stadtrat beschloss am 3. den Haushalt von 280 Millionen Won, nahm den Plan für eine neue Bibliothek aber nicht an.",
        "fr": "Le conseil municipal a adopté le 3 le budget de 280 millions de wons, mais n’a pas accepté le projet de bibliothèque.",
    },
    {
        "ko": "“올해는 비가 12.5% 더 내렸다”고 기상청(KMA) 관계자가 말했다.",
        "en": "“It rained 12.5% more this year,” said an official of the weather agency (KMA).",
        "ja": "「今年は雨が12.5%多く降った」と気象庁(KMA)の関係者は述べた。",
        "zh": "气象厅（KMA）有关人士说：“今年的雨量多了12.5%。”",
        "de": "„Dieses Jahr hat es 12,5 % mehr geregnet“, sagte ein Vertreter des Wetteramts (KMA).",
        "fr": "« Il a plu 12,5 % de plus cette année », a déclaré un responsable de l’agence météorologique (KMA).",
    },
    {
        "ko": "다리는 월요일부터 닫힌다.",
        "en": "The bridge will be closed from Monday.",
        "ja": "橋は月曜日から閉鎖される。",
        "zh": "大桥从星期一起关闭。",
        "de": "Die Brücke ist ab Montag gesperrt.",
        "fr": "Le pont sera fermé à partir de lundi.",
    },
)


def measure() -> Iterator[tuple[str, str]]:
    """Pairs a second: the baseline, all checks and the checks of form on one core, and the command on all cores."""
    own = [(each[here], here, each[there], there) for each in SENTENCES for here, there in permutations(each, 2)]
    yield from _measured("own pairs", own * 40)
    if name := os.environ.get(FILE):
        told = map(json.loads, Path(name).read_text(encoding="utf-8").splitlines())
        yield from _measured("pairs of the file", [(x["src"], x["src_lang"], x["tgt"], x["tgt_lang"]) for x in told])


def _measured(what: str, pairs: list[Pair]) -> Iterator[tuple[str, str]]:
    forms = Choices(off=COMPARED)
    yield f"{what}: digits compared as strings, one core", _rate(pairs, _digits_differ)
    yield f"{what}: all {len(checks())} checks, one core", _rate(pairs, lambda *pair: check_pair(pair_of(*pair)))
    yield f"{what}: form, negation, lengths, one core", _rate(pairs, lambda *pair: check_pair(pair_of(*pair), forms))
    yield f"{what}: workbench check --jsonl, {cores()} cores", _of_command(pairs)


def _digits_differ(source: str, _source_language: str, target: str, _target_language: str) -> bool:
    return Counter(_DIGITS.findall(source)) != Counter(_DIGITS.findall(target))


def _rate(pairs: list[Pair], check: Callable[[str, str, str, str], object]) -> str:
    """By processor time, the best of three: others may be at work on the machine."""
    best = min(_cost(pairs, check) for _ in range(3))
    return f"{len(pairs) / best:,.0f} pairs/s, {best / len(pairs) * 1e6:.0f} µs a pair"


def _cost(pairs: list[Pair], check: Callable[[str, str, str, str], object]) -> float:
    started = time.process_time()
    for pair in pairs:
        forget()  # the same texts come again and again here
        check(*pair)
    return time.process_time() - started


def _of_command(pairs: list[Pair]) -> str:
    """By the clock and by the processor time of all processes, with reading and writing, the facts of texts that come again
    remembered. The time that Python and the words of
    the languages take to load is only counted where nothing was measured before."""
    many = (pairs * (MANY // len(pairs) + 1))[:MANY]
    asked = "".join(
        json.dumps({"id": number, "src": a, "src_lang": b, "tgt": c, "tgt_lang": d}, ensure_ascii=False) + "\n"
        for number, (a, b, c, d) in enumerate(many)
    )
    kept, sys.stdin = sys.stdin, io.StringIO(asked)
    started, processor = time.perf_counter(), _processor_time()
    try:
        with redirect_stdout(io.StringIO()) as told:
            command.main(["--jsonl"], standalone_mode=False)
    finally:
        sys.stdin = kept
    took, worked = time.perf_counter() - started, _processor_time() - processor
    assert told.getvalue().count("\n") == len(many)
    return f"{len(many) / took:,.0f} pairs/s, {worked / len(many) * 1e6:.0f} µs of processor time a pair"


def _processor_time() -> float:
    """Seconds of this process and of those that it started and that have ended."""
    spent = os.times()
    return spent.user + spent.system + spent.children_user + spent.children_system
