"""How often somebody may try: guessing passwords and making the server fetch pages are slowed down."""

from __future__ import annotations

from flask import Flask, request
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address

from workbench.web.person import somebody

# Each process counts for itself (unless WORKBENCH_LIMITS names a shared store), and `workbench serve` has four.
SIGNING_IN = "10 per minute; 50 per hour"
FETCHING = "15 per minute"
READING_SHARED = "60 per minute"


def _who() -> str:
    person = somebody()
    return f"user {person.id}" if person else get_remote_address()


limiter = Limiter(_who)


def set_up(app: Flask) -> None:
    """Set up the limiter; `@limiter.limit(...)` stands above the views that need one."""
    limiter.init_app(app)


def only_posts() -> bool:
    """Exempts everything but POST, for `exempt_when`."""
    return request.method != "POST"
