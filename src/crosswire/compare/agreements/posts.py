"""What a report shows word for word without telling it itself: posts, parts of quotations."""

from __future__ import annotations

import re

from crosswire.compare.claims import Claim
from crosswire.compare.material import Material
from crosswire.words.fold import plain_marks

LONGEST = 500  # characters of a post, up to the line that says whose it is
_SIGNED = re.compile(r"(?:--|[—–-])\s*[^\n—–()]{2,60}\(@\w+\)|pic\.twitter\.com/|https://t\.co/")


def shown(material: Material, claim: Claim) -> bool:
    """Whether a sentence stands in a post that is signed behind it, or begins a quotation.

    "— Ada Brandt (@brandt)" signs a post.
    """
    text = material.all.report[claim.report].text
    start, end = claim.span
    paragraph = text[start : end + LONGEST].partition("\n\n")[0]
    marked = plain_marks(text[max(0, start - 1) : end])
    return _SIGNED.search(paragraph) is not None or marked.count('"') % 2 == 1
