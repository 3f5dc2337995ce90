"""The desk that a command works on, with progress on stderr while a person is watching."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from crosswire.cli.progress import Bars

if TYPE_CHECKING:
    from crosswire.run.desk import Desk


@contextmanager
def opened(where: str, *, create: bool = False) -> Iterator[Desk]:
    """The desk at ``where``; without ``create`` it must be there."""
    from crosswire.run.desk import Desk  # loads the parser's library: not before it is needed

    bars = Bars() if sys.stderr.isatty() else None
    try:
        with Desk(where, create=create, progress=bars) as desk:
            yield desk
    finally:
        if bars:
            bars.end()
