"""Bars of buttons beside an article: lines that only name networks to share it on and things to do with it."""

from __future__ import annotations

import re
import tomllib
from importlib import resources

_WORDS = tomllib.loads(
    (resources.files("workbench.formats.webpage") / "data" / "page_tools.toml").read_text(encoding="utf-8")
)
_NETWORKS, _TOOLS = frozenset(_WORDS["networks"]), frozenset(_WORDS["tools"])
_BETWEEN = r"[\s|·•,،、/／:：+>›»-]*"
_WORD = "|".join(re.escape(word) for word in sorted(_NETWORKS | _TOOLS, key=len, reverse=True))
# A Latin word ends where no letter follows; names in other scripts may stand side by side.
_ONE = re.compile(rf"{_BETWEEN}({_WORD})(?![a-zà-öø-ÿ]){_BETWEEN}")
LONGEST = 100
# So many names of networks in a row are a bar, without a word of what to do.
NETWORKS_IN_A_ROW = 3


def is_tool_bar(text: str) -> bool:
    """Whether the line is nothing but two or more buttons: "페이스북 카카오톡 URL 복사", "프린트 글자크기"."""
    if not 2 < len(text) <= LONGEST:
        return False
    words, place, folded = [], 0, text.casefold()
    while place < len(folded):
        found = _ONE.match(folded, place)
        if found is None:
            return False
        words.append(found[1])
        place = found.end()
    tools = [word for word in words if word in _TOOLS]
    spelt_out = any(len(word) > 1 for word in words)
    return spelt_out and (len(words) >= NETWORKS_IN_A_ROW or (len(words) > 1 and bool(tools)))
