"""Errors in words on stderr: what, where, what to do next; as JSON where JSON was asked for."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click

from crosswire.cli import status
from crosswire.cli.options import FORMAT
from crosswire.errors import CrosswireError


@contextmanager
def told(ctx: click.Context) -> Iterator[None]:
    """Runs a command; ends the program with the right status and words when it fails."""
    try:
        yield
        sys.stdout.flush()
    except CrosswireError as error:
        click.echo(_words(error, ctx.meta.get(FORMAT)), err=True)
        ctx.exit(error.exit_status)
    except (KeyboardInterrupt, click.Abort):
        click.echo("Stopped. Whatever was confirmed is kept; the same command goes on.", err=True)
        ctx.exit(status.STOPPED)
    except BrokenPipeError:  # `crosswire tell last | head`: whoever reads has read enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        ctx.exit(status.DONE)


def _words(error: CrosswireError, form: str | None) -> str:
    if form in ("json", "jsonl"):
        parts = {"what": error.what, "where": error.where, "next": error.next_step}
        return json.dumps({"error": parts}, ensure_ascii=False)
    return f"Error: {error}"
