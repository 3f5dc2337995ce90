"""``crosswire reports``: what the desk holds."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import shorten
from typing import TYPE_CHECKING, Any

import click

from crosswire.cli import options
from crosswire.cli.opened import opened
from crosswire.cli.worded import Command

if TYPE_CHECKING:
    from crosswire.run.listing import Listed


@click.command("reports", cls=Command)
@click.option("--issues", is_flag=True, help="Only reports with issues, and what they are.")
@click.option("--versions", metavar="ID", help="The versions of one report, and what changed.")
@options.desk
@options.format_("text", "json", "jsonl")
def command(where: str, form: str, issues: bool, versions: str | None) -> None:
    """List the desk's reports, oldest first: outlet, title, day, story, versions and issues.

    A report without a known date comes first, and is shown as such. With --versions and the id of
    a report, or how it begins: each of its versions, and what it has otherwise than the one before
    – headline, figures, quotations, dates, sentences added and dropped, and correction notices.

    Examples:
      crosswire reports
      crosswire reports --issues
      crosswire reports --versions 3f2a
      crosswire reports --format jsonl

    """
    from crosswire.cli.shown import say, say_json, say_jsonl

    if versions is not None:
        _say_versions(versions, where, form)
        return
    with opened(where) as desk:
        listed = [one for one in desk.reports() if one.issues or not issues]
    if form == "text":
        for line in _lines(listed, issues):
            say(line)
    else:
        rows = [_row(one) for one in listed]
        (say_json if form == "json" else say_jsonl)(rows)


def _say_versions(word: str, where: str, form: str) -> None:
    from crosswire.cli.shown import say, say_json, say_jsonl
    from crosswire.cli.version_lines import version_lines, version_row

    with opened(where) as desk:
        found = desk.versions(word)
    if form == "text":
        for line in version_lines(found):
            say(line)
    else:
        rows = [version_row(one) for one in found]
        (say_json if form == "json" else say_jsonl)(rows)


def _row(one: Listed) -> dict[str, Any]:
    from crosswire.records.encoding import to_plain

    return {
        "id": one.id,
        "url": one.url,
        "address": one.address,
        "outlet": one.outlet,
        "title": one.title,
        "published": one.published,
        "published_basis": one.published_basis,
        "language": one.language,
        "story": one.story,
        "versions": len(one.older) + 1,
        "older": list(one.older),
        "issues": len(one.issues),
        "issue_list": to_plain(one.issues),
    }


def _lines(listed: list[Listed], issues: bool) -> Iterator[str]:
    from crosswire.cli.shown import LONGEST, counted, issue_line
    from crosswire.tell.exports.inert import plain

    if not listed:
        yield "No report has an issue." if issues else "This desk holds no report."
    for one in listed:
        title = shorten(plain(one.title or one.address), LONGEST, placeholder=" …")
        yield f"{one.id}  {title}"
        where = one.outlet or (one.address if one.title else "outlet unknown")
        parts = [plain(where), one.published or "date unknown"]
        parts += [f"story {one.story}"] if one.story else []
        parts += [f"version {len(one.older) + 1}"] if one.older else []
        parts += [counted(len(one.issues), "issue")] if one.issues else []
        yield f"{' ' * 18}{' · '.join(parts)}"
        if issues:
            yield from (f"{' ' * 18}{issue_line(issue)}" for issue in one.issues)
