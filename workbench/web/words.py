"""Values as words for people: the only place where a page's moments, numbers, languages and states are worded."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from enum import StrEnum

from babel.dates import format_skeleton
from flask import Flask
from flask_babel import (
    format_date,
    format_datetime,
    format_decimal,
    format_percent,
    format_timedelta,
    get_locale,
    gettext,
    lazy_gettext,
)
from markupsafe import Markup, escape

from workbench.formats.document import BlockType, Role
from workbench.models import (
    CheckSetting,
    Duty,
    EditionState,
    JobState,
    Origin,
    RuleSeverity,
    Task,
    TermStatus,
    UnitState,
    Verdict,
)
from workbench.models.base import now
from workbench.services.check_choices import EXCEPTIONS
from workbench.services.problems import Problem
from workbench.text import language

# Pairs, not a mapping: members of two enums that hold the same string are equal.
WORDS = (
    (UnitState.INITIAL, lazy_gettext("Open")),
    (UnitState.TRANSLATED, lazy_gettext("Translated")),
    (UnitState.REVIEWED, lazy_gettext("Reviewed")),
    (UnitState.FINAL, lazy_gettext("Final")),
    (EditionState.DRAFT, lazy_gettext("Draft")),
    (EditionState.IN_REVIEW, lazy_gettext("In review")),
    (EditionState.APPROVED, lazy_gettext("Approved")),
    (EditionState.PUBLISHED, lazy_gettext("Published")),
    (JobState.QUEUED, lazy_gettext("Waiting")),
    (JobState.RUNNING, lazy_gettext("Running")),
    (JobState.DONE, lazy_gettext("Done")),
    (JobState.FAILED, lazy_gettext("Failed")),
    (JobState.CANCELLED, lazy_gettext("Cancelled")),
    (Duty.READER, lazy_gettext("Reader")),
    (Duty.TRANSLATOR, lazy_gettext("Translator")),
    (Duty.EDITOR, lazy_gettext("Editor")),
    (Duty.ADMINISTRATOR, lazy_gettext("Administrator")),
    (Task.TRANSLATE, lazy_gettext("Translates")),
    (Task.REVIEW, lazy_gettext("Reviews")),
    (Verdict.SUBMITTED, lazy_gettext("Handed over for review")),
    (Verdict.RETURNED, lazy_gettext("Returned to the translators")),
    (Verdict.APPROVED, lazy_gettext("Approved")),
    (Verdict.PUBLISHED, lazy_gettext("Published")),
    (Verdict.REOPENED, lazy_gettext("Opened again")),
    (TermStatus.PREFERRED, lazy_gettext("Preferred")),
    (TermStatus.ADMITTED, lazy_gettext("Admitted")),
    (TermStatus.DEPRECATED, lazy_gettext("Deprecated")),
    (TermStatus.FORBIDDEN, lazy_gettext("Forbidden")),
    (Role.HEADLINE, lazy_gettext("Headline")),
    (Role.STANDFIRST, lazy_gettext("Standfirst")),
    (Role.BYLINE, lazy_gettext("Byline")),
    (Role.DATELINE, lazy_gettext("Dateline")),
    (Role.BODY, lazy_gettext("Body")),
    (Role.CAPTION, lazy_gettext("Caption")),
    (Role.METADATA, lazy_gettext("Metadata")),
    (Role.BOILERPLATE, lazy_gettext("Page furniture")),
    (BlockType.HEADING, lazy_gettext("Heading")),
    (BlockType.PARAGRAPH, lazy_gettext("Paragraph")),
    (BlockType.LIST_ITEM, lazy_gettext("List item")),
    (BlockType.QUOTE, lazy_gettext("Quotation")),
    (BlockType.CAPTION, lazy_gettext("Caption")),
    (BlockType.TABLE_CELL, lazy_gettext("Table cell")),
    (BlockType.CODE, lazy_gettext("Code")),
    (CheckSetting.AS_IT_COMES, lazy_gettext("As it comes")),
    (CheckSetting.OFF, lazy_gettext("Off")),
    (CheckSetting.MINOR, lazy_gettext("Minor")),
    (CheckSetting.MAJOR, lazy_gettext("Major")),
    (CheckSetting.CRITICAL, lazy_gettext("Critical")),
    (RuleSeverity.MINOR, lazy_gettext("Minor")),
    (RuleSeverity.MAJOR, lazy_gettext("Major")),
    (RuleSeverity.CRITICAL, lazy_gettext("Critical")),
    (Origin.TYPED, lazy_gettext("typed")),
    (Origin.COPIED, lazy_gettext("copied from the source")),
    (Origin.TM, lazy_gettext("from the translation memory")),
    (Origin.MT, lazy_gettext("from machine translation")),
    (Origin.SUGGESTION, lazy_gettext("from a suggestion")),
    (Origin.IMPORT, lazy_gettext("imported")),
    (Origin.REVIEW, lazy_gettext("in review")),
    (Origin.RETURN, lazy_gettext("returned")),
    (Origin.SPLIT, lazy_gettext("by splitting")),
    (Origin.MERGE, lazy_gettext("by joining")),
    (Origin.SOURCE_CHANGE, lazy_gettext("the source changed")),
    (Origin.RESTORED, lazy_gettext("restored")),
)
_BY_KIND = {(type(value), value): told for value, told in WORDS}


def set_up(app: Flask) -> None:
    """Offer the formatters to templates."""
    for formatter in (moment, told_date, day, short_day, ago, number, percent, language_name, own_name, direction):
        app.add_template_filter(formatter)
    app.add_template_global(word, "state_word")
    app.add_template_global(word, "word")
    app.jinja_env.globals["exceptions"] = EXCEPTIONS


def told(problem: Problem) -> str:
    """The problem in the person's language."""
    return str(gettext(problem.message, **problem.values))


