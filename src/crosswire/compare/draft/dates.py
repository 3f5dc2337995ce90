"""Days and months in a draft."""

from __future__ import annotations

from crosswire.compare.claims import Claim, likeness
from crosswire.compare.draft.lookup import Lookup, point
from crosswire.records.check import Point
from crosswire.records.span import Span
from crosswire.records.time import Time

SAME_EVENT = 0.45  # how much of the rest of the sentence a dated sentence must tell
SURELY = 0.8  # and for another day to contradict it


def dated(time: Time) -> bool:
    """Whether a time of the draft can be looked up: a date with its first and last day."""
    return time.type in ("DATE", "TIME") and time.earliest is not None and time.latest is not None


def date_point(time: Time, sentence: Span, lookup: Lookup) -> Point:
    """Whether a sentence that tells the same has a date that fits.

    Contradicted where a sentence that is nearly the same as a whole has another day, and none that
    tells the same has this one.
    """
    read = tuple(c for c in lookup.concepts([sentence]) if not c.span.meets(time.span))
    claim = Claim(lookup.draft.id, sentence, (sentence,), read)
    fits, against = [], []
    for match in lookup.nearest(claim):
        for other in lookup.times(match.claim):
            if _meets(time, other) and match.alike.of_a >= SAME_EVENT:
                fits.append(match)
            elif (
                _exact(time)
                and _exact(other)
                and likeness(claim, match.claim, lookup.weights).both >= SURELY
            ):
                against.append((match, other))
    if fits:
        why = f"Told with this date by {lookup.labels(m.claim.report for m in fits)}."
        return point("date", lookup.draft, time.span, "supported", why,
                     lookup.passages(m.claim for m in fits))  # fmt: skip
    if against:
        have = lookup.says((m.claim.report for m, _ in against), "have")
        why = f"{have} “{against[0][1].text}”."
        return point("date", lookup.draft, time.span, "contradicted", why,
                     lookup.passages(m.claim for m, _ in against))  # fmt: skip
    return point("date", lookup.draft, time.span, "not_found", "No report dates it so.")


def _meets(a: Time, b: Time) -> bool:
    return (a.earliest or "9") <= (b.latest or "") and (b.earliest or "9") <= (a.latest or "")


def _exact(time: Time) -> bool:
    return time.earliest is not None and time.earliest == time.latest
