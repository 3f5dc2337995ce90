"""Whose quotation it is: the cue beside it, a colon before it, or the speaker who goes on."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from crosswire.read.statements.contents import goes_on_small, last_mark
from crosswire.read.statements.cues import verb_frames
from crosswire.read.statements.found import Found
from crosswire.read.statements.layout import Layout, Quoted
from crosswire.read.statements.subjects import beside, subject
from crosswire.words.lists import words

NEAR = 14  # tokens between a quotation and its cue
BACK = 40
LED = 3  # tokens before speech that goes on
DASH = "dash"
_SPEECH = frozenset({"clause", "quote"})
_BARELY = frozenset({"clause", "obj"})  # verbs that need no comma before words in marks


def cue_after(layout: Layout, quoted: Quoted) -> tuple[Token, Token] | None:
    """The verb of saying after a quotation, and who speaks: “…,” she said; “…?” asked he."""
    if embedded(layout, quoted) or _headed(layout, quoted):
        return None
    if is_title(layout, quoted) and not _begins_sentence(layout, quoted):
        return None
    if not _pauses(layout, quoted) and not _opens_sentence(layout, quoted):
        return None
    ended = last_mark(layout, quoted) == "."
    for token in _until_stop(layout, quoted):
        first = token.i == quoted.last + 1
        anew = first and ended and token.text[:1].isupper() and token.pos_ != "VERB"
        if anew and not _attributes(layout, token.i):
            return None
        if token.pos_ in ("VERB", "AUX") and (
            _SPEECH & verb_frames(token) or _beams(layout, quoted, token)
        ):
            own = subject(token)
            if own is None or own.i <= quoted.last:
                own = beside(token) or _between(layout, quoted, token)
            near = own is not None and quoted.last < own.i and own.left_edge.i <= quoted.last + NEAR
            return (token, own) if own is not None and near else None
    return None


def _between(layout: Layout, quoted: Quoted, verb: Token) -> Token | None:
    """Who stands between a quotation and its cue: “…,” one speaker, Ada Lark, told the crowd."""
    if verb.tag_ not in ("VBD", "VBZ") or quoted.last + 1 >= verb.i:
        return None
    root = layout.doc[quoted.last + 1 : verb.i].root
    return root if root.pos_ in ("PROPN", "NOUN", "PRON", "NUM") else None


def _headed(layout: Layout, quoted: Quoted) -> bool:
    """Whether a colon follows the quotation: what comes next explains it, as in a headline."""
    after = quoted.last + 1
    return after < len(layout.doc) and layout.doc[after].text == ":"


def _until_stop(layout: Layout, quoted: Quoted) -> Iterator[Token]:
    """The tokens after a quotation, up to a stop, a paragraph's end or the next quotation."""
    here = layout.paragraph_of[quoted.last]
    for token in layout.doc[quoted.last + 1 : quoted.last + 1 + BACK]:
        if layout.in_quote(token.i) or layout.paragraph_of[token.i] != here:
            return
        if token.text in (".", "!", "?", ";") and not _closes_bracket(token):
            return
        yield token


def _closes_bracket(token: Token) -> bool:
    """The full stop of a shortened word in brackets: "(D-Md.)"."""
    return token.i + 1 < len(token.doc) and token.nbor().text == ")"


def _beams(layout: Layout, quoted: Quoted, verb: Token) -> bool:
    """Whether any finite verb right after speech tells how it was said: “Yes!” beamed Lark."""
    if verb.tag_ not in ("VBD", "VBZ") or verb.pos_ != "VERB" or verb.i > quoted.last + 5:
        return False
    return last_mark(layout, quoted) in ",!?" and _begins_sentence(layout, quoted)


def embedded(layout: Layout, quoted: Quoted) -> bool:
    """Whether a quotation is built into a sentence: "because he is “no journalist,” …"."""
    before = layout.doc[quoted.first - 1] if quoted.first else None
    if before is None or not before.is_alpha or before.pos_ in ("CCONJ", "SCONJ"):
        return False
    return layout.sentence_of[before.i] == layout.sentence_of[quoted.first]


def by_phrase(layout: Layout, quoted: Quoted) -> bool:
    """Whether "according to" follows a quotation."""
    here = layout.paragraph_of[quoted.last]
    after = layout.doc[quoted.last + 1 : quoted.last + 3]
    return any(t.lower_ == "according" and layout.paragraph_of[t.i] == here for t in after)


def _pauses(layout: Layout, quoted: Quoted) -> bool:
    """Whether a quotation ends as speech does: with a comma or a stop, inside or right after."""
    after = quoted.last + 1
    follows = layout.doc[after].text if after < len(layout.doc) else ""
    return last_mark(layout, quoted) in ",.!?…-–—" or follows in (",", "-", "--")


