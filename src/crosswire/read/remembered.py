"""The pipeline's rules for parts of speech and lemmas, each case worked out once.

spaCy's attribute ruler and lemmatizer go through their rules for every token anew, which is a
quarter of parsing. What they decide for a token depends on a handful of its attributes alone, so
the first token with the same ones decides for all. Pipelines whose rules look at more are left as
they are.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final, cast

import numpy as np
from spacy.language import Language
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler, Lemmatizer
from spacy.tokens import Doc

RULER: Final = "crosswire_ruler"
LEMMAS: Final = "crosswire_lemmas"
SET: Final = ("POS", "MORPH", "LEMMA", "TAG", "DEP")  # what a ruler may set
BEFORE: Final = SET[:3]  # of these nothing may be set before
OTHER: Final = 2**64 - 1  # stands for every value that no rule asks for
MOST: Final = 500_000  # cases remembered, so that memory stays flat

Case = tuple[int, ...]
Asked = dict[str, tuple[bool, frozenset[int]]]


def remember(nlp: Language) -> None:
    """Puts the remembering components in the place of the pipeline's own, where that is sound."""
    for stock, name, sound in (
        ("attribute_ruler", RULER, _is_plain_ruler),
        ("lemmatizer", LEMMAS, _is_plain_lemmatizer),
    ):
        if stock in nlp.pipe_names and sound(nlp.get_pipe(stock)):
            nlp.add_pipe(name, before=stock, config={"stock": stock})
            nlp.disable_pipe(stock)


def _is_plain_ruler(pipe: Any) -> bool:
    """Whether it is spaCy's own, and sets nothing but ``SET``."""
    rules: list[Any] = pipe.patterns if type(pipe) is AttributeRuler else [{"attrs": ("other",)}]
    return all(set(rule["attrs"]) <= set(SET) for rule in rules)


def _is_plain_lemmatizer(pipe: Any) -> bool:
    """Whether it is ruled by form, part of speech and features alone, as spaCy's own is."""
    return (
        isinstance(pipe, Lemmatizer)
        and type(pipe).rule_lemmatize is Lemmatizer.rule_lemmatize
        and pipe.mode == "rule"
        and not pipe.overwrite
    )


class Ruler:
    """An attribute ruler that works out each case once: the rules that fit, in their order."""

    def __init__(self, stock: Any) -> None:
        """``stock``: the ``AttributeRuler`` of the pipeline."""
        self._stock = stock
        self._known: dict[tuple[Case, Case], Case] = {}
        self._wider = Matcher(stock.vocab)
        self._rules: list[tuple[int, list[Asked]]] = []
        for number, rule in enumerate(stock.patterns):
            if all(_is_simple(pattern) for pattern in rule["patterns"]):
                self._rules.append((number, [self._asked(token) for [token] in rule["patterns"]]))
            else:
                self._wider.add(stock.vocab.strings.add(str(number)), rule["patterns"])
        named = {name for _, patterns in self._rules for asked in patterns for name in asked}
        self._names = sorted(named)
        self._values = [
            {value for _, patterns in self._rules for asked in patterns if name in asked
             for value in asked[name][1]}
            for name in self._names
        ]  # fmt: skip

    def _asked(self, token: dict[str, Any]) -> Asked:
        """What a pattern asks of a token: for each attribute whether it is one of some values."""
        asked = {}
        for name, wanted in token.items():
            among = not isinstance(wanted, dict) or "IN" in wanted
            listed = next(iter(wanted.values())) if isinstance(wanted, dict) else [wanted]
            number = self._stock.vocab.strings.add
            values = {number(v) if isinstance(v, str) else int(v) for v in listed}
            asked[name] = (among, frozenset(values))
        return asked

    def __call__(self, doc: Doc) -> Doc:
        """Sets what the rules say of each token."""
        if not len(doc) or not self._names or doc.to_array(list(BEFORE)).any():
            return cast(Doc, self._stock(doc))
        cases = zip(zip(*self._columns(doc), strict=True), self._matched(doc), strict=True)
        known = self._known
        _put(doc, np.array([known.get(case) or self._learnt(case) for case in cases], np.uint64))
        return doc

    def _columns(self, doc: Doc) -> Iterator[list[int]]:
        """What the rules ask for of each token, attribute by attribute."""
        for name, values in zip(self._names, self._values, strict=True):
            yield [v if v in values else OTHER for v in doc.to_array([name]).tolist()]

    def _matched(self, doc: Doc) -> list[Case]:
        """The rules over more than one token that each token is set by."""
        found: list[Case] = [()] * len(doc)
        for key, start, _ in self._wider(doc, allow_missing=True):
            number = int(doc.vocab.strings[key])
            at = start + self._stock.indices[number]
            found[at] = (*found[at], number)
        return found

    def _learnt(self, case: tuple[Case, Case]) -> Case:
        """What the rules that fit set: one number for each of ``SET``."""
        values = dict(zip(self._names, case[0], strict=True))
        fitting = [number for number, patterns in self._rules if _fits(patterns, values)]
        told = dict.fromkeys(SET, 0) | dict.fromkeys(SET[len(BEFORE) :], OTHER)
        for number in sorted([*fitting, *case[1]]):
            given = self._stock.attrs[number].items()
            told |= {self._stock.vocab.strings[key]: value for key, value in given}
        self._known[case] = tuple(told[name] for name in SET)
        return self._known[case]


