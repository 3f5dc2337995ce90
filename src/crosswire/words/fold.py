"""One form for what is the same; folds that keep the length keep spans valid."""

from __future__ import annotations

import unicodedata

_SAME_LENGTH = str.maketrans(
    {
        "“": '"', "”": '"', "„": '"', "‟": '"', "«": '"', "»": '"', "″": '"',
        "‘": "'", "’": "'", "‚": "'", "‛": "'", "′": "'", "`": "'",
        "–": "-", "—": "-", "‒": "-", "―": "-", "‑": "-", "−": "-",
        "\u00a0": " ", "\u2009": " ", "\u202f": " ", "\u200b": " ", "\t": " ",
    }
)  # fmt: skip


def plain_marks(text: str) -> str:
    """The text with ASCII quotation marks, dashes and spaces; the same length."""
    return text.translate(_SAME_LENGTH)


def bare(text: str) -> str:
    """Accents and case gone, for comparing names ("Jean-Noël" → "jean-noel"); length may change."""
    plain = plain_marks(text)
    if plain.isascii():
        return plain.casefold()
    apart = unicodedata.normalize("NFKD", plain)
    return "".join(c for c in apart if not unicodedata.combining(c)).casefold()


def bare_words(text: str) -> str:
    """``bare``, with whatever is no letter or digit as one space, for word-by-word tests."""
    return " ".join("".join(c if c.isalnum() else " " for c in bare(text)).split())
