"""Whether "he", "she", "it" or "they" can stand for somebody: gender and number of names."""

from __future__ import annotations

from functools import cache
from typing import Literal

from spacy.tokens import Token

from crosswire.words.fold import bare
from crosswire.words.lists import words

Gender = Literal["he", "she"]
PRONOUNS: dict[str, str] = {
    "he": "he", "his": "he", "him": "he", "himself": "he",
    "she": "she", "her": "she", "hers": "she", "herself": "she",
    "it": "it", "its": "it", "itself": "it",
    "they": "they", "their": "they", "them": "they", "themselves": "they",
}  # fmt: skip


@cache
def gender_of_name(name: str) -> Gender | None:
    """The gender that a full name's given name tells, or ``None``."""
    parts = bare(name).split()
    if len(parts) < 2:
        return None
    for part in parts[:-1]:
        for piece in (part, part.split("-")[0]):
            if piece in words("given_names_female"):
                return "she"
            if piece in words("given_names_male"):
                return "he"
    return None


def gender_of_words(phrase: str) -> Gender | None:
    """The gender that a title or a noun in a phrase tells ("Mrs.", "spokesman"), or ``None``."""
    for word in bare(phrase).replace(",", " ").split():
        if word in words("female_words"):
            return "she"
        if word in words("male_words"):
            return "he"
    return None


def is_person_noun(token: Token) -> bool:
    """Whether a noun names a person or persons by what they are ("official")."""
    return token.lemma_.lower() in words("person_nouns") or token.lower_ in words("person_nouns")