def _fits(patterns: list[Asked], values: dict[str, int]) -> bool:
    """Whether a token with these values is one that a rule is for."""
    return any(
        all((values[name] in wanted) == among for name, (among, wanted) in asked.items())
        for asked in patterns
    )


def _is_simple(pattern: Any) -> bool:
    """Whether a pattern asks for given values of one token."""
    if len(pattern) != 1 or "_" in pattern[0] or "OP" in pattern[0]:
        return False
    return all(
        not isinstance(wanted, dict) or (len(wanted) == 1 and set(wanted) <= {"IN", "NOT_IN"})
        for wanted in pattern[0].values()
    )


def _put(doc: Doc, told: Any) -> None:
    """Sets the attributes of every token; tags and labels only where a rule changes one."""
    names = list(BEFORE)
    if (told[:, 3:] != OTHER).any():
        names = list(SET)
        given = doc.to_array(list(SET[3:]))
        told[:, 3:] = np.where(told[:, 3:] == OTHER, given, told[:, 3:])
    _set(doc, names, told[:, : len(names)])


def _set(doc: Any, names: list[str], values: Any) -> None:
    doc.from_array(names, values)


class Lemmas:
    """A lemmatizer that works out each form with its part of speech and features once."""

    def __init__(self, stock: Lemmatizer) -> None:
        self._stock = stock
        self._known: dict[Case, int] = {}
        index = stock.lookups.get_table("lemma_index", {})
        for part, forms in list(index.items()):
            index[part] = frozenset(forms)  # a list would be searched from its head every time

    def __call__(self, doc: Doc) -> Doc:
        """Sets the lemma of every token that has none."""
        rows = doc.to_array(["ORTH", "POS", "MORPH", "LEMMA"]).tolist()
        known, lemmas = self._known, []
        for at, (form, part, features, lemma) in enumerate(rows):
            if not lemma:
                lemma = known.get((form, part, features)) or self._learnt(doc, at, rows[at])
            lemmas.append(lemma)
        _set(doc, ["LEMMA"], np.array(lemmas, dtype=np.uint64)[:, None])
        return doc

    def _learnt(self, doc: Doc, at: int, row: list[int]) -> int:
        if len(self._known) > MOST:
            self._known.clear()
            self._stock.cache.clear()
        lemma = int(doc.vocab.strings.add(self._stock.lemmatize(doc[at])[0]))
        self._known[(row[0], row[1], row[2])] = lemma
        return lemma


@Language.factory(RULER)
def _ruler(nlp: Language, name: str, stock: str) -> Ruler:
    return Ruler(nlp.get_pipe(stock))


@Language.factory(LEMMAS)
def _lemmas(nlp: Language, name: str, stock: str) -> Lemmas:
    return Lemmas(nlp.get_pipe(stock))  # type: ignore[arg-type]
