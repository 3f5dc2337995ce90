"""The versions of a report as lines and as JSON: what each has otherwise than the one before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from crosswire.records.change import Change, ChangeKind
from crosswire.records.encoding import to_plain
from crosswire.tell.exports.inert import plain

if TYPE_CHECKING:
    from crosswire.run.history import Revision

HEADS: dict[ChangeKind, str] = {
    "headline": "headline altered",
    "correction": "says of itself",
    "figure": "figure altered",
    "quotation": "quotation altered",
    "speaker": "quotation given to another speaker",
    "date": "date altered",
    "added": "added",
    "dropped": "dropped",
    "wording": "worded otherwise",
}
INDENT = " " * 4


def version_lines(found: Iterable[Revision]) -> Iterator[str]:
    """Each version with its changes, oldest first."""
    for number, one in enumerate(found, 1):
        report = one.report
        parts = [plain(report.label), report.published or "date unknown"]
        parts += [f"changed {report.updated}"] if report.updated else []
        yield f"{report.id}  version {number} · {' · '.join(parts)}"
        if number == 1:
            yield f"{INDENT}the first version that was gathered"
        elif not one.changes:
            yield f"{INDENT}nothing changed in what is told"
        for change in one.changes:
            yield from _change_lines(change)


def _change_lines(change: Change) -> Iterator[str]:
    yield f"{INDENT}{HEADS[change.kind]}"
    for sign, words in (("-", change.before), ("+", change.after)):
        if words is not None:
            yield f"{INDENT}  {sign} {plain(' '.join(words.split()))}"


def version_row(one: Revision) -> dict[str, Any]:
    """A version as JSON; the spans of its changes index its text and that of the one before."""
    report = one.report
    return {
        "id": report.id,
        "address": report.address,
        "outlet": report.outlet,
        "title": report.title,
        "published": report.published,
        "updated": report.updated,
        "changes": to_plain(one.changes),
    }
