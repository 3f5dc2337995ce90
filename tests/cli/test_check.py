"""``crosswire check``: where the draft comes from, what it is checked against, how it is shown."""

import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

SHIPS = "Norland sent three ships with wheat to the islands of Orl on Monday."
MILL = "A fire destroyed the old wooden mill in Torvel near the river bridge."


@pytest.fixture
def reports(tmp_path):
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "ships.txt").write_text(f"{SHIPS}\n", encoding="utf-8")
    (folder / "mill.txt").write_text(f"{MILL}\n", encoding="utf-8")
    (folder / "reports.csv").write_text(
        "file,published\nships.txt,2025-05-02\nmill.txt,2025-06-02\n", encoding="utf-8"
    )
    return folder


def verdicts(done):
    return [one["verdict"] for one in done.json()["sentences"]]


@pytest.mark.parametrize(
    ("since", "expected"),
    [(None, ["supported", "supported"]), ("2025-06-01", ["not_found", "supported"])],
)
def test_since_leaves_older_reports_out(crosswire, reports, since, expected):
    words = ["check", "-", "--against", reports, "-f", "json"]
    words += ["--since", since] if since else []
    assert verdicts(crosswire(*words, stdin=f"{SHIPS} {MILL}")) == expected


def test_a_draft_is_a_file_or_stdin_and_shown_as_claim_reviews(crosswire, reports, tmp_path):
    (tmp_path / "draft.txt").write_text(f"{SHIPS} {MILL}", encoding="utf-8")
    shown = [
        crosswire("check", draft, "--against", reports, "-f", "claimreview", stdin=stdin).json()
        for draft, stdin in (("draft.txt", None), ("-", f"{SHIPS} {MILL}"))
    ]
    for graph in shown:
        ships, mill = graph["@graph"]
        assert ships["@type"] == mill["@type"] == "ClaimReview"
        assert mill["reviewRating"]["alternateName"] == "supported"
        assert mill["citation"][0]["text"] == MILL


class Page(BaseHTTPRequestHandler):
    """One page for every address."""

    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(f"<html><body><article><p>{SHIPS} {MILL}</p></article></body>".encode())

    def log_message(self, *_):
        pass


@pytest.fixture
def page():
    with HTTPServer(("127.0.0.1", 0), Page) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/draft"
        server.shutdown()
        thread.join()


def test_a_draft_is_a_web_page_where_its_network_may_be_asked(
    crosswire, reports, page, monkeypatch
):
    words = ["check", page, "--against", reports, "-f", "json"]
    assert "CROSSWIRE_ALLOW_PRIVATE" in crosswire(*words, status=2).stderr
    monkeypatch.setenv("CROSSWIRE_ALLOW_PRIVATE", "1")
    assert verdicts(crosswire(*words)) == ["supported", "supported"]
