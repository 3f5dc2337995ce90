"""Report text made harmless where it is shown: it may hold escape sequences, markup or links.

Nothing is cut: a control character becomes its visible picture ("␛"), a mark that turns the
direction of writing becomes "�", so that the reader sees that something stood there.
"""

from __future__ import annotations

import re
from html import escape

_CONTROL = {code: chr(0x2400 + code) for code in range(32) if chr(code) not in "\t\n\r"}
_UNSEEN = {
    code: "\N{REPLACEMENT CHARACTER}"
    for code in (*range(0x80, 0xA0), 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A),
                 0x061C, 0xFEFF, *range(0xD800, 0xE000))
    if code != 0x85
}  # fmt: skip
_HARMLESS = str.maketrans({**_CONTROL, 0x7F: "\N{SYMBOL FOR DELETE}", **_UNSEEN})
_MARKUP = re.compile(r"([\\`*_\[\]<>#|~!&{}$@])")
_LINE_START = re.compile(r"^(\d*)([-+=>]|(?<=\d)[.)](?=\s))")
_ADDRESS = re.compile(r"(?<=\w):(?=//)|(?<=\bwww)\.|(?<=mailto):", re.IGNORECASE)


def plain(text: str) -> str:
    """On one line, without anything that a terminal would obey."""
    return " ".join(text.translate(_HARMLESS).split())


def markdown(text: str) -> str:
    """The same, with everything that Markdown would obey taken literally."""
    shown = _MARKUP.sub(r"\\\1", plain(text))
    shown = _ADDRESS.sub(lambda match: "\\" + match.group(), shown)
    return _LINE_START.sub(r"\1\\\2", shown)


def html(text: str) -> str:
    """The same, for the text of an element or a quoted attribute."""
    return escape(plain(text), quote=True)


def web_address(url: str | None) -> str | None:
    """The address if a browser would open a web page for it; ``None`` for ``javascript:`` etc."""
    shown = plain(url or "")
    return shown if re.fullmatch(r"https?://[^\s\"'<>\\]+", shown, re.IGNORECASE) else None
