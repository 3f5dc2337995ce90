"""Who holds which title of what, as each place in a report tells it.

A parse and its names go in; roles come out in the order of the text.

    phrases      a title with what stands before it: whose it is, and whether it is held
    complements  a title with what stands behind it: of what, for whom
    before       titles before names, and "the president of Y, X"
    after        "X, mayor of Y", "X, who served as", "X is the president of Y"
    counterparts "his Chinese counterpart X"
    countries    whose office it is, where the report says it elsewhere
"""

from __future__ import annotations

from crosswire.read.parse import Parsed
from crosswire.read.roles.after import roles_after
from crosswire.read.roles.before import roles_before
from crosswire.read.roles.counterparts import counterpart_roles
from crosswire.read.roles.countries import with_countries
from crosswire.read.roles.found import Found, Text
from crosswire.records.name import Name
from crosswire.records.role import Role
from crosswire.records.span import Span

__all__ = ["roles"]


def roles(parsed: Parsed, names: tuple[Name, ...]) -> tuple[Role, ...]:
    """Every role that the report tells, in the order of the text."""
    text = Text(parsed.doc, names)
    found = [*roles_before(text), *roles_after(text)]
    found += counterpart_roles(text, found)
    found.sort(key=lambda role: (role.start, role.end))
    return tuple(_role(parsed, role) for role in with_countries(text, found))


def _role(parsed: Parsed, found: Found) -> Role:
    doc, printed = parsed.doc, parsed.report.text
    last = doc[found.end - 1]
    span = Span(doc[found.start].idx, last.idx + len(last))
    title = printed[found.title.start : found.title.end] if not found.stated else found.stated
    return Role(
        person=found.person,
        title=title,
        of=found.of,
        tense=found.tense,
        span=span,
        text=span.of(printed),
        rule=found.rule,
    )
