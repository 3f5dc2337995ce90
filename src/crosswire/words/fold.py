"""One form for what is the same; folds that keep the length keep spans valid."""

from __future__ import annotations

import re
import unicodedata

_ALNUM = re.compile(r"[^\W_]+")
_SAME_LENGTH = {
    "“": '"', "”": '"', "„": '"', "‟": '"', "«": '"', "»": '"', "″": '"',
    "‘": "'", "’": "'", "‚": "'", "‛": "'", "′": "'", "`": "'",
    "–": "-", "—": "-", "‒": "-", "―": "-", "‑": "-", "−": "-",
    "\u00a0": " ", "\u2009": " ", "\u202f": " ", "\u200b": " ", "\t": " ",
}  # fmt: skip
_MARK = re.compile(f"[{re.escape(''.join(_SAME_LENGTH))}]")


def plain_marks(text: str) -> str:
    """The text with ASCII quotation marks, dashes and spaces; the same length."""
    return _MARK.sub(lambda mark: _SAME_LENGTH[mark[0]], text)


def bare(text: str) -> str:
    """Accents and case gone, for comparing names ("Jean-Noël" → "jean-noel"); length may change."""
    plain = plain_marks(text)
    if plain.isascii():
        return plain.casefold()
    apart = unicodedata.normalize("NFKD", plain)
    return "".join(c for c in apart if not unicodedata.combining(c)).casefold()


def bare_words(text: str) -> str:
    """``bare``, with whatever is no letter or digit as one space, for word-by-word tests."""
    return " ".join(_ALNUM.findall(bare(text)))
