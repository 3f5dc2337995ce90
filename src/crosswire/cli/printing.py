"""Views on stdout in the format that was asked for."""

from __future__ import annotations

import os
import sys
from shutil import get_terminal_size
from typing import Protocol

import click

LEAST, MOST = 60, 100  # columns: narrower breaks tables, wider is hard to read


class View(Protocol):
    """What can be shown in every format."""

    def as_text(self, *, width: int, colour: bool) -> str:
        """For a terminal."""

    def as_markdown(self) -> str:
        """For notes and print."""

    def as_html(self) -> str:
        """A page of its own."""

    def as_json(self) -> str:
        """By contract."""


def show(view: View, form: str) -> None:
    """Prints a view; in colour only where a person is watching."""
    if form == "text":
        watched = sys.stdout.isatty()
        width = max(LEAST, min(MOST, get_terminal_size().columns)) if watched else 88
        shown = view.as_text(width=width, colour=watched and "NO_COLOR" not in os.environ)
    elif form == "md":
        shown = view.as_markdown()
    elif form == "html":
        shown = view.as_html()
    else:
        shown = view.as_json()
    click.echo(shown.rstrip("\n"))
