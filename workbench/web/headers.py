"""Headers every answer carries: what a page may load, and what a cache may keep."""

from __future__ import annotations

from flask import Flask, Response, request

from workbench.config import CONTENT_SECURITY_POLICY

HEADERS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}
# Files say themselves how long they may be kept.
FILES = frozenset({"static", "kept"})


def set_up(app: Flask) -> None:
    """Add the headers to every answer."""

    @app.after_request
    def add(response: Response) -> Response:
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        if request.endpoint not in FILES:
            response.headers.setdefault("Cache-Control", "no-store")
        return response
