"""What a verb of saying governs: the clause after it, before it, or around it."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from crosswire.read.statements.agreement import of_speaker
from crosswire.read.statements.cues import SUBJECTS, adjective_frames, noun_frames, verb_frames
from crosswire.read.statements.found import Ranges, branch

SPEECH = frozenset({"clause", "quote"})
GOES_ON = frozenset({"clause", "obj"})
_PAST = frozenset({"VBD", "VBZ"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_QUOTED = frozenset({'"', "''", "``"})
_CONDITIONS = frozenset({"if", "unless", "until", "because"})
FARTHEST = 20  # tokens between a cue and its "that"
Reading = tuple[str, Ranges, list[int]]  # rule, content, further tokens of the cue


def clause(verb: Token, children: list[Token], frames: frozenset[str]) -> Reading | None:
    """The clause that a verb takes: "said (that) …", "…, she said"."""
    if not frames & SPEECH:
        return None
    after = [c for c in children if "clause" in frames and _follows(c, verb)]
    before = [c for c in children if c.dep_ == "ccomp" and c.i < verb.i and not _cut_off(c, verb)]
    if after and (not before or branch(after[0])[0] <= verb.i + 3):
        first, end = branch(after[0])
        return "clause", (_to_cue(after[0], verb, first, _with_conjuncts(verb, end)),), []
    if before:
        return "clause", (branch(before[0]),), []
    return _garden_path(verb, children) or (_astray(verb, children) if "clause" in frames else None)


def _astray(verb: Token, children: list[Token]) -> Reading | None:
    """A clause that the parser hangs elsewhere: "said at noon that …", "said closing it would".

    "Yes" and "no" are clauses too.
    """
    doc, after = verb.doc, verb.i + 1
    if after >= len(doc) or verb.tag_ not in _FINITE:
        return None
    for child in children:
        if child.i == after and child.lower_ in ("yes", "no"):
            return "clause", ((after, after + 1),), []
        gerund = child.i == after and child.dep_ == "xcomp" and child.tag_ == "VBG"
        if gerund and any(g.dep_ == "ccomp" and _finite(g) for g in child.children):
            return "clause", (branch(child),), []
    return _that(verb, children)


def _that(verb: Token, children: list[Token]) -> Reading | None:
    """The form "said after a vote that he had doubts", where "that" is taken for a pronoun."""
    doc = verb.doc
    if any(child.dep_ in ("dobj", "xcomp", "ccomp") for child in children):
        return None
    for i in range(verb.i + 1, min(branch(verb)[1], verb.i + FARTHEST)):
        token = doc[i]
        if token.pos_ in ("VERB", "AUX") and token.dep_ != "prep":
            return None
        if "that" in noun_frames(token) | adjective_frames(token):
            return None  # its own clause: "replied to claims that …"
        if token.lower_ == "that" and token.tag_ == "IN" and token.dep_ == "mark":
            return "clause", ((i, branch(token.head)[1]),), []
    return None


def _finite(verb: Token) -> bool:
    return _tense(verb) in _FINITE


def _cut_off(child: Token, verb: Token) -> bool:
    """Whether a colon or semicolon parts a clause from the cue: "One is known: they call it"."""
    doc, end = verb.doc, branch(child)[1]
    between = doc[end - 1 : max(end, min(verb.i, end + 3))]
    return any(t.text in (":", ";") for t in between) and doc[branch(child)[0]].text not in _QUOTED


def _follows(child: Token, verb: Token) -> bool:
    """A clause after its verb, and no participle that goes on: “…,” she said, noting that “…”."""
    if child.dep_ != "ccomp" or child.i < verb.i:
        return False
    low = branch(child)[0]
    return not (child.tag_ == "VBG" and low == child.i and verb.doc[low - 1].text == ",")


def aside(verb: Token, children: list[Token], frames: frozenset[str]) -> Reading | None:
    """The sentence is what is said, and the cue stands in it: "Rain, he said, will fall"."""
    if not frames & SPEECH:
        return None
    if verb.dep_ == "parataxis" or (verb.dep_ == "advcl" and _as(verb, children, frames)):
        whole = branch(verb.head)
        return "aside", _without((whole[0], _goes_on(verb, whole[1])), branch(verb)), []
    if verb.dep_ == "advcl" and _between_commas(verb, children):
        own = min([verb.i, *(branch(c)[0] for c in children if c.dep_ in SUBJECTS)])
        return "aside", _without(branch(verb.head), (own, verb.i + 1)), []
    return None


def _between_commas(verb: Token, children: list[Token]) -> bool:
    """A bare cue that the parser takes as a clause: "If elected, Lark vowed, he would go"."""
    doc, bare = verb.doc, {"mark", "ccomp", "dobj", "xcomp", "prep"}
    follows = verb.i + 1 < len(doc) and doc[verb.i + 1].text == ","
    subjects = [c for c in children if c.dep_ in SUBJECTS and c.i < verb.i]
    if not follows or not subjects or any(c.dep_ in bare for c in children):
        return False
    low = branch(subjects[0])[0]
    return low > 0 and doc[low - 1].text == ","


def _goes_on(verb: Token, end: int) -> int:
    """Where the narrator goes on after a cue in the middle: "It rained, he said, and the sun set".

    The new clause has a subject of its own, stands right after the cue, and nobody is quoted in it.
    """
    doc, after = verb.doc, branch(verb)[1]
    for child in verb.head.children:
        if child.dep_ != "conj" or child.tag_ not in _FINITE or child.i < after:
            continue
        low = branch(child)[0]
        joined = [t for t in doc[after:low] if t.text != ","]
        own = any(g.dep_ in SUBJECTS for g in child.children)
        if own and len(joined) == 1 and joined[0].dep_ == "cc" and not _marks(doc, low, end):
            return joined[0].i
    return end


def _marks(doc: Doc, first: int, end: int) -> bool:
    return any(token.text in _QUOTED for token in doc[first:end])


def _as(verb: Token, children: list[Token], frames: frozenset[str]) -> bool:
    """The form "As the paper noted, …": a clause with "as" and nothing said in it."""
    if verb.tag_ not in _FINITE or "clause" not in frames:
        return False
    led = any(child.lower_ == "as" and child.dep_ in ("mark", "advmod") for child in children)
    return led and not any(child.dep_ in ("ccomp", "dobj", "xcomp") for child in children)


def _without(whole: tuple[int, int], part: tuple[int, int]) -> Ranges:
    return tuple(r for r in ((whole[0], part[0]), (part[1], whole[1])) if r[0] < r[1])


def _garden_path(verb: Token, children: list[Token]) -> Reading | None:
    """The form "The mayor indicated work was done", where the parser sees "indicated work"."""
    if verb.dep_ != "amod" or not any(child.dep_ in SUBJECTS for child in children):
        return None
    above = verb.head.head
    if verb.head.dep_ not in SUBJECTS or above.i < verb.i:
        return None
    return "clause", ((verb.i + 1, branch(above)[1]),), []


def _with_conjuncts(verb: Token, end: int) -> int:
    """The end of what is said with "and …" right after it, where that has its own subject.

    After a comma the narrator goes on, unless the words are quoted: "said it was late, but “…”".
    """
    for child in verb.children:
        if child.dep_ == "conj" and child.i >= end and not GOES_ON & verb_frames(child):
            low, high = branch(child)
            joined = [t for t in verb.doc[end:low] if t.text != ","]
            paused = len(joined) < low - end and verb.doc[low].text not in _QUOTED
            own = any(g.dep_ in SUBJECTS for g in child.children)
            if own and len(joined) == 1 and joined[0].dep_ == "cc" and not paused:
                return high
    return end


def _to_cue(root: Token, verb: Token, first: int, end: int) -> tuple[int, int]:
    """Content up to "and" with the speaker's next verb: "said it rained and warned of floods"."""
    for child in root.children:
        low = branch(child)[0]
        if child.dep_ != "conj" or low <= first or verb.doc[low - 1].dep_ != "cc":
            continue
        if any(g.dep_ in SUBJECTS for g in child.children):
            continue
        if of_speaker(child, root, verb) or _next_cue(child, root, verb):
            return first, low - 1
    return first, end


