"""Whether those counted are people: by their noun, or by what they do where no noun stands."""

from __future__ import annotations

from typing import Final

from spacy.tokens import Token

from crosswire.words.lists import words

PEOPLE_ENDINGS: Final = ("men", "women", "girls", "boys", "children", "workers", "ists")


def is_person(noun: Token | None) -> bool:
    """Whether a noun is one for people: by the list, or a nationality or party in the plural."""
    if noun is None:
        return False
    nationality = noun.ent_type_ == "NORP" and noun.lower_.endswith("s")
    return (
        nationality
        or bool(_forms(noun) & words("counted_people"))
        or noun.lower_.endswith(PEOPLE_ENDINGS)
    )


def is_troop(noun: Token | None) -> bool:
    """Whether a noun is one for armed people under orders."""
    return noun is not None and bool(_forms(noun) & words("troop_nouns"))


def are_people(head: Token) -> bool:
    """As in "thousands gathered", "4,800 who fled", "a city of 8.6 million", "numbered 40"."""
    if any(_begins_with_who(clause) for clause in head.children if clause.dep_ == "relcl"):
        return True
    if head.head.lemma_ == "number" and head.head.pos_ == "VERB" and head.i > head.head.i:
        return True
    if head.dep_ == "nsubj":
        return head.head.lemma_.lower() in words("human_verbs")
    of = head.head
    return head.dep_ == "pobj" and of.lower_ == "of" and _forms(of.head) <= words("people_groups")


def _begins_with_who(clause: Token) -> bool:
    return any(child.lower_ in ("who", "whom") for child in clause.children)


def _forms(noun: Token) -> set[str]:
    return {noun.lemma_.lower(), noun.lower_}
