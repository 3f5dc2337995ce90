"""Numbers as news writes them, in figures, words and both ("1.2bn", "two dozen", "$350 million").

``NUMBER`` is the regular expression of one number in lower-case text; ``number`` gives its value.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from text_to_num import text2num

from crosswire.words.lists import inverted, words

_WORDS: Final = "|".join(sorted(words("number_words"), key=lambda w: (-len(w), w)))
_SCALES: Final = "|".join(sorted(inverted("number_scales"), key=lambda w: (-len(w), w)))
MOST_WORDS: Final = 12  # of one number, after the first: keeps odd texts linear
FIGURES: Final = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?(?:[ -]\d/\d)?)"
IN_WORDS: Final = (
    rf"(?:(?:{_WORDS})\b(?:(?:[ -]|[ ]and[ ])(?:{_WORDS})\b){{0,{MOST_WORDS}}}"
    r"(?:[ ]and[ ]a[ ]half\b|[ -]dozen\b)?)"
)
PART_OF_SCALE: Final = r"[ -](?:of[ ])?(?:an?[ ])?(?:thousand|million|billion|trillion)\b"
NUMBER: Final = (
    rf"(?:{FIGURES}(?:[ -]?(?:{_SCALES})\b){{0,2}}"
    rf"|(?:an?[ ]|three[ -])?quarters?{PART_OF_SCALE}|half{PART_OF_SCALE}"
    rf"|(?:half[ ]an?[ ]|an?[ ])(?:half[ ])?(?:hundred|thousand|million|billion|trillion|dozen)\b"
    rf"(?:[ ]and[ ](?:{_WORDS})\b)?|{IN_WORDS})"
)
_SPLIT: Final = re.compile(rf"(?P<base>.*?)[ -]?(?P<scale>{_SCALES})?", re.DOTALL)
_PARTS: Final = re.compile(
    r"(?:an? |(?P<three>three[ -]))?(?P<part>half|quarters?)(?:[ -]of)?(?: an?)?"
)
_FRACTION: Final = re.compile(r"(?:(\d+)[ -])?(\d)/(\d)")


def number(text: str) -> float | None:
    """The value of a number in lower case, ``None`` where the words are none."""
    return _value(" ".join(text.split()))


@lru_cache(maxsize=4096)
def _value(text: str) -> float | None:
    plain = _plain(text)
    if plain is not None:
        return plain
    match = _SPLIT.fullmatch(text)
    if match is None or match["scale"] is None:
        return None
    base = match["base"].strip(" -")
    factor = float(inverted("number_scales")[match["scale"]])
    times = _part(base)
    times = _value(base) if times is None else times
    return None if times is None else round(times * factor, 6)


def _part(base: str) -> float | None:
    """What stands before a scale without being a number: "a", "half a", "a quarter of a"."""
    if base in ("", "a", "an"):
        return 1.0
    if match := _PARTS.fullmatch(base):
        return 0.5 if match["part"] == "half" else 0.75 if match["three"] else 0.25
    return None


def _plain(text: str) -> float | None:
    """Figures, or words without "a" and "dozen"."""
    figures = text.replace(",", "")
    if re.fullmatch(r"\d+(?:\.\d+)?", figures):
        return float(figures)
    if match := _FRACTION.fullmatch(figures):
        whole, part, of = match.groups()
        return float(whole or 0) + int(part) / int(of) if int(of) else None
    if figures.endswith(" and a half"):
        whole_part = _value(figures.removesuffix(" and a half"))
        return None if whole_part is None else whole_part + 0.5
    if not re.fullmatch(r"[a-z -]+", figures):
        return None
    figures = re.sub(r"^an? (?=hundred|thousand|million|billion|trillion)", "one ", figures)
    try:
        return float(text2num(figures.replace("-", " "), "en"))
    except ValueError:
        return None
