"""What one version of a report has otherwise than the version before it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from crosswire.records.span import Span

ChangeKind = Literal[
    "headline", "correction", "figure", "quotation", "speaker", "date", "added", "dropped",
    "wording",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Change:
    """One difference: ``before`` in the older version, ``after`` in the newer, words as printed.

    ``None`` where the one has nothing there. ``older`` and ``newer`` say where the words stand in
    each version's text; a headline that stands in no text has no span. ``correction``: a notice
    with which the newer version itself says that it was changed.
    """

    kind: ChangeKind
    before: str | None = None
    after: str | None = None
    older: Span | None = None
    newer: Span | None = None
