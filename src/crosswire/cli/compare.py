"""``crosswire compare``: where the reports of a story agree, differ and deny."""

from __future__ import annotations

import click

from crosswire.cli import options
from crosswire.cli.opened import opened
from crosswire.cli.printing import show
from crosswire.cli.worded import Command


@click.command(
    "compare", cls=Command, short_help="Print where the reports of a story agree, differ and deny."
)
@click.argument("story", metavar="STORY")
@options.desk
@options.format_("text", "json", "md", "html")
def command(story: str, where: str, form: str) -> None:
    """Print where the reports of a story agree, differ and deny, and who descends from whom.

    STORY is an id, the first characters of one, the id of a report of it, or "last" for the
    newest. Each finding gives its sides, the passages behind each, the number of independent
    reports behind each, and the sentence that explains it. Most important first.

    Examples:
      crosswire compare last
      crosswire compare 3f2a --format json

    """
    from crosswire.cli.shown import say_corrections

    with opened(where) as desk:
        compared = desk.compare(story)
        made = desk.corrections_of(story)
    show(compared, form)
    if form == "text":
        say_corrections(made)
