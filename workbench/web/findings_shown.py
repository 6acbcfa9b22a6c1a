"""What a page's script needs of findings: counts, words, and where to mark them on both sides.

A browser counts text in UTF-16 units. A cell's text is what stands between its chips; in the box codes are tokens."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from flask import render_template
from markupsafe import Markup

from workbench.checks.finding import Fix, Span
from workbench.models import Silence, Unit
from workbench.services.access import Actor, Deed
from workbench.services.findings import Found, Told
from workbench.services.units import may_edit
from workbench.text.inline import CodedText, with_tokens
from workbench.web.desk_shown import chips, counts_as_json
from workbench.web.finding_words import shown


def findings_as_json(found: Found, html: str) -> dict[str, Any]:
    """The findings of a unit for the page's script; `html` is how they are shown below the row."""
    return {
        "id": found.unit_id,
        "text": with_tokens(found.target),
        "findings": counts_as_json(found.counts),
        "html": html,
        "found": [_as_json(each, found) for each in found.told],
    }


def findings_html(found: Found, unit: Unit, actor: Actor, silences: Sequence[Silence] = ()) -> str:
    """The findings as they stand below a row, with what is silenced there."""
    return render_template("desk/findings.html", **findings_places(found, unit, actor, silences))


def findings_places(found: Found, unit: Unit, actor: Actor, silences: Sequence[Silence]) -> dict[str, object]:
    """What the template of findings asks for."""
    edition = unit.edition
    here = {each.digest for each in found.silenced}
    return {
        "unit_id": unit.id,
        "edition": edition,
        "article": edition.article,
        "findings": [shown(each) for each in found.told],
        "silences": [each for each in silences if each.digest in here],
        "may_review": actor.may(Deed.REVIEW),
        "may_fix": may_edit(actor, unit),
        "may_silence": actor.may(Deed.TRANSLATE) and edition.is_open,
    }


def marked(content: CodedText, found: Found, side: str) -> Markup:
    """The text of a side, "source" or "target", with its findings' words marked; codes are chips."""
    spans = sorted({span for each in found.told for span in getattr(each.finding, side)})
    parts, at = [], 0
    for start, end in spans:
        if start >= at and end <= len(content.text):
            parts += [
                chips(content.slice(at, start)),
                Markup("<mark>{}</mark>").format(chips(content.slice(start, end))),
            ]
            at = end
    return Markup("").join([*parts, chips(content.slice(at, len(content.text)))])


def _as_json(told: Told, found: Found) -> dict[str, Any]:
    words, finding = shown(told), told.finding
    source, target = _offsets(found.source, _nothing), _offsets(found.target, _nothing)
    typed = _offsets(found.target, _token(found.target))
    return {
        "digest": told.digest,
        "severity": words.severity,
        "said": f"{words.severity_word}: {words.title}. {words.sentence}",
        "source": _placed(finding.source, source),
        "cell": _placed(finding.target, target),
        "target": _placed(finding.target, typed),
        **({"fix": _fix_as_json(finding.fix, found.target, typed)} if finding.fix else {}),
    }


def _fix_as_json(fix: Fix, target: CodedText, typed: list[int]) -> dict[str, object]:
    """The repair as it is typed into the box: codes are tokens."""
    text = with_tokens(target.with_text(fix.text))
    return {"start": typed[fix.start], "end": typed[fix.end], "text": text}


def _nothing(_char: str) -> int:
    return 0


def _token(content: CodedText) -> Callable[[str], int]:
    table = content.table
    return lambda char: _size(table[char].token)


def _size(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _offsets(content: CodedText, size_of_code: Callable[[str], int]) -> list[int]:
    """For each place in the stored text its place as a browser counts."""
    table, places, at = content.table, [0], 0
    for char in content.text:
        at += size_of_code(char) if char in table else _size(char)
        places.append(at)
    return places


def _placed(spans: tuple[Span, ...], places: list[int]) -> list[tuple[int, int]]:
    last = len(places) - 1
    return [(places[min(start, last)], places[min(end, last)]) for start, end in spans if start < end]
