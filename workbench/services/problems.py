"""What can stand in the way of a deed, told so that every door can say it in the person's language."""

from __future__ import annotations

from typing import Any

from workbench.text.messages import N_ as N_


class Problem(Exception):
    """A deed was not done and nothing was changed. `message` is a gettext message id, `values` fill its places."""

    status = 409

    def __init__(self, message: str, **values: Any) -> None:
        self.message, self.values = message, values
        super().__init__(message % values if values else message)


class Missing(Problem):
    """What was asked for is not there, or not for this person."""

    status = 404


class Refused(Problem):
    """The person may not do this."""

    status = 403


class Invalid(Problem):
    """What was given cannot be used."""

    status = 400


class Outdated(Problem):
    """Somebody else was faster. `current` is what stands now; what was given is untouched at the caller's."""

    status = 412

    def __init__(self, message: str, current: Any) -> None:
        super().__init__(message)
        self.current = current
