"""Silence is told only of reports that do not touch the matter at all."""

from crosswire.records.finding import Finding, Side
from crosswire.records.report import Report
from crosswire.tell.wording import silent

DENIAL = Finding(
    id="f", kind="denial", about="Kestria had armed the Harrow Front", why="", rule="denied",
    sides=(Side("asserted by A", ("said",), 1, ()), Side("denied by B", ("denied",), 1, ())),
    score=1.0,
)  # fmt: skip


def test_a_report_that_touches_the_matter_in_other_words_is_not_called_silent():
    texts = {
        "said": "Kestria armed the Harrow Front, she said.",
        "denied": "Kestria denied it.",
        "touches": "The weather was fine.\n\nShe accused Kestria of supplying the Harrow Front.",
        "silent": "Schools in Lunmar stay closed.\n\nThe Front page of a paper hung there.",
    }
    reports = [Report(id=name, address=name, text=text) for name, text in texts.items()]
    assert silent(DENIAL, reports) == ["silent"]
