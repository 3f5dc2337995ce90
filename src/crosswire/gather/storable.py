"""Text that every database and every encoding can hold, of the same length as what came."""

from __future__ import annotations

import re

from crosswire.records.issue import Issue

_NO_TEXT = re.compile("[\x00\ud800-\udfff]")
_WEB = re.compile(r"(?i)https?://[^\s/]")
REPLACEMENT = "\ufffd"


def storable(text: str) -> tuple[str, tuple[Issue, ...]]:
    """The text with NUL characters and lone surrogates replaced by U+FFFD, and the issue if any."""
    clean, count = _NO_TEXT.subn(REPLACEMENT, text)
    if not count:
        return text, ()
    message = f"{count} characters that are no text (NUL or half a pair) were replaced by U+FFFD."
    return clean, (Issue("characters-replaced", message),)


def web_address(value: str | None) -> str | None:
    """The value where it is the address of a web page; a "javascript:" is none."""
    address = clean(value)
    return address if address and _WEB.match(address) else None


def clean(value: str | None) -> str | None:
    """A title, a name or an address on one line, storable; ``None`` where nothing is left."""
    return (" ".join(storable(value)[0].split()) or None) if value else None
