"""Titles before names ("Foreign Minister X", "the president of Y, X,")."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from crosswire.read.roles.behind import owned_behind
from crosswire.read.roles.complements import complement
from crosswire.read.roles.found import Found, Named, Text
from crosswire.read.roles.phrases import Phrase, phrase
from crosswire.words.lists import words

FARTHEST = 12  # tokens between a title and the name behind its comma
RANKS = frozenset({"major", "general", "private", "count", "chief", "justice", "principal"})
ELECT = frozenset({"elect", "designate"})


def roles_before(text: Text) -> Iterator[Found]:
    """A role for each person whose name has a title directly, or up to a comma, before it."""
    for person in text.persons:
        at = _before_honorifics(text, person.start)
        found = _direct(text, at) or _with_office(text, at) or _up_to_comma(text, person)
        if found is not None:
            role = found_role(text, person, *found, rule="title before name")
            yield role if role.of else owned_behind(text, person, role)


def found_role(
    text: Text, person: Named, known: Phrase, title_end: int, end: int, *, rule: str
) -> Found:
    """The role of a person whose title is ``known`` and ends, all told, before ``end``."""
    return Found(
        person=person.name.actor,
        title=text.words.span(known.title, title_end),
        of=known.of,
        tense=known.tense,
        start=min(_first(text, known), person.start),
        end=max(end, person.end),
        rule=rule,
    )


def _first(text: Text, known: Phrase) -> int:
    """Where the expression begins: articles are left out."""
    start = known.start
    while start < known.title and text.lower[start] in {"the", "a", "an"}:
        start += 1
    return start


def _before_honorifics(text: Text, at: int) -> int:
    honorifics = words("honorifics")
    while text.within(at - 1, at) and text.lower[at - 1] in honorifics:
        at -= 1
    return at


def _direct(text: Text, at: int) -> tuple[Phrase, int, int] | None:
    """The title that ends at the name: "Foreign Minister X", "President-elect X"."""
    if not text.within(at - 1, at):
        return None
    elect = at > 2 and text.lower[at - 1] in ELECT and text.lower[at - 2] == "-"
    end = at - 2 if elect else at
    head = text.head_ending.get(end)
    if head is None or not text.within(head, at) or _is_plain_word(text, head, end):
        return None
    known = phrase(text, head, end)
    return (replace(known, tense="elect") if elect else known), end, at


def _is_plain_word(text: Text, head: int, end: int) -> bool:
    """Whether it is no title without its capital ("a major Doe supporter")."""
    return end - head == 1 and text.lower[head] in RANKS and not text.capital(head)


def _with_office(text: Text, at: int) -> tuple[Phrase, int, int] | None:
    """A title with "of" and capitals up to the name: "Minister of Foreign Affairs X"."""
    start = at - 1
    while text.within(start, at) and at - start < 8:
        if text.lower[start] in {"of", "for"} and start in text.head_ending and start + 1 < at:
            known = phrase(text, text.head_ending[start], start)
            return _with_owner(text, known, start, at)
        capital = text.capital(start) or text.lower[start] in {
            "and",
            "the",
            "of",
            "&",
        }
        if not capital:
            return None
        start -= 1
    return None


def _with_owner(text: Text, known: Phrase, of: int, at: int) -> tuple[Phrase, int, int]:
    named = text.at.get(at - 1)
    if named is not None and named.owner and named.start <= of + 2:
        return replace(known, of=known.of or named.owner), of, at
    return known, at, at


def _up_to_comma(text: Text, person: Named) -> tuple[Phrase, int, int] | None:
    """The title whose apposition the parser holds the name for: "the president of Y, X"."""
    comma = person.start - 1
    root = text.doc[person.start : person.end].root
    if not text.within(comma, person.start) or text.lower[comma] != "," or root.dep_ != "appos":
        return None
    for end in range(comma, max(comma - FARTHEST, 0), -1):
        head = text.head_ending.get(end)
        if head is None or not head <= root.head.i < comma or not text.within(head, comma):
            continue
        known, behind = phrase(text, head, end), complement(text, end)
        if behind.end == comma and (known.definite or known.of or behind.of):
            return replace(known, of=known.of or behind.of), behind.title_end, comma
    return None
