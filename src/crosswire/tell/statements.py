"""Who said what: each statement once, merged over the reports that carry it.

Two statements are one when they have one speaker and the words are the same: one quotation holds
the other, or most content words of the shorter stand in the longer. What is shown in quotation
marks is counted for those reports alone that have the very words; others are an entry of their own.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from crosswire.records.account import Said
from crosswire.records.collection import Collection
from crosswire.records.span import Passage, Span
from crosswire.records.statement import Statement
from crosswire.tell.origins import Nearness
from crosswire.tell.quoted import CLOSING, OPENING, STRAIGHT, quoted
from crosswire.tell.speech import can_speak, is_described, is_speech, speaking_names
from crosswire.tell.witnesses import Witnesses
from crosswire.words.fold import bare_words
from crosswire.words.lists import words
from crosswire.words.tokens import content_tokens, word_tokens

MOST_SHARED = 0.75  # of the shorter's content words, for paraphrases of one statement
FEWEST_WORDS = 3  # content words; below this only equal words count as the same
LEAST_TOLD = 2  # content words; "he agreed" alone tells a reader nothing
LEAST_REPORTED = 4  # content words of a statement without a quotation or a clause
CUE_BEFORE = 40  # characters between a cue and its content ("accused neighbouring")
NO_CLAUSES = frozenset({"verb:obj", "verb:ing", "verb:to", "verb:for", "verb:on", "verb:upon"})
TURNING = frozenset({"denies", "demands", "declines", "doubts", "asks"})
_NO_SPEAKERS = (["this"], ["these"], ["that"], ["those"], ["it"], ["which"], ["much"])
_ABBREVIATED = re.compile(r"\b\w\.\w$")  # "2 p.m", whose stop the sentence's end has taken
MARKS = OPENING | CLOSING | STRAIGHT


@dataclass(frozen=True, slots=True)
class Spoken:
    """One statement in one report; ``speaker`` is whom it is merged under, ``printed`` as told."""

    report: str
    statement: Statement
    speaker: str
    printed: str
    text: str
    span: Span
    folded: str
    content: frozenset[str]
    quotations: tuple[str, ...]


def statements(
    collection: Collection, nearness: Nearness, found: Iterable[Spoken] | None = None
) -> tuple[Said, ...]:
    """Every statement that has a speaker, grouped by speaker, the most carried first.

    ``nearness``: which report to show the words from (``origins.nearness``). ``found``: what
    ``spoken_in`` gives for the collection, where that is known already.
    """
    groups = by_speaker(spoken_in(collection) if found is None else found)
    witnesses = Witnesses(collection)
    told = [_told(members, nearness, witnesses) for members in groups.values()]
    for group in told:
        group.sort(key=lambda said: (-said.independent, -len(said.reports), _first(said)))
    told.sort(key=lambda group: (-len({r for s in group for r in s.reports}), -len(group),
                                 group[0].speaker))  # fmt: skip
    return tuple(said for group in told for said in group)


def _told(members: Sequence[Spoken], nearness: Nearness, witnesses: Witnesses) -> list[Said]:
    """The entries of one speaker."""
    name, groups = speaker_name(members), _merged(members)
    merged_in = {one.report for group in groups if len(group) > 1 for one in group}
    words_of = _words_of((m for m in members if m.report in merged_in), witnesses.collection)
    return [
        _said(group, name, witnesses)
        for merged in groups
        for group in _word_for_word(merged, nearness, words_of)
    ]


def by_speaker(found: Iterable[Spoken]) -> dict[str, list[Spoken]]:
    """Statements by speaker: "the ministry" with "The ministry", a surname with its one bearer.

    "Officials" are no more those of "harbour officials" than of others.
    """
    groups: dict[str, list[Spoken]] = defaultdict(list)
    for spoken in found:
        groups[_key(spoken.speaker)].append(spoken)
    for key in sorted(key for key in groups if " " not in key and not is_described(key)):
        bearers = [other for other in groups if other.endswith(f" {key}")]
        if len(bearers) == 1:
            groups[bearers[0]] += groups.pop(key)
    return groups


def _key(speaker: str) -> str:
    return bare_words(speaker).removeprefix("the ").removeprefix("a ").removeprefix("an ")


def _first(said: Said) -> tuple[str, Span]:
    return said.passages[0].report, said.passages[0].span


def spoken_in(collection: Collection) -> Iterator[Spoken]:
    """Every statement that somebody can have spoken, report by report."""
    for reading in collection.readings:
        text = collection.report[reading.report].text
        named = speaking_names(reading)
        for statement in reading.statements:
            if statement.speaker is None or not (_tells(statement) and is_speech(statement)):
                continue
            if not can_speak(statement.speaker.name, named):
                continue
            quotations = _quotations(statement, text, shown_span(statement, text))
            yield as_spoken(collection, reading.report, statement, quotations)


def as_spoken(
    collection: Collection, report: str, one: Statement, quotations: tuple[str, ...] = ()
) -> Spoken:
    """A statement of somebody, with its words as they are shown, and its speaker's best name."""
    text = collection.report[report].text
    span, name = shown_span(one, text), one.speaker.name if one.speaker else ""
    words, actor = span.of(text), collection.actor(report, name)
    return Spoken(
        report=report,
        statement=one,
        speaker=actor.name if actor else name,
        printed=name,
        text=words,
        span=span,
        folded=bare_words(words),
        content=frozenset(content_tokens(words)),
        quotations=quotations,
    )


