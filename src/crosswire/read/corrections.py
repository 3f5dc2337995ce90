"""What a report says of its own correctness: the correction notices that it carries."""

from __future__ import annotations

from textwrap import shorten

from crosswire.records.issue import Issue
from crosswire.records.report import Report
from crosswire.words.notices import notices

CORRECTED = "correction-notice"
_SHOWN = 200  # characters of a notice in its message


def correction_issues(report: Report) -> tuple[Issue, ...]:
    """An issue for each notice with which the report says that it was wrong before."""
    return tuple(
        Issue(
            CORRECTED,
            f"The report says that it was corrected: “{_short(one.span.of(report.text))}”",
            one.span,
        )
        for one in notices(report.text)
        if one.corrects
    )


def _short(notice: str) -> str:
    return shorten(notice, _SHOWN, placeholder=" …")
