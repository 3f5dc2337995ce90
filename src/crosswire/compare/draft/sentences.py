"""Which sentences of a draft there is nothing to check in."""

from __future__ import annotations

import re

from crosswire.compare.claims import Claim
from crosswire.words.lists import words

FEWEST = 3  # concepts: less is no claim
_WORD = re.compile(r"[a-z']+")


def nothing_to_check(text: str, claim: Claim) -> str | None:
    """Why there is nothing to check in a sentence; ``None`` where there is something.

    A question, a sentence that says almost nothing, and an opinion: what should be, and what the
    writer hopes or thinks, where the sentence reports nobody and has no name and no figure.
    """
    if text.rstrip("”\"’' ").endswith("?"):
        return "A question."
    if len(claim.keys) < FEWEST:
        return "It says too little to be looked up."
    facts = any(c.kind in ("number", "person") for c in claim.concepts)
    if not facts and words("opinion_words") & set(_WORD.findall(text.lower().replace("’", "'"))):
        return "An opinion."
    return None
