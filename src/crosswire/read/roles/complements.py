"""A title with what stands behind it: "of Ruritania", "for the Grain Board", "to the president"."""

from __future__ import annotations

from dataclasses import dataclass

from crosswire.read.roles.found import Text

OF = frozenset({"of", "for", "at", "with", "from"})
TOWARDS = frozenset({"to", "on"})
LONGEST = 14  # tokens
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
            stop = _stop(text, found.end + 1)
            return Complement(stop, stop, found.of) if found.of is None else found
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
        of = named.owner or (named.name.actor if named.name.kind in {"PERSON", "GROUP"} else None)
        return Complement(found.title_end, named.end, of)
    stop = at
    while text.within(stop, found.end) and text.pos[stop] in {"NOUN", "ADJ", "PROPN", "CCONJ"}:
        if text.at.get(stop) is not None or text.lower[stop] in STOPS:
            break
        stop += 1
    if stop == at or text.lower[stop - 1] == "and":
        return None
    own = text.lower[found.end] == "of" and found.title_end == found.end
    return Complement(stop if own else found.title_end, stop)


def _stop(text: Text, at: int) -> int:
    """Where a phrase ends: before a verb, a mark, or a clause of its own."""
    begin = at
    while text.within(at, begin) and at - begin < LONGEST:
        if text.lower[at] in STOPS or text.pos[at] in {"VERB", "AUX", "SCONJ"}:
            break
        if text.lower[at] in {"and", "or", "but", "under", "in", "at", "since"}:
            after = text.at.get(at + 1)
            if text.lower[at] != "and" or after is None or after.name.kind == "PERSON":
                break
        at += 1
    return at
