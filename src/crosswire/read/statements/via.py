"""Through whom a statement reached the report: "according to the Courier, Lark said …".

Who relays is no speaker: the statement stays whose it is, and the relay goes into its ``via``.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from spacy.tokens import Token

from crosswire.read.statements.found import Found
from crosswire.read.statements.people import is_person_noun
from crosswire.words.lists import words

_SAYING = frozenset({"verb:clause", "verb:aside"})


@dataclass(frozen=True, slots=True)
class Relayed:
    """The attributions without those that only relay, and for each cue's token who relays it."""

    found: tuple[Found, ...]
    via: dict[int, tuple[Token, ...]] = field(default_factory=dict)


def relayed(verbs: Iterable[Found], phrases: Iterable[Found]) -> Relayed:
    """Tells apart who speaks and who relays."""
    by_head = {one.head.i: one for one in verbs}
    via: dict[int, tuple[Token, ...]] = {}
    for one in list(by_head.values()):
        inner = _reported(one, by_head)
        if inner is not None and one.speaker is not None:
            via[inner.head.i] = (one.speaker, *via.get(inner.head.i, ()))
            del by_head[one.head.i]
    for one in list(by_head.values()):
        outer = _cited_by(one, by_head)
        if outer is not None and outer.speaker is not None and one.content:
            cited = one.head.doc[one.content[0][0] : one.content[-1][1]].root
            if is_person_noun(cited) or cited.ent_type_ == "PERSON":
                via[outer.head.i] = (outer.speaker, *via.get(outer.head.i, ()))
                by_head[outer.head.i] = replace(outer, speaker=cited)
                del by_head[one.head.i]
    kept = []
    for phrase in phrases:
        inner = by_head.get(phrase.clause.i) if phrase.clause is not None else None
        if inner is not None and _says(inner) and phrase.speaker is not None:
            via[inner.head.i] = (*via.get(inner.head.i, ()), phrase.speaker)
        else:
            kept.append(phrase)
    return Relayed((*by_head.values(), *kept), via)


def _says(found: Found) -> bool:
    return found.rule in _SAYING and found.speaker is not None


def _reported(outer: Found, by_head: dict[int, Found]) -> Found | None:
    """The statement that an outlet reports: "the mayor said it rained, the Courier reported"."""
    if not _says(outer) or outer.speaker is None or not _is_outlet(outer.speaker):
        return None
    if not outer.content or outer.content[0][0] > outer.head.i:
        return None
    root = outer.head.doc[outer.content[0][0] : outer.content[0][1]].root
    inner = by_head.get(root.i)
    return inner if inner is not None and inner is not outer and _says(inner) else None


def _cited_by(cites: Found, by_head: dict[int, Found]) -> Found | None:
    """The statement whose outlet cites somebody: "the Courier, citing officials, reported"."""
    head = cites.head
    if head.lemma_ not in ("cite", "quote") or head.tag_ != "VBG":
        return None
    for above in (head.head, head.head.head):
        outer = by_head.get(above.i)
        if outer is not None and _says(outer) and outer.speaker is not None:
            return outer if _is_outlet(outer.speaker) else None
    return None


def _is_outlet(speaker: Token) -> bool:
    return speaker.ent_type_ == "ORG" or speaker.lemma_.lower() in words("document_nouns")
