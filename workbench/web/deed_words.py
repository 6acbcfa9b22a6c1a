"""Deeds of the record as sentences for people. What is not told here is told by its bare words."""

from __future__ import annotations

from flask_babel import gettext, lazy_gettext

from workbench.models import CheckSetting, Duty
from workbench.services.audit_reading import Deed
from workbench.web.finding_words import title_of
from workbench.web.words import language_name, word

# The key's second half is the task where the entry tells one. Places: name (who did it), person (somebody else),
# language (of the edition), title (of the article), duty, and the entry's details.
SENTENCES = {
    ("created", "newsroom"): lazy_gettext("%(name)s set up the newsroom."),
    ("changed", "newsroom"): lazy_gettext("%(name)s changed the settings."),
    ("weighed", "newsroom"): lazy_gettext("%(name)s changed how much each dimension counts in scores."),
    ("added", "member"): lazy_gettext("%(name)s added %(person)s as %(duty)s."),
    ("changed", "member"): lazy_gettext("%(name)s made %(person)s %(duty)s."),
    ("removed", "member"): lazy_gettext("%(name)s removed %(person)s."),
    ("restored", "member"): lazy_gettext("%(name)s took %(person)s back."),
    ("gave_password", "member"): lazy_gettext("%(name)s gave %(person)s a new password."),
    ("reset_second_factor", "member"): lazy_gettext("%(name)s took the second factor of %(person)s away."),
    ("imported", "article"): lazy_gettext("%(name)s imported version %(version)s of “%(title)s”."),
    ("archived", "article"): lazy_gettext("%(name)s archived “%(title)s”."),
    ("restored", "article"): lazy_gettext("%(name)s took “%(title)s” out of the archive."),
    ("brought_translation", "article"): lazy_gettext(
        "%(name)s brought in an existing %(language)s translation of “%(title)s”."
    ),
    ("discarded_translation", "article"): lazy_gettext(
        "%(name)s threw away the %(language)s translation that was brought in for “%(title)s”."
    ),
    ("restored_translation", "article"): lazy_gettext(
        "%(name)s took the %(language)s translation that was brought in for “%(title)s” back."
    ),
    ("made_from_translation", "edition"): lazy_gettext(
        "%(name)s made the %(language)s edition of “%(title)s” from an existing translation."
    ),
    ("suggested_translation", "edition"): lazy_gettext(
        "%(name)s suggested the texts of an existing translation for “%(title)s” in %(language)s."
    ),
    ("took_addition_away", "edition"): lazy_gettext(
        "%(name)s took a sentence that the %(language)s edition of “%(title)s” had added out of its report."
    ),
    ("brought_addition_back", "edition"): lazy_gettext(
        "%(name)s brought a sentence that the %(language)s edition of “%(title)s” added back into its report."
    ),
    ("opened", "edition"): lazy_gettext("%(name)s opened the %(language)s edition of “%(title)s”."),
    ("archived", "edition"): lazy_gettext("%(name)s put the %(language)s edition of “%(title)s” away."),
    ("restored", "edition"): lazy_gettext("%(name)s brought the %(language)s edition of “%(title)s” back."),
    ("carried", "edition"): lazy_gettext(
        "%(name)s brought the %(language)s edition of “%(title)s” to the newest source."
    ),
    ("assigned", "translate"): lazy_gettext("%(name)s asked %(person)s to translate “%(title)s” into %(language)s."),
    ("assigned", "review"): lazy_gettext("%(name)s asked %(person)s to review “%(title)s” in %(language)s."),
    ("unassigned", "translate"): lazy_gettext(
        "%(person)s no longer translates “%(title)s” into %(language)s (%(name)s)."
    ),
    ("unassigned", "review"): lazy_gettext("%(person)s no longer reviews “%(title)s” in %(language)s (%(name)s)."),
    ("scheduled", "edition"): lazy_gettext("%(name)s set the dates of the %(language)s edition of “%(title)s”."),
    ("submitted", "edition"): lazy_gettext("%(name)s handed the %(language)s edition of “%(title)s” over for review."),
    ("returned", "edition"): lazy_gettext("%(name)s returned the %(language)s edition of “%(title)s”."),
    ("approved", "edition"): lazy_gettext("%(name)s approved the %(language)s edition of “%(title)s”."),
    ("published", "edition"): lazy_gettext("%(name)s published the %(language)s edition of “%(title)s”."),
    ("reopened", "edition"): lazy_gettext("%(name)s opened the %(language)s edition of “%(title)s” again."),
    ("shared", "edition"): lazy_gettext("%(name)s shared the report of the %(language)s edition of “%(title)s”."),
    ("withdrew", "edition"): lazy_gettext(
        "%(name)s withdrew a shared report of the %(language)s edition of “%(title)s”."
    ),
    ("exported", "edition"): lazy_gettext("%(name)s exported the %(language)s edition of “%(title)s” as %(format)s."),
    ("commented", "thread"): lazy_gettext("%(name)s commented on “%(title)s” in %(language)s."),
    ("resolved", "thread"): lazy_gettext("%(name)s resolved a comment on “%(title)s” in %(language)s."),
    ("unresolved", "thread"): lazy_gettext("%(name)s opened a comment on “%(title)s” in %(language)s again."),
    ("suggested", "suggestion"): lazy_gettext("%(name)s suggested a text for “%(title)s” in %(language)s."),
    ("accepted", "suggestion"): lazy_gettext("%(name)s accepted a suggestion for “%(title)s” in %(language)s."),
    ("declined", "suggestion"): lazy_gettext("%(name)s declined a suggestion for “%(title)s” in %(language)s."),
    ("added", "concept"): lazy_gettext("%(name)s added the term “%(term)s”."),
    ("changed", "concept"): lazy_gettext("%(name)s changed the term “%(term)s”."),
    ("archived", "concept"): lazy_gettext("%(name)s archived the term “%(term)s”."),
    ("restored", "concept"): lazy_gettext("%(name)s took the term “%(term)s” out of the archive."),
    ("silenced", "finding"): lazy_gettext("%(name)s silenced a finding in “%(title)s” (%(language)s): %(reason)s"),
    ("told again", "finding"): lazy_gettext(
        "%(name)s lets a silenced finding in “%(title)s” (%(language)s) be told again."
    ),
    ("chose", "check"): lazy_gettext("%(name)s set the check “%(check)s” to “%(setting)s”."),
    ("took back", "check"): lazy_gettext("%(name)s took back what was chosen for the check “%(check)s”."),
    ("added", "style rule"): lazy_gettext("%(name)s added the style rule “%(rule)s”."),
    ("changed", "style rule"): lazy_gettext("%(name)s changed the style rule “%(rule)s”."),
    ("archived", "style rule"): lazy_gettext("%(name)s put the style rule “%(rule)s” away."),
    ("restored", "style rule"): lazy_gettext("%(name)s took the style rule “%(rule)s” out again."),
    ("started", "job"): lazy_gettext("%(name)s started background work: “%(words)s”."),
    ("cancelled", "job"): lazy_gettext("%(name)s cancelled background work: “%(words)s”."),
    ("changed", "length limits"): lazy_gettext("%(name)s changed how long parts of an article may be."),
}


def sentence(deed: Deed) -> str:
    """The deed as one sentence in the person's language."""
    entry = deed.entry
    places = {"version": "?", "format": "?", "term": "?", **{key: str(value) for key, value in entry.details.items()}}
    places |= {
        "name": entry.by.name if entry.by else gettext("The workbench"),
        "person": deed.person.name if deed.person else str(entry.details.get("name", "?")),
        "title": deed.article.title if deed.article else "?",
        "language": _language(deed),
        "duty": _duty(entry.details.get("duty")),
        "check": title_of(str(entry.details.get("check", "?"))),
        "setting": _setting(entry.details.get("setting")),
    }
    told = SENTENCES.get((entry.action, entry.details.get("task") or entry.noun))
    return str(told) % places if told else f"{places['name']}: {entry.action}, {entry.noun}"


def _language(deed: Deed) -> str:
    """The name of the edition's language, or of the one the entry tells."""
    tag = deed.edition.language if deed.edition else deed.entry.details.get("language")
    return language_name(str(tag)) if tag else "?"


def _setting(value: object) -> str:
    return word(CheckSetting(value)) if value in set(CheckSetting) else "?"


def _duty(value: object) -> str:
    return word(Duty(value)) if value in set(Duty) else "?"
