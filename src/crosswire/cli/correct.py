"""``crosswire correct``: a person overrules the desk."""

from __future__ import annotations

from collections.abc import Callable
from getpass import getuser
from typing import TYPE_CHECKING, Any

import click

from crosswire.cli import options
from crosswire.cli.opened import opened
from crosswire.cli.worded import Group

if TYPE_CHECKING:
    from crosswire.run.corrections import Act

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


@click.group(
    "correct", cls=Group, short_help="Overrule the desk: same or not same, merge, split, undo."
)
def command() -> None:
    """Overrule the desk: what is the same, and what is not.

    A correction is kept with who made it, when and why; it survives every rerun, wins over what
    the machine finds, and is shown as a correction. The newest wins where two contradict each
    other. Nothing is deleted: what is undone stays on record.

    Examples:
      crosswire correct same-actor "J. Marsh" "Dana Marsh" --why "maiden name"
      crosswire correct merge 3f2a 77c1 --by "A. Editor"
      crosswire correct split 90ab --why "another fire, in another town"

    """


def _by(function: Callable[..., Any]) -> Callable[..., Any]:
    return click.option(
        "--by", default=getuser, metavar="NAME", help="Who says so; your login name if not given."
    )(function)


def _why(function: Callable[..., Any]) -> Callable[..., Any]:
    return click.option(
        "--why", default="", metavar="WORDS", help="Why, for whoever reads it later."
    )(function)


@command.command("same-actor", short_help="Two names are one actor.")
@click.argument("one", metavar="NAME")
@click.argument("other", metavar="NAME")
@_by
@_why
@options.desk
def same_actor(one: str, other: str, by: str, why: str, where: str) -> None:
    """Two names are one person, organisation, country or group.

    Example:
      crosswire correct same-actor "Yusuf Adeyar" "Yousef Adeyar"

    """
    _make("same-actor", (one, other), by, why, where)


@command.command("not-same-actor", short_help="Two names are two actors.")
@click.argument("one", metavar="NAME")
@click.argument("other", metavar="NAME")
@_by
@_why
@options.desk
def not_same_actor(one: str, other: str, by: str, why: str, where: str) -> None:
    """Two names are not the same person, organisation, country or group.

    Example:
      crosswire correct not-same-actor "General Marsh" "Dana Marsh" --why "her brother"

    """
    _make("not-same-actor", (one, other), by, why, where)


@command.command("same-story", short_help="Two or more stories are one.")
@click.argument("stories", nargs=-1, required=True, metavar="STORY…")
@_by
@_why
@options.desk
def same_story(stories: tuple[str, ...], by: str, why: str, where: str) -> None:
    """Two or more stories are one; each named by its id or by that of a report of it.

    Example:
      crosswire correct same-story 3f2a 77c1

    """
    _make("same-story", stories, by, why, where)


@command.command("merge", short_help="The same as same-story.")
@click.argument("stories", nargs=-1, required=True, metavar="STORY…")
@_by
@_why
@options.desk
def merge(stories: tuple[str, ...], by: str, why: str, where: str) -> None:
    """Make one story of two or more; the same as same-story."""
    _make("same-story", stories, by, why, where)


@command.command("split", short_help="Reports leave their story.")
@click.argument("reports", nargs=-1, required=True, metavar="REPORT…")
@_by
@_why
@options.desk
def split(reports: tuple[str, ...], by: str, why: str, where: str) -> None:
    """These reports are not about the story that they are in.

    Example:
      crosswire correct split 90ab --why "another fire, in another town"

    """
    _make("split", reports, by, why, where)


@command.command("list", short_help="Every correction, those taken back as well.")
@options.desk
@options.format_("text", "json", "jsonl")
def list_(where: str, form: str) -> None:
    """List every correction in the order in which they were made, those taken back as well."""
    from crosswire.cli.shown import correction_line, say, say_json, say_jsonl
    from crosswire.records.encoding import to_plain

    with opened(where) as desk:
        made = desk.corrections()
    if form == "text":
        for one in made:
            say(correction_line(one))
        if not made:
            say("Nothing was corrected.")
    else:
        rows = [to_plain(one) for one in made]
        (say_json if form == "json" else say_jsonl)(rows)


@command.command("undo", short_help="Take a correction back.")
@click.argument("correction", metavar="ID")
@_by
@options.desk
def undo(correction: str, by: str, where: str) -> None:
    """Take a correction back: it stays on record and counts no more.

    Example:
      crosswire correct undo 51d0

    """
    from crosswire.cli.shown import correction_line, say

    with opened(where) as desk:
        say(correction_line(desk.undo(correction, by=by)))


def _make(act: Act, words: tuple[str, ...], by: str, why: str, where: str) -> None:
    from crosswire.cli.shown import correction_line, say

    with opened(where) as desk:
        made = desk.correct(act, *words, by=by, why=why)
        say(correction_line(made))
        desk.stories()  # derived anew now, not at the next command
