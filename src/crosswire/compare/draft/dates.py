"""Days and months in a draft."""

from __future__ import annotations

from collections.abc import Sequence

from crosswire.compare.claims import Claim, likeness
from crosswire.compare.draft.lookup import Lookup, Match, point
from crosswire.compare.draft.weekdays import weekday_point
from crosswire.records.check import Point
from crosswire.records.span import Span
from crosswire.records.time import Time

SAME_EVENT = 0.45  # how much of the rest of the sentence a dated sentence must tell
SURELY = 0.8  # and for another day to contradict it


def date_point(time: Time, sentence: Span, lookup: Lookup) -> Point | None:
    """Whether a sentence that tells the same has a date that fits; ``None`` for what is no date.

    Contradicted where a sentence that is nearly the same as a whole has another day, and none that
    tells the same has this one. A day of the week that is not known to be of a certain date is
    compared with the days of the week there.
    """
    if time.type not in ("DATE", "TIME"):
        return None
    read = tuple(c for c in lookup.concepts([sentence]) if not c.span.meets(time.span))
    claim = Claim(lookup.draft.id, sentence, (sentence,), read)
    near = [m for m in lookup.nearest(claim) if m.alike.of_a >= SAME_EVENT]
    if time.earliest is None or time.latest is None:
        return weekday_point(time, near, lookup, surely=SURELY)
    if fits := [m for m in near if any(_meets(time, t) for t in lookup.times(m.claim))]:
        why = f"Told with this date by {lookup.labels(m.claim.report for m in fits)}."
        return point("date", lookup.draft, time.span, "supported", why,
                     lookup.passages(m.claim for m in fits))  # fmt: skip
    if against := _against(time, claim, lookup):
        have = lookup.says((m.claim.report for m, _ in against), "have")
        why = f"{have} “{against[0][1].text}”."
        return point("date", lookup.draft, time.span, "contradicted", why,
                     lookup.passages(m.claim for m, _ in against))  # fmt: skip
    if found := weekday_point(time, _undated(near, lookup), lookup, surely=SURELY):
        return found
    return point("date", lookup.draft, time.span, "not_found", "No report dates it so.")


def _against(time: Time, claim: Claim, lookup: Lookup) -> list[tuple[Match, Time]]:
    """Other days in sentences that are nearly the same as a whole."""
    return [
        (match, other)
        for match in lookup.nearest(claim)
        for other in lookup.times(match.claim)
        if not _meets(time, other)
        and _exact(time)
        and _exact(other)
        and likeness(claim, match.claim, lookup.weights).both >= SURELY
    ]


def _undated(near: Sequence[Match], lookup: Lookup) -> list[Match]:
    """The places in reports whose own day is not known, so that "Monday" there is no date."""
    return [match for match in near if lookup.material.day(match.claim.report) is None]


def _meets(a: Time, b: Time) -> bool:
    return (a.earliest or "9") <= (b.latest or "") and (b.earliest or "9") <= (a.latest or "")


def _exact(time: Time) -> bool:
    return time.earliest is not None and time.earliest == time.latest
