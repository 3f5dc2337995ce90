"""Misuse of the program, as exceptions; trouble in the material is an ``Issue`` instead.

CrosswireError                what every one of them is
├── NotReadable               a file, folder or address that can not be read at all
├── NotFound                  a story, report, link or actor that the desk does not hold
├── WrongUse                  options or values that make no sense together
├── DeskError                 a desk that can not be opened, is of another version, or is not whole
├── ParserMissing             the language pipeline is not installed, or is not the one expected
└── Unsupported               a sentence of an account that its passages do not carry

Each message says what, where, and what to do next; ``exit_status`` is what the command line ends
with.
"""

from __future__ import annotations


class CrosswireError(Exception):
    """The root of all errors that a user of Crosswire can meet."""

    exit_status = 2

    def __init__(self, what: str, *, where: str | None = None, next_step: str | None = None):
        self.what = what
        self.where = where
        self.next_step = next_step
        super().__init__(what)

    def __str__(self) -> str:
        """One line: where, what, and what to do next."""
        place = f"{self.where}: " if self.where else ""
        advice = f" {self.next_step}" if self.next_step else ""
        return f"{place}{self.what}{advice}"


class NotReadable(CrosswireError):
    """A file, folder or address that can not be read at all."""


class NotFound(CrosswireError):
    """Something asked for by id or name that the desk does not hold."""


class WrongUse(CrosswireError):
    """Options or values that make no sense together."""


class DeskError(CrosswireError):
    """A desk that can not be opened, is of another version, or is not whole."""


class ParserMissing(CrosswireError):
    """The language pipeline is not installed, or is not the one expected."""


class Unsupported(CrosswireError):
    """A sentence of an account that its passages do not carry; it is never shown."""
