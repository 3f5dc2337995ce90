"""Reports planted from real articles: copied, cut, reordered, re-headlined, rewritten by rule.

The rewriting goes sentence by sentence over the parse: other words for common ones (a table of its
own), what somebody says before who says it, time first, names by their surname alone, halves of a
coordination the other way round, adverbs and every other adjective dropped, some sentences left
out. What results is told in other words and reads badly, as such rewrites do.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from pathlib import Path

from spacy.tokens import Doc, Span, Token

from crosswire.read.parse import Parsed

TABLE = Path(__file__).with_name("data") / "rephrasings.txt"
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
_TIME = frozenset({"DATE", "TIME"})


@dataclass(frozen=True)
class Planted:
    """A text made from an article: ``kind`` is the kind of link that it should get."""

    text: str
    how: str
    kind: str


@cache
def _table() -> dict[str, str]:
    rows = (line.split(":", 1) for line in TABLE.read_text("utf-8").splitlines() if ":" in line)
    return {lemma.strip(): other.strip() for lemma, other in rows if not lemma.startswith("#")}


def planted(article: Parsed, how: str) -> Planted:
    """The article's text, made over as ``how`` says."""
    text = article.report.text
    paragraphs = [one for one in text.split("\n") if one.strip()]
    if how == "verbatim":
        return Planted("\n\n".join(paragraphs), how, "copy")
    if how == "cut":
        kept = max(3, len(paragraphs) * (35 + _chance(text, 30)) // 100)
        return Planted("\n\n".join(paragraphs[:kept]), how, "copy")
    if how == "reordered":
        order = sorted(range(len(paragraphs)), key=lambda at: _chance(f"{at}{text[:80]}", 1000))
        return Planted("\n\n".join(paragraphs[at] for at in order), how, "copy")
    if how == "framed":
        return Planted(_framed(paragraphs), how, "copy")
    return Planted(rewritten(article.doc), how, "rewrite")


def _framed(paragraphs: list[str]) -> str:
    head = "This is what readers of our paper asked us about all week, and here is the answer."
    foot = "We will keep this page up to date while more becomes known about it in the coming days."
    return "\n\n".join([head, *paragraphs, foot])


def _chance(seed: str, below: int) -> int:
    """A number that looks like chance and is the same on every machine."""
    return int.from_bytes(blake2b(seed.encode(), digest_size=4).digest(), "big") % below


def rewritten(doc: Doc) -> str:
    """The text, sentence by sentence in other words; about one sentence in six is left out."""
    told = []
    for number, sentence in enumerate(doc.sents):
        text = sentence.text.strip()
        if len(text) < 20 or _chance(text, 6) == 0:
            continue
        told.append(_sentence(sentence) + ("\n\n" if number % 3 == 2 else " "))
    return "".join(told)


def _sentence(sentence: Span) -> str:
    front, rest = _time_first(sentence)
    parts = [_words(token, number) for number, token in enumerate(rest)]
    said = _said(sentence, rest)
    body = said or "".join(parts)
    if front:
        body = f"{''.join(token.text_with_ws for token in front).strip().capitalize()}, {body}"
    body = " ".join(body.split()).rstrip(" ,.;")
    return (body[:1].upper() + body[1:] + ".") if body else ""


def _time_first(sentence: Span) -> tuple[list[Token], list[Token]]:
    """A time adjunct, to be put first, and the other tokens."""
    for entity in sentence.ents:
        head = entity.root.head
        if entity.label_ not in _TIME or entity.start == sentence.start:
            continue
        if head.dep_ == "prep" and head.i == entity.start - 1 and head.head.pos_ == "VERB":
            taken = set(range(head.i, entity.end))
            return (
                [token for token in sentence if token.i in taken],
                [token for token in sentence if token.i not in taken],
            )
    return [], list(sentence)


def _said(sentence: Span, rest: list[Token]) -> str:
    """What is said first and then who says it, or the other way round."""
    root = sentence.root
    if root.lemma_ not in {"say", "tell", "add", "announce", "warn", "argue"}:
        return ""
    who = [child for child in root.children if child.dep_ == "nsubj"]
    what = [child for child in root.children if child.dep_ == "ccomp"]
    if len(who) != 1 or len(what) != 1 or '"' in sentence.text:
        return ""
    content, speaker = _phrase(what[0], rest), _phrase(who[0], rest)
    return f"According to {speaker.strip()}, {content.strip()}" if content and speaker else ""


def _phrase(head: Token, rest: list[Token]) -> str:
    kept = {token.i for token in rest}
    tokens = [token for token in head.subtree if token.i in kept and token.dep_ != "mark"]
    return "".join(_words(token, number) for number, token in enumerate(tokens))


def _words(token: Token, number: int) -> str:
    """What stands for one token in the rewritten sentence."""
    quoted = token.sent.text.count('"') >= 2
    if quoted:
        return token.text_with_ws
    if token.dep_ == "advmod" and token.tag_ == "RB" and token.lower_ not in {"not", "n't"}:
        return ""
    if token.dep_ == "amod" and token.pos_ == "ADJ" and number % 2:
        return ""
    if token.dep_ == "compound" and token.ent_type_ == "PERSON" and token.head.ent_type_:
        return ""
    small = _SMALL.get(token.lower_)
    if small and token.pos_ != "PART":
        return small + token.whitespace_
    other = _table().get(token.lemma_.lower())
    if other and token.pos_ in {"VERB", "NOUN", "ADJ", "ADV", "ADP", "SCONJ"}:
        return _inflected(other, token.tag_) + token.whitespace_
    return token.text_with_ws


def _inflected(other: str, tag: str) -> str:
    """The first word with a regular ending; grammar suffers, as it does in such rewrites."""
    first, _, rest = other.partition(" ")
    ending = _ENDINGS.get(tag, "")
    if ending in {"ed", "ing"} and first.endswith("e"):
        first = first[:-1]
    return " ".join(part for part in (first + ending, rest) if part)
