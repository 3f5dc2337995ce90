"""``crosswire read``: readings out, nothing stored."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from crosswire.cli import options, status
from crosswire.cli.worded import Command

if TYPE_CHECKING:
    from crosswire.run.once import Read


@click.command(
    "read", cls=Command, short_help="Read reports and print what is found, without storing."
)
@click.argument("sources", nargs=-1, required=True, metavar="FILE-OR-FOLDER…")
@options.outlet
@options.published
@options.format_("text", "json", "jsonl")
@click.pass_context
def command(
    ctx: click.Context,
    sources: tuple[str, ...],
    outlet: str | None,
    published: str | None,
    form: str,
) -> None:
    """Read reports and print what is found in each, without storing anything.

    Who said what, who holds which title, what happened, when, and how much: everything with the
    words it was read from, and where they stand. "Yesterday" and "next week" are counted from the
    day of publication: give it with --published where the report does not say it.

    Examples:
      crosswire read report.txt --published 2025-04-18
      crosswire read reports/ --format jsonl > readings.jsonl

    json prints one object for one report, and an array for several or for a folder; jsonl prints
    one object a line. Spans are [start, end) in the code points of the report's text. Status 1:
    something was refused, or could not be read. Status 2: nothing at all could be read.

    """
    from crosswire.cli.shown import say_json, say_jsonl, say_refused
    from crosswire.gather.given import Given, Refused
    from crosswire.run.once import read_sources
    from crosswire.settings import Settings
    from crosswire.tell.exports.contract import reading_plain

    given = Given(outlet=outlet, published=published)
    count, trouble, held = 0, False, []
    for one in read_sources(sources, given=given, settings=Settings.from_environment()):
        if isinstance(one, Refused):
            say_refused([one])
            trouble = True
            continue
        count += 1
        trouble = trouble or _unread(one)
        if form == "text":
            _say_text(one, first=count == 1)
        elif form == "jsonl":
            say_jsonl([reading_plain(one.report, one.reading)])
        else:
            held.append(reading_plain(one.report, one.reading))
    if form == "json" and held:
        say_json(_one_or_all(held, sources))
    ctx.exit(status.COULD_NOT if not count else status.ATTENTION if trouble else status.DONE)


def _one_or_all(held: list[Any], sources: tuple[str, ...]) -> Any:
    """The object for one report of one file; the array for whatever may be several."""
    from pathlib import Path

    single = len(held) == 1 and len(sources) == 1 and not Path(sources[0]).is_dir()
    return held[0] if single else held


def _unread(one: Read) -> bool:
    return any(issue.code == "reader-failed" for issue in one.reading.issues)


def _say_text(one: Read, *, first: bool) -> None:
    from crosswire.cli.reading_lines import reading_lines
    from crosswire.cli.shown import say

    if not first:
        say("\n")
    for line in reading_lines(one.report, one.reading):
        say(line)
