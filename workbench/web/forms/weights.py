"""How much each dimension counts in a newsroom's consistency scores."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from flask_babel import gettext
from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import BooleanField, FieldList, Form, FormField, IntegerField

from workbench.consistency import dimensions
from workbench.models import Newsroom


class WeightForm(Form):
    """One dimension's weight."""

    weight = IntegerField(_l("Weight"))


@dataclass(frozen=True, slots=True)
class Entry:
    """A dimension's title with its field."""

    title: str
    form: WeightForm


class WeightsForm(FlaskForm):
    """Every dimension's weight, in the order they are shown in; `as_it_comes` takes back what was chosen."""

    each = FieldList(FormField(WeightForm))
    as_it_comes = BooleanField()

    @property
    def entries(self) -> Iterator[Entry]:
        """The fields with their dimensions' titles in the person's language."""
        for dimension, entry in zip(dimensions(), self.each, strict=False):
            yield Entry(str(gettext(dimension.title)), entry.form)

    def weights(self) -> dict[str, int]:
        """What was sent for each dimension, -1 for what is no number."""
        told = zip(dimensions(), self.each, strict=False)
        return {each.id: -1 if entry.form.weight.data is None else entry.form.weight.data for each, entry in told}


def weights_form(newsroom: Newsroom) -> WeightsForm:
    """The form with what counts now."""
    stored = newsroom.score_weights or {}
    now = [{"weight": int(stored.get(each.id, each.weight))} for each in dimensions()]
    return WeightsForm(formdata=None, data={"each": now})
