"""What an outlet prints with many reports: teasers, promotions, standing paragraphs.

Furniture that nobody marked is known by its return: words that stand in several reports of one
outlet, weeks apart, belong to the outlet and not to the story. They prove no descent.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from crosswire.link.citations import outlet_key
from crosswire.link.days import number
from crosswire.link.wording import RUN, Flags, Numbers, Wording
from crosswire.records.report import Report

TIMES = 3  # reports of one outlet that have the same words
WEEKS_APART = 14  # days between the first and the last of them


def without_templates(reports: Sequence[Report], wordings: Sequence[Wording]) -> list[Wording]:
    """The wordings with what their outlet prints again and again marked as no words of theirs."""
    of_outlet: dict[str, list[int]] = defaultdict(list)
    for at, report in enumerate(reports):
        if report.outlet and number(report.day) is not None:
            of_outlet[outlet_key(report.outlet)].append(at)
    found = list(wordings)
    for places in of_outlet.values():
        if len(places) < TIMES:
            continue
        standing = _standing([reports[at] for at in places], [wordings[at] for at in places])
        for at in places if len(standing) else ():
            found[at] = _marked(wordings[at], standing)
    return found


def _standing(reports: Sequence[Report], wordings: Sequence[Wording]) -> Numbers:
    """The runs of words that stand in enough reports, far enough apart."""
    own = [np.unique(wording.runs) for wording in wordings]
    runs = np.concatenate(own)
    days = np.repeat([number(one.day) or 0 for one in reports], [len(one) for one in own])
    order = np.lexsort((days, runs))
    runs, days = runs[order], days[order]
    if not len(runs):
        return runs
    first = np.flatnonzero(np.concatenate(([True], runs[1:] != runs[:-1])))
    last = np.concatenate((first[1:], [len(runs)])) - 1
    often = (last - first + 1 >= TIMES) & (days[last] - days[first] >= WEEKS_APART)
    found: Numbers = runs[first[often]]
    return found


def _marked(wording: Wording, standing: Numbers) -> Wording:
    hit = np.isin(wording.runs, standing)
    marked: Flags = np.zeros(len(wording), dtype=np.bool_)
    for place in range(RUN):
        marked[place : place + len(hit)] |= hit[: max(0, len(wording) - place)]
    return replace(wording, quoted=wording.quoted | marked) if hit.any() else wording
