"""Who is a person by the full name: what the parser took for something else, missed, or broke.

A name of several words is a person's where it begins with a given name, where a title stands before
it or an age behind it, where "who" goes on about it, or where its last word goes on alone as a
surname does. The nouns that end the names of bodies and places speak against it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crosswire.read.names.mentions import Mention, merged
from crosswire.read.names.surnames import SUFFIX, is_given_name
from crosswire.read.tokens import Tokens
from crosswire.words.countries import forms
from crosswire.words.lists import table
from crosswire.words.lists import words as listed

MOST_WORDS = 5
LONGEST = 9  # tokens
DOUBTED = frozenset({"ORG", "PLACE", "WORK", "OTHER", "GROUP"})
ARTICLES = frozenset({"the", "a", "an"})
LOOSE_TITLES = frozenset({"member", "partner", "chief", "head", "host", "fellow", "private"})


def with_full_names(words: Tokens, found: list[Mention]) -> list[Mention]:
    """The mentions with full names of persons as such, whole, and those that were missed."""
    whole = [_whole(words, m) if m.kind == "PERSON" else m for m in found]
    alone = {m.text for m in whole if " " not in m.text and _is_bare(words, m.start)}
    judged = [
        replace(m, kind="PERSON", country=None) if _is_person(words, m, alone) else m for m in whole
    ]
    return merged(_joined(words, judged), merged(_missed(words, judged), judged))


def _whole(words: Tokens, mention: Mention) -> Mention:
    """The name with what the parser left outside: "III", "Jr.", "Drian" of "Jean-Yves Le Drian"."""
    end, size = mention.end, len(words.text)
    if _is_cut(words, mention):
        end = _name_end(words, end)
    while end < size and words.sentence[end] == words.sentence[mention.start]:
        glued_dot = words.text[end] == "." and words.glued(end)
        if not SUFFIX.fullmatch(words.text[end]) and not (
            glued_dot and SUFFIX.fullmatch(words.text[end - 1]) and words.text[end - 1][-1] == "r"
        ):
            break
        if not glued_dot and not words.text[end][0].isupper():
            break
        end += 1
    if end == mention.end:
        return mention
    return replace(mention, end=end, text=words.words(mention.start, end))


def _is_cut(words: Tokens, mention: Mention) -> bool:
    """Whether the parser ended the name too early: behind a particle, or a given name alone."""
    if " " not in mention.text:
        return _goes_on(words, mention)
    last = words.lower[mention.end - 1]
    return last in listed("name_particles") and _is_name_word(words, mention.end)


def _goes_on(words: Tokens, mention: Mention) -> bool:
    """Whether a given name that the parser took alone is the head of a longer one."""
    end = mention.end
    known = is_given_name(mention.text) or mention.start in words.head_ends
    alone = not mention.titled and known
    return (
        alone
        and _is_name_word(words, end)
        and words.text[end].istitle()
        and (words.sentence[end] == words.sentence[mention.start])
    )


def _is_person(words: Tokens, mention: Mention, alone: set[str]) -> bool:
    if mention.kind not in DOUBTED or mention.country:
        return False
    if not is_name_like(words, mention):
        return _is_relative(words, mention)
    first, last = mention.text.split()[0], mention.text.split()[-1]
    if is_given_name(first) and not (mention.kind == "PLACE" and _is_place_behind(words, mention)):
        return True
    if _is_told_as_person(words, mention):
        return True
    common = last.lower() in table("document_frequency")
    return last in alone and not common and mention.text.istitle() and mention.kind != "PLACE"


def _is_relative(words: Tokens, mention: Mention) -> bool:
    """Whether it is a given name behind a word for a relative ("his widow Ifeoma")."""
    relatives = listed("male_words") | listed("female_words")
    before = words.lower[mention.start - 1] if mention.start else ""
    return before in relatives and is_given_name(mention.text) and not _bodily(mention)


def _bodily(mention: Mention) -> bool:
    return mention.text.lower() in listed("never_persons")


def _is_place_behind(words: Tokens, mention: Mention) -> bool:
    """Whether it stands as a place does: "Victoria Cove, Maine", "in Florence Heights"."""
    before = words.lower[mention.start - 1] if mention.start else ""
    return before in {"in", "at", "near", "from"} or words.text[mention.end : mention.end + 1] == [
        ","
    ]


def _is_told_as_person(words: Tokens, mention: Mention) -> bool:
    """Whether a title before it, an age or "who" behind it make it a person."""
    start, end = mention.start, mention.end
    if start in words.head_ends and words.lower[start - 1] not in LOOSE_TITLES:
        return words.lower[start - 1] not in listed("titles_as_names")
    after = words.lower[end : end + 3]
    if len(after) < 3 or after[0] not in {",", "("}:
        return False
    age = after[1].isdigit() and len(after[1]) < 3 and after[2] in {",", ".", ")"}
    return age or (after[1] == "who" and mention.kind in {"ORG", "OTHER"})


def is_name_like(words: Tokens, mention: Mention) -> bool:
    """Whether its words are such as persons' names are made of, in number and in form."""
    parts = mention.text.split()
    if not 2 <= len(parts) <= MOST_WORDS or _follows_article(words, mention.start):
        return False
    particles = listed("name_particles")
    if not all(_is_part(part) or part in particles for part in parts):
        return False
    nouns = listed("organisation_nouns") | listed("outlet_nouns") | listed("place_nouns")
    if any(part.lower().strip(".,") in nouns for part in parts[1:]):
        return False
    return mention.text.lower() not in listed("never_persons") and not mention.text.isupper()