def _tells(statement: Statement) -> bool:
    """Whether somebody says something: not "this move" speaking, nor "he praised the plan"."""
    if statement.speaker is None or not statement.content.spans:
        return False
    if word_tokens(statement.speaker.name)[:1] in _NO_SPEAKERS:
        return False
    if statement.speaker.name.lower() in words("third_person"):
        return False
    said = content_tokens(statement.content.text)
    clause = statement.content.text.lower().startswith("that ") or bool(statement.quotations)
    return len(said) >= (LEAST_TOLD if clause else LEAST_REPORTED)


def shown_span(statement: Statement, text: str) -> Span:
    """The words to show, in one piece of the report.

    A statement that its cue cuts in two is shown with the cue inside and its own quotation marks,
    so that what is shown stands word for word in the report. What is no clause, or says another
    thing without its cue, begins with that: "accused Norland of arming them", "denied that the
    quay was closed".
    """
    spans = statement.content.spans
    start = min(span.start for span in spans)
    end = max(span.end for span in spans)
    if text[start : start + 5].lower() == "that ":
        start += 5
    cue = statement.cue.span if statement.cue else None
    if cue and not _clause(statement) and 0 <= start - cue.end <= CUE_BEFORE:
        start = cue.start
    if len(spans) > 1:
        start -= start > 0 and text[start - 1] in MARKS
        end += end < len(text) and text[end] in MARKS
    end += bool(_ABBREVIATED.search(text, max(start, end - 5), end)) and text[end : end + 1] == "."
    return Span(start, end)


def _clause(statement: Statement) -> bool:
    """Whether what is said reads as it was meant without its cue."""
    if statement.kind == "direct":
        return True
    turned = statement.stance_by == "cue" and statement.stance in TURNING
    return not turned and statement.rule not in NO_CLAUSES


def _merged(members: Sequence[Spoken]) -> list[list[Spoken]]:
    """Groups of statements that are one; each joins the first group whose longest it matches."""
    groups: list[list[Spoken]] = []
    by_words: dict[tuple[str, bool], list[Spoken]] = {}
    by_token: dict[str, list[int]] = defaultdict(list)
    for spoken in sorted(members, key=lambda one: (-len(one.folded), one.report, one.span)):
        key = (spoken.folded, spoken.statement.stance == "denies")
        group = by_words.get(key)
        if group is None:
            near = (groups[number] for number in _near(spoken, by_token))
            group = next((one for one in near if same_words(one[0], spoken)), None)
        if group is None:
            group = []
            for token in spoken.content:
                by_token[token].append(len(groups))
            groups.append(group)
        group.append(spoken)
        by_words.setdefault(key, group)
    return groups


