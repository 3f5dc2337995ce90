"""One report tells that it is so, another in the same words that it is not."""

from __future__ import annotations

from collections.abc import Iterator

from crosswire.compare.concepts import concepts
from crosswire.compare.material import Material
from crosswire.compare.predicates import opposites
from crosswire.compare.retold import Retold, Version
from crosswire.records.finding import Finding
from crosswire.records.span import Span
from crosswire.records.statement import Statement
from crosswire.words.lists import words
from crosswire.words.stems import stem

_SAYS = frozenset({"says", "confirms", "announces", "promises", "warns", "accuses"})


def told_otherwise(material: Material) -> Iterator[Finding]:
    """One report tells a thing, another tells the same sentence turned round.

    The two sentences must be told in the same words but for a "not", but for a word and its
    opposite ("approved", "vetoed"), or but for whether the same speaker says or denies it. Nobody
    denies anything here: the reports themselves contradict one another.
    """
    for one in material.retold:
        told = one if _turned(one.taken, one.put) or _denied(material, one) else one.turned
        if _turned(told.taken, told.put):
            why = "One report tells this, the other in the same words that it is not so"
            values = ["told as so", "told as not so"]
        elif _denied(material, told):
            why = "The same words are said by the speaker in one report, and denied in the other"
            values = ["said", "denied"]
        elif _opposed(one):
            why = f"Told in the same words but for “{one.taken[0]}” and its opposite “{one.put[0]}”"
            values = [one.taken[0], one.put[0]]
        else:
            continue
        yield material.parted("denial", told, values, why=why, rule="told_otherwise")


def _turned(plain: tuple[str, ...], negated: tuple[str, ...]) -> bool:
    """Whether the second run has a negation more, and else the same words in any inflection."""
    if any(_negates(word) for word in plain) or sum(map(_negates, negated)) != 1:
        return False
    return _kept(plain) == _kept(negated)


def _negates(word: str) -> bool:
    return word in words("negators") or word.endswith("n't") or word == "cannot"


def _kept(run: tuple[str, ...]) -> list[str]:
    light = words("auxiliaries") | words("modals") | words("negators") | {"can", "any", "a", "the"}
    return [stem(word) for word in run if word not in light and not _negates(word)]


def _denied(material: Material, one: Retold) -> bool:
    """Whether the words that differ are a saying in the first, and a denying in the second."""
    says, denies = (_cued(material, version) for version in (one.a[0], one.b[0]))
    return (
        says is not None
        and denies is not None
        and not any(_negates(word) for word in one.taken)
        and says.cue_stance in _SAYS
        and denies.cue_stance == "denies"
    )


def _cued(material: Material, version: Version) -> Statement | None:
    """The statement whose cue is what differs."""
    return next(
        (
            statement
            for statement in material.all.reading[version.report].statements
            if statement.cue and statement.cue.span.meets(version.words)
        ),
        None,
    )


def _opposed(one: Retold) -> bool:
    """Whether one word stands for its opposite."""
    if len(one.taken) != 1 or len(one.put) != 1:
        return False
    taken, put = (concepts(word, Span(0, len(word))) for word in (one.taken[0], one.put[0]))
    return bool(taken) and bool(put) and put[0].key in opposites().get(taken[0].key, frozenset())
