"""A title with what stands behind it: "of Ruritania", "for the Grain Board", "to the president"."""

from __future__ import annotations

from dataclasses import dataclass

from crosswire.read.roles.found import Named, Text
from crosswire.words.lists import inverted, words

OF = frozenset({"of", "for", "at", "with", "from"})
TOWARDS = frozenset({"to", "on"})
LONGEST = 14  # tokens
ENDS = frozenset(
    {"and", "or", "but", "under", "in", "at", "since", "until", "till", "before", "after"}
    | {"during", "from", "when", "while", "as", "with", "by", "for", "last", "this", "next"}
)
STOPS = frozenset({",", ".", ";", ":", "(", ")", '"', "-", "--", "?", "!", "who", "which", "that"})


@dataclass(frozen=True, slots=True)
class Complement:
    """``end``: where the whole expression ends; ``title_end``: where the title does."""

    title_end: int
    end: int
    of: str | None = None


def complement(text: Text, end: int) -> Complement:
    """What belongs to the title that ends before the token ``end``."""
    found = Complement(end, end)
    while text.within(found.end, end - 1) and found.end - end < LONGEST:
        word = text.lower[found.end]
        if word in TOWARDS and text.pos[found.end] != "PART":
            if found.of is not None or not _is_towards(text, end, found.end):
                return found
            stop = _stop(text, found.end + 1)
            return _at_home(text, Complement(stop, stop))
        if word not in OF or found.of is not None:
            break
        further = _further(text, found)
        if further is None:
            break
        found = further
    return found


def _further(text: Text, found: Complement) -> Complement | None:
    """One "of …" more: the owner of the office, or words of the title ("head of research")."""
    at = found.end + 1
    while text.within(at, found.end) and text.lower[at] in {"the", "a", "an", "its", "his", "her"}:
        at += 1
    named = text.at.get(at)
    if named is not None and named.start == at:
        return _named_owner(text, found, named)
    stop = at
    while text.within(stop, found.end) and text.pos[stop] in {"NOUN", "ADJ", "PROPN", "CCONJ"}:
        if text.at.get(stop) is not None or text.lower[stop] in STOPS:
            break
        stop += 1
    named = text.at.get(stop)
    described = stop > at and text.pos[stop - 1] == "NOUN"
    if named and named.start == stop and described and named.name.kind == "ORG":
        return Complement(found.title_end, named.end, named.owner)
    if stop == at or text.lower[stop - 1] == "and" or text.lower[stop : stop + 1] == ["-"]:
        return None
    own = text.lower[found.end] == "of" and found.title_end == found.end
    return Complement(stop if own else found.title_end, stop)


def _named_owner(text: Text, found: Complement, named: Named) -> Complement:
    """The owner that is named, or the body of the one that is: "Nigeria's Department of Trade"."""
    mark = named.end
    body = text.at.get(mark + 1) if text.lower[mark : mark + 1] == ["'s"] else None
    if body is not None and body.name.kind == "ORG":
        named = body
    of = named.owner or (named.name.actor if named.name.kind in {"PERSON", "GROUP"} else None)
    return Complement(found.title_end, named.end, of)


def _is_towards(text: Text, end: int, at: int) -> bool:
    """Whether "to" or "on" goes on with the title: "envoy on Orvania", no "minister on Monday"."""
    if text.lower[at] == "to":
        return True
    topical = text.lower[end - 1] in words("topical_titles")
    return topical and text.lower[at + 1] not in inverted("week")


def _at_home(text: Text, found: Complement) -> Complement:
    """With whose it is behind what it is for: "researcher on elections at the Grain Board"."""
    at = found.end + 1
    if not text.within(at, found.end - 1) or text.lower[found.end] not in {"at", "for"}:
        return found
    at += text.lower[at] in {"the", "a", "an"}
    named = text.at.get(at)
    if named is None or named.start != at or named.name.kind != "ORG":
        return found
    return Complement(found.title_end, named.end, named.owner)


def _stop(text: Text, at: int) -> int:
    """Where a phrase ends: before a verb, a mark, or a clause of its own."""
    begin = at
    while text.within(at, begin) and at - begin < LONGEST:
        if text.lower[at] in STOPS or text.pos[at] in {"VERB", "AUX", "SCONJ"}:
            break
        if text.lower[at] in ENDS:
            after = text.at.get(at + 1)
            if text.lower[at] != "and" or after is None or after.name.kind == "PERSON":
                break
        at += 1
    return at
