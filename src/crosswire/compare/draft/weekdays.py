"""Days of the week in a draft, where the draft or the reports do not say which day that was."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from crosswire.compare.draft.lookup import Lookup, Match, point
from crosswire.records.check import Point, Verdict
from crosswire.records.time import Time

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DAY = re.compile(rf"\b(?:{'|'.join(DAYS)})\b", re.IGNORECASE)


def weekday_point(
    time: Time, near: Sequence[Match], lookup: Lookup, *, surely: float
) -> Point | None:
    """Whether a place that tells the same names this day of the week; ``None`` where none has any.

    ``near``: the places that tell the same. Contradicted where one that is alike as a whole, by
    ``surely``, has another day, and none has this one.
    """
    mine = _named(time.text)
    told = [(match, _days(match, lookup)) for match in near]
    told = [(match, days) for match, days in told if days]
    if not mine or not told:
        return None
    if fits := [match for match, days in told if mine & days]:
        why = f"Told with this day by {lookup.labels(m.claim.report for m in fits)}."
        return _point(time, fits, "supported", why, lookup)
    alike = [match for match, _ in told if match.alike.both >= surely]
    others = " or ".join(day.title() for day in DAYS if any(day in days for _, days in told))
    have = lookup.says((match.claim.report for match, _ in told), "have")
    verdict: Verdict = "contradicted" if alike else "not_found"
    return _point(time, alike or [told[0][0]], verdict, f"{have} “{others}”.", lookup)


def _named(text: str) -> frozenset[str]:
    return frozenset(day.lower() for day in _DAY.findall(text))


def _days(match: Match, lookup: Lookup) -> frozenset[str]:
    """The days of the week that a place names, and those of its dates."""
    text = lookup.material.all.report[match.claim.report].text
    named = _named(" ".join(span.of(text) for span in match.claim.content))
    dated = {
        DAYS[date.fromisoformat(time.earliest).weekday()]
        for time in lookup.times(match.claim)
        if time.earliest and time.earliest == time.latest
    }
    return named | dated


def _point(time: Time, found: Sequence[Match], verdict: Verdict, why: str, lookup: Lookup) -> Point:
    passages = lookup.passages(match.claim for match in found)
    return point("date", lookup.draft, time.span, verdict, why, passages)
