"""Who has been mentioned so far, so that a pronoun or "the minister" finds whom it means.

Persons count as mentioned where the report itself names them, not inside quotations. A subject is
remembered as one: it is whom the next "he" most often means.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from spacy.tokens import Token

from crosswire.read.statements.people import PRONOUNS, Gender

LOOK_BACK = 8  # sentences
SUBJECT_BACK = 3  # sentences within which a subject wins over a nearer name that is none


@dataclass(frozen=True, slots=True)
class Mention:
    """``kind``: PERSON, or the kind of a collective (ORG, COUNTRY, GROUP), or PLURAL."""

    name: str
    kind: str
    token: int
    sentence: int
    subject: bool


def antecedent(
    mentions: list[Mention], genders: Mapping[str, Gender], pronoun: Token, sentence: int
) -> Mention | None:
    """Whom a pronoun at a token means, or ``None`` where the report does not make it clear."""
    wanted = PRONOUNS[pronoun.lower_]
    fitting = [
        mention
        for mention in reversed(mentions[-60:])
        if mention.token < pronoun.i
        and sentence - mention.sentence <= LOOK_BACK
        and fits(mention, genders, wanted)
    ]
    if wanted in ("it", "they"):
        return next((m for m in fitting if m.subject and sentence - m.sentence <= 2), None)
    subjects = [m for m in fitting if m.subject and sentence - m.sentence <= SUBJECT_BACK]
    if subjects:
        latest = subjects[0].sentence
        return [m for m in subjects if m.sentence == latest][-1]  # the first one of its sentence
    return fitting[0] if fitting and _alone(fitting) else None


def _alone(fitting: list[Mention]) -> bool:
    """Whether only one person is meant by what is nearest."""
    near = {m.name for m in fitting if m.sentence == fitting[0].sentence}
    return len(near) == 1


def fits(mention: Mention, genders: Mapping[str, Gender], pronoun: str) -> bool:
    """Whether a pronoun can stand for what was mentioned, by its kind and gender."""
    if pronoun in ("he", "she"):
        return mention.kind == "PERSON" and genders.get(mention.name) in (None, pronoun)
    if pronoun == "it":
        return mention.kind in ("ORG", "COUNTRY")
    return mention.kind in ("PLURAL", "GROUP", "ORG")
