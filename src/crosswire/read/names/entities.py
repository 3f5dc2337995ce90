"""The parser's entities, trimmed to what is a name."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Doc

from crosswire.read.names.mentions import Mention
from crosswire.read.names.surnames import is_given_name
from crosswire.read.tokens import Tokens
from crosswire.records.name import NameKind
from crosswire.words.countries import forms
from crosswire.words.lists import words as listed

KINDS: dict[str, NameKind] = {
    "PERSON": "PERSON",
    "ORG": "ORG",
    "GPE": "PLACE",
    "LOC": "PLACE",
    "FAC": "PLACE",
    "NORP": "GROUP",
    "WORK_OF_ART": "WORK",
    "LAW": "WORK",
    "PRODUCT": "OTHER",
    "EVENT": "OTHER",
}
BREAKS = frozenset({"(", ")", "[", "]", "--", "...", "|", ";", ":"})  # no name runs over these
LOOSE = frozenset({"DET", "ADP", "CCONJ", "PART", "PUNCT", "PRON", "SYM"})
ARTICLES = frozenset({"the", "a", "an"})
VERBS = frozenset({"said", "says", "asked", "added", "told", "replied", "wrote"})
SYLLABLE = range(2, 6)  # letters of a given name's second part ("Min-jun")
TITLE_LIKE = frozenset({"PERSON", "PRODUCT", "NORP", "GPE"})


def entities(doc: Doc, words: Tokens, titled: frozenset[int]) -> list[Mention]:
    """Every entity that is a name, in the order of the text."""
    found = []
    for ent in doc.ents:
        label = ent.label_
        if label in KINDS and (ent.start not in titled or label == "PERSON"):
            start, end = _trimmed(words, ent.start, ent.end, label)
            text = words.words(start, end) if start < end else ""
            if _is_name(words, start, text, label):
                found.append(Mention(start, end, text, KINDS[label], titled=ent.start in titled))
    return found


def _trimmed(words: Tokens, start: int, end: int, label: str) -> tuple[int, int]:
    """The entity's tokens without articles, honorifics and possessives."""
    for at in range(start + 1, end):
        if words.text[at].isspace() or words.text[at] in BREAKS:
            end = at
            break
    honorifics = listed("honorifics")
    while start < end and (_is_edge(words, start) or words.lower[start] in honorifics):
        start += 1
    while start < end and (_is_edge(words, end - 1) or words.lower[end - 1] == "'s"):
        end -= 1
    if label == "ORG":
        start = _behind_titles(words, start, end)
    if label == "PERSON" and start < end:
        while start + 1 < end and words.lower[start] in _titles():
            start += 1
        start = _begin_of_person(words, start, end)
        end = _end_of_person(words, start, end)
    return start, end


def _behind_titles(words: Tokens, start: int, end: int) -> int:
    """Where a person's name begins that was taken for a body with its title ("Justices Ann Lo")."""
    at = start
    while at < end - 2 and (words.lower[at] in _official() or words.lower[at][:-1] in _official()):
        at += 1
    return at if at > start and is_given_name(words.text[at]) else start


def _begin_of_person(words: Tokens, start: int, end: int) -> int:
    """Where a name of three words begins: not with a state or with the verb of a quotation."""
    if end - start < 3 or "-" in words.text[start:end]:
        return start
    verb = words.lower[start] in VERBS and _begins_sentence(words, start)
    return start + 1 if verb or (words.lower[start],) in forms() else start


def _begins_sentence(words: Tokens, at: int) -> bool:
    return at == 0 or words.sentence[at] != words.sentence[at - 1] or words.text[at - 1] == '"'


@cache
def _titles() -> frozenset[str]:
    """Titles that are no given names."""
    return listed("titles") - listed("titles_as_names")


def _is_edge(words: Tokens, at: int) -> bool:
    """Whether the word neither begins nor ends a name."""
    word = words.text[at]
    if word.isspace() or words.lower[at] in ARTICLES:
        return True
    return not word[0].isupper() and (words.pos[at] in LOOSE or not word[0].isalnum())


def _end_of_person(words: Tokens, start: int, end: int) -> int:
    """Where a person's name ends: before a lower-case word that is no particle, or a dash.

    The parser often stops inside a hyphenated name; it goes on there.
    """
    while _is_hyphenated(words, start, end):
        end += 2
    if words.text[end - 1] == "-" and end - 1 > start:
        end = end + 1 if _is_hyphenated(words, start, end - 1) else end - 1
    particles = listed("name_particles")
    for at in range(start + 1, end):
        word, before = words.text[at], words.text[at - 1]
        if word.isalpha() and word[0].islower() and word not in particles and before != "-":
            return at
        if word[0].isdigit() or "/" in word or (word == "-" and not words.glued(at)):
            return at
        if before == "-" and word[0].islower() and not _is_hyphenated(words, start, at - 1):
            return at - 1
    return end


def _is_hyphenated(words: Tokens, start: int, at: int) -> bool:
    """Whether a name goes on behind its hyphen: "Martinez-Diaz", "Park Min-jun", no "Diaz-led"."""
    if at + 1 >= len(words.text) or words.text[at] != "-":
        return False
    if not (words.glued(at) and words.glued(at + 1)):
        return False
    after = words.text[at + 1]
    korean = words.lower[start] in listed("family_name_first") and len(after) in SYLLABLE
    return after[0].isupper() or (korean and at - start > 1 and after.isalpha())


def _is_name(words: Tokens, start: int, text: str, label: str) -> bool:
    """Whether what is left is a name: with a capital, no title, no common word."""
    if not any(part[0].isupper() or part[0].isdigit() for part in text.split()):
        return False
    if not any(c.isalpha() for c in text) or (len(text) == 2 and text[1] == "."):
        return False
    if _is_title(words, start, text, label):
        return False
    common = words.pos[start] not in {"PROPN", "NOUN", "ADJ"} and not text.isupper()
    return label == "NORP" or text != words.text[start] or not common


def _is_title(words: Tokens, start: int, text: str, label: str) -> bool:
    """Whether it is a title or a piece of one ("State" of "Secretary of State")."""
    if start > 1 and words.lower[start - 2 : start] == ["secretary", "of"]:
        return True
    lower = text.lower()
    official = set(lower.split()) <= _official()
    return official and (label in TITLE_LIKE or lower in listed("titles"))


@cache
def _official() -> frozenset[str]:
    """The words that titles are made of."""
    return listed("titles") | (listed("title_words") - {"senate", "house"})
