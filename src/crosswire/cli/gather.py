"""``crosswire gather``: reports in."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from crosswire.cli import options, status
from crosswire.cli.opened import opened
from crosswire.cli.worded import Command

if TYPE_CHECKING:
    from crosswire.gather.given import Refused
    from crosswire.records.story import Story
    from crosswire.run.desk import Desk
    from crosswire.run.views import Gathered, Outcome

STORIES_SHOWN = 10


@click.command(
    "gather", cls=Command, short_help="Bring reports in, read them, link them into stories."
)
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE…")
@options.outlet
@options.published
@options.desk
@options.format_("text", "json", "jsonl")
@click.pass_context
def command(
    ctx: click.Context,
    sources: tuple[str, ...],
    outlet: str | None,
    published: str | None,
    where: str,
    form: str,
) -> None:
    """Bring reports in, read them, and link them into stories.

    A SOURCE is a file (.txt, .md, .html, .jsonl), a folder of them, or the address of a web page,
    of which nothing but that page is fetched. A reports.csv beside the files
    (file,url,outlet,title,published) says what they do not say of themselves; --outlet and
    --published say it for all. Each report is on disk once it is confirmed: stopped half way, the
    same command does the rest, and gathering the same twice changes nothing. A changed text at
    the same address is a new version; the old one stays.

    Examples:
      crosswire gather reports/
      crosswire gather wire.txt --outlet "North Wire" --published 2025-04-18
      crosswire gather dump.jsonl --format jsonl
      crosswire gather https://courier.example/ferry

    json prints what became of the reports, with their issues and stories; jsonl prints one line
    for each report as soon as it is on disk. Status 1: something was refused, or could not be
    read. Status 2: nothing at all could be gathered.

    """
    with opened(where, create=True) as desk:
        confirmed: list[Outcome | Refused] = []
        for one in desk.confirm(*sources, outlet=outlet, published=published):
            confirmed.append(one)
            if form == "jsonl":
                _say_line(one)
        done = desk.gathered(confirmed)
        if form != "jsonl":
            _say(done, _stories(desk, done), form)
        ctx.exit(_status(done))


def _status(done: Gathered) -> int:
    if not done.outcomes:
        return status.COULD_NOT
    unread = any(issue.code == "reader-failed" for one in done.outcomes for issue in one.issues)
    return status.ATTENTION if done.refused or unread else status.DONE


def _stories(desk: Desk, done: Gathered) -> list[Story]:
    """The stories that hold what was gathered, newest first."""
    gathered = {one.report for one in done.outcomes}
    return [story for story in desk.stories() if gathered & set(story.reports)]


def _say_line(one: Outcome | Refused) -> None:
    from crosswire.cli.shown import refused_plain, say_jsonl
    from crosswire.gather.given import Refused

    if isinstance(one, Refused):
        say_jsonl([{"refused": refused_plain(one)}])
    else:
        say_jsonl([{"report": one.report, "address": one.address, "state": one.state}])
    sys.stdout.flush()


def _say(done: Gathered, stories: list[Story], form: str) -> None:
    if form == "json":
        _say_json(done, stories)
    else:
        _say_text(done, stories)


def _say_json(done: Gathered, stories: list[Story]) -> None:
    from crosswire.cli.shown import refused_plain, say_json
    from crosswire.records.encoding import to_plain
    from crosswire.tell.exports.contract import story_row

    say_json(
        _counts(done)
        | {
            "reports": [to_plain(one) for one in done.outcomes],
            "refused": [refused_plain(one) for one in done.refused],
            "stories": [story_row(story) for story in stories],
        }
    )


def _counts(done: Gathered) -> dict[str, Any]:
    return {
        "new": done.new,
        "versions": done.versions,
        "updated": done.updated,
        "unchanged": done.unchanged,
    }


def _say_text(done: Gathered, stories: list[Story]) -> None:
    from crosswire.cli.shown import counted, say, say_refused, story_lines

    said = {
        "new": done.new,
        "new version" if done.versions == 1 else "new versions": done.versions,
        "brought up to date": done.updated,
        "unchanged": done.unchanged,
        "refused": len(done.refused),
    }
    parts = [f"{number} {what}" for what, number in said.items() if number or what == "new"]
    say(f"{counted(len(done.outcomes), 'report')}: {', '.join(parts)}.")
    say_refused(done.refused)
    for line in _issue_lines(done):
        say(line)
    if stories:
        say(f"\n{counted(len(stories), 'story', 'stories')}:")
        for line in story_lines(stories[:STORIES_SHOWN]):
            say(f"  {line}")
        if len(stories) > STORIES_SHOWN:
            say(f"  and {len(stories) - STORIES_SHOWN} more: crosswire stories")
        say(f"\nNext: crosswire tell {stories[0].id}")


def _issue_lines(done: Gathered) -> Iterator[str]:
    """The issues of what is new or changed, a report at a time."""
    from crosswire.cli.shown import issue_line
    from crosswire.tell.exports.inert import plain

    for one in done.outcomes:
        if one.issues and one.state != "unchanged":
            yield f"\nTo look at in {plain(one.address)} ({one.report}):"
            yield from (f"  {issue_line(issue)}" for issue in one.issues)
