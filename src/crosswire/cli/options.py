"""Options that several commands share, worded once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import click

from crosswire.errors import WrongUse

FORMAT = "crosswire.format"  # where the format asked for is kept, for errors too

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]

desk = click.option(
    "--desk",
    "where",
    envvar="CROSSWIRE_DESK",
    default="crosswire.db",
    metavar="PATH",
    show_default=True,
    show_envvar=True,
    help="The desk: a SQLite file.",
)

outlet = click.option(
    "--outlet", metavar="NAME", help="Who published these reports, said for all of them."
)

published = click.option(
    "--published",
    metavar="DAY",
    help="When they were published, said for all of them: 2025-04-18.",
)


def format_(*formats: str, default: str = "text") -> Decorator:
    """``--format``, with what this command can print."""
    return click.option(
        "--format",
        "-f",
        "form",
        type=click.Choice(formats),
        default=default,
        show_default=True,
        is_eager=True,
        callback=_kept,
        help="How to print it.",
    )


def _kept(ctx: click.Context, _: click.Parameter, value: str) -> str:
    ctx.meta[FORMAT] = value
    return value


def day(value: str | None, option: str) -> str | None:
    """An ISO day as given; raises ``WrongUse`` for anything else."""
    if value is None:
        return None
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError:
        raise WrongUse(
            f"{value!r} is no day.", where=option, next_step="Give it as YYYY-MM-DD: 2025-04-18."
        ) from None
