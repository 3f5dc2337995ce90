"""Trouble in the material: kept with the report and shown, while the rest is still read."""

from __future__ import annotations

from dataclasses import dataclass

from crosswire.records.span import Span


@dataclass(frozen=True, slots=True)
class Issue:
    """One trouble; ``code`` is a stable slug (``unbalanced-quotation-mark``)."""

    code: str
    message: str
    span: Span | None = None
