"""Addresses of articles: as they are kept, and as they are compared."""

from __future__ import annotations

from urllib.parse import SplitResult, parse_qsl, urlencode, urlsplit, urlunsplit

# Parameters that tell where a reader came from, not what is read (the ones the big campaign and mail services add).
TRACKING = frozenset(
    {"fbclid", "gclid", "dclid", "msclkid", "yclid", "igshid", "mc_cid", "mc_eid", "_ga", "ref_src", "cmpid", "spm"}
)
TRACKING_PREFIXES = ("utm_", "pk_", "mtm_", "hsa_")
LONGEST = 2_000


def clean_address(address: str | None) -> str | None:
    """The http(s) address without fragment and tracking parameters; None when it is no such address or too long."""
    parts = _split(address)
    if parts is None:
        return None
    cleaned = urlunsplit(parts._replace(netloc=_host(parts), query=_query(parts), fragment="")).strip()
    return cleaned if len(cleaned) <= LONGEST else None


def address_key(address: str | None) -> str:
    """What two addresses of one page have in common: no scheme, no `www.`, no closing slash, parameters in order.

    An empty string when it is no http(s) address."""
    parts = _split(address)
    if parts is None:
        return ""
    query = urlencode(sorted(parse_qsl(_query(parts), keep_blank_values=True)))
    host = _host(parts).removeprefix("www.").removeprefix("m.")
    return f"{host}{parts.path.rstrip('/')}" + (f"?{query}" if query else "")


def _split(address: str | None) -> SplitResult | None:
    try:
        parts = urlsplit((address or "").strip())
        usable = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return None
    return parts if usable else None


def _host(parts: SplitResult) -> str:
    """Host and port in lower case, without the scheme's own port and without a user's name or password."""
    host = (parts.hostname or "").lower()
    host = f"[{host}]" if ":" in host else host
    usual = {"http": 80, "https": 443}[parts.scheme]
    return host if parts.port in (None, usual) else f"{host}:{parts.port}"


def _query(parts: SplitResult) -> str:
    kept = [pair for pair in parts.query.split("&") if pair and not _tracks(pair.partition("=")[0].lower())]
    return "&".join(kept)


def _tracks(name: str) -> bool:
    return name in TRACKING or name.startswith(TRACKING_PREFIXES)
