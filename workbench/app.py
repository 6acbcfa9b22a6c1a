"""The application factory."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from flask import Flask
from flask_migrate import Migrate

from workbench import logs
from workbench.config import settings
from workbench.models import db
from workbench.services.database import tune
from workbench.web import register_pages

PACKAGE = Path(__file__).parent
MIGRATIONS = PACKAGE / "models" / "migrations"


def resource(name: str) -> Path:
    """The folder of that name: inside the package where it was installed from a wheel, beside it in a checkout."""
    inside = PACKAGE / name
    return inside if inside.is_dir() else PACKAGE.parent / name


def instance_folder() -> Path:
    """Where the database and the secrets live: $WORKBENCH_INSTANCE, or `instance/` below the working folder."""
    return Path(os.environ.get("WORKBENCH_INSTANCE", "instance")).resolve()


def create_app(overrides: Mapping[str, Any] | None = None, instance: Path | None = None) -> Flask:
    """A ready application. `overrides` replace settings (tests use it), `instance` the instance folder."""
    logs.set_up(os.environ)
    folder = instance or instance_folder()
    folder.mkdir(parents=True, exist_ok=True)
    app = Flask(
        "workbench",
        instance_path=str(folder),
        root_path=str(PACKAGE),
        template_folder=str(resource("templates")),
        static_folder=str(PACKAGE / "static"),
    )
    app.config.update(settings(folder))
    app.config["BABEL_TRANSLATION_DIRECTORIES"] = str(resource("translations"))
    app.config.update(overrides or {})
    db.init_app(app)
    Migrate(app, db, directory=str(MIGRATIONS), render_as_batch=True)
    with app.app_context():
        tune(db.engine)
    register_pages(app)
    return app