def _next_cue(child: Token, root: Token, verb: Token) -> bool:
    """Whether a conjunct is a cue in the tense of the one before, and so the speaker's."""
    if child.tag_ != verb.tag_ or verb.tag_ not in ("VBD", "VBZ"):
        return False
    inner = next((c for c in root.children if c.dep_ in SUBJECTS), None)
    pronoun = inner is not None and inner.pos_ == "PRON"
    governs = any(g.dep_ in ("ccomp", "dobj", "xcomp", "prep") for g in child.children)
    if not governs or not GOES_ON & verb_frames(child):
        return False
    comma = verb.doc[branch(child)[0] - 2].text == ","
    return pronoun or comma or _tense(root) != child.tag_


def _tense(root: Token) -> str:
    """The tag of the finite verb of a clause."""
    finite = [c.tag_ for c in root.children if c.dep_ in ("aux", "auxpass") and c.tag_ in _FINITE]
    return finite[0] if finite else root.tag_


def shortened(content: tuple[int, int], verb: Token) -> tuple[int, int]:
    """Content without a participle at its end by which the speaker goes on: "…, adding that …"."""
    first, end = content
    if first < verb.i:
        return content
    for token in verb.doc[first:end]:
        if token.tag_ == "VBG" and GOES_ON & verb_frames(token):
            low, high = branch(token.head if token.dep_ == "pcomp" else token)
            comma = verb.doc[low - 1].text in (",", '"', "''")
            led = verb.doc[low].lower_ in ("before", "after", "while", "when")
            if (comma or led) and low > first + 1 and high >= end - 1:
                return first, low
    return content


def to_finite(content: tuple[int, int], verb: Token) -> tuple[int, int]:
    """Content without a clause by which the speaker goes on: "denied lying and *left* at noon"."""
    first, end = content
    if first < verb.i or verb.tag_ not in _PAST:
        return content
    root = verb.doc[first:end].root
    if _tense(root) in _FINITE:
        return content
    for child in root.children:
        low = branch(child)[0]
        if child.dep_ == "conj" and child.tag_ == verb.tag_ and first < low < end:
            led = verb.doc[low - 1]
            own = any(g.dep_ in SUBJECTS for g in child.children)
            if led.dep_ == "cc" and not own:
                return first, led.i
    return content


def with_condition(content: tuple[int, int], children: list[Token]) -> tuple[int, int]:
    """Content with the condition right after it: "threatened to sue unless they pay"."""
    first, end = content
    for child in children:
        follows = child.dep_ == "advcl" and branch(child)[0] in (end, end + 1)
        if follows and any(g.dep_ == "mark" and g.lower_ in _CONDITIONS for g in child.children):
            return first, branch(child)[1]
    return content
