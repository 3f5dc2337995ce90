"""Web addresses as sources: against a server on this machine, and against answers made up here."""

import gzip
import socket
import ssl
import threading
from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import httpx
import pytest

from crosswire.gather import fetching
from crosswire.gather.fetching import fetched
from crosswire.gather.given import Given, Refused
from crosswire.gather.networks import NotReached
from crosswire.gather.sources import reports

STORY = (
    "The ferry to Orl sank in the harbour on Monday night, an hour after it had left the quay "
    "with forty people on board, the coast guard said."
)
HEAD = '<meta property="article:published_time" content="2031-03-03T21:05:00Z">'


def page(head=HEAD, story=STORY):
    return (
        f"<!DOCTYPE html><html lang=en><head><title>Ferry sinks | Vale Courier</title>{head}"
        f"</head><body><article><h1>Ferry sinks</h1><p>{story}</p></article></body></html>"
    )


class Pages(BaseHTTPRequestHandler):
    """Answers with the pages that the server holds: status, headers, body."""

    def do_GET(self):
        self.server.asked[self.path] += 1
        self.server.sent = dict(self.headers)
        status, headers, body = self.server.pages.get(self.path, (404, {}, b"gone"))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def running():
    with ThreadingHTTPServer(("127.0.0.1", 0), Pages) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.fixture
def site(running):
    """Puts a page on the server; gives its address."""
    running.pages, running.asked = {}, Counter()

    def put(path, body="", status=200, kind="text/html; charset=utf-8", **headers):
        data = body if isinstance(body, bytes) else body.encode()
        kinds = {"Content-Type": kind} if kind else {}
        running.pages[path] = (status, kinds | headers, data)
        return f"http://127.0.0.1:{running.server_port}{path}"

    put.server = running
    return put


def gathered(*addresses, given=None, private=True, largest_file=100_000):
    return list(reports(addresses, given or Given(), largest_file=largest_file, private=private))


def code(found):
    assert isinstance(found, Refused), found
    assert len(found.issue.message) > 40
    return found.issue.code


def test_a_page_becomes_a_report_with_what_it_says_of_itself(site):
    address = site("/ferry", page())
    (found,) = gathered(address)
    assert (found.address, found.url) == (address, address)
    assert (found.title, found.outlet) == ("Ferry sinks", "Vale Courier")
    assert (found.published, found.published_basis) == ("2031-03-03T21:05:00Z", "metadata")
    assert STORY in found.text


def test_nothing_is_asked_but_the_page_and_each_page_once(site):
    linked = '<link rel=stylesheet href="/s.css"><script src="/s.js"></script><img src="/i.png">'
    address = site("/ferry", page(head=linked))
    assert len(gathered(address, address)) == 1
    assert site.server.asked == {"/ferry": 1}
    sent = site.server.sent
    assert sent["User-Agent"].startswith("Crosswire/")
    assert not {"Cookie", "Authorization", "Referer"} & set(sent)


def test_what_the_caller_says_beats_the_page(site):
    address = site("/ferry", page())
    given = Given(outlet="Orl Post", published="2031-03-04", url="https://orl.example/f")
    (found,) = gathered(address, given=given)
    assert (found.outlet, found.published, found.url) == (
        "Orl Post", "2031-03-04", "https://orl.example/f",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("own", "kept"),
    [
        ("http://127.0.0.1:{port}/ferry", "/ferry"),  # the same site: without what counts visits
        ("http://127.0.0.1:{port}/", "/ferry?from=mail"),  # its front page is no article
        (
            "https://other.example/ferry",
            "/ferry?from=mail",
        ),  # it may not say that it is another
        ("javascript:alert(1)", "/ferry?from=mail"),
    ],
)
def test_a_page_may_name_its_own_address_on_its_own_site_only(site, own, kept):
    own = own.format(port=site.server.server_port)
    address = site("/ferry?from=mail", page(head=f'<link rel="canonical" href="{own}">'))
    (found,) = gathered(f"{address}#top")
    assert found.url == f"http://127.0.0.1:{site.server.server_port}{kept}"


def test_a_day_in_the_address_is_the_day_of_the_page(site):
    (found,) = gathered(site("/2031/03/05/ferry", page(head="")))
    assert (found.published, found.published_basis) == ("2031-03-05", "page")


@pytest.mark.parametrize(
    ("kind", "head", "encoding"),
    [
        ("text/html; charset=iso-8859-2", "", "iso-8859-2"),
        ("text/html", '<meta charset="iso-8859-2">', "iso-8859-2"),
        ("text/html; charset=utf-8", "", "utf-8"),
        ("text/html", "", "utf-16"),
        ("", "", "utf-8"),
        ("text/html; charset=none-such", "", "utf-8"),
    ],
)
def test_the_page_is_decoded_as_it_is_meant(site, kind, head, encoding):
    story = STORY.replace("Orl", "Łódźany")
    (found,) = gathered(site("/l", page(head=head, story=story).encode(encoding), kind=kind))
    assert "Łódźany" in found.text


def test_a_compressed_page_is_read_and_counted_as_it_unfolds(site):
    packed = {"Content-Encoding": "gzip"}
    (found,) = gathered(site("/z", gzip.compress(page().encode()), **packed))
    assert STORY in found.text
    bomb = site("/bomb", gzip.compress(b" " * 3_000_000), **packed)
    assert code(gathered(bomb)[0]) == "file-too-large"


