"""What people fill in to start long work."""

from __future__ import annotations

from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from flask_wtf.file import FileField


class AuditForm(FlaskForm):
    """The list of an archive's addresses."""

    file = FileField(_l("List (CSV or JSON lines)"))
