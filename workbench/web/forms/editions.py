"""What is decided about an edition: its dates, its people, that it is out, that it is opened again."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import DateTimeLocalField, SelectField, TextAreaField, URLField
from wtforms.validators import Length, Optional

from workbench.models import Edition, Membership, Newsroom, Task
from workbench.web.words import word

# What browsers send and take (HTML, local date and time strings); some send seconds.
LOCAL = ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"]


class ScheduleForm(FlaskForm):
    """Deadline and embargo, by the newsroom's clock."""

    deadline = DateTimeLocalField(_l("Deadline"), [Optional()], format=LOCAL)
    embargo = DateTimeLocalField(_l("Embargo"), [Optional()], format=LOCAL)


class AssignForm(FlaskForm):
    """Somebody is asked to translate or to review."""

    person = SelectField(_l("Person"), coerce=int)
    task = SelectField(_l("Task"))


class PublishForm(FlaskForm):
    """The edition is out, and where."""

    url = URLField(_l("Address of the published page"), [Optional(), Length(max=2000)])


class ReopenForm(FlaskForm):
    """Why an approved edition is opened again."""

    reason = TextAreaField(_l("Why is it opened again?"), [Length(max=5000)])


def schedule_form(edition: Edition, newsroom: Newsroom) -> ScheduleForm:
    """The form, filled with what is stored."""
    return ScheduleForm(
        data={
            "deadline": on_the_clock(edition.deadline, newsroom.time_zone),
            "embargo": on_the_clock(edition.embargo, newsroom.time_zone),
        }
    )


def assign_form(members: list[Membership], *, only: int | None) -> AssignForm:
    """The form over those who still belong; `only` names the one person who may be chosen, None allows all."""
    form = AssignForm()
    people = [each.user for each in members if each.ended_at is None]
    form.person.choices = [(user.id, user.name) for user in people if only in (None, user.id)]
    tasks = [Task.TRANSLATE] if only else list(Task)
    form.task.choices = [(task.value, word(task)) for task in tasks]
    return form


def on_the_clock(moment: datetime | None, zone: str) -> datetime | None:
    """The moment as that zone's clocks show it, without a zone: what a date field takes."""
    return moment.astimezone(ZoneInfo(zone)).replace(tzinfo=None, second=0, microsecond=0) if moment else None


def from_the_clock(shown: datetime | None, zone: str) -> datetime | None:
    """The moment at which that zone's clocks show this; the earlier one where they show it twice."""
    return shown.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC) if shown else None
