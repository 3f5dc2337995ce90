"""Words of a list as one group of a regular expression."""

from __future__ import annotations

import re
from collections.abc import Iterable


def one_of(choices: Iterable[str]) -> str:
    """A group that takes any of the words, the longest first."""
    ordered = sorted(choices, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(map(re.escape, ordered)) + ")"
