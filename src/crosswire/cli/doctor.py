"""``crosswire doctor``: what is installed, and whether the desk is whole."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from crosswire.cli import options, status
from crosswire.cli.worded import Command

if TYPE_CHECKING:
    from crosswire.run.health import Test


@click.command(
    "doctor", cls=Command, short_help="Test what is installed, and whether the desk is whole."
)
@options.desk
@options.format_("text", "json")
@click.pass_context
def command(ctx: click.Context, where: str, form: str) -> None:
    """Test what is installed, and whether the desk is whole.

    Says which versions are at work, whether the language pipeline is the one expected, whether
    the desk's file is sound, whether every report is as it was stored and read, and whether every
    span shows the words that it should. It changes nothing.

    Example:
      crosswire doctor --desk crosswire.db

    Status 1: something is wrong.

    """
    from crosswire.cli.shown import say, say_json
    from crosswire.records.encoding import to_plain

    tests = list(_tests(where))
    if form == "json":
        say_json([to_plain(test) for test in tests])
    else:
        for test in tests:
            say(f"{'ok   ' if test.passed else 'WRONG'}  {test.name:<10} {test.found}")
    ctx.exit(status.DONE if all(test.passed for test in tests) else status.ATTENTION)


def _tests(where: str) -> Iterator[Test]:
    from pathlib import Path

    from crosswire.errors import DeskError
    from crosswire.run import installed
    from crosswire.run.desk import Desk
    from crosswire.run.health import Test
    from crosswire.settings import Settings

    yield from installed.tests(Settings.from_environment())
    if "://" not in where and not Path(where).exists():
        yield Test("desk", True, f"none at {where} yet; `crosswire gather` makes one")
        return
    try:
        with Desk(where, create=False) as desk:
            yield Test("desk", True, where)
            yield from desk.health()
    except DeskError as error:
        yield Test("desk", False, str(error))
