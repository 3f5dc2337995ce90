"""``crosswire tell``: as of a day, what is new since one, and what becomes of a rewriter."""

from __future__ import annotations

import re
import socket

import pytest

from crosswire.tell.verify import is_name


@pytest.fixture
def strike(crosswire, example):
    """The id of the example's larger story."""
    found = crosswire("stories", "--desk", example, "--format", "json").json()
    return max(found, key=lambda one: len(one["reports"]))["id"]


@pytest.fixture
def tell(crosswire, example, strike):
    """Tells the example's larger story."""

    def run(*words, status=0):
        return crosswire("tell", strike, "--desk", example, *words, status=status)

    return run


def test_what_is_new_since_a_day_comes_first(tell):
    lines = tell("--since", "2025-06-12").stdout.splitlines()
    assert lines[3] == "New since 2025-06-12"
    assert re.match(r"\s+\d+ new reports?: ", lines[4])
    assert lines.index("New since 2025-06-12") < lines.index("What happened")


def test_nothing_is_new_since_the_last_day(tell):
    printed = tell("--since", "2025-06-13").stdout
    assert "No report of this story is known to be later." in printed
    plain = tell("--since", "2025-06-13", "--format", "json").json()
    assert plain["new"]["reports"] == []
    assert not any(one["new"] for one in plain["sentences"])


def test_all_but_what_has_no_date_is_new_since_a_day_before_the_story(tell):
    told = tell("--since", "2025-06-01", "--format", "json").json()
    dated = {one["id"] for one in told["reports"] if one["published"]}
    assert set(told["new"]["reports"]) == dated
    for one in told["sentences"]:
        assert one["new"] == ({passage["report"] for passage in one["passages"]} <= dated)


def test_what_is_new_rests_on_later_reports_alone(tell):
    told = tell("--since", "2025-06-11", "--format", "json").json()
    day = {one["id"]: one["published"] or "" for one in told["reports"]}
    parts = ("sentences", "statements", "timeline", "upcoming")
    marked = [one for part in parts for one in told[part] if one["new"]]
    assert marked
    for one in marked:
        carrying = [passage for passage in one["passages"] if not is_name(passage["text"])]
        assert carrying
        assert all(day[passage["report"]][:10] > "2025-06-11" for passage in carrying)
    assert all(day[report][:10] > "2025-06-11" for report in told["new"]["reports"])


def test_new_since_a_day_as_of_another(tell):
    told = tell("--since", "2025-06-10", "--as-of", "2025-06-11", "--format", "json").json()
    days = {one["published"][:10] for one in told["reports"] if one["id"] in told["new"]["reports"]}
    assert days == {"2025-06-11"}


@pytest.mark.parametrize("form", ["text", "md", "html"])
def test_every_format_begins_with_what_is_new(tell, form):
    printed = tell("--since", "2025-06-12", "--format", form).stdout
    new = re.search(r"New since 2025(?:-|\\-)06(?:-|\\-)12", printed)
    assert new and new.start() < printed.index("What happened")


def test_without_since_nothing_is_marked(tell):
    told = tell("--format", "json").json()
    assert told["new"] is None
    assert not any(one["new"] for one in told["sentences"])


@pytest.mark.parametrize("day", ["Tuesday", "2025-6-1", "2025-06-31", ""])
def test_what_is_no_day_is_refused_with_the_option(tell, day):
    done = tell("--since", day, status=2)
    assert "--since" in done.stderr and "YYYY-MM-DD" in done.stderr


def test_without_a_rewriter_set_rewriting_is_refused(tell, monkeypatch):
    monkeypatch.delenv("CROSSWIRE_LLM_URL", raising=False)
    done = tell("--rewrite", status=2)
    assert "CROSSWIRE_LLM_URL" in done.stderr and not done.stdout


def test_a_rewriter_that_is_not_there_leaves_the_account_as_it_was(tell, monkeypatch):
    ours = tell("--format", "json").json()
    with socket.socket() as held:  # a port on which nobody answers
        held.bind(("127.0.0.1", 0))
        monkeypatch.setenv("CROSSWIRE_LLM_URL", f"http://127.0.0.1:{held.getsockname()[1]}/v1")
        monkeypatch.setenv("CROSSWIRE_LLM_MODEL", "small")
        done = tell("--rewrite", "--format", "json", status=1)
        shown = tell("--rewrite", status=1).stdout
    told = done.json()
    assert told["sentences"] == ours["sentences"]
    assert told["rewriting"]["issues"][0]["code"] == "rewriter-failed"
    assert "could not be reached" in done.stderr
    assert "The account stands in our own words." in " ".join(shown.split())


def test_nobody_is_asked_unless_rewriting_is(tell, monkeypatch):
    monkeypatch.setenv("CROSSWIRE_LLM_URL", "http://127.0.0.1:9/v1")
    monkeypatch.setenv("CROSSWIRE_LLM_MODEL", "small")
    assert tell("--format", "json").json()["rewriting"] is None
