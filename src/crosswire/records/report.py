"""One published text: an article, a dispatch, a post."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from crosswire.records.issue import Issue
from crosswire.records.span import Span

PublishedBasis = Literal["given", "metadata", "page", "text", "unknown"]


@dataclass(frozen=True, slots=True)
class Credit:
    """Somebody whom the report names as where it has its text from ("Original Source: …")."""

    name: str
    span: Span


@dataclass(frozen=True, slots=True)
class Report:
    """One version of one published text.

    ``id``: hash of ``address`` and ``text``. ``address``: the page's address, or the file's name.
    ``published``: an ISO 8601 day or instant, with the precision that is known, and how it is known
    in ``published_basis``. ``text``: the stored text, nothing removed; spans index it.
    ``furniture``: spans of site furniture, marked and not read as story. ``credits``: the credits
    at head and foot. ``title_span``: the title line, where it stands in the text too.
    ``updated``: when the page says that it was last changed (ISO 8601); orders versions.
    """

    id: str
    address: str
    text: str
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    byline: str | None = None
    published: str | None = None
    published_basis: PublishedBasis = "unknown"
    language: str | None = None
    credits: tuple[Credit, ...] = ()
    furniture: tuple[Span, ...] = ()
    title_span: Span | None = None
    issues: tuple[Issue, ...] = ()
    updated: str | None = None

    @property
    def day(self) -> str | None:
        """The day of publication (``YYYY-MM-DD``), or ``None``."""
        return self.published[:10] if self.published and len(self.published) >= 10 else None

    @property
    def label(self) -> str:
        """What a reader calls it: the outlet, else the address."""
        return self.outlet or self.address
