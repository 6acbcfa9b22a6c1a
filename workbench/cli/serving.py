"""gunicorn with the application loaded once before its workers fork, so that they share its memory."""

from __future__ import annotations

import atexit
import gc
import multiprocessing.util
from multiprocessing.process import BaseProcess
from typing import Any

from flask import Flask
from gunicorn.app.base import BaseApplication

from workbench.app import create_app
from workbench.cli.upgrading import bring_up_to_date
from workbench.cli.working import GRACE, address_of, start_keeper
from workbench.models import db
from workbench.services.warming_up import warm_up_checks
from workbench.web.meaning import meaning_model


class Server(BaseApplication):  # type: ignore[misc]
    """A gunicorn master for the workbench."""

    def __init__(self, bind: str, workers: int, threads: int, jobs: int) -> None:
        self.jobs = jobs
        self.keeper: BaseProcess | None = None
        self.chosen = {
            "bind": bind,
            "workers": workers,
            "threads": threads,
            "worker_class": "gthread",
            "preload_app": True,
            "timeout": 60,
            "graceful_timeout": 10,
            "keepalive": 15,
            "control_socket_disable": True,
            "loglevel": "warning",
            "pre_fork": _share_memory,
            "when_ready": self._keep_workers,
            "on_exit": self._end_workers,
            "post_fork": _collect_again,
        }
        # What a collection frees before the fork are holes that every worker would fill, and so copy, for itself.
        gc.disable()
        super().__init__()

    def load_config(self) -> None:
        """Give gunicorn the settings it knows by that name."""
        for name, value in self.chosen.items():
            if name in self.cfg.settings:
                self.cfg.set(name, value)

    def load(self) -> Flask:
        """The application over an up-to-date database; connections opened while it was made do not reach the workers."""
        app = create_app()
        with app.app_context():
            bring_up_to_date()
            _warm_up(app)
            self.database = address_of(db.engine)
            db.engine.dispose()
            if model := meaning_model():
                model.share()
        return app

    def _keep_workers(self, server: Any) -> None:
        """Start the keeper of workers for long work, one for the server, in a process that shares its memory."""
        if self.jobs:
            self.keeper = start_keeper(self.database, self.jobs, [each.fileno() for each in server.LISTENERS])

    def _end_workers(self, _server: Any) -> None:
        if self.keeper and self.keeper.is_alive():
            self.keeper.terminate()
            self.keeper.join(GRACE)


def _warm_up(app: Flask) -> None:
    """Make templates and the checks' patterns, and answer once, before the workers fork: they share it, nobody waits."""
    for name in app.jinja_env.list_templates():
        app.jinja_env.get_template(name)
    app.test_client().get("/health")
    warm_up_checks(db.session())
    db.session.remove()


def _share_memory(_server: Any, _worker: Any) -> None:
    """Keep the collector from touching, and so copying, pages that are shared with the master."""
    gc.freeze()


def _collect_again(_server: Any, _worker: Any) -> None:
    gc.enable()
    # What the server started is the server's to wait for when it ends, not its workers'.
    atexit.unregister(multiprocessing.util._exit_function)
