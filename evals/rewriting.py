"""Rewriting by rule, for planting: each sentence told anew over its parse.

Actives become passives and passives actives; a subordinate clause, or the time, goes to the other
end; who speaks changes places with what is said, and some quotations lose their marks; words give
way to others of a table of its own, numbers are spelled in the other way; long sentences are parted
and short ones joined; some are left out and some of no matter put in. What results reads badly, as
such rewrites do. Nothing of it is known to ``link``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from hashlib import blake2b
from pathlib import Path

from spacy.tokens import Doc, Span, Token

from crosswire.words.lists import inverted, table

DATA = Path(__file__).with_name("data")
_ENDINGS = {"VBD": "ed", "VBN": "ed", "VBG": "ing", "VBZ": "s", "NNS": "s"}
_SMALL = {
    "and": "as well as", "but": "yet", "after": "following", "before": "ahead of", "in": "within",
    "for": "on behalf of", "because": "since", "when": "as", "while": "whereas", "who": "that",
    "which": "that", "he": "the man", "she": "the woman", "his": "that man's", "would": "was to",
    "will": "is to", "can": "is able to", "has": "did", "had": "once", "more": "further",
    "also": "too", "from": "out of", "about": "concerning", "with": "together with",
    "by": "through",
    "if": "should", "than": "as against", "over": "above", "could": "might", "their": "those",
}  # fmt: skip
_WRITTEN_OUT = (
    (r"\bcan't\b", "cannot"), (r"\bwon't\b", "will not"), (r"n't\b", " not"), (r"'ll\b", " will"),
    (r"'re\b", " are"), (r"'ve\b", " have"), (r"\bI'm\b", "I am"),
    (r"\b(it|that|there)'s\b", r"\1 is"),
)  # fmt: skip
_SPEECH = {
    "never": "not ever", "will": "shall", "but": "yet", "because": "since", "also": "as well",
    "very": "extremely", "want": "wish", "wants": "wishes", "everyone": "everybody",
    "think": "believe", "now": "at present", "make": "create", "great": "tremendous", "can": "",
    "just": "simply", "many": "numerous", "really": "truly", "always": "at all times", "have": "",
    "again": "once more", "work": "", "way": "", "right": "", "back": "", "last": "", "like": "",
    "get": "", "call": "", "calls": "", "take": "", "turn": "", "ring": "", "let": "", "could": "",
}  # fmt: skip
_SPELLED = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen", "twenty",
]  # fmt: skip
_SAYS = frozenset({"say", "tell", "add", "announce", "warn", "argue", "explain", "claim", "note"})
_SPOKEN = re.compile(r'^"(?P<quoted>[^"]{8,})[,.?!]" (?P<frame>[^"]{4,90})\.$')
_FRAMED = re.compile(r'^(?P<frame>[^"]{4,120}?),? (?:that )?"(?P<quoted>[^"]{8,})"$')
_TIMES = frozenset({"DATE", "TIME"})
_QUOTES = frozenset('"“”')
_SPACED = re.compile(r" (?=[,.;:!?)%]|'s\b|n't\b)|(?<=[($]) ")
_MARKS = str.maketrans("“”‘’", "\"\"''")
Kept = Sequence[Token]


def chance(seed: str, below: int) -> int:
    """A number that looks like chance and is the same on every machine."""
    return int.from_bytes(blake2b(seed.encode(), digest_size=4).digest(), "big") % below


@cache
def _others() -> dict[str, str]:
    lines = (DATA / "rephrasings.txt").read_text("utf-8").splitlines()
    rows = (line.split(":", 1) for line in lines if ":" in line and not line.startswith("#"))
    return {lemma.strip(): other.strip() for lemma, other in rows}


@cache
def _fillers() -> list[str]:
    lines = (DATA / "fillers.txt").read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def reworded(doc: Doc) -> str:
    """Other words and the time first, sentence by sentence; about one in six is left out."""
    told = [
        _closed("".join(_words(token, number) for number, token in enumerate(_time_first(one))))
        for one in _sentences(doc)
        if chance(one.text, 6)
    ]
    return _paragraphs(told)


def rendered(said: str, *, every: int) -> str:
    """Words that somebody speaks, by another translator: one in so many that have another.

    Contractions are written out, "because" and "if" clauses change places with the main clause.
    """
    plain = said.translate(_MARKS)
    for short, full in _WRITTEN_OUT:
        plain = re.sub(short, full, plain)
    told = []
    for number, word in enumerate(re.findall(r"[\w'-]+|[^\w\s]", plain)):
        other = _other_word(word) if number % every == 0 else ""
        told.append(other or word)
    return _SPACED.sub("", _clauses_swapped(" ".join(told)) if every == 1 else " ".join(told))


def _clauses_swapped(told: str) -> str:
    for word in (" because ", " if ", " when "):
        main, found, clause = told.partition(word)
        if found and min(len(main), len(clause)) > 15:
            return f"{word.strip().capitalize()} {clause}, {main[:1].lower()}{main[1:]}"
    return told


def _other_word(word: str) -> str:
    """What the table or the list of speech has for a word, with its ending; empty where nothing."""
    low = word.lower()
    if low in _SPEECH:
        return _SPEECH[low]
    bases = [
        (low, ""),
        (inverted("irregular").get(low, low), "VBD"),
        (low.removesuffix("s"), "VBZ"),
    ]
    for ending, tag in (("ed", "VBD"), ("d", "VBD"), ("ing", "VBG")):
        if low.endswith(ending):
            bases += [(low.removesuffix(ending), tag), (low.removesuffix(ending) + "e", tag)]
    found = next(((_others()[base], tag) for base, tag in bases if base in _others()), None)
    return _inflected(*found) if found and " " not in found[0] else ""


def recast(doc: Doc, *, seed: str = "", dropped: int = 20, added: int = 12) -> str:
    """Every sentence built anew; ``dropped``, ``added``: so many of a hundred."""
    told = []
    for one in _sentences(doc):
        draw = f"{seed}{one.text}"
        if chance(draw + "drop", 100) >= dropped:
            told += _parted(_closed(_built(one, draw)), draw)
        if chance(draw + "add", 100) < added:
            told.append(_fillers()[chance(draw, len(_fillers()))])
    return _paragraphs(_swapped(_joined(told, seed), seed))


def _sentences(doc: Doc) -> list[Span]:
    return [one for one in doc.sents if len(one.text.strip()) >= 20]


def _paragraphs(told: Iterable[str]) -> str:
    return "".join(
        one + ("\n\n" if at % 3 == 2 else " ") for at, one in enumerate(filter(None, told))
    )


def _closed(body: str) -> str:
    body = _SPACED.sub("", " ".join(body.split())).strip(" ,;")
    ends = body.endswith((".", "!", "?", '"'))
    return (body[:1].upper() + body[1:] + ("" if ends else ".")) if body else ""


def _built(sentence: Span, draw: str) -> str:
    """The sentence told anew, by the first way that fits."""
    if '"' in sentence.text.translate(_MARKS):
        plain = "".join(_words(token, at) for at, token in enumerate(sentence))
        return _requoted(" ".join(plain.translate(_MARKS).split()), draw)
    for way in (_speech, _turned, _clause_moved):
        told = way(sentence)
        if told:
            return told
    return _render(_time_first(sentence))


def _requoted(plain: str, draw: str) -> str:
    """A quotation with its speaker at the other end; one in three as reported speech."""
    unmarked = chance(draw + "mark", 3) == 0
    match = _SPOKEN.match(plain)
    if match:
        said = match["quoted"] if unmarked else f'"{match["quoted"]}"'
        return f"{match['frame']}: {said}" if not unmarked else f"{match['frame']} that {said}"
    match = _FRAMED.match(plain)
    if match and not unmarked:
        return f'"{match["quoted"].rstrip(".,")}," {match["frame"]}.'
    return plain.replace('"', "") if unmarked else plain


def _speech(sentence: Span) -> str:
    """What is said first and then who says it, or the other way round."""
    root = sentence.root
    who = [child for child in root.children if child.dep_ == "nsubj"]
    what = [child for child in root.children if child.dep_ == "ccomp"]
    if root.lemma_ not in _SAYS or len(who) != 1 or len(what) != 1:
        return ""
    if what[0].i < root.i:
        return f"According to {_phrase(who[0])}, {_phrase(what[0])}"
    return f"{_phrase(what[0])}, {_phrase(who[0])} made plain"


def _turned(sentence: Span) -> str:
    """The active as a passive, or the passive as an active."""
    root = sentence.root
    role = {child.dep_: child for child in root.children}
    if "neg" in role or any(child.dep_ == "conj" for child in root.children):
        return ""
    rest = [one for one in root.children if one.dep_ not in _CORE and one.pos_ != "PUNCT"]
    before = _listed(one for one in rest if one.i < root.i)
    after = _listed(one for one in rest if one.i > root.i)
    if root.tag_ == "VBD" and {"nsubj", "dobj"} <= set(role):
        obj, subject = role["dobj"], role["nsubj"]
        if obj.pos_ == "PRON" or subject.pos_ == "PRON":
            return ""
        was = "were" if obj.tag_ in {"NNS", "NNPS"} else "was"
        verb = _participle(root)
        return f"{before} {_phrase(obj)} {was} {verb} by {_phrase(subject)} {after}"
    agent = role.get("agent")
    if root.tag_ == "VBN" and agent is not None and "nsubjpass" in role:
        actor = next(iter(agent.children), None)
        if actor is not None:
            return f"{before} {_phrase(actor)} {root.text} {_phrase(role['nsubjpass'])} {after}"
    return ""


_CORE = frozenset({"nsubj", "nsubjpass", "dobj", "agent", "auxpass"})


def _participle(verb: Token) -> str:
    other = _others().get(verb.lemma_.lower())
    if other and " " not in other:
        return _inflected(other, "VBN")
    forms = table("irregular").get(verb.lemma_.lower(), ())
    return forms[-1] if forms else verb.text


def _clause_moved(sentence: Span) -> str:
    """A subordinate clause from the front to the back, or from the back to the front."""
    root = sentence.root
    clauses = [child for child in root.children if child.dep_ == "advcl"]
    if len(clauses) != 1:
        return ""
    inside = {token.i for token in clauses[0].subtree}
    main = _render([token for token in sentence if token.i not in inside])
    clause = _render([token for token in sentence if token.i in inside])
    main, clause = main.strip(" ,.;"), clause.strip(" ,.;")
    return f"{main}, {clause}" if clauses[0].i < root.i else f"{clause}, {main}"


def _time_first(sentence: Span) -> list[Token]:
    """The sentence's tokens, a time adjunct put first."""
    for entity in sentence.ents:
        head = entity.root.head
        if entity.label_ not in _TIMES or entity.start == sentence.start:
            continue
        if head.dep_ == "prep" and head.i == entity.start - 1 and head.head.pos_ == "VERB":
            taken = range(head.i, entity.end)
            return [*sentence.doc[head.i : entity.end],
                    *(token for token in sentence if token.i not in taken)]  # fmt: skip
    return list(sentence)