def _opens_sentence(layout: Layout, quoted: Quoted) -> bool:
    return quoted.words >= 3 and _begins_sentence(layout, quoted)


def _attributes(layout: Layout, i: int) -> bool:
    """Whether a new sentence after a closed quotation is the bare "X said."."""
    end = layout.sentence(i)[1]
    told = [t for t in layout.doc[i:end] if not t.is_punct and not t.is_space]
    if any(t.text == ":" for t in layout.doc[i : end + 1]):
        return False  # it leads to what comes next
    return len(told) <= 6 and any(_SPEECH & verb_frames(t) for t in told if t.pos_ == "VERB")


def cue_before(layout: Layout, quoted: Quoted) -> Token | None:
    """The verb of saying before a quotation: She said: “…”; he replied, “…”."""
    doc = layout.doc
    if is_title(layout, quoted) and not _inscribed(layout, quoted):
        return None
    colon = _previous(layout, quoted.first)
    closed = colon is None or doc[colon].text not in (":", ",", "-", "--")
    for i in range(quoted.first - 1, max(-1, quoted.first - 1 - BACK), -1):
        token = doc[i]
        if layout.in_quote(i) or layout.paragraph_of[i] < layout.paragraph_of[quoted.first] - 1:
            return None
        if token.text in (".", "!", "?"):
            return None
        if token.pos_ in ("VERB", "AUX") and _SPEECH & verb_frames(token):
            if i > 0 and doc[i - 1].text == "-":
                return None  # so-called
            near = quoted.first - i <= 2 and bool(_BARELY & verb_frames(token))
            return token if not closed or near else None
    return None


def _inscribed(layout: Layout, quoted: Quoted) -> bool:
    """Whether a thing bears the words: a sign that read “Ships First”."""
    verb = layout.doc[quoted.first - 1] if quoted.first else None
    if verb is None or verb.lemma_ != "read" or verb.pos_ != "VERB":
        return False
    own = subject(verb)
    return own is not None and own.ent_type_ != "PERSON" and own.lower_ not in words("readers")


def is_title(layout: Layout, quoted: Quoted) -> bool:
    """Whether a quotation is the title of a work: capitals throughout, and no stop of its own."""
    inside = [t for t in layout.doc[quoted.first : quoted.last + 1] if t.is_alpha]
    small = [t for t in inside if not t.text[0].isupper() and t.pos_ not in ("ADP", "DET", "CCONJ")]
    if small or len(inside) > 8:
        return False
    end = last_mark(layout, quoted)
    return end not in ".!?…" or (end == "." and len(inside) > 2 and _within(layout, quoted))


def _within(layout: Layout, quoted: Quoted) -> bool:
    """Whether a sentence runs into a quotation, and no cue does: on TV's “The New Morning”."""
    before = layout.doc[quoted.first - 1] if quoted.first else None
    if before is None or before.is_punct or before.is_space or _SPEECH & verb_frames(before):
        return False
    return layout.sentence_of[before.i] == layout.sentence_of[quoted.first]


def _previous(layout: Layout, i: int) -> int | None:
    i -= 1
    while i >= 0 and layout.doc[i].is_space:
        i -= 1
    return i if i >= 0 else None


def before_dash(layout: Layout, quoted: Quoted) -> Found | None:
    """A dash and a name after the quotation, and nothing else: “…” – Ada Lark."""
    here = layout.paragraph_of[quoted.last]
    glued = layout.doc[quoted.last].text[-1] in "-―"  # the mark and the dash are one token
    begin = quoted.last + 1 - glued
    rest = [t for t in layout.doc[begin : begin + NEAR] if not t.is_space]
    rest = [t for t in rest if layout.paragraph_of[t.i] == here]
    named = [t for t in rest[1:] if t.text != "."]
    if not named or rest[0].text[-1] not in "-―" or len(rest) > NEAR - 2:
        return None
    if not named[0].text[:1].isupper() or any(t.pos_ in ("VERB", "AUX") for t in named):
        return None
    speaker = layout.doc[named[0].i : named[-1].i + 1].root
    return Found(rest[0], (rest[0].i,), speaker, ((quoted.first, quoted.last + 1),), DASH)


def names_hearer(layout: Layout, found: Found, first: int) -> bool:
    """Whether a cue's object is who is told or described, as a colon leads to what is said.

    "He told the crowd, to applause: “…”"; "She described herself in these words: “…”".
    """
    colon = _previous(layout, first)
    if colon is None or layout.doc[colon].text != ":" or found.rule != "verb:obj":
        return False
    first, end = found.content[0]
    return "hearer" in verb_frames(found.head) or layout.doc[first:end].root.pos_ == "PRON"


