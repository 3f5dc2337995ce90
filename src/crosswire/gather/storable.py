"""Text that every database and every encoding can hold, of the same length as what came."""

from __future__ import annotations

import re

from crosswire.records.issue import Issue

_NO_TEXT = re.compile("[\x00\ud800-\udfff]")
REPLACEMENT = "\ufffd"


def storable(text: str) -> tuple[str, tuple[Issue, ...]]:
    """The text with NUL characters and lone surrogates replaced by U+FFFD, and the issue if any."""
    clean, count = _NO_TEXT.subn(REPLACEMENT, text)
    if not count:
        return text, ()
    message = f"{count} characters that are no text (NUL or half a pair) were replaced by U+FFFD."
    return clean, (Issue("characters-replaced", message),)


def clean(value: str | None) -> str | None:
    """A title, a name or an address on one line, storable; ``None`` where nothing is left."""
    return (" ".join(storable(value)[0].split()) or None) if value else None
