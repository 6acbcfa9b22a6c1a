"""Logs: one line an event with its values, as JSON where a machine reads them."""

from __future__ import annotations

import logging
import sys
from collections.abc import Mapping

import structlog


def set_up(environment: Mapping[str, str]) -> None:
    """Write to standard error: coloured lines on a terminal, JSON otherwise or with WORKBENCH_LOGS=json."""
    as_json = environment.get("WORKBENCH_LOGS") == "json" or not sys.stderr.isatty()
    last = structlog.processors.JSONRenderer(ensure_ascii=False) if as_json else structlog.dev.ConsoleRenderer()
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info if as_json else structlog.processors.StackInfoRenderer(),
            last,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=False,
    )
    logging.getLogger("alembic").setLevel(logging.WARNING)
