"""What a sentence of a draft tells as fact, and what it says that somebody said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crosswire.compare.bearing import hedged
from crosswire.compare.claims import Claim, likeness
from crosswire.compare.concepts import hollow
from crosswire.compare.draft.exchanged import Names
from crosswire.compare.draft.fitting import may_have_risen
from crosswire.compare.draft.lookup import Lookup, Match, point
from crosswire.compare.draft.quotations import quotation_points
from crosswire.compare.draft.shares import told as share
from crosswire.compare.draft.strength import joined
from crosswire.compare.draft.tellings import Rival, Tellings, tellings
from crosswire.records.check import Point, PointKind, Verdict
from crosswire.records.reading import Sentence
from crosswire.records.span import Span
from crosswire.records.statement import Statement

IN_PART = 0.5  # share that makes the nearest place worth showing as a part
FEWEST = 2  # words of meaning in what is said: less is no claim
MOSTLY = 0.8  # share of the concepts found that must be inside what somebody says to be his word
DENIED = 0.6  # how alike what somebody denies must be
CONTRADICTED = 0.7  # how alike, as wholes, two claims of opposite sense must be


def claim_points(
    sentence: Sentence, statements: Sequence[Statement], lookup: Lookup
) -> Iterator[Point]:
    """A point for each statement of a sentence, or one for what the sentence tells itself."""
    points = []
    for statement in statements:
        begins = statement.content.spans[0].start
        if sentence.span.start <= begins < sentence.span.end:
            said = lookup.claim(statement.content.spans).words - hollow()
            if len(said) >= FEWEST and not _found_as_quoted(statement, lookup):
                points.append(statement_point(statement, sentence, lookup))
    quoted = any(q.meets(sentence.span) for s in statements for q in s.quotations)
    yield from points or ([] if quoted else [claim_point(sentence.span, lookup)])


def _found_as_quoted(statement: Statement, lookup: Lookup) -> bool:
    """Whether all that is said stands in quotation marks, and reports quote it, rightly or not.

    Then its quotation is the point.
    """
    parts = statement.content.spans
    if not all(any(q.meets(part) for q in statement.quotations) for part in parts):
        return False
    quoted = [p for p in quotation_points(statement, lookup) if p.kind == "quotation"]
    return bool(quoted) and all(p.verdict != "not_found" for p in quoted)


def claim_point(span: Span, lookup: Lookup) -> Point:
    """Whether the collection tells what a sentence tells.

    Supported where one place (a sentence, or two that follow one another) has most of its content
    words, weighted by rarity. Contradicted where a place that is nearly the same as a whole negates
    what it says. What reports only give as an accusation is not found as a fact.
    """
    claim = lookup.claim([span])
    found = lookup.nearest(claim)
    held = tellings(claim, claim, found, lookup)
    told, rivals = held.told, held.rivals
    if held.nearest_turned:
        return _exchanged("claim", span, held.turned, lookup)
    if told and not joined(claim, lookup):
        denied = _denied(claim, lookup)
        why = _denial(denied) if denied else _otherwise(told, lookup)
        return _point("claim", span, "not_found", why, denied or told[:1], lookup)
    if told:
        if accused := _only_claimed(told, lookup):
            why = f"Told as fact; our reports have it only as a claim of {accused}."
            return _point("claim", span, "not_found", why, told, lookup)
        why = _carried(told, rivals, lookup) + _unvouched(span, told, lookup)
        shown = [*told, *_others(told, rivals)]
        return _point("claim", span, "supported", why, shown, lookup)
    against = [m for m in found if m.alike.opposed and m.alike.both >= CONTRADICTED]
    if against:
        why = f"{lookup.says((m.claim.report for m in against), 'tell')} the opposite."
        return _point("claim", span, "contradicted", why, against, lookup)
    if rivals:
        return _rivalled("claim", span, rivals, lookup)
    return _point("claim", span, "not_found", _missing(claim, found, lookup), found[:1], lookup)


def statement_point(statement: Statement, sentence: Sentence, lookup: Lookup) -> Point:
    """Whether the collection has the speaker say this, in a statement or in a sentence with him.

    Where reports have it from others alone, the point is the speaker: what is said is told.
    """
    spans = statement.content.spans
    claim = lookup.claim(spans)
    whole = Span(spans[0].start, spans[-1].end)
    all_said = [Match(s, likeness(claim, s, lookup.weights)) for s in lookup.said(claim)]
    around = lookup.claim([sentence.span])
    by_all = tellings(claim, around, sorted(all_said, key=lambda m: -m.alike.of_a), lookup)
    said, rivals = by_all.told, by_all.rivals
    mine = lookup.parties(statement)
    denies = statement.cue_stance == "denies"
    his = [m for m in said if _by(mine, m.claim.parties) and m.claim.denies == denies]
    found = lookup.nearest(claim)
    near = tellings(claim, around, found, lookup)
    rivals += near.rivals
    told = his or [m for m in near.told if _by(mine, m.claim.keys)]
    held = Tellings(told, rivals, by_all.turned + near.turned)
    if held.nearest_turned:
        return _exchanged("statement", whole, held.turned, lookup)
    if (told or said) and not joined(claim, lookup):
        why, other = _otherwise(told or said, lookup), (told or said)[:1]
        return _point("statement", whole, "not_found", why, other, lookup)
    if told:
        why, shown = _carried(told, rivals, lookup), [*told, *_others(told, rivals)]
        return _point("statement", whole, "supported", why, shown, lookup)
    if said:
        others = " and ".join(dict.fromkeys(_name(m.claim.statement) for m in said[:3]))
        have = lookup.says((m.claim.report for m in said), "have")
        why = f"No report has this speaker say it; {have} it from {others}."
        speaker = statement.speaker
        if speaker and sentence.span.holds(speaker.span):
            return _point("speaker", speaker.span, "not_found", why, said, lookup)
        return _point("statement", whole, "not_found", why, said, lookup)
    if rivals:
        return _rivalled("statement", whole, rivals, lookup)
    return _point(
        "statement", whole, "not_found", _missing(claim, found, lookup), found[:1], lookup
    )


def _exchanged(
    kind: PointKind, span: Span, turned: Sequence[tuple[Match, Names]], lookup: Lookup
) -> Point:
    """Contradicted where a place that is nearly the same as a whole has two names exchanged."""
    surely = [one for one in turned if one[0].alike.both >= CONTRADICTED]
    shown = surely or turned
    first, second = (_printed(key, lookup) for key in shown[0][1])
    where = _labels([match for match, _ in shown], lookup)
    why = f"“{first}” and “{second}” stand the other way round in {where}."
    verdict: Verdict = "contradicted" if surely else "not_found"
    return _point(kind, span, verdict, why, [match for match, _ in shown], lookup)


def _printed(key: str, lookup: Lookup) -> str:
    """A concept as the draft prints it first."""
    told = lookup.concepts([one.span for one in lookup.reading.sentences])
    return next((one.span.of(lookup.draft.text) for one in told if one.key == key), key)


def _rivalled(kind: PointKind, span: Span, rivals: Sequence[Rival], lookup: Lookup) -> Point:
    """Contradicted where the same is told with another figure, unless it may have risen since."""
    surely = [
        (match, pairs)
        for match, pairs in rivals
        if match.alike.both >= CONTRADICTED
        and not all(may_have_risen(mine, [other], lookup) for mine, other in pairs)
    ]
    verdict: Verdict = "contradicted" if surely else "not_found"
    shown = surely or rivals[:1]
    return _point(kind, span, verdict, _other_figures(shown, lookup), [m for m, _ in shown], lookup)


def _others(told: Sequence[Match], rivals: Sequence[Rival]) -> list[Match]:
    """The places in other reports that tell it with another figure."""
    return [match for match, _ in _close(told, rivals)]


def _close(told: Sequence[Match], rivals: Sequence[Rival]) -> list[Rival]:
    own = {match.claim.report for match in told}
    return [rival for rival in rivals if rival[0].claim.report not in own]


def _other_figures(rivals: Sequence[Rival], lookup: Lookup) -> str:
    texts = dict.fromkeys(f"“{other.amount.text}”" for _, pairs in rivals for _, other in pairs)
    have = lookup.says((match.claim.report for match, _ in rivals), "have")
    return f"{have} {' or '.join(list(texts)[:3])}."


def _by(mine: frozenset[str], others: frozenset[str]) -> bool:
    """Whether it can be said by the same; what nobody is named for can."""
    return not mine or not others or bool(mine & others)


def _name(statement: Statement | None) -> str:
    speaker = statement.speaker if statement else None
    return speaker.name if speaker else "somebody who is not named"


def _only_claimed(told: Sequence[Match], lookup: Lookup) -> str | None:
    """Who alone claims it, where every place that tells it is an accusation or is denied."""
    speakers: list[str] = []
    for match in told:
        parts = match.claim.content
        inside = [s for part in parts for s in lookup.accusing(match.claim.report, part)]
        if not inside:
            return None
        speakers += [_name(s) for s in inside]
    return " and ".join(dict.fromkeys(speakers)) or None


def _unvouched(span: Span, told: Sequence[Match], lookup: Lookup) -> str:
    """Whether the draft tells as fact what reports only attribute, or pass on unvouched."""
    if hedged(span.of(lookup.draft.text)):
        return ""
    sayers = [_name(s) for match in told for s in _sayers(match, lookup)]
    if sayers and all(_sayers(match, lookup) for match in told):
        return f" Told as fact here; our reports have it only from {' and '.join(_once(sayers))}."
    if all(hedged(_uncued(match, lookup)) for match in told):
        return " Told as fact here; our reports pass it on without vouching for it."
    return ""


def _uncued(match: Match, lookup: Lookup) -> str:
    """The words of a place without those that tell that somebody speaks."""
    report = match.claim.report
    text = lookup.material.all.report[report].text
    for statement in lookup.material.all.reading[report].statements:
        if statement.cue:
            start, end = statement.cue.span
            text = text[:start] + " " * (end - start) + text[end:]
    return " ".join(span.of(text) for span in match.claim.content)


def _sayers(match: Match, lookup: Lookup) -> list[Statement]:
    """Whose statements hold most of what the place found and the draft share."""
    return [
        statement
        for statement in lookup.material.all.reading[match.claim.report].statements
        if _most_inside(match, statement)
    ]


def _most_inside(match: Match, statement: Statement) -> bool:
    shared = [c.span for c in match.claim.concepts if c.key in match.alike.shared]
    inside = [s for s in shared if any(part.holds(s) for part in statement.content.spans)]
    return len(inside) >= MOSTLY * len(shared) > 0


def _once(names: Sequence[str]) -> list[str]:
    return list(dict.fromkeys(names))[:3]


def _carried(found: Sequence[Match], rivals: Sequence[Rival], lookup: Lookup) -> str:
    """Who tells it, whether all of them go back to one, and who has another figure."""
    independent = lookup.material.all.independent
    reports, close = {match.claim.report for match in found}, _close(found, rivals)
    one = " All of them descend from one." if len(reports) > 1 and independent(reports) == 1 else ""
    if not close:
        return f"Told by {_labels(found, lookup)}.{one}"
    if independent(match.claim.report for match, _ in close) > independent(reports):
        return f"Told only by {_labels(found, lookup)}; {_other_figures(close, lookup)}{one}"
    return f"Told by {_labels(found, lookup)}.{one} {_other_figures(close, lookup)}"


def _labels(found: Sequence[Match], lookup: Lookup) -> str:
    return lookup.labels(match.claim.report for match in found)


def _denied(claim: Claim, lookup: Lookup) -> list[Match]:
    """The statements that say the opposite of a claim, or deny the same: a denial, no proof."""
    said = [Match(s, likeness(claim, s, lookup.weights)) for s in lookup.said(claim)]
    return [m for m in said if m.alike.opposed != m.claim.denies and m.alike.both >= DENIED]


def _denial(denied: Sequence[Match]) -> str:
    names = " and ".join(_once([_name(match.claim.statement) for match in denied]))
    return f"Told as fact; {names} {'denies' if ' and ' not in names else 'deny'} it."


def _otherwise(found: Sequence[Match], lookup: Lookup) -> str:
    names = _labels(found[:1], lookup)
    return f"Its words stand in {names}, but joined otherwise there."


def _missing(claim: Claim, found: Sequence[Match], lookup: Lookup) -> str:
    """What no report tells, in the draft's words."""
    have = found[0].alike.shared if found else frozenset[str]()
    lost = {c.key: c for c in claim.concepts if c.key not in have}
    rare = sorted(lost.values(), key=lambda c: (-lookup.weights[c.key], c.span))[:4]
    words = [c.span.of(lookup.draft.text) for c in sorted(rare, key=lambda c: c.span)]
    if not words or not found:
        return "No report tells it so; that does not make it wrong."
    told = ", ".join(f"“{word}”" for word in words)
    if share(claim, have) >= IN_PART:
        return f"Told in part by {_labels(found[:1], lookup)}; not found: {told}."
    return f"No report tells it; not found: {told}. That does not make it wrong."


def _point(
    kind: PointKind, span: Span, verdict: Verdict, why: str, found: Sequence[Match], lookup: Lookup
) -> Point:
    strength = found[0].alike.of_a if found else 0.0
    passages = lookup.passages(match.claim for match in found)
    return point(kind, lookup.draft, span, verdict, why, passages, score=strength)
