"""Settings: what an operator may change, each read from one environment variable with a default that works."""

from __future__ import annotations

import os
import secrets
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any

INTERFACE_LANGUAGES = ("en", "ko", "ja", "zh_Hans", "de", "ar")

# `default-src 'none'` and no inline script or style: what a page may load is said here and nowhere else.
CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    )
)


def settings(instance: Path, environment: Mapping[str, str] = os.environ) -> dict[str, Any]:
    """The application's settings; `instance` is the folder that holds the database and the secrets."""
    secret = environment.get("WORKBENCH_SECRET_KEY") or _kept_secret(instance / "secret-key")
    salt = environment.get("WORKBENCH_PASSWORD_SALT") or _kept_secret(instance / "password-salt")
    secure = environment.get("WORKBENCH_SECURE_COOKIES") == "1"
    return {
        "SECRET_KEY": secret,
        "SQLALCHEMY_DATABASE_URI": environment.get("WORKBENCH_DATABASE")
        or f"sqlite:///{instance / 'workbench.sqlite'}",
        "MAX_CONTENT_LENGTH": 24 * 1024 * 1024,
        "MAX_FORM_MEMORY_SIZE": 4 * 1024 * 1024,
        "MAX_FORM_PARTS": 20_000,
        "BABEL_DEFAULT_LOCALE": "en",
        "WORKBENCH_FETCH_HOSTS": fetch_hosts(environment),
        "WORKBENCH_BROKER": environment.get("WORKBENCH_BROKER", ""),
        "WORKBENCH_ENCODER": environment.get("WORKBENCH_ENCODER", ""),
        "WORKBENCH_ENCODER_SETTING": environment.get("WORKBENCH_ENCODER_SETTING", ""),
        "WTF_CSRF_TIME_LIMIT": None,
        "RATELIMIT_STORAGE_URI": environment.get("WORKBENCH_LIMITS", "memory://"),
        "RATELIMIT_HEADERS_ENABLED": True,
        "SESSION_COOKIE_HTTPONLY": True,
        "SESSION_COOKIE_SAMESITE": "Lax",
        "SESSION_COOKIE_SECURE": secure,
        "REMEMBER_COOKIE_SAMESITE": "Lax",
        "REMEMBER_COOKIE_HTTPONLY": True,
        "REMEMBER_COOKIE_SECURE": secure,
        **_security(salt),
    }


def fetch_hosts(environment: Mapping[str, str] = os.environ) -> tuple[str, ...]:
    """The hosts in private networks that an operator allows pages to be fetched from, by name."""
    return tuple(filter(None, (host.strip() for host in environment.get("WORKBENCH_FETCH_HOSTS", "").split(","))))


def _security(salt: str) -> dict[str, Any]:
    """Flask-Security's settings: sign in and out, change the password, an optional second factor; nobody registers alone."""
    return {
        "SECURITY_PASSWORD_SALT": salt,
        "SECURITY_PASSWORD_HASH": "argon2",
        "SECURITY_PASSWORD_SCHEMES": ["argon2"],
        "SECURITY_PASSWORD_LENGTH_MIN": 10,
        "SECURITY_PASSWORD_COMPLEXITY_CHECKER": None,
        "SECURITY_REGISTERABLE": False,
        "SECURITY_CHANGEABLE": True,
        "SECURITY_SEND_PASSWORD_CHANGE_EMAIL": False,
        "SECURITY_TWO_FACTOR": True,
        "SECURITY_TWO_FACTOR_REQUIRED": False,
        "SECURITY_TWO_FACTOR_ENABLED_METHODS": ["authenticator"],
        "SECURITY_TWO_FACTOR_ALWAYS_VALIDATE": True,
        "SECURITY_TOTP_SECRETS": {"1": salt},
        "SECURITY_TOTP_ISSUER": "Workbench",
        "SECURITY_MULTI_FACTOR_RECOVERY_CODES": True,
        "SECURITY_FRESHNESS_GRACE_PERIOD": timedelta(hours=1),
        "SECURITY_EMAIL_VALIDATOR_ARGS": {"check_deliverability": False, "test_environment": True},
        "SECURITY_TRACKABLE": False,
        "SECURITY_CACHE_CONTROL": None,
        "SECURITY_POST_LOGIN_VIEW": "/",
        "SECURITY_POST_LOGOUT_VIEW": "/login",
        "SECURITY_JOIN_USER_ROLES": False,
        "SECURITY_RETURN_GENERIC_RESPONSES": True,
        "SECURITY_SEND_REGISTER_EMAIL": False,
        "SECURITY_CSRF_IGNORE_UNAUTH_ENDPOINTS": False,
    }


def _kept_secret(path: Path) -> str:
    """A secret made once and kept in the instance folder, readable by its owner only."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w") as out:
            out.write(secrets.token_urlsafe(48))
    return path.read_text().strip()
