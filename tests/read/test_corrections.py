"""A report that says it was corrected carries an issue; one that was merely updated does not."""

from crosswire.read.corrections import CORRECTED, correction_issues
from crosswire.records.report import Report

STORY = "The ferry sank off Orl on Monday night.\n\n"


def found(notice: str) -> list[tuple[str, str]]:
    report = Report(id="a", address="a.txt", text=STORY + notice)
    return [(one.code, one.span.of(report.text)) for one in correction_issues(report) if one.span]


def test_a_correction_is_an_issue_with_its_words() -> None:
    notice = "Correction: An earlier version of this article gave another toll."
    assert found(notice) == [(CORRECTED, notice)]


def test_an_update_and_a_plain_story_are_none() -> None:
    assert found("This article was updated at 7:15 a.m.") == []
    assert found("The mayor corrected herself.") == []


def test_the_message_is_short_however_long_the_notice() -> None:
    report = Report(id="a", address="a.txt", text="Correction: " + "The name was wrong. " * 40)
    [issue] = correction_issues(report)
    assert len(issue.message) < 300
