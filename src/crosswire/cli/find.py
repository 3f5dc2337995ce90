"""``crosswire find``: search."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from crosswire.cli import options
from crosswire.cli.opened import opened
from crosswire.cli.worded import Command

if TYPE_CHECKING:
    from crosswire.run.views import Found


@click.command(
    "find",
    cls=Command,
    short_help="Search the desk: words, phrases, speakers, actors, dates, outlets.",
)
@click.argument("words", nargs=-1, metavar="[WORDS…]")
@click.option(
    "--speaker", metavar="NAME", help="Who says it, under any of the names of that actor."
)
@click.option("--actor", metavar="NAME", help="Who is named in the report, under any name.")
@click.option("--outlet", metavar="NAME", help="Reports of this outlet.")
@click.option("--since", metavar="DAY", help="Reports of that day or later: 2025-04-18.")
@click.option("--until", metavar="DAY", help="Reports of that day or earlier.")
@click.option("--limit", default=20, show_default=True, help="At most so many reports; 0 for all.")
@options.desk
@options.format_("text", "json", "jsonl")
def command(
    words: tuple[str, ...],
    speaker: str | None,
    actor: str | None,
    outlet: str | None,
    since: str | None,
    until: str | None,
    limit: int,
    where: str,
    form: str,
) -> None:
    """Search the desk, best first; each report with the sentences that hold the words.

    All of the WORDS must occur, in any form ("evacuate" finds "evacuated"); a phrase in quotation
    marks must stand together. With --speaker, the sentences
    are those in which that speaker is told to speak.

    Examples:
      crosswire find ceasefire talks
      crosswire find '"humanitarian corridor"' --since 2025-04-01
      crosswire find --speaker "Dana Marsh" budget

    """
    from crosswire.cli.shown import say, say_json, say_jsonl
    from crosswire.errors import WrongUse

    if not (words or speaker or actor or outlet or since or until):
        raise WrongUse("nothing to look for.", next_step="Give some words, or --speaker NAME.")
    asked = " ".join(f'"{word}"' if " " in word else word for word in words)
    days = {"since": options.day(since, "--since"), "until": options.day(until, "--until")}
    with opened(where) as desk:
        held = desk.find(
            asked, speaker=speaker, actor=actor, outlet=outlet, limit=limit or None, **days
        )
    if form == "text":
        for line in _lines(held):
            say(line)
    else:
        (say_json if form == "json" else say_jsonl)([_row(one) for one in held])


def _row(one: Found) -> dict[str, Any]:
    from crosswire.records.encoding import to_plain
    from crosswire.tell.exports.contract import report_row

    row = report_row(one.report, story=one.story)
    return row | {"score": one.score, "passages": to_plain(one.passages)}


def _lines(found: tuple[Found, ...]) -> Iterator[str]:
    from crosswire.tell.exports.inert import plain

    if not found:
        yield "Nothing found."
    for one in found:
        report = one.report
        yield f"{report.id}  {plain(report.title or report.address)}"
        story = f" · story {one.story}" if one.story else ""
        yield f"{' ' * 18}{plain(report.label)} · {report.published or 'date unknown'}{story}"
        for passage in one.passages:
            yield f"{' ' * 16}> {plain(passage.text)}"
