"""Telling workers that something waits."""

from __future__ import annotations

import importlib

import structlog


def wake(broker: str) -> None:
    """Wake a worker through the broker, after the job was committed; without a broker workers look by themselves.

    A broker that does not answer is logged and no more: idle workers find the job in the table within seconds."""
    if not broker:
        return
    try:
        celery_app = importlib.import_module("workbench.jobs.celery_app")
        celery_app.client(broker).send_task(celery_app.TASK, ignore_result=True)
    except Exception as error:  # whatever the broker's library raises
        structlog.get_logger().warning("no worker was woken", why=f"{type(error).__name__}: {error}"[:300])