def _phrase(head: Token) -> str:
    return _render([token for token in head.subtree if token.dep_ != "mark"]).strip(" ,.;")


def _listed(heads: Iterable[Token]) -> str:
    return " ".join(_phrase(head) for head in heads)


def _render(tokens: Kept) -> str:
    return " ".join("".join(_words(token, at) + " " for at, token in enumerate(tokens)).split())


def _words(token: Token, number: int) -> str:
    """What stands for one token in the rewritten sentence, with the space after it."""
    space = token.whitespace_
    if _is_quoted(token):
        return token.text + space
    if token.dep_ == "advmod" and token.tag_ == "RB" and token.lower_ not in {"not", "n't"}:
        return ""
    if token.dep_ == "amod" and token.pos_ == "ADJ" and number % 2:
        return ""
    if token.dep_ == "compound" and token.ent_type_ == "PERSON" and token.head.ent_type_:
        return ""
    if token.like_num:
        return _respelled(token.text) + space
    small = _SMALL.get(token.lower_)
    if small and token.pos_ != "PART":
        return small + space
    other = _others().get(token.lemma_.lower())
    if other and token.pos_ in {"VERB", "NOUN", "ADJ", "ADV", "ADP", "SCONJ"}:
        return _inflected(other, token.tag_) + space
    return token.text + space


