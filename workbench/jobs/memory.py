"""How much memory a process may come to have before a fresh one takes its place."""

from __future__ import annotations

import os
from pathlib import Path

# In MB. A process that compares has about 115 MB, with a sentence encoder 240 MB; what libraries keep for themselves, and
# an article of a megabyte, come on top. The processes of the pages and the desk need the rest of a small machine.
MOST = 300

_STATM = Path("/proc/self/statm")
_PAGE = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 4096


def resident() -> int:
    """This process's memory in MB (resident set size), 0 where the system does not tell."""
    try:
        return int(_STATM.read_bytes().split()[1]) * _PAGE // 1_000_000
    except (OSError, IndexError, ValueError):
        return 0