def word(value: StrEnum) -> str:
    """The word for a state, role, duty, task, verdict or origin."""
    return str(_BY_KIND[type(value), value])


def moment(value: datetime | None) -> Markup:
    """Date and time in the person's language and zone."""
    return _time(value, format_datetime(value, "short")) if value else Markup("")


def told_date(value: str) -> Markup | str:
    """A date an article says of itself: with a time and its zone as a moment, without one as a day; odd ones as they are."""
    try:
        said = datetime.fromisoformat(value)
    except ValueError:
        return value
    if "T" not in value:
        return Markup('<time datetime="{}">{}</time>').format(value, format_date(said.date(), "medium"))
    if said.tzinfo is None:
        return Markup('<time datetime="{}">{}</time>').format(value, format_datetime(said, "short", rebase=False))
    return moment(said)


def day(value: datetime | None) -> Markup:
    """The date alone."""
    return _time(value, format_date(value, "medium")) if value else Markup("")


def short_day(value: date) -> str:
    """Day and month: "Nov 16"."""
    return str(format_skeleton("MMMd", value, locale=get_locale() or "en"))


def ago(value: datetime | None) -> Markup:
    """How long ago, or in how long: "2 hours ago"."""
    if not value:
        return Markup("")
    passed = value - now()
    if abs(passed) < timedelta(seconds=45):
        return _time(value, gettext("just now"))
    return _time(value, format_timedelta(passed, add_direction=True))


def _time(value: datetime, words: str) -> Markup:
    return Markup('<time datetime="{}" title="{}">{}</time>').format(  # noqa: S704 - format escapes
        value.isoformat(), format_datetime(value, "long"), escape(words)
    )


def number(value: float) -> str:
    """A number with the language's separators."""
    return str(format_decimal(value))


def percent(value: float) -> str:
    """A share between 0 and 1 in per cent."""
    return str(format_percent(value))


def language_name(tag: str) -> str:
    """The language's name in the interface's language."""
    return language.name(tag, str(get_locale() or "en"))


def own_name(tag: str) -> str:
    """The language's name in itself."""
    return language.own_name(tag)


def direction(tag: str) -> str:
    """`rtl` or `ltr`."""
    return language.direction(tag)