def _is_part(part: str) -> bool:
    letters = part.replace("-", "").replace("'", "").replace(".", "").strip('"')
    return (
        letters.isalpha()
        and part.lstrip('"')[0].isupper()
        and not (letters.isupper() and len(letters) > 3)
    )


def _follows_article(words: Tokens, at: int) -> bool:
    return at > 0 and words.lower[at - 1] in ARTICLES


def _is_bare(words: Tokens, at: int) -> bool:
    return not _follows_article(words, at)


def _joined(words: Tokens, found: Sequence[Mention]) -> list[Mention]:
    """Persons' names that the parser broke: at a nickname in quotes, at the "y" of two surnames."""
    more = []
    at = {m.start: m for m in found if m.kind in {"PERSON", "ORG"} and m.country is None}
    for mention in found:
        if mention.kind != "PERSON" or not is_given_name(mention.text.split()[0]):
            continue
        other = at.get(mention.end + 1)
        if other and words.text[mention.end] in {"y", "e"} and " " in mention.text:
            more.append(_spanning(words, mention.start, other.end))
    for i in [i for i, word in enumerate(words.text[:-4]) if word == '"' and i]:
        if not is_given_name(words.text[i - 1]) or words.glued(i):
            continue
        if words.text[i + 2] == '"' and _is_name_word(words, i + 1) and _is_name_word(words, i + 3):
            more.append(_spanning(words, i - 1, _name_end(words, i + 3)))
    return more


def _spanning(words: Tokens, start: int, end: int) -> Mention:
    return Mention(start, end, words.words(start, end), "PERSON")


def _missed(words: Tokens, found: Sequence[Mention]) -> list[Mention]:
    """Untagged names that begin with a given name, with a lone surname that was tagged."""
    at = {m.start: m for m in found}
    taken = {i for m in found for i in range(m.start, m.end)}
    more, end = [], 0
    for i in [i for i, pos in enumerate(words.pos) if pos == "PROPN" and i not in taken]:
        if i < end or not _begins(words, i):
            continue
        start_of_rest = _given_end(words, i)
        end = _name_end(words, start_of_rest, taken)
        other = at.get(end)
        if other and _is_lone_surname(other) and words.sentence[end] == words.sentence[i]:
            end = other.end
        mention = _spanning(words, i, end)
        whole = end > start_of_rest and is_name_like(words, mention)
        if whole or (end == start_of_rest and _is_relative(words, mention)):
            more.append(mention)
    return more


def _is_lone_surname(mention: Mention) -> bool:
    alone = " " not in mention.text and mention.country is None
    return alone and mention.kind in {"PERSON", "ORG", "PLACE"}


def _begins(words: Tokens, at: int) -> bool:
    word = words.text[at]
    if not word.istitle() or (words.lower[at],) in forms():
        return False
    return is_given_name(word) and words.lower[at] not in listed("titles")


def _given_end(words: Tokens, at: int) -> int:
    """The token behind a given name and what is glued to it ("Jean-Noël")."""
    end = at + 1
    while end + 1 < len(words.text) and words.text[end] == "-" and words.glued(end + 1):
        end += 2
    return end


def _name_end(words: Tokens, at: int, taken: frozenset[int] | set[int] = frozenset()) -> int:
    """Where the words of a name that go on at the token end."""
    start, end, size = at, at, len(words.text)
    while end < size and end - start < LONGEST and end not in taken:
        if _is_name_word(words, end):
            end += 1
        elif words.text[end] == "-" and end > start and words.glued(end) and end + 1 < size:
            if not words.glued(end + 1) or not words.text[end + 1][0].isupper():
                break
            end += 2
        elif _is_particle(words, end):
            end += 1
        else:
            break
    while end > start and words.text[end - 1] in listed("name_particles"):
        end -= 1
    return end


def _is_particle(words: Tokens, at: int) -> bool:
    after = at + 1 < len(words.text) and (
        _is_name_word(words, at + 1) or words.text[at + 1] in listed("name_particles") | {"-"}
    )
    return after and words.text[at] in listed("name_particles")


def _is_name_word(words: Tokens, at: int) -> bool:
    if at >= len(words.text) or words.pos[at] != "PROPN":
        return False
    word = words.text[at]
    initial = len(word) == 2 and word[0].isupper() and word[1] == "."
    return initial or (word[0].isupper() and word.isalpha() and not word.isupper())