def after_colon(layout: Layout, quoted: Quoted) -> Found | None:
    """A colon before the quotation, and no verb of saying: the sentence's subject speaks."""
    colon = _previous(layout, quoted.first)
    if colon is None or layout.doc[colon].text != ":":
        return None
    first, _ = layout.sentence(colon)
    own = _last_subject(layout, first, colon)
    if own is None:
        root = layout.doc[first : colon + 1].root
        own = subject(root) if root.pos_ in ("VERB", "AUX") else root
    if own is None or own.pos_ not in ("PROPN", "PRON", "NOUN"):
        return None
    return Found(layout.doc[colon], (colon,), own, ((quoted.first, quoted.last + 1),), "colon")


def _last_subject(layout: Layout, first: int, colon: int) -> Token | None:
    """The subject of the last verb before a colon: "Parents were told a lie – the mayor added:"."""
    for i in range(colon - 1, max(first, colon - BACK) - 1, -1):
        token = layout.doc[i]
        if token.pos_ in ("VERB", "AUX") and not layout.in_quote(i):
            own = subject(token)
            if own is not None and own.i < i:
                return own
    return None


def goes_on(layout: Layout, before: Quoted | None, quoted: Quoted) -> bool:
    """Whether a quotation goes on from the one before: nothing but its cue's rest between."""
    if before is None:
        return False
    if before.quotation.continued:
        return True
    here, there = layout.paragraph_of[quoted.first], layout.paragraph_of[before.last]
    if here == there:
        begins = _begins_sentence(layout, quoted) or bool(led(layout, quoted))
        return begins and _sentences_between(layout, before, quoted) <= 2
    previous = _previous(layout, quoted.first)
    if previous is not None and layout.doc[previous].text == ":":
        return False  # a cue of its own leads to it
    return _only_quoted(layout, quoted) and not _paragraphs_apart(layout, before, quoted)


def _begins_sentence(layout: Layout, quoted: Quoted) -> bool:
    previous = _previous(layout, quoted.first)
    return previous is None or layout.doc[previous].text[-1] in ".!?\"'”’"


def led(layout: Layout, quoted: Quoted) -> range:
    """A word or two before speech that goes on: Instead, “he acts beaten.”, after what he said."""
    first = layout.sentence(quoted.first)[0]
    before = layout.doc[first : quoted.first]
    if not 0 < len(before) <= LED or not goes_on_small(layout, quoted) or quoted.words <= LED:
        return range(0)
    odd = any(t.pos_ in ("VERB", "AUX") or t.is_space or layout.in_quote(t.i) for t in before)
    return range(0) if odd else range(first, quoted.first)


def _sentences_between(layout: Layout, before: Quoted, quoted: Quoted) -> int:
    between = layout.doc[before.last + 1 : quoted.first]
    return sum(t.text in (".", "!", "?") for t in between)


def _only_quoted(layout: Layout, quoted: Quoted) -> bool:
    """Whether a paragraph begins with the quotation and holds nothing of weight beside it."""
    doc, here = layout.doc, layout.paragraph_of[quoted.first]
    previous = _previous(layout, quoted.first)
    if previous is not None and layout.paragraph_of[previous] == here:
        return False
    following = quoted.last + 1
    while following < len(doc) and (doc[following].is_space or doc[following].is_punct):
        if layout.paragraph_of[following] != here:
            return True
        following += 1
    return following >= len(doc) or layout.paragraph_of[following] != here


def _paragraphs_apart(layout: Layout, before: Quoted, quoted: Quoted) -> int:
    """How many paragraphs with words stand between two quotations, the first one's rest too."""
    between = layout.doc[before.last + 1 : quoted.first]
    there = layout.paragraph_of[before.last]
    return len({layout.paragraph_of[t.i] for t in between if t.is_alpha} - {there})


def same_breath(layout: Layout, before: Quoted, quoted: Quoted, cue: Token) -> bool:
    """Whether a sentence goes on from one quotation into the next, with no new cue between.

    A cue that follows both pauses after the speech: “Yes,” Reed, in a “Lark” cap, said.
    """
    if layout.sentence_of[before.last] != layout.sentence_of[quoted.first]:
        return False
    paused = last_mark(layout, before) in ",!?" and last_mark(layout, quoted) not in ",.!?"
    if cue.i > quoted.last and before.words > LED and paused:
        return False
    between = layout.doc[before.last + 1 : quoted.first]
    return len(between) <= NEAR and not any(
        _SPEECH & verb_frames(token) for token in between if token.pos_ == "VERB"
    )
