"""What several reports tell alike."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from crosswire.compare.agreements.posts import shown
from crosswire.compare.callings import called
from crosswire.compare.claims import Claim, Likeness, likeness
from crosswire.compare.material import Material, finding
from crosswire.compare.predicates import exclude, finite
from crosswire.records.finding import Finding
from crosswire.records.span import Span
from crosswire.words.lists import words
from crosswire.words.stems import stem
from crosswire.words.tokens import word_tokens

ALIKE = 0.5  # share of the shorter claim that the other must have
MOSTLY = 0.7  # the same, where no predicate is seen
WORDS_SHARED = 3
COMPARED = 4  # members of a group that a claim must be like
BESIDE = 2  # words between a cue and what it introduces
_ASKING = frozenset({"how", "what", "when", "where", "whether", "which", "who", "why"})
_POINTING = frozenset({"it", "that", "these", "this", "those"})
MOST = 10  # agreements shown for one story


def told_alike(material: Material) -> Iterator[Finding]:
    """At least two reports tell the same: a thing said by one speaker, or a thing that happened.

    Two places tell the same when most of the shorter one's content words, weighted by how rare they
    are in the story, stand in the other, with synonyms and names folded: among them what is said of
    the subject (its predicate: "closed", "too low", "31") and every figure. No shared word is
    negated in one alone, and neither says the opposite of the other. Statements are compared with
    statements of the same speaker, and what a report tells in its own voice with what another tells
    so. How many independent reports carry it is counted apart from how many print it; a report that
    relays another collected one ("according to the Observer") counts with that. The ten most widely
    told are given.
    """
    whole = [_like_the_plainest(material, g) for g in _groups(material) if len(g) > 1]
    groups = [group for group in whole if len({c.report for c in group}) > 1]
    ranked = sorted(groups, key=lambda g: (*_rank(material, g), g[0].report, g[0].span))
    clear = [group for group in ranked if not _unclear(material, _clearest(material, group))]
    for group in clear[:MOST]:
        yield _told(material, group)


def _groups(material: Material) -> list[list[Claim]]:
    """Claims that tell the same, each group around the longest claim."""
    groups: list[list[Claim]] = []
    of_word: dict[str, list[int]] = defaultdict(list)
    told = [one for one in material.claims if one.statement or not shown(material, one)]
    for claim in sorted(told, key=lambda c: (-len(c.keys), c.report, c.span)):
        count = Counter(n for word in claim.words for n in of_word[word])
        near = [groups[n] for n in sorted(count) if count[n] >= WORDS_SHARED]
        best = max(
            (g for g in near if all(_alike(material, claim, other) for other in g[:COMPARED])),
            key=lambda g: likeness(claim, g[0], material.weights).both,
            default=None,
        )
        if best is None:
            for word in sorted(claim.words):
                of_word[word].append(len(groups))
            groups.append([claim])
        else:
            best.append(claim)
    return groups


def _plainest(group: Sequence[Claim]) -> Claim:
    return min(group, key=lambda c: (len(c.concepts), c.report, c.span))


def _clearest(material: Material, group: Sequence[Claim]) -> Claim:
    """The plainest of a group that says by itself whom it speaks of, else the plainest."""
    return _plainest([one for one in group if not _unclear(material, one)] or group)


def _unclear(material: Material, claim: Claim) -> bool:
    """Whether a sentence begins with a pronoun, so that only the one before says who is meant."""
    first = word_tokens(material.text(claim.report, claim.content[0]))
    if claim.statement is not None:
        return len(first) == 1 and len(claim.content) > 1  # "what he called", and what follows
    spoken = not {"you", "your", "you're"}.isdisjoint(first)  # nobody is spoken to by a report
    return spoken or bool(
        set(first[:1]) & (words("third_person") | words("first_second_person") | _POINTING)
    )


def _like_the_plainest(material: Material, group: Sequence[Claim]) -> list[Claim]:
    """The claims of a group that tell what its plainest tells, which is what is shown."""
    plainest = _plainest(group)
    return [one for one in group if one is plainest or _alike(material, one, plainest)]


def _alike(material: Material, a: Claim, b: Claim) -> bool:
    if a.report == b.report or (a.statement is None) != (b.statement is None):
        return False
    if a.denies != b.denies or (a.statement and not a.parties & b.parties):
        return False
    alike = likeness(a, b, material.weights)
    if alike.opposed or not _enough(a, b, alike) or exclude(a, b):
        return False
    short, long = (a, b) if _plainest((a, b)) is a else (b, a)
    if not _one_doing(material, a, b) or _ahead(material, a) != _ahead(material, b):
        return False
    return short.numbers <= long.numbers and _predicated(material, short, long, alike)


def _one_doing(material: Material, a: Claim, b: Claim) -> bool:
    """Whether what stands behind "voted to", "agreed to" is led by one verb in both."""
    cues = [one.statement.cue for one in (a, b) if one.statement and _infinitive(material, one)]
    led = {stem(word) for cue in cues if cue for word in word_tokens(cue.text)[-1:]}
    return len(cues) < 2 or len(led) == 1


def _ahead(material: Material, claim: Claim) -> bool:
    """Whether a sentence that is told as fact is of what will be."""
    if claim.statement is not None:
        return False
    return "will" in word_tokens(material.text(claim.report, claim.content[0]))


def _infinitive(material: Material, claim: Claim) -> bool:
    return material.text(claim.report, claim.content[0]).startswith("to ")


def _predicated(material: Material, short: Claim, long: Claim, alike: Likeness) -> bool:
    """Whether what the shorter says of its subject is in the longer too."""
    said = material.predicate(short)
    return alike.share >= MOSTLY if said is None else said in long.keys


def _enough(a: Claim, b: Claim, alike: Likeness) -> bool:
    shared_words = alike.shared & a.words & b.words
    return len(shared_words) >= WORDS_SHARED and alike.share >= ALIKE and alike.both >= ALIKE * 0.8


def _rank(material: Material, group: Sequence[Claim]) -> tuple[int, int]:
    return -material.relays.independent(group), -len({claim.report for claim in group})


def _told(material: Material, group: Sequence[Claim]) -> Finding:
    plainest = _clearest(material, group)
    value = " … ".join(material.text(plainest.report, span) for span in plainest.content)
    side = material.side(value, [(claim.report, claim.span) for claim in group], group)
    shares = [likeness(plainest, c, material.weights).both for c in group if c is not plainest]
    count = "one" if side.independent == 1 else str(side.independent)
    why = (
        f"{len(side.reports)} reports tell this alike; {count} of them "
        f"{'is' if side.independent == 1 else 'are'} independent."
    )
    score = min(0.95, sum(shares) / len(shares) + 0.1 * (side.independent - 1))
    return finding(
        "agreement",
        _about(material, plainest, value),
        [side],
        why=why,
        rule="told_alike",
        score=score,
    )


def _about(material: Material, claim: Claim, value: str) -> str:
    """What is told, with who says it where it is a statement."""
    if claim.statement is None or claim.statement.speaker is None:
        return value
    speaker = claim.statement.speaker
    name = called(material, claim.report, speaker)
    pronoun = speaker.text.lower() in words("third_person")
    if name in value and not pronoun:  # nobody gives his own full name: it is another's
        name = speaker.text
    if claim.statement.kind == "direct":
        return f"{name}: “{value}”"
    return _led(material, claim, name) or f"{name}: {value.removeprefix('that ')}"


def _led(material: Material, claim: Claim, name: str) -> str:
    """A content that is no clause behind the words that lead to it: "Vik refused to pay"."""
    statement = claim.statement
    if statement is None or statement.cue is None or len(claim.content) > 1:
        return ""
    cue, content = statement.cue.span, claim.content[0]
    between = material.text(claim.report, Span(cue.end, max(cue.end, content.start)))
    asked = set(word_tokens(statement.content.text)[:1]) <= _ASKING
    clause = finite(statement.content.text) and not asked
    if clause or cue.start > content.start or len(between.split()) > BESIDE:
        return ""
    spoken_first = statement.speaker is not None and statement.speaker.span.end <= cue.start
    said = material.text(claim.report, Span(cue.start, content.end))
    return f"{name} {said}" if spoken_first else f"{name}, {said}"
