"""What is known of a report from outside its text, and what comes out where none can be made."""

from __future__ import annotations

from dataclasses import dataclass, replace

from crosswire.errors import WrongUse
from crosswire.gather.dates import iso
from crosswire.records.issue import Issue
from crosswire.records.report import PublishedBasis


@dataclass(frozen=True, slots=True)
class Given:
    """What the caller says of a report; it beats what the page and the text say.

    ``published``: an ISO day or instant, or a date that is clear without its context ("18 April
    2025"); kept as ISO. Raises ``WrongUse`` for any other value.
    """

    outlet: str | None = None
    published: str | None = None
    url: str | None = None
    title: str | None = None

    def __post_init__(self) -> None:
        if self.published is None:
            return
        value = iso(self.published)
        if value is None:
            raise WrongUse(
                f"{self.published!r} is not a date of publication.",
                next_step="Give a day as YYYY-MM-DD or an instant as YYYY-MM-DDThh:mm.",
            )
        object.__setattr__(self, "published", value)

    def over(self, other: Given) -> Given:
        """The same, with what it leaves open taken from ``other``."""
        return replace(
            self,
            outlet=self.outlet or other.outlet,
            published=self.published or other.published,
            url=self.url or other.url,
            title=self.title or other.title,
        )


@dataclass(frozen=True, slots=True)
class Stated:
    """What a page or a record says of itself.

    ``basis``: how its ``published`` is known. ``updated``: when it was last changed (ISO 8601).
    """

    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    byline: str | None = None
    published: str | None = None
    basis: PublishedBasis = "unknown"
    updated: str | None = None


NOTHING_GIVEN = Given()
NOTHING_STATED = Stated()


@dataclass(frozen=True, slots=True)
class Refused:
    """What could not become a report: where it lies, and the issue that says why."""

    address: str
    issue: Issue
