"""A concept with its terms."""

from __future__ import annotations

from collections.abc import Sequence

from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import FieldList, Form, FormField, HiddenField, SelectField, StringField, TextAreaField
from wtforms.validators import Length

from workbench.models import Concept, TermStatus
from workbench.services.terms import MAX_NOTE, MAX_SUBJECT, MAX_TERM, TermDraft
from workbench.web.words import word

# Empty lines offered below the terms that are there.
SPARE = 2
MOST = 200


class TermForm(Form):
    """One term: its language, its text, how it is judged."""

    id = HiddenField()
    language = StringField(_l("Language"), [Length(max=35)])
    text = StringField(_l("Term"), [Length(max=MAX_TERM)])
    status = SelectField(_l("Status"))
    note = StringField(_l("Note"), [Length(max=MAX_NOTE)])

    def draft(self) -> TermDraft:
        """What was sent, as the service takes it."""
        number = self.id.data or ""
        return TermDraft(
            language=(self.language.data or "").strip(),
            text=self.text.data or "",
            status=TermStatus(self.status.data),
            note=self.note.data or "",
            id=int(number) if number.isascii() and number.isdigit() else None,
        )


class ConceptForm(FlaskForm):
    """What is meant, in which field, and what it is called in each language."""

    subject = StringField(_l("Subject"), [Length(max=MAX_SUBJECT)])
    definition = TextAreaField(_l("What it means"), [Length(max=MAX_NOTE)])
    terms = FieldList(FormField(TermForm), max_entries=MOST)

    def drafts(self) -> list[TermDraft]:
        """The terms that were sent, empty lines left out."""
        return [entry.form.draft() for entry in self.terms if (entry.form.text.data or "").strip()]


def concept_form(concept: Concept | None, languages: Sequence[str]) -> ConceptForm:
    """The form, filled with what is stored; a line is ready for each of the newsroom's languages without a term."""
    form = ConceptForm(obj=None, data=_stored(concept, languages))
    for entry in form.terms:
        entry.form.status.choices = [(status.value, word(status)) for status in TermStatus]
    return form


def _stored(concept: Concept | None, languages: Sequence[str]) -> dict[str, object]:
    terms = [
        {"id": term.id, "language": term.language, "text": term.text, "status": term.status.value, "note": term.note}
        for term in (concept.terms if concept else ())
    ]
    there = {term["language"] for term in terms}
    terms += [{"language": tag, "status": "preferred"} for tag in languages if tag not in there]
    terms += [{"status": "preferred"}] * SPARE
    return {
        "subject": concept.subject if concept else "",
        "definition": concept.definition if concept else "",
        "terms": terms,
    }
