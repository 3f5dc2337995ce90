"""Through whom a statement reached the report: "according to the Courier, Lark said …".

Who relays is no speaker: the statement stays whose it is, and the relay goes into its ``via``.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from spacy.tokens import Token

from crosswire.read.statements.found import Found, branch
from crosswire.read.statements.people import is_person_noun
from crosswire.words.lists import words

_SAID = frozenset({"ccomp", "dobj"})
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
    _carried(by_head, via)
    _reported_by_outlets(by_head, via)
    _citing(by_head, via)
    for one in [one for one in by_head.values() if _names_source(one)]:
        del by_head[one.head.i]
    kept = []
    for phrase in phrases:
        inner = by_head.get(phrase.clause.i) if phrase.clause is not None else None
        if inner is not None and _says(inner) and phrase.speaker is not None:
            via[inner.head.i] = (*via.get(inner.head.i, ()), phrase.speaker)
        else:
            kept.append(phrase)
    return Relayed((*by_head.values(), *kept), via)


def _carried(by_head: dict[int, Found], via: dict[int, tuple[Token, ...]]) -> None:
    """Those who are quoted in an outlet, or whose statement it carries."""
    for one in list(by_head.values()):
        saying = _saying(one.head)
        quoted = _quoted(one, saying) if saying is not None else None
        relay = _carrier(one)
        if saying is not None and quoted is not None:
            by_head[one.head.i] = quoted
            by_head.pop(saying.i, None)
            passive = any(child.dep_ == "nsubjpass" for child in one.head.children)
            relay = _agent(one.head) if passive else one.speaker
        if relay is not None:
            via[one.head.i] = (relay,)


def _reported_by_outlets(by_head: dict[int, Found], via: dict[int, tuple[Token, ...]]) -> None:
    for one in list(by_head.values()):
        inner = _reported(one, by_head)
        if inner is not None and one.speaker is not None:
            via[inner.head.i] = (one.speaker, *via.get(inner.head.i, ()))
            del by_head[one.head.i]


def _citing(by_head: dict[int, Found], via: dict[int, tuple[Token, ...]]) -> None:
    for one in list(by_head.values()):
        outer = _cited_by(one, by_head)
        if outer is not None and outer.speaker is not None and one.content:
            cited = one.head.doc[one.content[0][0] : one.content[-1][1]].root
            if is_person_noun(cited) or cited.ent_type_ == "PERSON":
                via[outer.head.i] = (outer.speaker, *via.get(outer.head.i, ()))
                by_head[outer.head.i] = replace(outer, speaker=cited)
                del by_head[one.head.i]


def _names_source(found: Found) -> bool:
    """The form "the Courier, which *cited* two officials": who is cited is not what is said."""
    if found.head.lemma_ != "cite" or found.rule != "verb:obj" or not found.content:
        return False
    cited = found.head.doc[found.content[0][0] : found.content[-1][1]].root
    return is_person_noun(cited) or cited.ent_type_ == "PERSON"


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


def _saying(head: Token) -> Token | None:
    """The word "saying" of "was quoted as saying"."""
    if head.lemma_ not in ("cite", "quote"):
        return None
    inside = [g for c in head.children if c.lower_ == "as" for g in c.children]
    return next((g for g in inside if g.dep_ == "pcomp" and g.lower_ == "saying"), None)


def _quoted(found: Found, saying: Token) -> Found | None:
    """Who is quoted, as who speaks: "the Courier *quoted* Lark as saying that …"."""
    told = next((c for c in saying.children if c.dep_ in _SAID), None)
    own = next((c for c in found.head.children if c.dep_ in ("nsubjpass", "dobj")), None)
    if told is None or own is None:
        return None
    content, cue = (branch(told),), (found.head.i,)
    return replace(found, speaker=own, content=content, rule="verb:clause", cue=cue)


def _carrier(found: Found) -> Token | None:
    """Who carried it: "said in a statement *carried* by the agency"."""
    for child in found.head.children if _says(found) else ():
        noun = next((c for c in child.children if c.dep_ == "pobj"), None)
        for part in noun.children if noun is not None else ():
            if part.dep_ == "acl" and part.lemma_ in words("relaying"):
                return _agent(part)
    return None


def _agent(verb: Token) -> Token | None:
    by = next((c for c in verb.children if c.dep_ == "agent"), None)
    return next((c for c in by.children if c.dep_ == "pobj"), None) if by is not None else None


def _is_outlet(speaker: Token) -> bool:
    return speaker.ent_type_ == "ORG" or speaker.lemma_.lower() in words("document_nouns")
