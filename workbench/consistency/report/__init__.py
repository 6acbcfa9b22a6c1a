"""A report on the editions of an article: `Report` says what there is to tell, `as_text`, `as_json` and `as_html` write it."""

from __future__ import annotations

from workbench.consistency.report.as_html import as_html
from workbench.consistency.report.as_json import as_json
from workbench.consistency.report.as_text import as_text
from workbench.consistency.report.report import Finding, Report
from workbench.consistency.report.words import Words

__all__ = ["Finding", "Report", "Words", "as_html", "as_json", "as_text"]
