"""What several commands print: rows of stories, issues, refusals; JSON in one hand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from textwrap import shorten
from typing import TYPE_CHECKING, Any

import click

from crosswire.gather.given import Refused
from crosswire.records.encoding import to_json
from crosswire.records.issue import Issue
from crosswire.records.story import Story
from crosswire.tell.exports.inert import plain

if TYPE_CHECKING:
    from crosswire.records.link import Link
    from crosswire.store.corrections import Correction

LONGEST = 100  # characters of a headline in a list: some reports' first line is a paragraph


def say(text: str = "") -> None:
    """A line on stdout."""
    click.echo(text)


def say_json(plain_record: Any) -> None:
    """A JSON value, indented, on stdout."""
    click.echo(to_json(plain_record))


def say_jsonl(rows: Iterable[Any]) -> None:
    """JSON values, one a line, on stdout."""
    for row in rows:
        click.echo(to_json(row, indent=None))


def counted(number: int, one: str, many: str | None = None) -> str:
    """``1 report``, ``2 reports``."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def story_lines(stories: Iterable[Story]) -> Iterator[str]:
    """Each story in two lines: what it is, and how many carry it."""
    for story in stories:
        yield f"{story.id}  {shorten(plain(story.headline), LONGEST, placeholder=' …')}"
        yield f"{' ' * 18}{days(story)} · {carried(story)}"


def reason_lines(story: Story, links: Iterable[Link], label: Mapping[str, str]) -> Iterator[str]:
    """A story and what holds it together: which two reports, how sure, why, and who says so."""
    yield from story_lines([story])
    for link in links:
        by = f" ({plain(link.author)}, {link.made})" if link.by_hand else ""
        yield ""
        for one in (link.a, link.b):
            yield f"  {one}  {shorten(plain(label[one]), LONGEST, placeholder=' …')}"
        yield f"    {link.score:.2f}  {plain(link.why) or 'Judged by a person.'}{by}"
    if len(story.reports) == 1:
        yield "  One report: nothing was judged."


def saga_lines(story: Story, links: Iterable[Link], headline: Mapping[str, str]) -> Iterator[str]:
    """The other stories of its saga that a story is tied to, how closely, and why."""
    for at, link in enumerate(links):
        if at == 0:
            yield from ("", "In one saga with:")
        other = link.b if link.a == story.id else link.a
        yield ""
        yield f"  {other}  {shorten(plain(headline[other]), LONGEST, placeholder=' …')}"
        yield f"    {link.score:.2f}  {plain(link.why)}"


def days(story: Story) -> str:
    """The days from the first report to the last."""
    if story.first is None:
        return "date unknown"
    return story.first if story.first == story.last else f"{story.first} to {story.last}"


def carried(story: Story) -> str:
    """How many reports, outlets and independent reports a story has."""
    reports = counted(len(story.reports), "report")
    outlets = counted(story.outlets, "outlet")
    return f"{reports}, {outlets}, {story.independent} independent"


def issue_line(issue: Issue) -> str:
    """An issue in one line: what, and where in the text."""
    where = f" [{issue.span.start}–{issue.span.end}]" if issue.span else ""
    return f"{issue.code}{where}: {plain(issue.message)}"


def say_refused(refused: Iterable[Refused]) -> None:
    """What could not be read, and why, on stderr."""
    for one in refused:
        click.echo(f"Not read: {plain(one.address)}: {plain(one.issue.message)}", err=True)


def refused_plain(one: Refused) -> dict[str, str]:
    """A refusal as JSON."""
    return {"address": one.address, "code": one.issue.code, "message": one.issue.message}


def correction_line(one: Correction) -> str:
    """A correction in one line: what, by whom, when, why, and whether it was taken back."""
    words = ", ".join(map(plain, one.words))
    why = f": {plain(one.why)}" if one.why else ""
    undone = f" · taken back by {plain(one.undone_by)}, {one.undone_at}" if one.undone_by else ""
    return f"{one.id}  {one.act} {words} · {plain(one.by)}, {one.made[:19]}{why}{undone}"


def say_corrections(made: Iterable[Correction]) -> None:
    """What a person has overruled in what was just shown."""
    lines = [f"  {correction_line(one)}" for one in made]
    if lines:
        say("\nCorrected by hand")
        for line in lines:
            say(line)
