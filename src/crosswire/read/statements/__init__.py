"""Who said what: every attribution of a report, with speaker, cue, content, stance and via.

layout       where everything stands         quotations   quotation marks in pairs
cues         the words that tell of saying   subjects     whose verb it is
verbs        "said that …"                   nouns        "her criticism of …"
phrases      "according to …"                direct       whose quotation it is
worded       the slogan “…”              tweets       posts printed whole
headlines    "Port to close, mayor says"
contents     what is said, to the word       selection    which of all this stands
speakers     who that is in this report      people       gender and number of who is named
stance       denies, promises, warns …       via          through whom it came
build        the record
"""

from __future__ import annotations

from collections.abc import Sequence

from crosswire.read.parse import Parsed
from crosswire.read.statements.build import build
from crosswire.read.statements.colons import colon_attributions
from crosswire.read.statements.headlines import headlines
from crosswire.read.statements.layout import layout, marked
from crosswire.read.statements.nouns import noun_attributions
from crosswire.read.statements.phrases import ACCORDING, phrase_attributions
from crosswire.read.statements.quotations import quotations
from crosswire.read.statements.selection import Selection
from crosswire.read.statements.speakers import Speakers
from crosswire.read.statements.tweets import tweets
from crosswire.read.statements.verbs import verb_attributions
from crosswire.read.statements.via import relayed
from crosswire.records.issue import Issue
from crosswire.records.name import Name
from crosswire.records.role import Role
from crosswire.records.statement import Statement


def statements(
    parsed: Parsed, names: Sequence[Name], roles: Sequence[Role]
) -> tuple[Statement, ...]:
    """Every statement of a report, in the order of the text."""
    where = layout(parsed)
    selection = Selection(where)
    selection.offer(tweets(where))
    selection.offer(colon_attributions(where))
    phrases = list(phrase_attributions(where))
    spoken = relayed(verb_attributions(where), [one for one in phrases if one.rule == ACCORDING])
    selection.offer(spoken.found)
    selection.offer(headlines(where))
    selection.quotations()
    selection.offer([one for one in phrases if one.rule != ACCORDING])
    selection.offer(noun_attributions(where))
    selection.worded()
    heads = {one.found.speaker.i for one in selection.taken if one.found.speaker is not None}
    speakers = Speakers(parsed.report.id, where, names, roles, heads)
    taken = sorted(selection.taken, key=lambda one: min(one.tokens | set(one.found.cue)))
    found = (build(where, one, speakers, spoken.via.get(one.found.head.i, ())) for one in taken)
    return tuple(one for one in found if one is not None)


def quotation_issues(parsed: Parsed) -> tuple[Issue, ...]:
    """Quotation marks that are lost or odd; what they hold is read all the same."""
    return quotations(marked(parsed))[1]
