"""The model that the desk asks about meaning: chosen by the operator, loaded when first asked for, one for a server."""

from __future__ import annotations

import hashlib
import logging
import threading
import time
from collections.abc import Sequence

from workbench.checks import Pair
from workbench.checks.looking_at_meaning import Unmeasured, usual_of, with_meaning
from workbench.providers import Unavailable, encoder_named
from workbench.providers.sharing import share
from workbench.text.encoding_sentences import SentenceEncoder

log = logging.getLogger(__name__)
# Hexadecimal digits that tell a model in the key of a unit's findings.
MARK = 8
# Seconds in which a model that did not answer is not asked again: nobody waits for a service that is down twice.
REST = 60.0
# The encoders that a process of its own holds, by provider and setting.
_SHARED: dict[tuple[str, str], SentenceEncoder] = {}


class MeaningModel:
    """A provider's encoder. Nothing is loaded before meaning is first looked at; `mark` tells the model without loading it."""

    def __init__(self, provider: str, setting: str = "") -> None:
        self.provider = provider
        self.problem = ""
        self.mark = hashlib.blake2b(f"{provider}\0{setting}".encode(), digest_size=MARK // 2).hexdigest()
        self.setting = setting
        self._made: SentenceEncoder | None = None
        self._rests_until = 0.0
        self._turn = threading.Lock()

    def share(self) -> None:
        """Let a process of its own hold the model, for all who ask for it here and in what is forked from now on: workers that
        answer pages, and those for long work."""
        try:
            _SHARED[self.provider, self.setting] = share(self.provider, self.setting)
        except Unavailable as problem:
            self.problem = str(problem)
            log.warning("meaning is not looked at: %s", problem)

    @property
    def encoder(self) -> SentenceEncoder | None:
        """The encoder; None where it cannot be used, and `problem` then says why."""
        with self._turn:
            if self._made is None and not self.problem:
                try:
                    made = _SHARED.get((self.provider, self.setting)) or encoder_named(self.provider, self.setting)
                    usual_of(made)
                    self._made = made
                except (Unavailable, Unmeasured) as problem:
                    self.problem = str(problem)
                    log.warning("meaning is not looked at: %s", problem)
            return self._made

    def covers(self, source: str, target: str) -> bool:
        """Whether it can be asked about texts of these two languages. No model is loaded for the answer."""
        encoder = self.encoder
        try:
            return encoder is not None and encoder.covers(source) and encoder.covers(target)
        except Unavailable as problem:
            self._rest(problem)
            return False

    def look_at(self, pairs: Sequence[Pair]) -> list[Pair] | None:
        """The pairs with their meaning; None where the model does not answer, or did not a moment ago."""
        encoder = self.encoder
        if encoder is None or time.monotonic() < self._rests_until:
            return None
        try:
            return with_meaning(pairs, encoder)
        except Unavailable as problem:
            self._rest(problem)
            return None

    def _rest(self, problem: Unavailable) -> None:
        self._rests_until = time.monotonic() + REST
        log.warning("meaning was not looked at: %s", problem)
