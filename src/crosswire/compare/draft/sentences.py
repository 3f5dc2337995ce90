"""Which sentences of a draft there is nothing to check in."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from crosswire.compare.claims import Claim
from crosswire.compare.concepts import hollow
from crosswire.records.reading import Sentence
from crosswire.records.span import Span
from crosswire.words.lists import words

FEWEST = 3  # concepts: less is no claim
_WORD = re.compile(r"[a-z']+")
_ABOUT = r"what (?:we|you|to|is|was)|what's|how|why|everything (?:we|you)|all you"
_ANNOUNCES = re.compile(
    rf"(?:[^:]+: )?(?:here(?:'s| is) )?(?:{_ABOUT})\b[^.!?]*"
    r"|[^:]+: (?:what|who|where|when|live|the latest)\b[^.!?]*",
    re.IGNORECASE,
)


def whole(sentences: Iterable[Sentence], text: str) -> tuple[Sentence, ...]:
    """The sentences of a draft; a mark that was cut off by itself goes to the one before."""
    found: list[Sentence] = []
    for sentence in sentences:
        if found and not any(c.isalnum() for c in sentence.span.of(text)):
            span = Span(found[-1].span.start, sentence.span.end)
            found[-1] = replace(found[-1], span=span)
        else:
            found.append(sentence)
    return tuple(found)


def nothing_to_check(text: str, claim: Claim) -> str | None:
    """Why there is nothing to check in a sentence; ``None`` where there is something.

    A question, a headline that says what the text is about and not what happened, a sentence that
    says almost nothing, and an opinion: what should be, and what the writer hopes or thinks, where
    the sentence reports nobody and has no name and no figure.
    """
    if text.rstrip("”\"’' ").endswith("?"):
        return "A question."
    if _ANNOUNCES.fullmatch(text.replace("’", "'")):
        return "A headline that announces and tells nothing."
    if len(claim.keys) < FEWEST or not claim.keys - hollow():
        return "It says too little to be looked up."
    facts = any(c.kind in ("number", "person") for c in claim.concepts)
    if not facts and words("opinion_words") & set(_WORD.findall(text.lower().replace("’", "'"))):
        return "An opinion."
    return None
