"""Progress bars on stderr, one a step."""

from __future__ import annotations

import sys
from typing import Any

import click


class Bars:
    """Shows how far each step is; called with the step, how many are done, and of how many."""

    def __init__(self) -> None:
        self._step = ""
        self._bar: Any = None
        self._done = 0

    def __call__(self, step: str, done: int, total: int | None) -> None:
        """Moves the bar of this step, or counts where the end is not known."""
        if step != self._step:
            self.end()
            self._step = step
            if total:
                self._bar = click.progressbar(length=total, label=step, file=sys.stderr)
                self._bar.__enter__()
        if self._bar is not None:
            self._bar.update(done - self._done)
            self._done = done
        else:
            click.echo(f"\r{step} {done or '…'}", nl=False, err=True)

    def end(self) -> None:
        """Ends the line of the step that is shown."""
        if self._bar is not None:
            self._bar.__exit__(None, None, None)
        elif self._step:
            click.echo(err=True)
        self._step, self._bar, self._done = "", None, 0
