"""``crosswire demo``: the example story, read and told."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import click

from crosswire.cli import options, status
from crosswire.cli.opened import opened
from crosswire.cli.printing import show
from crosswire.cli.worded import Command
from crosswire.errors import NotReadable


@click.command("demo", cls=Command)
@click.option("--keep", metavar="PATH", help="Keep the desk in this file; else it is forgotten.")
@options.format_("text", "json", "md", "html")
@click.pass_context
def command(ctx: click.Context, keep: str | None, form: str) -> None:
    """Read the example story and print its account.

    Sixteen reports from nine outlets, about four days in two countries that do not exist: reprints,
    a rewrite, a machine-made garble, a denial, tolls that rise and tolls that conflict. Nothing is
    fetched, and nothing is kept unless --keep names a file.

    Examples:
      crosswire demo
      crosswire demo --keep demo.db

    """
    with opened(keep or ":memory:", create=True) as desk:
        desk.gather(example())
        stories = desk.stories()
        largest = max(stories, key=lambda story: (len(story.reports), story.id))
        show(desk.tell(largest), form)
    if form == "text":
        _say_how_to_go_on(keep, largest.id, len(stories))
    ctx.exit(status.DONE)


def example() -> Path:
    """The folder of the example story, in the package or in the repository."""
    inside = Path(str(files("crosswire"))) / "examples" / "story"
    for folder in (inside, Path(__file__).parents[3] / "examples" / "story"):
        if folder.is_dir():
            return folder
    raise NotReadable(
        "the example story is not installed.", where=str(inside), next_step="Reinstall Crosswire."
    )


def _say_how_to_go_on(keep: str | None, story: str, stories: int) -> None:
    from crosswire.cli.shown import say

    desk = keep or "demo.db"
    say(f"\nThis is one of the {stories} stories that these reports make. To go on:")
    if not keep:
        say(f"  crosswire demo --keep {desk}       the same, kept in a file")
    say(f"  crosswire stories --desk {desk}    all of its stories")
    say(f"  crosswire compare {story} --desk {desk}")
    say("  crosswire gather YOUR-REPORTS/     your own, into crosswire.db")
