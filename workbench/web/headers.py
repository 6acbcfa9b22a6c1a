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
A_YEAR = 31_536_000


def set_up(app: Flask) -> None:
    """Add the headers to every answer."""

    @app.after_request
    def add(response: Response) -> Response:
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        if request.endpoint == "static" and "v" in request.args:
            response.cache_control.max_age = A_YEAR
            response.cache_control.public = response.cache_control.immutable = True
            response.cache_control.no_cache = None
        elif request.endpoint != "static":
            response.headers.setdefault("Cache-Control", "no-store")
        return response
