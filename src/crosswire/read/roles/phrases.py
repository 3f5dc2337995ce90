"""A title with what stands before it: the words of the office, whose it is, whether it is held."""

from __future__ import annotations

from dataclasses import dataclass, replace

from crosswire.read.roles.found import Named, Text
from crosswire.records.role import Tense
from crosswire.words.countries import country, name_of
from crosswire.words.lists import inverted, words

POSSESSIVES = frozenset({"his", "her", "its", "their", "our", "my", "your"})
TENSES: dict[str, Tense] = {
    "former": "former",
    "current": "current",
    "acting": "acting",
    "elect": "elect",
}
MARKS = frozenset({"'s", "'"})
PARTIES = frozenset({"labour", "labor"})  # parties that are words of offices too
LOOSE = frozenset({"like", "such", "other", "many", "several", "same", "unlike"})
LONGEST_OWNER = 4  # tokens of "the central bank" before "'s"
SECOND_OFFICES = frozenset(
    {"ceo", "chief executive", "founder", "co", "publisher", "editor", "general", "head", "cfo"}
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A title by tokens: ``title`` where its own words begin, ``start`` where the whole begins.

    ``definite``: an article or a possessor stands before it.
    """

    start: int
    title: int
    end: int
    of: str | None = None
    tense: Tense | None = None
    definite: bool = False


def phrase(text: Text, head: int, end: int) -> Phrase:
    """The title whose head is the tokens ``[head, end)``, with all that belongs to it before."""
    at = _words_of_office(text, head)
    found = Phrase(at, at, end)
    while text.within(found.start - 1, head):
        wider = _wider(text, found)
        if wider is None:
            break
        found = wider
    return found


def _words_of_office(text: Text, at: int) -> int:
    """Where the title's own words begin ("Deputy Foreign" before "Minister")."""
    while text.within(at - 1, at) and _belongs(text, at - 1, at):
        at -= 1
    while text.lower[at] in {"-", "and", "&"}:
        at += 1
    return at


def _belongs(text: Text, at: int, follower: int) -> bool:
    word = text.lower[at]
    if word in inverted("title_tenses"):
        return False
    named = text.at.get(at)
    if word in words("title_words"):
        return not (word == "state" and not text.capital(at)) and not _is_owner(text, named, at)
    if word == "-":
        return text.lower[at - 1] in words("title_words") | {"co"}
    if word in {"and", "&"}:
        return _joins(text, at, follower)
    if named is not None and not _is_office(text, named):
        return False
    if at + 1 in text.head_ending:
        joined = text.lower[follower] in {"and", "&"}
        return joined or text.capital(at) == text.capital(follower)
    compound = text.pos[at] == "NOUN" and text.words.dep[at] == "compound"
    return compound and text.lower[at - 1] != "-" and not _is_vague(text, at)


def _is_owner(text: Text, named: Named | None, at: int) -> bool:
    """Whether the word is of a name that is no office: the "City" of "New York City Mayor"."""
    if text.lower[at] in PARTIES and text.capital(at) and named is not None:
        return named.end == at + 1
    if named is None or named.end in text.head_ending or named.name.kind == "PERSON":
        return False
    office = words("title_words")
    own = text.lower[named.start : named.end]
    rest = [word for word in own if word not in office and word not in {"and", "&", "of", "the"}]
    return bool(rest) and not (_state(" ".join(text.words.text[named.start : named.start + 1])))


def _is_vague(text: Text, at: int) -> bool:
    return text.capital(at) and text.sentence[at] != text.sentence[at - 1]


def _joins(text: Text, at: int, follower: int) -> bool:
    """Whether it is one title: "Foreign and Defense Minister", "president and chief executive"."""
    before = text.lower[at - 1]
    if at in text.head_ending:
        return text.lower[follower] in SECOND_OFFICES or _joins_offices(text, at, follower)
    return before in words("title_words") and text.lower[at + 1] in words("title_words")


def _joins_offices(text: Text, at: int, follower: int) -> bool:
    """Whether two offices in capitals are one holder's: "Deputy Premier and Defence Minister"."""
    return text.capital(at - 1) and text.capital(follower)


def _is_office(text: Text, named: Named) -> bool:
    """Whether a name is an office's own words ("Foreign Ministry"), with or without a state."""
    if named.name.kind not in {"ORG", "OTHER"}:
        return False
    office = words("title_words")
    return all(word in office for word in text.lower[named.start : named.end])


def _wider(text: Text, found: Phrase) -> Phrase | None:
    """The phrase with one thing more before it, or ``None`` where it begins."""
    at = found.start - 1
    word = text.lower[at]
    tense = TENSES.get(inverted("title_tenses").get(word, ""))
    if tense is not None and (word != "then" or _is_then(text, at)):
        return replace(found, start=at, tense=found.tense or tense)
    if word == "-" and text.lower[at - 1] in inverted("title_tenses"):
        return replace(found, start=at)
    if found.definite:
        return None
    if word in MARKS and text.within(at - 1, at) and text.lower[at - 1][-1].isalnum():
        return _possessed(text, found, at)
    if word in POSSESSIVES:
        return replace(found, start=at, definite=True)
    if word in {"the", "a", "an"}:
        return replace(found, start=at, definite=True)
    named = text.at.get(at)
    if named is not None:
        return _owned(text, found, named)
    if word == "state" and text.capital(found.title):
        return replace(found, start=at)
    if text.pos[at] == "ADJ" and word not in LOOSE and text.within(at, found.title):
        return replace(found, start=at)
    return None


def _is_then(text: Text, at: int) -> bool:
    """Whether "then" says that an office was held at that time: "then-Premier", "the then"."""
    return text.lower[at + 1] == "-" or (at > 0 and text.lower[at - 1] == "the")


def _owned(text: Text, found: Phrase, named: Named) -> Phrase | None:
    """The phrase with a name before it: whose office it is, or the party of its holder."""
    inside = min(named.end, found.title)
    state = _state(text.words.words(named.start, inside) if inside > named.start else "")
    if inside < named.end and state is None:
        return replace(found, start=named.start, title=named.start)
    if found.of is None and inside < named.end:
        return replace(found, start=named.start, of=state)
    if found.of is None and named.owner is not None:
        return replace(found, start=named.start, of=named.owner)
    if named.name.kind == "GROUP":
        return replace(found, start=named.start)
    if named.name.kind == "PERSON" and found.of is None:
        return _served(text, found, named)
    return None


def _served(text: Text, found: Phrase, named: Named) -> Phrase | None:
    """The phrase with the person before it whom its holder serves: "Kessler aide"."""
    title = " ".join(text.lower[found.title : found.end])
    if title in words("serving_titles") or title.split()[-1] in words("serving_titles"):
        return replace(found, start=named.start, of=named.name.actor)
    if title.startswith("administration "):
        return replace(found, start=named.start)
    return None


def _state(text: str) -> str | None:
    known = country(text)
    return name_of(known.code) if known else None


def _nominal(text: Text, mark: int) -> int:
    """Where the words before a possessive begin: "the company" of "the company's chairman"."""
    at = mark
    while text.within(at - 1, mark) and mark - at < LONGEST_OWNER and text.at.get(at - 1) is None:
        if text.pos[at - 1] not in {"NOUN", "ADJ", "PROPN", "DET"}:
            break
        at -= 1
        if text.pos[at] == "DET":
            break
    return at


def _possessed(text: Text, found: Phrase, mark: int) -> Phrase:
    """The phrase after a possessive: of the state, organisation or person that stands there."""
    named = text.at.get(mark - 1)
    if named is None:
        return replace(found, start=_nominal(text, mark), definite=True)
    if named.name.kind != "PERSON":
        title = mark + 1 if named.name.kind == "COUNTRY" and found.of else found.title
        of = named.owner if title != found.title else found.of or named.owner
        return replace(found, start=named.start, title=title, of=of, definite=True)
    end = text.head_ending.get(named.start)
    if end is None:
        return replace(found, start=named.start, of=found.of or named.name.actor, definite=True)
    theirs = phrase(text, end, named.start)
    of = found.of or theirs.of or named.name.actor
    return replace(found, start=theirs.start, of=of, definite=True)
