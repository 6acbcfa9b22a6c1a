"""Processes of ours: forked where the system can, so that they share what is loaded already."""

from __future__ import annotations

import gc
import multiprocessing
from collections.abc import Callable
from multiprocessing.process import BaseProcess
from typing import TypeVarTuple, Unpack

Arguments = TypeVarTuple("Arguments")

FORKS = "fork" in multiprocessing.get_all_start_methods()


def start(work: Callable[[Unpack[Arguments]], None], *arguments: *Arguments, ends_with_us: bool = False) -> BaseProcess:
    """A process that runs `work` and has begun; `ends_with_us` ends it where this process ends in an orderly way."""
    if FORKS:
        forked = multiprocessing.get_context("fork").Process(target=work, args=arguments, daemon=ends_with_us)
        forked.start()
        return forked
    spawned = multiprocessing.get_context("spawn").Process(target=work, args=arguments, daemon=ends_with_us)
    spawned.start()
    return spawned


def settle_in() -> None:
    """In a process that was forked: what it shares with its parent is not looked through for garbage, which would copy it;
    what comes after is."""
    gc.freeze()
    gc.enable()
