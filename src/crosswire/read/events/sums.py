"""Which amounts belong to which event: its dead and wounded, its money, its troops.

An amount belongs to the event that its own phrase leads up to. Casualties belong also to what
caused them: "the shelling killed nine", "nine died in the raid", "shelled the town, killing nine".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from crosswire.read.events.codebook import quads
from crosswire.read.events.coding import Coded
from crosswire.records.amount import Amount
from crosswire.records.span import Span
from crosswire.words.lists import table, words

HIGHEST = 8  # steps climbed from an amount
UP = frozenset(
    {"dobj", "nsubjpass", "pobj", "attr", "npadvmod", "conj", "appos", "dative", "oprd", "nummod",
     "quantmod", "prep", "pcomp", "acomp", "agent", "advmod"}
)  # fmt: skip
DEAD = frozenset({"nsubj", "ccomp", "amod"})  # climbed for casualties alone: "nine died"
OF = frozenset({"of", "worth", "in"})
CAUSES = frozenset({"in", "during", "by", "from", "of"})
WHEN = frozenset({"when", "as", "after", "while"})
VERBS = frozenset({"VERB", "AUX"})


def sums(doc: Doc, told: Sequence[Coded], amounts: Sequence[Amount]) -> list[tuple[Span, ...]]:
    """For each event, the spans of the amounts that belong to it, in the order of the text."""
    owners: dict[int, list[int]] = {}
    for number, one in enumerate(told):
        for word in one.words:
            if word.pos_ != "ADP":
                owners.setdefault(word.i, []).append(number)
    found: list[list[Span]] = [[] for _ in told]
    for amount in amounts if owners else ():
        for number in dict.fromkeys(_owned(doc, amount, owners, told)):
            found[number].append(amount.span)
    return [tuple(spans) for spans in found]


def _owned(
    doc: Doc, amount: Amount, owners: dict[int, list[int]], told: Sequence[Coded]
) -> Iterator[int]:
    """The numbers of the events that the amount belongs to."""
    span = doc.char_span(amount.span.start, amount.span.end, alignment_mode="expand")
    money = len(amount.unit) == 3 and amount.unit.isupper()
    if span is None or amount.unit == "percent" or not (money or amount.counts):
        return
    casualties = amount.counts in table("casualty_words") or amount.counts == "casualties"
    last = span.root
    for last in _line(span.root, casualties=casualties, price=_is_price(amount, span.root)):
        if last.i in owners:
            yield from owners[last.i]
            break
    if casualties:
        for cause in _causes(last):
            yield from (n for n in owners.get(cause.i, ()) if quads()[told[n].type] == 4)


def _is_price(amount: Amount, root: Token) -> bool:
    """Whether the sum is what a thing costs ("a $3 billion bridge"), and no sum by itself."""
    money = len(amount.unit) == 3 and amount.unit.isupper()
    return money and root.pos_ == "NOUN" and root.lemma_.lower() == amount.counts


def _line(root: Token, *, casualties: bool, price: bool) -> Iterator[Token]:
    """From the amount to the word that governs it, beginning with what hangs on the amount."""
    yield root
    yield from (c for c in root.children if c.dep_ in {"compound", "amod"})
    yield from (c for c in root.children if c.dep_ == "acl" and c.tag_ == "VBN")
    for child in root.children:
        if child.dep_ == "prep" and child.lower_ in OF:
            yield from child.children
    if price and root.lemma_.lower() not in words("aid_nouns"):
        return
    token = root
    for _ in range(HIGHEST):
        if not _leads_up(token, root, casualties=casualties):
            return
        token = token.head
        yield token


def _leads_up(token: Token, root: Token, *, casualties: bool) -> bool:
    if token.head is token:
        return False
    if token.pos_ in VERBS:
        return token.dep_ == "xcomp"
    if token.pos_ == "ADP" and token.head.pos_ == "NOUN":
        return token.lower_ in OF or token.head.i < root.i
    if token is not root and token.pos_ == "NOUN" and token.dep_ in {"compound", "nummod"}:
        return False
    return token.dep_ in UP or (casualties and token.dep_ in DEAD)


def _causes(what: Token) -> Iterator[Token]:
    """The words for what brought it about, from the word for what happened to people."""
    if what.pos_ not in VERBS:
        participle = next((c for c in what.children if c.dep_ == "acl"), None)
        if participle is None:
            return
        what = participle
    if what.dep_ == "conj":
        yield from _causes(what.head)
    yield from _subjects(what)
    if what.dep_ in {"relcl", "acl"} or (
        what.tag_ == "VBG" and what.dep_ != "conj" and not _is_marked(what)
    ):
        yield what.head
    direct = [noun for noun in _prepositional(what) if noun.ent_type_ not in {"DATE", "TIME"}]
    yield from direct
    if not any(noun.pos_ == "NOUN" for noun in direct):
        yield from (c for c in what.children if c.dep_ == "advcl" and _tells_when(c))


def _subjects(verb: Token) -> Iterator[Token]:
    for child in verb.children:
        if child.dep_ in {"nsubj", "csubj"}:
            yield child
            yield from _prepositional(child)


def _prepositional(word: Token) -> Iterator[Token]:
    for child in word.children:
        if child.dep_ in {"prep", "agent"} and child.lower_ in CAUSES:
            yield from child.children
            for noun in child.children:
                yield from (c for of in noun.children if of.lower_ == "of" for c in of.children)


def _is_marked(verb: Token) -> bool:
    return any(c.dep_ in {"mark", "nsubj"} for c in verb.children)


def _tells_when(clause: Token) -> bool:
    """Whether it is the clause of the moment itself, not "days after" another one."""
    opener = next((c for c in clause.children if c.lower_ in WHEN), None)
    return opener is not None and not any(c.dep_ == "npadvmod" for c in opener.children)
