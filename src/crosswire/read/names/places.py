"""Towns that the parser took for something else, and peoples and places taken for persons."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from crosswire.read.names.mentions import Mention
from crosswire.read.names.states import BEFORE_PLACES
from crosswire.read.tokens import Tokens
from crosswire.words.lists import table
from crosswire.words.places import town

CAUCASUS = frozenset(
    {"Tbilisi", "Georgian", "Abkhazia", "Ossetia", "Russia", "Caucasus", "Armenia"}
)


def with_places(words: Tokens, found: list[Mention]) -> list[Mention]:
    """The mentions with towns as places, and "Georgia" as the state that the report speaks of."""
    full = [m for m in found if m.kind == "PERSON" and " " in m.text]
    persons = {part for m in full for part in m.text.split()}
    places = {m.end: m for m in found if m.kind == "PLACE"}
    doubtful = [m for m in found if m.kind in {"PERSON", "ORG"} and m.text not in persons]
    times = Counter(m.text for m in doubtful)
    located = Counter(m.text for m in doubtful if _is_located(words, m, places))
    joined = {m.text for m in doubtful if _is_joined(words, m, places)}
    towns = {
        text
        for text, count in located.items()
        if 2 * count >= times[text] and (text in joined or town(text))
    }
    caucasus = any(m.text in CAUCASUS for m in found)
    return [_placed(words, m, towns, caucasus) for m in found]


def _is_located(words: Tokens, mention: Mention, places: dict[int, Mention]) -> bool:
    """Whether words stand before it that stand before places."""
    if mention.start == 0 or len(mention.text.split()) > 3:
        return False
    return words.lower[mention.start - 1] in BEFORE_PLACES or _is_joined(words, mention, places)


def _is_joined(words: Tokens, mention: Mention, places: dict[int, Mention]) -> bool:
    """Whether "and" joins it to a place that such words stand before ("near Oslo and Vik")."""
    start = mention.start
    if start < 3 or words.lower[start - 1] != "and" or words.dep[mention.end - 1] != "conj":
        return False
    before = places.get(start - 1)
    return before is not None and words.lower[before.start - 1] in BEFORE_PLACES


def _placed(words: Tokens, mention: Mention, towns: set[str], caucasus: bool) -> Mention:
    if mention.text in towns:
        return replace(mention, kind="PLACE")
    if mention.text == "Georgia" and not caucasus:
        return replace(mention, kind="PLACE", country=None)
    if mention.kind != "PLACE" and mention.text.lower() in table("us_states"):
        return replace(mention, kind="PLACE", country=None)
    if mention.kind == "PLACE" and mention.country is None and _is_quoted_source(words, mention):
        return replace(mention, kind="ORG")
    return mention


def _is_quoted_source(words: Tokens, mention: Mention) -> bool:
    """Whether it stands after "according to": papers and agencies are often taken for towns."""
    start = mention.start
    return start > 1 and words.lower[start - 2 : start] == ["according", "to"]
