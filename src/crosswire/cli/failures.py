"""Errors in words on stderr: what, where, what to do next; as JSON where JSON was asked for."""

from __future__ import annotations

import json
import os
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager

import click

from crosswire.cli import status
from crosswire.cli.options import FORMAT
from crosswire.errors import CrosswireError

# What a mistake in Crosswire itself looks like: shown with the traceback that a report of it needs.
FAULTS = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    ImportError,
    LookupError,
    NameError,
    RuntimeError,
    TypeError,
    ValueError,
)


@contextmanager
def told(ctx: click.Context) -> Iterator[None]:
    """Runs a command; ends the program with the right status and words when it fails."""
    try:
        yield
        sys.stdout.flush()
    except (click.exceptions.Exit, click.ClickException):
        raise
    except CrosswireError as error:
        click.echo(_words(error, ctx.meta.get(FORMAT)), err=True)
        ctx.exit(error.exit_status)
    except (KeyboardInterrupt, click.Abort):
        click.echo("Stopped. Whatever was confirmed is kept; the same command goes on.", err=True)
        ctx.exit(status.STOPPED)
    except BrokenPipeError:  # `crosswire tell last | head`: whoever reads has read enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        ctx.exit(status.DONE)
    except OSError as error:
        click.echo(f"Error: {error.filename or 'output'}: {error.strerror or error}", err=True)
        ctx.exit(status.COULD_NOT)
    except FAULTS as fault:
        traceback.print_exc()
        click.echo(f"Error: a fault of Crosswire ({type(fault).__name__}). {_REPORT}", err=True)
        ctx.exit(status.COULD_NOT)


_REPORT = "Please report it with the lines above; what was confirmed is kept."


def _words(error: CrosswireError, form: str | None) -> str:
    if form in ("json", "jsonl"):
        parts = {"what": error.what, "where": error.where, "next": error.next_step}
        return json.dumps({"error": parts}, ensure_ascii=False)
    return f"Error: {error}"
