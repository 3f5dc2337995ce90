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
PARTIES = frozenset({"GOP", "Republican Party", "Democratic Party", "Dem", "DFL"})
SOUGHT = frozenset(
    {"candidate", "nominee", "hopeful", "contender", "run", "running", "ran", "race", "bid"}
)
ELECT = frozenset({"elect", "designate"})


def roles_before(text: Text) -> Iterator[Found]:
    """A role for each person whose name has a title directly, or up to a comma, before it."""
    for person in text.persons:
        at = _before_honorifics(text, person.start)
        found = _direct(text, at) or _with_office(text, at) or _up_to_comma(text, person)
        if found is not None:
            role = _without_party(found_role(text, person, *found, rule="title before name"))
            office = _over_rank(text, person, *found)
            yield _owned(text, person, office or role)
            if office:
                rank = text.head_ending[found[1]]
                title = text.words.span(rank, found[1])
                yield replace(role, title=title, of=None, tense=None, start=rank)


def _owned(text: Text, person: Named, role: Found) -> Found:
    return role if role.of else owned_behind(text, person, role)


def _without_party(role: Found) -> Found:
    """The role without the party of its holder as owner ("GOP Sen. X")."""
    return replace(role, of=None) if role.of in PARTIES else role


def _over_rank(text: Text, person: Named, known: Phrase, end: int, stop: int) -> Found | None:
    """The office before a rank: "Supreme Leader" of "Supreme Leader Ayatollah X"."""
    head = text.head_ending.get(end, end)
    if head <= known.title or head not in text.head_ending or not text.capital(head):
        return None
    if " ".join(text.lower[head:end]) not in words("ranks"):
        return None
    return found_role(text, person, replace(known, end=head), head, stop, rule="title before name")


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
    honorifics = words("honorifics") - words("titles")
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
    if head is None or not text.within(head, at):
        return None
    known = phrase(text, head, end)
    if _is_plain_word(text, known, head) or _is_sought(text, known.start):
        return None
    return (replace(known, tense="elect") if elect else known), end, at


def _is_plain_word(text: Text, known: Phrase, head: int) -> bool:
    """Whether it is no title without its capital ("a major Doe supporter")."""
    if known.end - head > 1 or text.lower[head] not in RANKS or text.capital(head):
        return False
    return known.title == head and known.of is None


def _is_sought(text: Text, at: int) -> bool:
    """Whether the office is one that somebody runs for ("candidate for Governor X")."""
    return at > 1 and text.lower[at - 1] == "for" and text.lower[at - 2] in SOUGHT


def _with_office(text: Text, at: int) -> tuple[Phrase, int, int] | None:
    """A title with "of" and capitals up to the name: "Minister of Foreign Affairs X"."""
    start = at - 1
    while text.within(start, at) and at - start < 8:
        if text.lower[start] in {"of", "for"} and start in text.head_ending and start + 1 < at:
            if text.lower[start - 1] in SOUGHT:
                return None
            known = phrase(text, text.head_ending[start], start)
            return _with_owner(text, known, start, at)
        capital = text.capital(start) or text.lower[start] in {
            "and",
            "the",
            "of",
            "for",
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
