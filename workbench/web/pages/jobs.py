"""Long work in the background: how far it is, what came out of it, calling it off, and starting the audit of a list."""

from __future__ import annotations

import json
from collections.abc import Iterator

from flask import (
    Blueprint,
    Response,
    current_app,
    flash,
    redirect,
    render_template,
    request,
    stream_with_context,
    url_for,
)
from flask_babel import gettext as _
from werkzeug.wrappers import Response as Answer

from workbench.jobs.auditing import MOST_ADDRESSES, line_of, start_audit_of_addresses
from workbench.jobs.kind import kinds
from workbench.jobs.reading import all_finished, items_page, jobs_page
from workbench.jobs.starting import cancel as cancel_job
from workbench.jobs.starting import job_in
from workbench.jobs.transaction import reading
from workbench.jobs.waking import wake
from workbench.models import Job, db
from workbench.services.access import Actor, Deed
from workbench.services.finding import newsroom_for
from workbench.services.problems import N_, Invalid
from workbench.web.forms.jobs import AuditForm
from workbench.web.jobs_shown import shown, title_of
from workbench.web.person import me
from workbench.web.transaction import session, writes
from workbench.web.words import told

pages = Blueprint("jobs", __name__)


@pages.get("/newsrooms/<int:newsroom_id>/jobs")
def index(newsroom_id: int) -> str:
    """The newsroom's jobs, newest first."""
    return _index(newsroom_id, AuditForm())


def _index(newsroom_id: int, form: AuditForm) -> str:
    newsroom, actor = newsroom_for(session(), me(), newsroom_id)
    actor.must(Deed.READ)
    page = jobs_page(session(), newsroom.id, request.args.get("page", 1, type=int))
    return render_template(
        "jobs/index.html",
        newsroom=newsroom,
        actor=actor,
        form=form,
        page=page,
        title_of=title_of,
        may_cancel={job.id for job in page.jobs if _may_cancel(actor, job)},
        may_start=actor.may(kinds()["audit"].deed),
        most=MOST_ADDRESSES,
        page_address=lambda number: url_for("jobs.index", newsroom_id=newsroom.id, page=number),
    )


@pages.post("/newsrooms/<int:newsroom_id>/jobs/audit")
def audit(newsroom_id: int) -> Answer | tuple[str, int]:
    """Start the audit of a list of addresses."""
    form = AuditForm()
    try:
        number = _started(newsroom_id, form)
    except Invalid as problem:
        form.file.errors = [*form.file.errors, told(problem)]
        return _index(newsroom_id, form), problem.status
    wake(current_app.config["WORKBENCH_BROKER"])
    return redirect(url_for("jobs.show", newsroom_id=newsroom_id, number=number))


@writes
def _started(newsroom_id: int, form: AuditForm) -> int:
    _newsroom, actor = newsroom_for(session(), me(), newsroom_id)
    file = form.file.data
    if not form.validate_on_submit() or not file or not file.filename:
        raise Invalid(N_("Choose a file first."))
    return start_audit_of_addresses(session(), actor, file.filename, file.read()).id


@pages.get("/newsrooms/<int:newsroom_id>/jobs/<int:number>")
def show(newsroom_id: int, number: int) -> str:
    """How far a job is and what came out of it so far: errors and the lowest scores first."""
    newsroom, actor = newsroom_for(session(), me(), newsroom_id)
    actor.must(Deed.READ)
    job = job_in(session(), actor, number)
    page = items_page(session(), job, request.args.get("page", 1, type=int))
    return render_template(
        "jobs/show.html",
        newsroom=newsroom,
        actor=actor,
        job=job,
        title=title_of(job),
        page=page,
        items=[shown(each) for each in page.items],
        may_cancel=_may_cancel(actor, job),
        page_address=lambda number: url_for("jobs.show", newsroom_id=newsroom.id, number=job.id, page=number),
    )


@pages.post("/newsrooms/<int:newsroom_id>/jobs/<int:number>/cancel")
@writes
def cancel(newsroom_id: int, number: int) -> Answer:
    """Call a job off; what came out of it is kept."""
    _newsroom, actor = newsroom_for(session(), me(), newsroom_id)
    if cancel_job(session(), actor, job_in(session(), actor, number)):
        flash(_("The job is cancelled. What came out of it is kept."), "good")
    else:
        flash(_("The job had ended already."), "info")
    return redirect(url_for("jobs.show", newsroom_id=newsroom_id, number=number))


@pages.get("/newsrooms/<int:newsroom_id>/jobs/<int:number>/results.jsonl")
def results(newsroom_id: int, number: int) -> Response:
    """Everything that came out of a job, as JSON lines."""
    _newsroom, actor = newsroom_for(session(), me(), newsroom_id)
    actor.must(Deed.READ)
    job = job_in(session(), actor, number)
    answer = Response(stream_with_context(_lines(job.id)), mimetype="application/x-ndjson")
    answer.headers["Content-Disposition"] = f'attachment; filename="job-{job.id}.jsonl"'
    return answer


def _lines(job_id: int) -> Iterator[str]:
    with reading(db.engine) as own:
        for item in all_finished(own, job_id):
            yield json.dumps(line_of(item), ensure_ascii=False) + "\n"


def _may_cancel(actor: Actor, job: Job) -> bool:
    kind = kinds().get(job.kind)
    return job.state.is_open and kind is not None and actor.may(kind.deed)
