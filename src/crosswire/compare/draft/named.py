"""Names in a draft that the collection does, or does not, know."""

from __future__ import annotations

from crosswire.compare.draft.lookup import Lookup, point
from crosswire.records.check import Point, PointKind
from crosswire.records.name import Name


def name_point(name: Name, lookup: Lookup) -> Point | None:
    """A name that no report has; ``None`` where some report has it, in any spelling."""
    read = lookup.concepts([name.span])
    if not read or any(lookup.stands(concept.key) for concept in read):
        return None
    kind: PointKind = "place" if name.kind in ("PLACE", "COUNTRY") else "name"
    return point(kind, lookup.draft, name.span, "not_found", "No report names it.")
