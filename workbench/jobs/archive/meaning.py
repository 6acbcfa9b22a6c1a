"""The sentence encoder that an audit asks about meaning: loaded once in a process, and told so that every worker uses the same."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from workbench.checks.looking_at_meaning import Unmeasured, usual_of
from workbench.providers import Unavailable, encoder_named
from workbench.services.problems import N_, Invalid
from workbench.text.encoding_sentences import SentenceEncoder

UNUSABLE = N_("Meaning cannot be looked at here: %(why)s.")


@dataclass(frozen=True, slots=True)
class Meaning:
    """A provider's encoder by name, with its setting; without a name, meaning is not looked at."""

    provider: str = ""
    setting: str = ""

    def encoder(self) -> SentenceEncoder | None:
        """The encoder, None where none was named. Raises Invalid where it cannot be used on this machine."""
        return _loaded(self.provider, self.setting) if self.provider else None

    def as_json(self) -> dict[str, str]:
        """For a job."""
        return {"provider": self.provider, "setting": self.setting}

    @staticmethod
    def from_json(told: Mapping[str, Any]) -> Meaning:
        """What `as_json` told."""
        return Meaning(str(told.get("provider", "")), str(told.get("setting", "")))


@cache
def _loaded(provider: str, setting: str) -> SentenceEncoder:
    try:
        made = encoder_named(provider, setting)
        usual_of(made)
    except (Unavailable, Unmeasured) as problem:
        raise Invalid(UNUSABLE, why=str(problem)) from problem
    return made
