"""An article's title among the titles that a page tells: with or without the publication's name, as its headline has it."""

from __future__ import annotations

import re
from collections.abc import Iterable

_BARS = r"\s+[|\-–—»«·:]\s+|\s*[|｜»]\s*"
_SIGNS = r"(?:\s*[|｜_:：»]\s*|\s+[\-–—«·]\s+|(?<=[^\x00-\u02ff\s])\s*[\-–—·]\s*)"
# Chinese, Japanese and Korean portals put section and site behind the title, often without a space.
_EASTERN_SIGN = re.compile(r"\s*_\s*|(?<=[^\x00-\u02ff\s])\s*[|｜»<\-–—:：]\s*")
_CUT_OFF = re.compile(r"\s*(?:…|\.\.\.)$")
SHORTEST = 4
# Longer titles are nobody's; they are not looked at for places to cut.
LONGEST = 300


def title_among(told: Iterable[str], title_element: str, site: str, headings: Iterable[str]) -> str:
    """The first title told that is more than the site's name, else the title element's; "" when there is none.

    A heading decides how much of it is the title: it is cut where a heading confirms it, and made whole where it was cut
    short. Unconfirmed, only the site's name is taken off, and from the title element what looks like one."""
    titles = [title for title in told if title and title.casefold() != site.casefold()]
    title = next(iter(titles), "")
    shown = {" ".join(heading.split()).casefold(): " ".join(heading.split()) for heading in headings}
    cut = (
        without_site(title, site)
        if title
        else without_site(title_element, site)
        if site
        else without_end(title_element)
    )
    whole = title or title_element
    if whole.casefold() == site.casefold():
        return ""
    shorter = [each for each in titles if whole.startswith(each)] + ([] if site else [without_end(whole)])
    confirmed = (each for each in (whole, cut, *shorter, *_heads(whole)) if each.casefold() in shown)
    return next(confirmed, "") or _whole(whole, shown.values()) or cut


def _heads(title: str) -> list[str]:
    """The title cut at each sign that may part it from section and site, the longest first."""
    places = list(_EASTERN_SIGN.finditer(title)) if len(title) <= LONGEST else []
    heads = [title[: match.start()] for match in reversed(places)]
    tails = [title[match.end() :] for match in places]
    return [each for each in heads + tails if len(each) >= SHORTEST]


def _whole(title: str, shown: Iterable[str]) -> str:
    """The heading that a title, told with dots at its end, was cut short of."""
    begun = _CUT_OFF.sub("", title).casefold()
    if begun == title.casefold() or len(begun) < SHORTEST:
        return ""
    return next((heading for heading in shown if heading.casefold().startswith(begun)), "")


def without_site(title: str, site: str) -> str:
    """The title without the publication's name at its end or beginning: "… | The Daily", "The Daily: …"."""
    if not site:
        return title
    name = re.escape(site)
    ends = re.fullmatch(rf"(?P<title>.+?){_SIGNS}{name}|{name}{_SIGNS}(?P<rest>.+)", title, re.IGNORECASE)
    if ends:
        return ends["title"] or ends["rest"]
    parts = re.split(_BARS, title)
    if len(parts) < 2:
        return title
    named = [part for part in parts if part.strip().lower() in site.lower() or site.lower() in part.strip().lower()]
    for part in (parts[-1], parts[0]):
        if part in named:
            return (
                title[: -len(part)].rstrip(" |｜-–—»«·:")
                if part is parts[-1]
                else title[len(part) :].lstrip(" |｜-–—»«·:")
            )
    return title


def without_end(title: str) -> str:
    """The title without a few words at its end that look like a publication's name."""
    cut = re.match(r"(.{15,}?)\s+[|\-–—»·]\s+[^|\-–—»·]{2,40}$", title)
    return cut[1] if cut and len(cut[1].split()) > 3 else title
