"""Who speaks, as far as a pronoun in what is said can tell it: number, gender and kind."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from crosswire.read.statements.agreement import number
from crosswire.read.statements.people import PRONOUNS, Gender, gender_of_words, is_person_noun

_BODIES = frozenset({"ORG", "COUNTRY", "PLACE", "GROUP"})


@dataclass(frozen=True, slots=True)
class Voice:
    """The head of the phrase that names a speaker, with the kind and gender of the name."""

    head: Token
    kind: str | None = None
    gender: Gender | None = None

    def can_be(self, pronoun: str) -> bool:
        """Whether "he", "she", "it" or "they" in reported speech can be this speaker."""
        own = PRONOUNS.get(self.head.lower_)
        if own is not None:
            return own == pronoun
        if number(self.head) == "many":
            return pronoun == "they"
        body = self.kind in _BODIES and not self._bare()
        if pronoun in ("it", "they"):
            return self.kind != "PERSON" and not self._person() and (pronoun == "it" or body)
        return not body and self.gender in (None, pronoun) and self._told() in (None, pronoun)

    def _bare(self) -> bool:
        """Whether it is one word with a capital and nothing else: a surname, perhaps."""
        return self.head.pos_ == "PROPN" and self.head.left_edge.i == self.head.right_edge.i

    def _person(self) -> bool:
        return is_person_noun(self.head) and self.kind is None

    def _told(self) -> Gender | None:
        phrase = self.head.doc[self.head.left_edge.i : self.head.i + 1]
        return gender_of_words(phrase.text)
