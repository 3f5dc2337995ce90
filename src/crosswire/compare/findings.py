"""All comparisons over a collection, as one list of findings, the most important first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from crosswire.compare.agreements import told_alike
from crosswire.compare.amounts import amounts_differ
from crosswire.compare.attributions import told_as_fact
from crosswire.compare.attributions.laundering import attribution_lost
from crosswire.compare.dates import dates_differ
from crosswire.compare.denials import denied
from crosswire.compare.material import Material
from crosswire.compare.order import order_differs
from crosswire.compare.participants import participants_differ
from crosswire.compare.places import places_differ
from crosswire.compare.quotations import quotation_altered
from crosswire.compare.quotations.paraphrases import paraphrase_departs
from crosswire.compare.quotations.renderings import quotation_variants
from crosswire.compare.reversals import told_otherwise
from crosswire.compare.speakers import speakers_differ
from crosswire.compare.titles import titles_differ
from crosswire.records.collection import Collection
from crosswire.records.finding import Finding, FindingKind
from crosswire.records.span import Passage

Comparison = Callable[[Material], Iterator[Finding]]

COMPARISONS: tuple[Comparison, ...] = (
    denied,
    told_otherwise,
    titles_differ,
    amounts_differ,
    quotation_altered,
    quotation_variants,
    paraphrase_departs,
    speakers_differ,
    dates_differ,
    places_differ,
    order_differs,
    participants_differ,
    attribution_lost,
    told_as_fact,
    told_alike,
)

MORE_EXACT = {  # of two that find one thing in one place
    "told_otherwise": "participants_differ",
    "told_as_fact": "attribution_lost",
}

MOST_IMPORTANT_FIRST: tuple[FindingKind, ...] = (
    "denial", "number", "role", "speaker", "quotation", "date", "participants", "attribution",
    "agreement",
)  # fmt: skip


def findings(collection: Collection, background: Collection | None = None) -> tuple[Finding, ...]:
    """What the reports agree on, differ in and deny.

    ``background``: the saga that the collection belongs to, itself included; what its other reports
    say may stand as evidence, but each finding rests on a report of ``collection``.
    """
    material = Material(collection, background)
    found = {one.id: one for compare in COMPARISONS for one in compare(material)}
    return tuple(sorted(_once(found.values()), key=_order))


def _once(found: Iterable[Finding]) -> Iterator[Finding]:
    """The findings, without what a more exact rule has found in the same sentences."""
    told = list(found)
    by_rule: dict[str, list[set[Passage]]] = {}
    for one in told:
        by_rule.setdefault(one.rule, []).append(_places(one))
    for one in told:
        exact = by_rule.get(MORE_EXACT.get(one.rule, ""), [])
        if not any(_places(one) <= places for places in exact):
            yield one


def _places(one: Finding) -> set[Passage]:
    return {passage for side in one.sides for passage in side.passages}


def _order(one: Finding) -> tuple[int, float, int, str]:
    carried = sum(side.independent for side in one.sides)
    return MOST_IMPORTANT_FIRST.index(one.kind), -one.score, -carried, one.id
