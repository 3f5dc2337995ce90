"""Words, phrases and speakers, found again: SQLite's full-text index over every reading.

What a person types is never read as a query language: words must all occur, words in quotation
marks must stand together, and whatever else is typed is a word. Words match by their stem
("evacuated" finds "evacuate") and without accents.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, text

from crosswire.records.report import Report
from crosswire.records.span import Span
from crosswire.words.fold import plain_marks

TITLE_COUNTS = 4.0  # a word in the title weighs as much as four in the text
_ON, _OFF = "\x02", "\x03"  # around a hit; blanked in what is indexed
_BLANK = {ord(c): " " for c in map(chr, range(32)) if c not in "\n\t"}
_PHRASE = re.compile(r'"([^"]*)"|(\S+)')
_HIT = re.compile(f"{_ON}([^{_OFF}]*){_OFF}")


@dataclass(frozen=True, slots=True)
class Hit:
    """A report that holds the words; ``score``: the higher the better; ``spans`` in its text."""

    report: str
    score: float
    spans: tuple[Span, ...]


def create(connection: Connection) -> None:
    """Makes the index of a new desk."""
    connection.execute(
        text(
            "CREATE VIRTUAL TABLE IF NOT EXISTS search USING fts5("
            "report UNINDEXED, title, text, speakers, "
            "tokenize = 'porter unicode61 remove_diacritics 2')"
        )
    )


def forget(connection: Connection, report: str) -> None:
    """Takes a report out of the index, which is looked through for it."""
    connection.execute(text("DELETE FROM search WHERE report = :id"), {"id": report})


def index(connection: Connection, report: Report, speakers: Sequence[str]) -> None:
    """Puts a report into the index, where it does not stand yet."""
    connection.execute(
        text("INSERT INTO search (report, title, text, speakers) VALUES (:id, :title, :text, :s)"),
        {
            "id": report.id,
            "title": (report.title or "").translate(_BLANK),
            "text": _story_text(report),
            "s": "\n".join(speakers).translate(_BLANK),
        },
    )


def _story_text(report: Report) -> str:
    """The text, furniture and control characters blanked; the same length, so that spans hold."""
    words = report.text.translate(_BLANK)
    for span in report.furniture:
        words = words[: span.start] + " " * (span.end - span.start) + words[span.end :]
    return words


def query(words: str) -> str:
    """What a person typed as a query of the index; empty where it holds no word."""
    parts = []
    for phrase, word in _PHRASE.findall(plain_marks(words)):
        plain = re.sub(r"[\W_]+", " ", phrase or word).strip()
        if plain:
            parts.append(f'"{plain}"')
    return " ".join(parts)


def hits(connection: Connection, words: str) -> Iterator[Hit]:
    """Every version of every report that holds the words, best first, ties by id."""
    asked = query(words)
    if not asked:
        return
    found = connection.execute(
        text(
            "SELECT report, -bm25(search, 0, :title, 1, 1) AS score, "
            "highlight(search, 2, :on, :off) AS marked "
            "FROM search WHERE search MATCH :asked ORDER BY round(score, 9) DESC, report"
        ),
        {"asked": asked, "title": TITLE_COUNTS, "on": _ON, "off": _OFF},
    )
    for row in found:
        yield Hit(row.report, row.score, _spans(row.marked))


def holding(connection: Connection, words: Iterable[str], most: int) -> dict[str, list[int]]:
    """For each word the places in the index of the versions of reports that hold it.

    Words that more than ``most`` hold are left out; ``reports_at`` says whose places they are.
    """
    query = text(
        "SELECT group_concat(rowid) FROM "
        "(SELECT rowid FROM search WHERE search MATCH :asked LIMIT :most)"
    )
    found = {}
    for word in sorted(set(words)):
        plain = re.sub(r"[\W_]+", " ", plain_marks(word)).strip()
        asked = {"asked": f'{{title text}} : "{plain}"', "most": most + 1}
        places = connection.execute(query, asked).scalar_one() if plain else None
        if not places:
            found[word] = list[int]()
        elif places.count(",") < most:
            found[word] = [int(place) for place in places.split(",")]
    return found


def reports_at(connection: Connection, places: Iterable[int]) -> dict[int, str]:
    """The version of a report that stands at each of these places of the index."""
    query = text(
        "SELECT rowid, report FROM search WHERE rowid IN (SELECT value FROM json_each(:p))"
    )
    rows = connection.execute(query, {"p": json.dumps(sorted(places))}).all()
    return {row.rowid: row.report for row in rows}


def _spans(marked: str) -> tuple[Span, ...]:
    """Where the hits stand in the text, the marks counted out."""
    return tuple(
        Span(hit.start() - 2 * before, hit.end() - 2 * before - 2)
        for before, hit in enumerate(_HIT.finditer(marked))
    )
