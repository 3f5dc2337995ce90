"""Titles after names: "X, mayor of Y", "X, who served as", "X is the president of Y"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from crosswire.read.roles.before import found_role
from crosswire.read.roles.complements import Complement, complement
from crosswire.read.roles.found import Found, Named, Text
from crosswire.read.roles.phrases import Phrase, phrase
from crosswire.records.role import Tense
from crosswire.words.lists import inverted, words

INSIDE = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "PART", "ADV", "PRON", "PUNCT", "CCONJ"})
FARTHEST = 12  # tokens from the comma or verb to the title
LISTING = frozenset({"and", "along", "plus", "as"})
LONGEST_LEAD = 5  # tokens of "who has served as"


def roles_after(text: Text) -> Iterator[Found]:
    """A role for each title that follows a person's name as apposition or through a verb."""
    for person in text.persons:
        for begin, tense, rule in _leads(text, person.end):
            found = _title_from(text, person, begin)
            if found is None:
                continue
            known, behind = found
            if rule == "apposition" and not _is_apposition(text, person, behind.end):
                continue
            tense = "former" if rule == "copula" and _has_ended(text, behind.end, tense) else tense
            known = replace(known, of=known.of or behind.of, tense=known.tense or tense)
            yield found_role(text, person, known, behind.title_end, behind.end, rule=rule)
            break


def _has_ended(text: Text, at: int, tense: Tense | None) -> bool:
    """Whether an end is told behind "was minister": "until 2019", "from 2014 to 2019"."""
    ahead = text.lower[at : at + FARTHEST] if text.within(at, at - 1) else []
    if tense is not None or not ahead:
        return False
    if ahead[0] in {"until", "till", "before"}:
        return True
    years = ahead[0] in {"from", "between"} and ahead[1:2] and ahead[1][:1].isdigit()
    return bool(years) and ahead[2:3] in (["to"], ["until"], ["till"], ["and"], ["-"])


def _leads(text: Text, end: int) -> Iterator[tuple[int, Tense | None, str]]:
    """Where a title may begin after a name that ends before ``end``, its tense, and the rule."""
    comma = _after_comma(text, end)
    for begin in (comma, end):
        if begin is None:
            continue
        for size in range(LONGEST_LEAD, 0, -1):
            lead = " ".join(text.lower[begin : begin + size])
            tense = inverted("role_verbs").get(lead)
            if tense is not None and text.within(begin + size, end - 1):
                yield begin + size, _tense(tense), "copula"
                return
    if comma is not None:
        yield comma, None, "apposition"


def _tense(word: str) -> Tense | None:
    known: dict[str, Tense] = {"current": "current", "former": "former", "elect": "elect"}
    return known.get(word)


def _after_comma(text: Text, end: int) -> int | None:
    """The token after the name's comma or bracket, an age between commas passed over."""
    if not text.within(end, end - 1) or text.lower[end] not in {",", "(", "-"}:
        return None
    at = end + 1
    if text.lower[end] == "-" and text.words.glued(end):
        return None
    if text.within(at + 1, end) and text.lower[at].isdigit() and text.lower[at + 1] == ",":
        at += 2
    return at if text.within(at, end) else None


def _title_from(text: Text, person: Named, begin: int) -> tuple[Phrase, Complement] | None:
    """The title whose expression begins at the token ``begin``."""
    span = _heads_from(text, begin)
    if span is None:
        return None
    head, at = span
    known = replace(phrase(text, *head), end=at)
    if not begin - 1 <= known.start <= begin:
        return None
    follower = text.at.get(at)
    if follower is not None and follower.name.kind == "PERSON":
        return None
    return replace(known, start=begin), complement(text, at)


def _heads_from(text: Text, begin: int) -> tuple[tuple[int, int], int] | None:
    """The title that a nominal from ``begin`` ends in, and where its last title ends."""
    at, head, first = begin, None, None
    while text.within(at, begin) and at - begin < FARTHEST:
        end = text.head_starting.get(at)
        if end is not None:
            head, at = (at, end), end
            if text.within(at, begin) and text.lower[at] in {"and", "&"} and _joins_head(text, at):
                first, at = first or head, at + 1
            continue
        if (
            not _goes_on(text, at)
            if head is not None and first is None
            else not _is_inside(text, at)
        ):
            break
        at += 1
    if head is None or head[1] != at:
        return None
    return first or head, at


def _joins_head(text: Text, at: int) -> bool:
    """Whether "and" leads to another title of the same person ("founder and chairman of")."""
    own = words("title_words")
    for ahead in range(at + 1, at + 4):
        if ahead in text.head_starting:
            end = text.head_starting[ahead]
            return text.at.get(end) is None
        if not text.within(ahead, at) or text.lower[ahead] not in own:
            return False
    return False


def _goes_on(text: Text, at: int) -> bool:
    """Whether a nominal goes on after a title ("party chairman candidate")."""
    return text.pos[at] in {"NOUN", "PROPN", "PART"} or text.lower[at] == "-"


def _is_inside(text: Text, at: int) -> bool:
    if text.pos[at] == "PUNCT":
        return text.lower[at] == "-"
    return text.pos[at] in INSIDE or text.at.get(at) is not None


def _is_apposition(text: Text, person: Named, end: int) -> bool:
    """Whether it ends as one does: no verb of its own, no list of people going on."""
    if not text.within(end, end - 1):
        return True
    listed = text.lower[end] == "," and " ".join(text.lower[end + 1 : end + 2]) in LISTING
    if listed and person.start in text.head_ending:
        return False
    return text.pos[end] not in {"VERB", "AUX", "NOUN", "PROPN"} or text.lower[end] == "who"
