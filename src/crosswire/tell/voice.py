"""Who writes a report, and whether in a voice of his own: a column, an editorial, an analysis.

Its writer says "I" or "we", asks the reader, exclaims and judges, sentence after sentence; a news
report does so in what it quotes alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from crosswire.tell.phrases import has_phrase, spoken_words
from crosswire.tell.quoted import outside_quotations
from crosswire.words.lists import words

OWN_VOICE = 0.2  # marks of it a sentence; of 300 titled "Opinion" 61 % have it, of 300 others 9 %
FEWEST = 5  # sentences, below which nothing is concluded
FEWEST_WORDS = 5  # of a sentence that counts
_AND = re.compile(r",| and |;")
_PRESENTS = re.compile(r" (?:is|was|writes|wrote|covers|reports|teaches)\b")


def in_own_voice(sentences: Iterable[str]) -> bool:
    """Whether the sentences of a report have so many marks of a writer's own voice."""
    open_words = [outside_quotations(one) for one in sentences]
    marks = [_marks(one) for one in open_words if len(one.split()) >= FEWEST_WORDS]
    return len(marks) >= FEWEST and sum(marks) >= OWN_VOICE * len(marks)


def _marks(open_words: str) -> int:
    tokens = spoken_words(open_words)
    personal = bool(words("first_second_person").intersection(tokens) - {"us"})
    return personal + has_phrase(tokens, "opinion_words") + ("?" in open_words or "!" in open_words)


def introduces_writer(sentence: str, byline: str | None) -> bool:
    """Whether a sentence says who wrote the report: "Ada Brandt wrote two books"."""
    writers = [one.strip() for one in _AND.split(byline or "")]
    return any(
        " " in one and sentence.startswith(one) and _PRESENTS.match(sentence, len(one))
        for one in writers
    )