@pytest.mark.parametrize(
    ("kind", "body", "title"),
    [
        ("text/plain", f"Ferry sinks\n\n{STORY}", "Ferry sinks"),
        ("text/markdown; charset=utf-8", f"# Ferry sinks\n\n{STORY}", "Ferry sinks"),
    ],
)
def test_text_and_markdown_are_read_too(site, kind, body, title):
    address = site("/t", body, kind=kind)
    (found,) = gathered(address)
    assert (found.title, found.url, found.text) == (title, address, body)


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ({"status": 404}, "page-refused"),
        ({"status": 403}, "page-refused"),
        ({"status": 503}, "page-refused"),
        ({"status": 599}, "page-refused"),
        ({"body": page(), "kind": "application/pdf"}, "not-a-page"),
        ({"body": "<rss/>", "kind": "application/rss+xml"}, "not-a-page"),
        ({"body": page(story=STORY * 1000)}, "file-too-large"),
        ({"body": b""}, "empty-file"),
        ({"body": b"\x00\x01\x02" * 100}, "binary-file"),
        ({"body": "<html><body><script>show()</script></body></html>"}, "no-text-in-page"),
        ({"body": b"no gzip", "Content-Encoding": "gzip"}, "answer-not-understood"),
        ({"status": 302, "Location": "/x"}, "too-many-redirects"),
        ({"status": 302, "Location": "file:///etc/passwd"}, "no-web-address"),
        ({"status": 302, "Location": "http://127.0.0.1:port/"}, "answer-not-understood"),
    ],
)
def test_what_is_no_readable_page_says_why_and_the_rest_goes_on(site, answer, expected):
    address = site("/x", **answer)
    refused, found = gathered(address, site("/good", page()))
    assert (refused.address, code(refused)) == (address, expected)
    assert STORY in found.text


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("http://127.0.0.1:{closed}/", "no-connection"),
        ("https://127.0.0.1:{port}/", "certificate-not-trusted"),
        ("http://user:word@127.0.0.1:{port}/x", "password-in-address"),
        ("http://", "no-web-address"),
        ("http://127.0.0.1:port/", "no-web-address"),
        (f"http://{'a' * 70}.example/", "unknown-host"),
    ],
)
def test_what_can_not_be_reached_says_why(site, address, expected):
    with socket.create_server(("127.0.0.1", 0)) as held:
        closed = held.getsockname()[1]
    (refused,) = gathered(address.format(port=site.server.server_port, closed=closed))
    assert code(refused) == expected


def test_a_page_on_a_private_network_is_not_asked_unless_allowed(site):
    address = site("/ferry", page())
    assert code(gathered(address, private=False)[0]) == "private-address"
    assert not site.server.asked


def test_a_redirect_is_followed_and_gives_the_address(site):
    target = site("/ferry", page())
    (found,) = gathered(site("/old", status=301, Location="/ferry"))
    assert found.url == target


def test_a_server_that_does_not_answer_is_left(monkeypatch):
    monkeypatch.setattr(fetching, "SECONDS", 0.05)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        (refused,) = gathered(f"http://127.0.0.1:{silent.getsockname()[1]}/")
    assert code(refused) == "no-answer"


def test_a_page_that_comes_too_slowly_is_left(site, monkeypatch):
    monkeypatch.setattr(fetching, "ALTOGETHER", -1.0)
    assert code(gathered(site("/ferry", page()))[0]) == "no-answer"


@pytest.fixture
def open_names(monkeypatch):
    """Names of open machines, without asking anybody: the first is tried, then the second."""
    real = socket.getaddrinfo

    def resolve(host, port, **how):
        if not host.endswith(".example"):
            return real(host, port, **how)
        return [(2, 1, 6, "", (one, port)) for one in ("8.8.4.4", "8.8.8.8")]

    monkeypatch.setattr(socket, "getaddrinfo", resolve)


def carried(answer):
    return fetched(
        "https://vale.example/ferry",
        largest=1000,
        private=False,
        carrier=httpx.MockTransport(answer),
    )


@pytest.mark.parametrize(
    "location",
    [
        "http://127.0.0.1/",
        "http://[::1]/",
        "http://169.254.169.254/latest/meta-data",
        "//10.0.0.1/",
    ],
)
def test_a_redirect_to_a_private_network_is_not_followed(open_names, location):
    asked = []

    def answer(request):
        asked.append(request.url.host)
        return httpx.Response(302, headers={"Location": location})

    with pytest.raises(NotReached) as refused:
        carried(answer)
    assert refused.value.issue.code == "private-address"
    assert asked == ["8.8.4.4"]


def test_the_connection_goes_to_the_machine_that_was_judged(open_names):
    def answer(request):
        assert request.headers["Host"] == "vale.example"
        assert request.extensions["sni_hostname"] == "vale.example"
        if request.url.host == "8.8.4.4":
            raise httpx.ConnectError("refused")
        assert request.url.host == "8.8.8.8"
        return httpx.Response(200, text="ferry")

    assert carried(answer).data == b"ferry"


def test_a_certificate_that_is_not_trusted_is_named(open_names):
    def answer(request):
        error = ssl.SSLCertVerificationError(1, "verify failed")
        error.verify_message = "certificate has expired"
        raise httpx.ConnectError("verify failed") from error

    with pytest.raises(NotReached, match="certificate has expired") as refused:
        carried(answer)
    assert refused.value.issue.code == "certificate-not-trusted"
