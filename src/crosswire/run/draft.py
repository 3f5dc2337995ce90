"""A draft as a report: from a file, from a web address, from text, or as it is."""

from __future__ import annotations

from pathlib import Path

from crosswire.errors import NotReadable
from crosswire.gather.given import Refused
from crosswire.gather.sources import reports
from crosswire.gather.texts import report as text_report
from crosswire.records.report import Report

ADDRESS = "draft"


def draft_report(draft: str | Path | Report, *, largest_file: int, private: bool = False) -> Report:
    """The draft as a report.

    A string that names a file or a web address is what stands there; one with white space in it is
    the text itself. ``private``: whether an address on a private network may be asked. Raises
    ``NotReadable`` where nothing is there, it is refused, or it holds more than one report.
    """
    if isinstance(draft, Report):
        return draft
    if isinstance(draft, str) and len(draft.split()) > 1 and not _is_file(draft):
        return text_report(draft, address=ADDRESS)
    found = list(reports([str(draft)], largest_file=largest_file, private=private))
    if len(found) != 1:
        raise NotReadable(
            f"holds {len(found)} reports; a draft is one.",
            where=str(draft),
            next_step="Name a file with the draft alone.",
        )
    if isinstance(found[0], Refused):
        raise NotReadable(found[0].issue.message, where=str(draft))
    return found[0]


def _is_file(text: str) -> bool:
    try:
        return Path(text).is_file()
    except (OSError, ValueError):  # longer than a name can be, or with a NUL in it
        return False
