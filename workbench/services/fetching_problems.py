"""Why a page could not be fetched, in sentences for the person who pasted its address."""

from __future__ import annotations

from workbench.services.problems import N_, Invalid


class FetchProblem(Invalid):
    """The page was not fetched and nothing was stored."""


def no_address() -> FetchProblem:
    """It is not the address of a web page."""
    return FetchProblem(
        N_("This is not the address of a web page. It has to begin with http:// or https:// and name a site.")
    )


def not_public(host: str) -> FetchProblem:
    """The host stands in a private network, or pretends not to."""
    return FetchProblem(
        N_(
            "%(host)s is not on the public internet, so its pages are not fetched. "
            "Whoever runs this workbench can allow the site by name; or save the page and upload the file."
        ),
        host=host,
    )


def unknown_host(host: str) -> FetchProblem:
    """Nobody knows the host's address."""
    return FetchProblem(N_("There is no site called %(host)s. Check the address for typing mistakes."), host=host)


def unreachable(host: str) -> FetchProblem:
    """The host does not answer, breaks off, or answers with something that is no HTTP."""
    return FetchProblem(N_("%(host)s cannot be reached. Try again later, or save the page and upload it."), host=host)


def insecure(host: str) -> FetchProblem:
    """The host's certificate is wrong."""
    return FetchProblem(
        N_("%(host)s does not prove that it is that site: its security certificate is not valid."), host=host
    )


def too_slow(host: str, seconds: float) -> FetchProblem:
    """The time is up."""
    return FetchProblem(
        N_("%(host)s took longer than %(seconds)s seconds. Try again later, or save the page and upload it."),
        host=host,
        seconds=f"{seconds:g}",
    )


def too_large(limit: int) -> FetchProblem:
    """The page is larger than `limit` bytes, as it was sent or unpacked."""
    megabytes = f"{limit / 1_000_000:g}"
    return FetchProblem(N_("The page is larger than %(megabytes)s MB, so it was not fetched."), megabytes=megabytes)


def going_round(redirects: int) -> FetchProblem:
    """One address leads to the next."""
    return FetchProblem(
        N_("This address leads on to other addresses more than %(count)s times, or in a circle."), count=redirects
    )


def refused_by_site(host: str, status: int) -> FetchProblem:
    """The host answered with an HTTP status that is no success."""
    if status in (404, 410):
        return FetchProblem(N_("There is no such page at %(host)s. Check the address."), host=host)
    if status in (401, 402, 403, 407, 429, 451):
        return FetchProblem(
            N_(
                "%(host)s does not give this page to the workbench (it may need a subscription). "
                "Open it in your browser, save it and upload the file."
            ),
            host=host,
        )
    return FetchProblem(N_("%(host)s answered with an error (%(status)s). Try again later."), host=host, status=status)


def wrong_type(media_type: str) -> FetchProblem:
    """What stands at the address is no document that can be read."""
    return FetchProblem(
        N_("This address gives a file of the type “%(type)s”. Web pages, text, Markdown and Word files can be read."),
        type=media_type or "?",
    )


def unknown_packing(encoding: str) -> FetchProblem:
    """The body is packed in a way that was not asked for, or broken."""
    return FetchProblem(N_("The page was sent in a form that cannot be unpacked (%(encoding)s)."), encoding=encoding)


def empty() -> FetchProblem:
    """There is nothing at the address."""
    return FetchProblem(N_("The page is empty."))
