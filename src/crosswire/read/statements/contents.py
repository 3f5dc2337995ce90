"""What is said: the words of a content, cut to whole quotations and clean ends."""

from __future__ import annotations

from collections.abc import Iterable

from crosswire.read.statements.found import Found, Ranges, branch
from crosswire.read.statements.layout import Layout, Quoted
from crosswire.records.span import Span
from crosswire.words.lists import words

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
FARTHEST = 16  # tokens between a quotation and the comma before its cue
SPEECH = 3  # words; fewer in quotation marks are a word or two that somebody chose
_WHOLE = frozenset({"colon:line", "verb:aside"})  # the whole line or sentence is said
_DASHES = frozenset({"-", "--", "---"})
_BARE = frozenset(",;:-–—―.!?… \t\n\xa0_*|>•")


def content_tokens(layout: Layout, found: Found) -> set[int]:
    """The tokens of a content: quotations that it touches whole, cue and speaker left out."""
    tokens: set[int] = set()
    for first, end in found.content:
        tokens.update(range(first, end))
    own = layout.quote_of[found.head.i]
    for number in sorted({layout.quote_of[i] for i in tokens} - {-1, own}):
        quoted = layout.quoted[number]
        if _of_earlier_cue(layout, found, number, tokens):
            tokens = {i for i in tokens if i < quoted.first}
            break
        tokens.update(range(quoted.first, quoted.last + 1))
        tokens.update(run_on(layout, quoted, found))
    tokens = _to_dash(layout, found, _speech_alone(layout, found, tokens))
    tokens.difference_update(found.cue)
    if found.speaker is not None and not found.rule.endswith("raised"):
        first, end = branch(found.speaker)
        if found.speaker.i in tokens and not _holds(found, first, end):
            tokens.difference_update(range(first, end))
    return tokens


def _to_dash(layout: Layout, found: Found, tokens: set[int]) -> set[int]:
    """A content after its cue up to a lone dash, behind which the narrator goes on."""
    end = max(tokens, default=0) + 1
    dashes = [
        i
        for i in range(found.head.i + 1, end)
        if i in tokens and layout.doc[i].text in _DASHES and _spaced(layout, i)
    ]
    if len(dashes) != 1 or found.rule in _WHOLE or layout.in_quote(dashes[0]):
        return tokens
    if layout.doc[min(dashes[0] + 1, end - 1)].lower_ not in words("dash_openers"):
        return tokens
    return {i for i in tokens if i < dashes[0]} or tokens


def _spaced(layout: Layout, i: int) -> bool:
    """Whether a dash parts words, and is no hyphen."""
    return layout.text[layout.starts[i]] in "–—―" or bool(layout.doc[i - 1].whitespace_)


def _of_earlier_cue(layout: Layout, found: Found, number: int, tokens: set[int]) -> bool:
    """Whether a quotation resumes one before the cue: “…,” he wrote, explaining why, “but …”."""
    if not number or layout.quoted[number].first < found.head.i:
        return False
    before = layout.quoted[number - 1]
    if before.last > found.head.i or not resumes(layout, before, layout.quoted[number]):
        return False
    cue, first = found.head.i, layout.quoted[number].first
    complete = any(t.tag_ in _FINITE and t.i in tokens for t in layout.doc[cue + 1 : first])
    return complete and any(t.tag_ in _FINITE for t in layout.doc[before.last + 1 : cue])


def resumes(layout: Layout, before: Quoted, quoted: Quoted) -> bool:
    """Whether a quotation takes up an unfinished one: “We wait,” he said, “but not long”."""
    doc = layout.doc
    if last_mark(layout, before) not in ",-–—" or not goes_on_small(layout, quoted):
        return False
    lead = doc[quoted.first - 1]
    between = doc[before.last + 1 : quoted.first]
    return (lead.text == "," or (lead.dep_ == "cc" and lead.nbor(-1).text == ",")) and not any(
        t.text in (".", "!", "?", ";", ":") or "\n" in t.text for t in between
    )


def run_on(layout: Layout, quoted: Quoted, found: Found) -> range:
    """The words after a quotation that lead to its cue: “a disgrace” to the town, Reed said."""
    nothing = range(0)
    if quoted.last >= found.head.i or last_mark(layout, quoted) in ",.!?…-–—":
        return nothing
    own = found.speaker if found.speaker is not None else found.head
    end = min(own.left_edge.i, found.head.i) - 1
    if not quoted.last + 1 < end <= quoted.last + FARTHEST or layout.doc[end].text != ",":
        return nothing
    between = layout.doc[quoted.last + 1 : end]
    stops = any(t.text in (".", "!", "?", ";", ":", ",") or layout.in_quote(t.i) for t in between)
    return nothing if stops or layout.in_quote(end) else range(quoted.last + 1, end)


