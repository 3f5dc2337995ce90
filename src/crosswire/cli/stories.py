"""``crosswire stories``: what the reports are about."""

from __future__ import annotations

import click

from crosswire.cli import options
from crosswire.cli.opened import opened
from crosswire.cli.worded import Command


@click.command("stories", cls=Command)
@options.desk
@options.format_("text", "json", "jsonl")
def command(where: str, form: str) -> None:
    """List the desk's stories, newest first.

    For each: how many reports and outlets carry it, and how many of the reports are independent,
    that is, do not descend from a common one. Six outlets that print one dispatch are one.

    Examples:
      crosswire stories
      crosswire stories --format json

    """
    from crosswire.cli.shown import say, say_corrections, say_json, say_jsonl, story_lines
    from crosswire.tell.exports.contract import story_row

    with opened(where) as desk:
        stories = desk.stories()
        made = [one for one in desk.corrections() if one.undone_by is None]
    if form == "text":
        for line in story_lines(stories):
            say(line)
        say_corrections(made)
        if not stories:
            say("This desk holds no story. Gather some reports: crosswire gather FILES")
    else:
        rows = [story_row(story) for story in stories]
        (say_json if form == "json" else say_jsonl)(rows)