def _near(spoken: Spoken, by_token: dict[str, list[int]]) -> list[int]:
    """The groups whose longest has enough of a statement's content words, in order."""
    hits = Counter(n for token in spoken.content for n in by_token.get(token, ()))
    least = MOST_SHARED * len(spoken.content)
    return sorted(number for number, count in hits.items() if count >= least)


def same_words(longer: Spoken, shorter: Spoken) -> bool:
    """Whether two statements of one speaker are the same one."""
    if longer.statement.stance != shorter.statement.stance and "denies" in (
        longer.statement.stance, shorter.statement.stance,
    ):  # fmt: skip
        return False
    if longer.folded == shorter.folded:
        return True
    if len(shorter.content) < FEWEST_WORDS:
        return False
    if f" {shorter.folded} " in f" {longer.folded} ":
        return True
    return len(shorter.content & longer.content) / len(shorter.content) >= MOST_SHARED


def speaker_name(members: Sequence[Spoken]) -> str:
    """The fullest form of the speaker's name, as printed, with a capital at its front."""
    forms = Counter(one.printed for one in members)
    name = max(forms, key=lambda form: (len(_key(form).split()), forms[form], form))
    return name[:1].upper() + name[1:]


def _words_of(members: Iterable[Spoken], collection: Collection) -> dict[str, str]:
    """The sentences in which each report has one speaker speak, folded, by report."""
    found: dict[str, str] = {}
    for one in sorted(members, key=lambda one: (one.report, one.span)):
        words_of_it = bare_words(one.statement.sentence.of(collection.report[one.report].text))
        found[one.report] = f"{found.get(one.report, ' ')}{words_of_it} "
    return found


def _word_for_word(
    group: Sequence[Spoken], nearness: Nearness, words_of: dict[str, str]
) -> Iterator[list[Spoken]]:
    """The group in parts, the words to show first: each part's quotations stand in its reports."""
    if len(group) == 1:
        yield list(group)
        return
    order = sorted(group, key=lambda one: (nearness[one.report], one.span))
    best = next((one for one in order if one.statement.kind == "direct"), order[0])
    pieces = best.quotations
    others = [one for one in order if one is not best]
    kept = [one for one in others if all(f" {piece} " in words_of[one.report] for piece in pieces)]
    yield [best, *kept]
    rest = [one for one in others if one not in kept]
    if rest:
        yield from _word_for_word(rest, nearness, words_of)


def _quotations(statement: Statement, text: str, shown: Span) -> tuple[str, ...]:
    """What a reader sees in quotation marks, folded."""
    found = [span.of(text) for span in statement.quotations if shown.meets(span)]
    found += [mark.inner.of(shown.of(text)) for mark in quoted(shown.of(text))]
    if statement.kind == "direct" and not found:
        found = [shown.of(text)]
    return tuple(words for words in map(bare_words, found) if words)


def _said(group: Sequence[Spoken], speaker: str, witnesses: Witnesses) -> Said:
    """A part as one entry, in the words of its first."""
    best = group[0]
    collection = witnesses.collection
    reports = tuple(dict.fromkeys(one.report for one in group))
    passages = dict.fromkeys(
        Passage(one.report, one.statement.sentence,
                one.statement.sentence.of(collection.report[one.report].text))
        for one in group
    )  # fmt: skip
    return Said(
        speaker=speaker,
        stance=best.statement.stance,
        kind=best.statement.kind,
        text=best.text,
        via=tuple(sorted({name for one in group for name in one.statement.via})),
        reports=reports,
        independent=witnesses.independent((one.report, one.statement.via) for one in group),
        passages=tuple(passages),
    )