def _speech_alone(layout: Layout, found: Found, tokens: set[int]) -> set[int]:
    """Where a cue follows whole speech in quotation marks, that speech alone is its content."""
    if found.rule not in ("verb:clause", "verb:aside") or not tokens:
        return tokens
    inside = [layout.quoted[n] for n in sorted({layout.quote_of[i] for i in tokens} - {-1})]
    speech = [
        one
        for one in inside
        if one.words >= SPEECH and one.first in tokens and _stands_alone(layout, found, one, tokens)
    ]
    pieces = [one for one in inside if one not in speech and one.last < found.head.i]
    if not speech or (pieces and pieces[0].first == min(tokens)):
        return tokens
    return {i for one in speech for i in range(one.first, one.last + 1)}


def last_mark(layout: Layout, one: Quoted) -> str:
    """The last character of a quotation, past the marks of another one inside it."""
    start, end = one.quotation.inner
    inner = layout.text[max(start, end - 4) : end].rstrip("”’»\"'")
    return inner[-1:] or layout.text[end - 1]


def _stands_alone(layout: Layout, found: Found, one: Quoted, tokens: set[int]) -> bool:
    """Whether nothing of the content leads up to a quotation that pauses at its end."""
    if last_mark(layout, one) not in ",.!?…-–—":
        return False
    if found.head.i < one.first:
        own = {found.head.i, *found.cue}
        between = layout.doc[found.head.i : one.first]
        return not any(t.is_alpha and t.i in tokens and t.i not in own for t in between)
    return not _led_up_to(layout, one, tokens)


def _led_up_to(layout: Layout, one: Quoted, tokens: set[int]) -> bool:
    """Whether words of the content run into a quotation: With him gone, “there is no hope”."""
    before = layout.doc[one.first - 1] if one.first else None
    if before is not None and before.text == "," and goes_on_small(layout, one):
        before = layout.doc[before.i - 1] if before.i else None
    return before is not None and before.is_alpha and before.i in tokens


def goes_on_small(layout: Layout, one: Quoted) -> bool:
    """Whether a quotation begins inside a sentence: with a small letter."""
    inner = one.quotation.inner.of(layout.text)
    first = next((c for c in inner if c.isalnum()), "")
    return first.islower() and not inner.startswith(("…", "..."))


def _holds(found: Found, first: int, end: int) -> bool:
    return first <= found.head.i < end


def runs(tokens: Iterable[int]) -> Ranges:
    """Neighbouring tokens as ranges, in order."""
    ranges: list[tuple[int, int]] = []
    for i in sorted(tokens):
        if ranges and ranges[-1][1] == i:
            ranges[-1] = (ranges[-1][0], i + 1)
        else:
            ranges.append((i, i + 1))
    return tuple(ranges)


def content_spans(layout: Layout, tokens: set[int]) -> tuple[Span, ...]:
    """The spans of a content, without punctuation and empty runs at their ends."""
    spans = []
    for first, end in runs(i for i in tokens if not layout.blanked(layout.tokens[i])):
        while end - 1 > first and layout.doc[end - 1].is_space:  # blanked furniture is space
            end -= 1
        span = clean(layout, Span(layout.starts[first], layout.span(end - 1, end - 1).end))
        if any(c.isalnum() for c in span.of(layout.text)):
            spans.append(span)
    return _rejoined(layout.text, spans)


def _rejoined(text: str, spans: list[Span]) -> tuple[Span, ...]:
    """Spans with nothing but white space or a comma between them are one."""
    joined: list[Span] = []
    for span in spans:
        if (
            joined
            and not any(c.isalnum() for c in text[joined[-1].end : span.start])
            and not (set("“”\"'«»\n") & set(text[joined[-1].end - 1 : span.start + 1]))
        ):
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return tuple(joined)


def clean(layout: Layout, span: Span) -> Span:
    """Ends without stray punctuation; a span that is one quotation loses its marks."""
    text = layout.text
    start, end = span
    while start < end and text[start] in _BARE:
        start += 1
    while end > start and text[end - 1] in _BARE and not _kept_end(text, start, end):
        end -= 1
    for one in _quotations(layout, start, end):
        if one.quotation.outer == Span(start, end) or one.quotation.outer == Span(start, end + 1):
            return one.quotation.inner
    end -= _odd_end(text, start, end)
    return Span(start, end)


def _quotations(layout: Layout, start: int, end: int) -> list[Quoted]:
    found = []
    for token in (layout.doc.char_span(start, start + 1, alignment_mode="expand") or ())[:1]:
        number = layout.quote_of[token.i]
        if number >= 0:
            found.append(layout.quoted[number])
    return found


def _kept_end(text: str, start: int, end: int) -> bool:
    """Whether a full stop belongs to the last word ("the U.S.")."""
    return (
        text[end - 1] == "."
        and end - start > 3
        and text[end - 3] == "."
        and text[end - 2].isupper()
    )


def _odd_end(text: str, start: int, end: int) -> int:
    """How many closing marks at the end close nothing inside."""
    odd = 0
    while end - odd > start and text[end - odd - 1] == ")" and "(" not in text[start:end]:
        odd += 1
    return odd
