"""Who speaks: the phrase at the cue as printed, and who that is in this report.

Names lead to the fullest name; pronouns to whom they mean; "the minister" to who holds that role;
"the official" to the official told of before. Where the report does not say it, the printed words
stay: a speaker is never invented.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence, Set
from dataclasses import replace

from spacy.tokens import Token

from crosswire.read.statements.addressee import addressee
from crosswire.read.statements.cues import SUBJECTS
from crosswire.read.statements.descriptions import Descriptions
from crosswire.read.statements.found import Found
from crosswire.read.statements.layout import Layout
from crosswire.read.statements.mentions import Mention, antecedent, fits
from crosswire.read.statements.noun_phrases import phrase, several_named
from crosswire.read.statements.people import (
    PRONOUNS,
    Gender,
    gender_of_name,
    gender_of_words,
    is_person_noun,
)
from crosswire.read.statements.surnames import with_surnames
from crosswire.read.statements.voices import Voice
from crosswire.records.name import Name
from crosswire.records.role import Role
from crosswire.records.span import Span
from crosswire.records.statement import Speaker
from crosswire.words.lists import inverted, words

_COLLECTIVE = frozenset({"ORG", "COUNTRY", "GROUP"})


def _antecedent(speaker: Token) -> Token:
    """What "that" stands for: "a poll *that* showed …"."""
    if speaker.lower_ == "that" and speaker.head.dep_ == "relcl" and speaker.dep_ in SUBJECTS:
        return speaker.head.head
    return speaker


def _member(head: Token, name: Name, span: Span) -> bool:
    """Whether one of a group is described by more than its name: "the tall Norlander"."""
    more = span.end - span.start > len(name.text) + len("the ")
    kind = head.lower_ in words("counted_people") or head.lower_ in inverted("demonyms")
    return name.kind == "GROUP" and head.tag_ in ("NN", "NNP") and more and kind


class Speakers:
    """Resolves who speaks inside one report."""

    def __init__(
        self,
        report: str,
        layout: Layout,
        names: Sequence[Name],
        roles: Sequence[Role],
        speaking: Set[int] = frozenset(),
    ) -> None:
        """``speaking``: the tokens that head the phrases at cues; they count as subjects."""
        self.report = report
        self.layout = layout
        self._names = with_surnames(names, layout.text)
        self._starts = [name.span.start for name in self._names]
        self._speaking = speaking
        self._in_order = sorted(speaking)
        self._descriptions = Descriptions(roles)
        self._genders = self._read_genders()
        self._mentions: list[Mention] = []
        self._pronouns: dict[int, Mention] = {}
        self._read_mentions()

    def speaker(self, found: Found) -> Speaker | None:
        """Who speaks, or ``None`` where nobody is named."""
        if found.speaker is None:
            return None
        head, owned = self._who_can(_antecedent(found.speaker))
        if head is None:
            return None
        short, span = self._phrases(head, found)
        name, rule = self._who(head, short)
        text = self.layout.text
        rule = "owner" if owned else rule
        return Speaker(name or short.of(text), span.of(text), span, rule)

    def _phrases(self, head: Token, found: Found) -> tuple[Span, Span]:
        """The phrase that names the speaker, without and with what is told of him."""
        if found.named is not None:
            own = self.layout.span(found.named[0], found.named[1] - 1)
            return own, own
        short = phrase(self.layout, head, found.head)
        return short, phrase(self.layout, head, found.head, bare=False)

    def _who_can(self, head: Token) -> tuple[Token | None, bool]:
        """Who of a phrase can speak: whose words they are, nobody where it is a thing, or itself.

        Also whether it is the owner of the words ("Lark's remarks").
        """
        noun = head.lemma_.lower()
        if head.pos_ != "NOUN" or self.name_at(head) is not None:
            return head, False
        if noun in words("utterance_nouns"):
            owner = next((c for c in head.children if c.dep_ == "poss"), None)
            return (owner, True) if owner is not None else (head, False)
        named = self._beside(head, phrase(self.layout, head)) is not None
        voiceless = noun in words("voiceless_nouns") and not named
        return (None if voiceless else head), False

    def voice(self, found: Found) -> Voice | None:
        """Who speaks, as pronouns in what is said can tell it."""
        if found.speaker is None:
            return None
        head = _antecedent(found.speaker)
        meant = self._pronouns.get(head.i)
        if meant is not None:
            return Voice(head, meant.kind, self._genders.get(meant.name))
        name = self.name_at(head) or self._beside(head, phrase(self.layout, head, found.head))
        if name is None:
            return Voice(head)
        return Voice(head, name.kind, self._genders.get(name.actor))

    def addressee(self, found: Found) -> str | None:
        """Who is spoken to: the full name, else as printed."""
        token = addressee(found)
        return None if token is None else self.name(token)

    def name(self, head: Token) -> str:
        """Whom a phrase names: the full name, else as printed."""
        span = phrase(self.layout, head)
        return self._who(head, span)[0] or span.of(self.layout.text)

    def name_at(self, token: Token) -> Name | None:
        """The name that a token is part of."""
        at = bisect_left(self._starts, token.idx + 1) - 1
        if at >= 0 and self._names[at].span.end > token.idx:
            return self._names[at]
        return None

    def _who(self, head: Token, span: Span) -> tuple[str | None, str]:
        """The fullest name and the rule that led to it."""
        if head.lower_ in ("who", "which", "that") and head.head.dep_ in ("relcl", "acl"):
            noun = head.head.head
            inner = phrase(self.layout, noun)
            return self._who(noun, inner)[0] or inner.of(self.layout.text), "relative"
        if head.lower_ in PRONOUNS:
            meant = self._pronouns.get(head.i) or self._meant(head)
            return (meant.name, "pronoun") if meant is not None else (None, "printed")
        name = self.name_at(head) or self._beside(head, span)
        if name is not None and not _member(head, name, span):
            several = several_named(head, span)
            return (None, "printed") if several else (name.actor, "name")
        institution = self._institution(head, span)
        if institution is not None:
            return institution, "institution"
        described = self._descriptions.meant(span.of(self.layout.text), head)
        return described, "description" if described else "printed"

    def _beside(self, head: Token, span: Span) -> Name | None:
        """The person that a description names in apposition ("his aide, Ada Lark")."""
        for child in head.children:
            if child.dep_ in ("appos", "nmod", "compound") and child.idx < span.end:
                name = self.name_at(child)
                if (
                    name is not None
                    and name.kind == "PERSON"
                    and (child.dep_ == "appos" or (is_person_noun(head) and child.i > head.i))
                ):
                    return name
        return None

    def _institution(self, head: Token, span: Span) -> str | None:
        """Whose paper or people it is ("analysts from the Institute", "a Times report")."""
        if head.lemma_.lower() not in words("document_nouns"):
            return None
        for child in head.children:
            inner = child
            if child.dep_ == "prep" and child.lower_ in ("from", "by", "at"):
                inner = next((c for c in child.children if c.dep_ == "pobj"), child)
            elif child.dep_ not in ("poss", "compound", "nmod"):
                continue
            name = self.name_at(inner)
            if name is not None and name.kind in ("ORG", "PERSON") and inner.idx < span.end:
                return name.actor
        return None

    def _meant(self, pronoun: Token) -> Mention | None:
        sentence = self.layout.sentence_of[pronoun.i]
        meant = antecedent(self._mentions, self._genders, pronoun, sentence)
        if pronoun.lower_ not in ("he", "she"):
            return meant
        spoke = self._spoke_before(pronoun)
        if spoke is None or not fits(spoke, self._genders, PRONOUNS[pronoun.lower_]):
            return meant
        later = meant is not None and meant.subject and meant.sentence > spoke.sentence
        return meant if later else spoke

    def _spoke_before(self, pronoun: Token) -> Mention | None:
        """Who spoke last in the paragraph: "…, Lark said. “…,” she said" goes on with Lark."""
        at = bisect_left(self._in_order, pronoun.i) - 1
        if pronoun.i not in self._speaking or at < 0:
            return None
        head, layout = self.layout.doc[self._in_order[at]], self.layout
        if layout.paragraph_of[head.i] != layout.paragraph_of[pronoun.i] or layout.in_quote(head.i):
            return None
        if head.i in self._pronouns:
            return replace(self._pronouns[head.i], sentence=layout.sentence_of[head.i])
        name = self.name_at(head) or self._beside(head, phrase(layout, head))
        if name is None or any(child.dep_ == "conj" for child in head.children):
            return None
        return Mention(name.actor, name.kind, head.i, layout.sentence_of[head.i], True)

    def _read_genders(self) -> dict[str, Gender]:
        genders: dict[str, Gender] = {}
        text = self.layout.text
        for name in self._names:
            if name.kind == "PERSON" and name.actor not in genders:
                before = text[max(0, name.span.start - 24) : name.span.start].split("\n")[-1]
                told = gender_of_name(name.actor) or gender_of_words(" ".join(before.split()[-2:]))
                if told is not None:
                    genders[name.actor] = told
        return genders

    def _read_mentions(self) -> None:
        """Every mention in the order of the text; subject pronouns are resolved on the way."""
        names = {self._token_at(name): name for name in self._names}
        for token in self.layout.doc:
            if self.layout.in_quote(token.i):
                continue
            name = names.get(token.i)
            subject = self._is_subject(token, name)
            if name is not None and name.kind in ("PERSON", *_COLLECTIVE):
                self._mention(name.actor, name.kind, token, subject)
            elif token.lower_ in ("he", "she"):
                meant = self._meant(token)
                if meant is not None:
                    self._pronouns[token.i] = meant
                    self._genders.setdefault(meant.name, "he" if token.lower_ == "he" else "she")
                    self._mention(meant.name, "PERSON", token, subject)
            elif subject and token.pos_ == "NOUN" and is_person_noun(token):
                self._describe(token)

    def _describe(self, token: Token) -> None:
        text = phrase(self.layout, token).of(self.layout.text)
        if self._beside(token, phrase(self.layout, token)) is not None:
            return
        plural = token.tag_ == "NNS"
        name = text if plural else self._descriptions.meant(text, token) or text
        gender = gender_of_words(text)
        if gender is not None:
            self._genders.setdefault(name, gender)
        self._mention(name, "PLURAL" if plural else "PERSON", token, True)
        if not plural:
            self._descriptions.told(text, token)

    def _mention(self, name: str, kind: str, token: Token, subject: bool) -> None:
        sentence = self.layout.sentence_of[token.i]
        self._mentions.append(Mention(name, kind, token.i, sentence, subject))

    def _token_at(self, name: Name) -> int:
        return bisect_left(self.layout.starts, name.span.start)

    def _is_subject(self, token: Token, name: Name | None) -> bool:
        if name is None:
            return token.dep_ in SUBJECTS or token.i in self._speaking
        last = token
        while last.i + 1 < len(self.layout.doc) and self.layout.doc[last.i + 1].idx < name.span.end:
            last = self.layout.doc[last.i + 1]
        ends = {token.i, last.i}
        return bool(ends & self._speaking) or {token.dep_, last.dep_} & SUBJECTS != set()
