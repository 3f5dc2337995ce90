"""Reports planted from real articles: copied, cut, reordered, framed anew, rewritten by rule.

``HOW`` lists the ways; each is told by the kind of line that it should get to its original. Where
the original is not among the reports, two that were made from it share a source that is not there.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from crosswire.read.parse import Parsed
from evals.rewriting import chance, recast, reworded

How = Literal["verbatim", "cut", "reordered", "framed", "reworded", "recast", "condensed"]
COPIES: tuple[How, ...] = ("verbatim", "cut", "reordered", "framed")
REWRITES: tuple[How, ...] = ("reworded", "recast", "condensed")
HEAD = "This is what readers of our paper asked us about all week, and here is the answer."
FOOT = "We will keep this page up to date while more becomes known about it in the coming days."


def planted(article: Parsed, how: How) -> str:
    """The article's text, made over as ``how`` says."""
    text = article.report.text
    if how == "reworded":
        return reworded(article.doc)
    if how == "recast":
        return recast(article.doc)
    if how == "condensed":
        return recast(article.doc, seed="half", dropped=50, added=8)
    paragraphs = _paragraphs(text)
    if how == "cut":
        kept = max(3, len(paragraphs) * (35 + chance(text, 30)) // 100)
        paragraphs = paragraphs[:kept]
    elif how == "reordered":
        paragraphs = [
            one for _, one in sorted((chance(f"{at}{text[:80]}", 1000), one)
                                     for at, one in enumerate(paragraphs))
        ]  # fmt: skip
    elif how == "framed":
        paragraphs = [HEAD, *paragraphs, FOOT]
    return "\n\n".join(paragraphs)


def twice(article: Parsed, *, rewritten: bool) -> tuple[str, str]:
    """Two texts from one article: its first and its last two thirds, or two rewrites of it."""
    if rewritten:
        return recast(article.doc, seed="one"), recast(article.doc, seed="two", dropped=35)
    paragraphs = _paragraphs(article.report.text)
    third = max(1, len(paragraphs) // 3)
    return "\n\n".join([*paragraphs[: 2 * third], FOOT]), "\n\n".join([HEAD, *paragraphs[third:]])


def _paragraphs(text: str) -> Sequence[str]:
    return [one for one in text.split("\n") if one.strip()]
