"""A reading as lines for a terminal: each thing found, with the line of the text it stands in."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from crosswire.cli.shown import counted, issue_line
from crosswire.records.amount import Amount
from crosswire.records.event import Event, Participant
from crosswire.records.reading import Reading
from crosswire.records.report import Report
from crosswire.records.role import Role
from crosswire.records.span import Span
from crosswire.records.statement import Statement
from crosswire.records.time import Time
from crosswire.tell.exports.inert import plain


class Lines:
    """Which line of a text, from 1, a span begins in."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(place + 1 for place, mark in enumerate(text) if mark == "\n")]

    def of(self, span: Span) -> str:
        """``line 12``, padded to stand in a column."""
        return f"line {bisect_right(self._starts, span.start):<4}"


def reading_lines(report: Report, reading: Reading) -> Iterator[str]:
    """The whole reading, part by part; a part of which nothing was found is left out."""
    lines = Lines(report.text)
    yield from _head(report)
    yield from _part("Issues", [f"  {issue_line(i)}" for i in (*report.issues, *reading.issues)])
    said = [line for one in reading.statements for line in _statement(one, lines)]
    yield from _part(counted(len(reading.statements), "statement"), said)
    yield from _part(counted(len(reading.roles), "role"), _roles(reading.roles, lines))
    yield from _part(counted(len(reading.amounts), "amount"), _amounts(reading.amounts, lines))
    yield from _part(counted(len(reading.times), "time"), _times(reading.times, lines))
    told = [line for one in reading.events for line in _event(one, lines)]
    yield from _part(counted(len(reading.events), "event"), told)


def _head(report: Report) -> Iterator[str]:
    yield plain(report.title or report.address)
    known = {
        "outlet": report.outlet,
        "byline": report.byline,
        "published": _published(report),
        "address": report.address,
        "credits": ", ".join(credit.name for credit in report.credits) or None,
        "id": report.id,
    }
    for name, value in known.items():
        yield f"  {name:<10} {plain(value) if value else 'unknown'}"


def _published(report: Report) -> str | None:
    basis = {"text": "as the text says", "page": "as the page says", "given": "as given"}
    how = basis.get(report.published_basis, f"from its {report.published_basis}")
    return f"{report.published} ({how})" if report.published else None


def _part(title: str, lines: Iterable[str]) -> Iterator[str]:
    held = list(lines)
    if held:
        yield ""
        yield f"{title[0].upper()}{title[1:]}"
        yield from held


def _statement(one: Statement, lines: Lines) -> Iterator[str]:
    speaker = plain(one.speaker.name) if one.speaker else "nobody named"
    if one.speaker and one.speaker.text != one.speaker.name:
        speaker += f' ("{plain(one.speaker.text)}")'
    cue = f' · cue "{plain(one.cue.text)}"' if one.cue else ""
    via = f" · via {', '.join(map(plain, one.via))}" if one.via else ""
    to = f" · to {plain(one.addressee)}" if one.addressee else ""
    yield f"  {lines.of(one.sentence)} {speaker} {one.stance} · {one.kind}{cue}{via}{to}"
    yield f"            {plain(one.content.text)}"


def _roles(roles: Iterable[Role], lines: Lines) -> Iterator[str]:
    for one in roles:
        of = f" of {plain(one.of)}" if one.of else ""
        tense = f"{one.tense} " if one.tense else ""
        yield f"  {lines.of(one.span)} {plain(one.person)}: {tense}{plain(one.title)}{of}"


def _amounts(amounts: Iterable[Amount], lines: Lines) -> Iterator[str]:
    for one in amounts:
        what = f", {plain(one.counts)}" if one.counts else ""
        yield (
            f"  {lines.of(one.span)} {plain(one.text)}: {_bounds(one)} {plain(one.unit)}{what}"
            f" ({one.qualifier})"
        )


def _bounds(one: Amount) -> str:
    low, high = (None if end is None else f"{end:,.12g}" for end in (one.low, one.high))
    if low == high:
        return low or "unknown"
    return f"{low or '…'}–{high or '…'}"


def _times(times: Iterable[Time], lines: Lines) -> Iterator[str]:
    for one in times:
        days = ""
        if one.earliest:
            days = f", {one.earliest}" + (f" to {one.latest}" if one.latest != one.earliest else "")
        ahead = ", ahead" if one.future else ""
        value = plain(one.value) if one.value else "unknown"
        yield f"  {lines.of(one.span)} {plain(one.text)}: {value} ({one.type}{days}{ahead})"


def _event(one: Event, lines: Lines) -> Iterator[str]:
    kind = one.type + (f"/{one.mode}" if one.mode else "")
    when = f" · {one.date.value}" if one.date and one.date.value else ""
    where = f" · {plain(one.place.name)}" if one.place else ""
    yield (
        f"  {lines.of(one.sentence)} {_participants(one.actor)} → {kind} → "
        f"{_participants(one.recipient)} · {one.modality}{when}{where}"
    )
    about = f" [{', '.join(one.context)}]" if one.context else ""
    yield f'            "{plain(one.trigger.text)}"{about}'


def _participants(some: tuple[Participant, ...]) -> str:
    return " and ".join(_participant(one) for one in some) or "nobody named"


def _participant(one: Participant) -> str:
    code = " ".join(part for part in (one.code, one.sector) if part)
    return plain(one.name) + (f" ({code})" if code else "")