def _is_quoted(token: Token) -> bool:
    """Whether it stands inside quotation marks, or is one."""
    before = token.sent.text[: token.idx - token.sent.start_char].translate(_MARKS)
    return before.count('"') % 2 == 1 or token.text in _QUOTES


def _respelled(number: str) -> str:
    """``9`` for ``nine``, ``nine`` for ``9``, ``12000`` for ``12,000``."""
    low = number.lower()
    if low in _SPELLED:
        return str(_SPELLED.index(low))
    if number.isdigit() and int(number) < len(_SPELLED):
        return _SPELLED[int(number)]
    return number.replace(",", "")


def _inflected(other: str, tag: str) -> str:
    """The first word with a regular ending; grammar suffers, as it does in such rewrites."""
    first, _, rest = other.partition(" ")
    ending = _ENDINGS.get(tag, "")
    if ending in {"ed", "ing"} and first.endswith("e"):
        first = first[:-1]
    return " ".join(part for part in (first + ending, rest) if part)


def _parted(told: str, draw: str) -> list[str]:
    """A long sentence in two where its halves are joined by a word."""
    if len(told) > 140 and '"' not in told and chance(draw + "part", 2):
        for joint in (", as well as ", ", yet ", ", whereas ", "; "):
            first, found, second = told.partition(joint)
            if found and min(len(first), len(second)) > 40:
                return [_closed(first), _closed(second)]
    return [told]


def _joined(told: Sequence[str], seed: str) -> list[str]:
    """Some short neighbours in one sentence."""
    found: list[str] = []
    for one in told:
        last = found[-1] if found else ""
        short = 0 < len(last) < 110 and len(one) < 110 and '"' not in last + one
        if short and chance(seed + one + "join", 2):
            found[-1] = f"{last.rstrip('.')}, while {one[:1].lower()}{one[1:]}"
        else:
            found.append(one)
    return found


def _swapped(told: Sequence[str], seed: str) -> list[str]:
    """About one neighbouring pair in ten the other way round."""
    found = list(told)
    for at in range(1, len(found) - 1, 2):
        if chance(f"{seed}{found[at]}swap", 10) == 0:
            found[at], found[at + 1] = found[at + 1], found[at]
    return found
