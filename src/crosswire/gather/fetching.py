"""One page over HTTP, within limits of time and size; nothing is asked that was not told.

No cookies, no credentials, no proxy, nothing that the page refers to; redirects are followed, and
each is judged like the address that was given.
"""

from __future__ import annotations

import ssl
import time
from collections.abc import Iterator
from dataclasses import dataclass
from http import HTTPStatus
from importlib.metadata import version

import httpx

from crosswire.gather.content import too_large
from crosswire.gather.networks import NotReached, machines
from crosswire.records.issue import Issue

SECONDS = 15.0  # to wait for a connection, or for the next bytes
ALTOGETHER = 60.0  # seconds for one page, however slowly it comes
MOST_REDIRECTS = 5
HEADERS = {
    "User-Agent": f"Crosswire/{version('crosswire')} (reads the one page that a person named)",
    "Accept": "text/html, application/xhtml+xml, text/plain;q=0.9, text/markdown;q=0.9",
    "Accept-Encoding": "gzip, deflate",
}


@dataclass(frozen=True, slots=True)
class Page:
    """What came: where it was found at last, its kind as the server names it, and its bytes."""

    address: str
    kind: str
    charset: str | None
    data: bytes


def fetched(
    address: str, *, largest: int, private: bool, carrier: httpx.BaseTransport | None = None
) -> Page:
    """The page at a web address. Raises ``NotReached``, which says why not.

    ``largest``: bytes. ``private``: whether machines on private networks may be asked.
    ``carrier``: what carries requests to a machine; where none is given, the network.
    """
    try:
        if httpx.URL(address).userinfo:
            raise NotReached(_PASSWORD)
        with (
            httpx.Client(
                transport=_Judged(private, carrier or httpx.HTTPTransport()),
                headers=HEADERS,
                timeout=SECONDS,
                follow_redirects=True,
                max_redirects=MOST_REDIRECTS,
                trust_env=False,
            ) as client,
            client.stream("GET", address) as answer,
        ):
            return _page(answer, largest)
    except (httpx.HTTPError, httpx.InvalidURL) as trouble:
        raise NotReached(_issue(trouble)) from trouble


class _Judged(httpx.BaseTransport):
    """Connects only to machines that may be reached, whatever a name or a redirect leads to."""

    def __init__(self, private: bool, carrier: httpx.BaseTransport):
        self._private, self._carrier = private, carrier

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """The answer of the first machine of the host that can be connected to."""
        if request.url.scheme not in ("http", "https"):
            raise httpx.UnsupportedProtocol(f"{request.url.scheme} leads to no page")
        host = request.url.raw_host.decode("ascii")
        port = request.url.port or (443 if request.url.scheme == "https" else 80)
        *others, last = machines(host.strip("[]"), port, private=self._private)
        for machine in others:
            try:
                return self._carrier.handle_request(_sent_to(machine, request, host))
            except (httpx.ConnectError, httpx.ConnectTimeout):
                continue
        return self._carrier.handle_request(_sent_to(last, request, host))

    def close(self) -> None:
        """Closes what is open."""
        self._carrier.close()


def _sent_to(machine: str, request: httpx.Request, host: str) -> httpx.Request:
    """The same request to a numeric address; its certificate must still be the host's."""
    return httpx.Request(
        request.method,
        request.url.copy_with(host=machine),
        headers=request.headers,
        stream=request.stream,
        extensions={**request.extensions, "sni_hostname": host},
    )


def _page(answer: httpx.Response, largest: int) -> Page:
    if not answer.is_success:
        raise NotReached(_refused(answer.status_code))
    kind, _, _ = answer.headers.get("content-type", "").partition(";")
    address = str(answer.url.copy_with(fragment=None, userinfo=b""))
    data = b"".join(_within(answer.iter_bytes(), largest))
    return Page(address, kind.strip().lower(), answer.charset_encoding, data)


def _within(parts: Iterator[bytes], largest: int) -> Iterator[bytes]:
    """The parts of a page as they come; raises ``NotReached`` where it is too large or too slow."""
    begun, size = time.monotonic(), 0
    for part in parts:
        size += len(part)
        if size > largest:
            raise NotReached(too_large(largest))
        if time.monotonic() - begun > ALTOGETHER:
            raise NotReached(_SLOW)
        yield part


_PASSWORD = Issue(
    "password-in-address", "It has a user name or password in it. Save the page as HTML instead."
)
_SLOW = Issue(
    "no-answer", "The server took too long to answer. Try again later, or save the page as HTML."
)


def _refused(status: int) -> Issue:
    told = f"{status} {HTTPStatus(status).phrase}" if status in list(HTTPStatus) else f"{status}"
    advice = "Try again later." if status == 429 or status >= 500 else "Check the address."
    message = f"The server answered “{told}”. {advice} What you can see can be saved as HTML."
    return Issue("page-refused", message)


def _issue(trouble: httpx.HTTPError | httpx.InvalidURL) -> Issue:
    """What stood in the way, in words, with what to do next."""
    if isinstance(trouble, httpx.TimeoutException):
        return _SLOW
    if isinstance(trouble, httpx.TooManyRedirects):
        message = f"It was redirected more than {MOST_REDIRECTS} times. Name the page itself."
        return Issue("too-many-redirects", message)
    if isinstance(trouble, (httpx.InvalidURL, httpx.UnsupportedProtocol)):
        message = "It is no web address, or leads to none. Check it: https://example.org/page."
        return Issue("no-web-address", message)
    if certificate := _certificate(trouble):
        message = f"Its certificate is not trusted ({certificate}). Nothing was fetched."
        return Issue("certificate-not-trusted", message)
    if isinstance(trouble, httpx.ConnectError):
        message = "The server could not be connected to. Check the address and your connection."
        return Issue("no-connection", message)
    message = f"The server's answer could not be understood ({type(trouble).__name__}). Try again."
    return Issue("answer-not-understood", message)


def _certificate(trouble: BaseException | None) -> str | None:
    """Why a certificate was not trusted, where that is at the root of the trouble."""
    while trouble is not None:
        if isinstance(trouble, ssl.SSLCertVerificationError):
            return trouble.verify_message
        if isinstance(trouble, ssl.SSLError):
            return trouble.reason or "no secure connection"
        trouble = trouble.__cause__ or trouble.__context__
    return None
