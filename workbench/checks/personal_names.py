"""Whether words with capitals can be somebody's name, by how their language writes names."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from workbench.checks.words import strings
from workbench.facts.patterns import any_of

_ARTICLES = frozenset("the a an der die das den le la les el los las il lo i gli het de o os as".split())
_PREFIXED = re.compile(r"(?:[Pp]ro|[Aa]nti|[Ee]x|[Nn]on|[Pp]ost|[Pp]re|[Nn]eo|[Mm]id)-")


@lru_cache(maxsize=10_000)
def is_personal(name: str, language: str) -> bool:
    """Two to four words, none of them an article, made of a prefix ("Pro-Trump") or an abstract noun ("Comunicación
    Social"), the last no abbreviation ("fans of MMA") and the first no adjective where these have endings of their own: what
    is not somebody's name is often translated."""
    words = name.split()
    return (
        2 <= len(words) <= 4
        and words[0].lower() not in _ARTICLES
        and not any(_PREFIXED.match(word) for word in words)
        and not (len(words[-1]) > 2 and words[-1].isupper() and not words[0].isupper())
        and not any(_abstract(language).search(word) for word in words)
        and not _adjective(language).search(words[0])
    )


@cache
def _abstract(language: str) -> re.Pattern[str]:
    return re.compile(rf"\w{{2}}{any_of(strings(language, 'names', 'abstract'))}$")


@cache
def _adjective(language: str) -> re.Pattern[str]:
    return re.compile(rf"\w{{2}}{any_of(strings(language, 'names', 'adjectives'))}$")
