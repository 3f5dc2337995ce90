"""Which languages are read in full; reports in others are kept, and cut into sentences."""

from __future__ import annotations

from typing import Final

HOME: Final = "en"  # whose word lists and rules these are; a text too short to judge counts as it
READ: Final = frozenset({HOME})  # ISO 639 codes, each with a folder of word lists beside this file


def is_read(code: str | None) -> bool:
    """Whether reports in that language are read in full; one not known counts as ``HOME``."""
    return code is None or code in READ
