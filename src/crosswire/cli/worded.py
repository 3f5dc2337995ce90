"""Help that is shown as it is written: indented lines keep their breaks."""

from __future__ import annotations

from inspect import cleandoc
from typing import Any

import click

_KEEP = "\b\n"  # what click wants before a paragraph that it shall not wrap


def as_written(text: str) -> str:
    """The help text with every paragraph that holds indented lines marked to be kept."""
    paragraphs = cleandoc(text).split("\n\n")
    return "\n\n".join(_KEEP + part if "\n  " in part else part for part in paragraphs)


class Command(click.Command):
    """A command whose docstring is its help."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.help = as_written(self.help or "")


class Group(click.Group):
    """A group whose docstring is its help, and so with its commands."""

    command_class = Command

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.help = as_written(self.help or "")
