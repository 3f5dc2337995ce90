"""``crosswire stories``: what the reports are about."""

from __future__ import annotations

import click

from crosswire.cli import options
from crosswire.cli.opened import opened
from crosswire.cli.worded import Command


@click.command("stories", cls=Command)
@options.desk
@options.format_("text", "json", "jsonl")
@click.option(
    "--why", metavar="STORY", help="Show what holds this story together, judgement by judgement."
)
def command(where: str, form: str, why: str | None) -> None:
    """List the desk's stories, newest first.

    For each: how many reports and outlets carry it, and how many of the reports are independent,
    that is, do not descend from a common one. Six outlets that print one dispatch are one.

    With --why: for each report of one story but one, with which other of them it belongs, how
    sure that is, and what shows it. Who knows better says so: crosswire correct split. Then, with
    which other stories it forms a saga, a chain of stories, and why.

    Examples:
      crosswire stories
      crosswire stories --format json
      crosswire stories --why last

    """
    if why is not None:
        _reasons(where, form, why)
        return
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


def _reasons(where: str, form: str, word: str) -> None:
    """What holds a story together."""
    from crosswire.cli.shown import reason_lines, saga_lines, say, say_json, say_jsonl
    from crosswire.records.encoding import to_plain

    with opened(where) as desk:
        story = desk.story(word)
        links, chain = desk.why(story), desk.chained(story)
        label = {one.id: one.title or one.address for one in desk.reports()}
        headline = {one.id: one.headline for one in desk.stories()}
    if form == "text":
        for line in (*reason_lines(story, links, label), *saga_lines(story, chain, headline)):
            say(line)
    else:
        rows = [to_plain(link) for link in (*links, *chain)]
        (say_json if form == "json" else say_jsonl)(rows)
