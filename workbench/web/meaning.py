"""The application's model of meaning: which one its settings choose, and whether a page asks it."""

from __future__ import annotations

from flask import Flask, current_app

from workbench.services.meaning import MeaningModel

_NAME = "workbench.meaning"


def set_up(app: Flask) -> None:
    """Note which model is to be asked. It is loaded when meaning is first looked at."""
    provider, setting = app.config.get("WORKBENCH_ENCODER", ""), app.config.get("WORKBENCH_ENCODER_SETTING", "")
    app.extensions[_NAME] = MeaningModel(provider, setting) if provider else None


def meaning_model() -> MeaningModel | None:
    """The model, or None where nobody switched one on."""
    found = current_app.extensions[_NAME]
    return found if isinstance(found, MeaningModel) else None
