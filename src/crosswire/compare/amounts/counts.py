"""Whether two figures count one thing: the same people or sum, told of the same occasion."""

from __future__ import annotations

from functools import cache

from crosswire.compare.amounts.figures import TOLLS, Figure, part_of_other
from crosswire.compare.claims import NAMES, likeness
from crosswire.compare.concepts import concepts, hollow
from crosswire.compare.material import Material
from crosswire.compare.predicates import head
from crosswire.records.span import Span
from crosswire.words.lists import words
from crosswire.words.tokens import word_tokens

ALIKE = 0.45  # share of the shorter sentence, beyond the figure, that the other must have
AS_WHOLES = 0.5  # how alike both must be as wholes, where no toll is counted
BEHIND = 40  # characters behind a figure in which names say what it counts ("of Kestrian goods")


def one_thing(material: Material, a: Figure, b: Figure) -> bool:
    """Whether the two sentences tell of one thing."""
    if a.amount.place and b.amount.place and a.amount.place != b.amount.place:
        return False
    if part_of_other(a, b) or (a.counted not in TOLLS and not _one_relation(material, a, b)):
        return False
    if a.counted not in TOLLS and _hours(material, a) != _hours(material, b):
        return False
    named_a, named_b = a.claim.names, b.claim.names
    if a.report == b.report and not (a.takes_up or b.takes_up):
        return False
    if named_a and named_b and not named_a & named_b:
        return False
    alike = likeness(a.claim, b.claim, material.weights)
    words = alike.shared & a.claim.words - hollow()
    loose = alike.both < AS_WHOLES or any(_unnamed(material, figure) for figure in (a, b))
    if a.counted not in TOLLS and a.report != b.report and loose:
        return False
    return alike.share >= ALIKE and len(alike.shared) >= 2 and bool(words)


def _one_relation(material: Material, a: Figure, b: Figure) -> bool:
    """Whether both sentences say the same of it, and name no others before the figure or behind."""
    around = [_names_around(material, figure) for figure in (a, b)]
    if any(one and other and not one & other for one, other in zip(*around, strict=True)):
        return False
    heads = {head(material.all.report[f.report].text, f.claim) for f in (a, b)} - {None}
    return len(heads) < 2 or bool(a.claim.words & b.claim.words & prices())


def _names_around(material: Material, figure: Figure) -> tuple[frozenset[str], frozenset[str]]:
    """The names in the sentence before a figure, and in it or close behind it."""
    whole, (start, end) = figure.amount.sentence, figure.amount.span
    spans = Span(whole.start, start), Span(start, min(end + BEHIND, whole.end))
    before, behind = (
        frozenset(c.key for c in material.people.concepts(figure.report, [span]) if c.kind in NAMES)
        for span in spans
    )
    return before, behind


def _unnamed(material: Material, figure: Figure) -> bool:
    """Whether the sentence begins with "it" or "they": it does not say who paid the sum."""
    sentence = figure.amount.sentence.of(material.all.report[figure.report].text)
    first = set(word_tokens(sentence)[:1])
    return bool(first & (words("third_person") | words("first_second_person") | {"it", "this"}))


def _hours(material: Material, figure: Figure) -> frozenset[str]:
    """The hours of the day that the sentence names: what is measured changes within a day."""
    return frozenset(
        time.text.lower()
        for time in material.all.reading[figure.report].times
        if time.type == "TIME" and figure.amount.sentence.holds(time.span)
    )


@cache
def prices() -> frozenset[str]:
    """Keys of the words for what something costs."""
    listed = sorted(words("price_words"))
    return frozenset(c.key for word in listed for c in concepts(word, Span(0, len(word))))
