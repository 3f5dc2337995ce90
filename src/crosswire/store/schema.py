"""The tables of a desk, and the version of their layout."""

from __future__ import annotations

from sqlalchemy import Column, Float, Index, Integer, MetaData, String, Table, Text

LAYOUT = "2"  # a desk with another layout is refused, never guessed at
RENEWED = frozenset({"1"})  # layouts of which only what links derive differs: it is derived anew

tables = MetaData()

desk = Table(
    "desk",
    tables,
    Column("name", String, primary_key=True),
    Column("value", String, nullable=False),
    comment="what the desk knows of itself: its layout, what its links were derived from",
)

reports = Table(
    "reports",
    tables,
    Column("id", String, primary_key=True),
    Column("address", String, nullable=False),
    Column("series", String, nullable=False),  # the id of its first version
    Column("run", Integer, nullable=False),  # the gathering that brought it first
    Column("outlet", String),
    Column("outlet_given", String),  # by whoever gathered it; overrules what a page says
    Column("published", String),
    Column("stamp", String, nullable=False),  # when published or last changed; orders versions
    Column("digest", String, nullable=False),  # of everything but the text; see readings
    Column("record", Text, nullable=False),  # the report as JSON, its text left out
    Column("text", Text, nullable=False),
    Index("reports_address", "address"),
    Index("reports_series", "series"),
    comment="every version of every report",
)

readings = Table(
    "readings",
    tables,
    Column("report", String, primary_key=True),
    Column("reader", String, nullable=False),  # the edition of the reader
    Column("digest", String, nullable=False),  # of the report that it read
    Column("record", Text, nullable=False),
    Column("issues", Text, nullable=False),  # those of the record, for lists
    comment="derived: one reading a report; made anew when reader or report changed",
)

speakers = Table(
    "speakers",
    tables,
    Column("report", String, primary_key=True),
    Column("name", String, primary_key=True),  # as words.fold.bare_words gives it
    comment="derived: who speaks in which report, for search",
)

links = Table(
    "links",
    tables,
    Column("number", Integer, primary_key=True),
    Column("kind", String, nullable=False),
    Column("a", String, nullable=False),
    Column("b", String, nullable=False),
    Column("judgement", String, nullable=False),
    Column("score", Float, nullable=False),
    Column("record", Text, nullable=False),
    Index("links_a", "a"),
    comment="derived: the machine's judgements, replaced as a whole",
)

actors = Table(
    "actors",
    tables,
    Column("id", String, primary_key=True),
    Column("record", Text, nullable=False),  # the actor as JSON, its mentions left out
    comment="derived: actors across reports",
)

mentions = Table(
    "mentions",
    tables,
    Column("report", String, primary_key=True),
    Column("name", String, primary_key=True),  # the fullest form in that report
    Column("actor", String, primary_key=True),
    Index("mentions_actor", "actor"),
    comment="derived: which report names which actor",
    sqlite_with_rowid=False,
)

stories = Table(
    "stories",
    tables,
    Column("id", String, primary_key=True),
    Column("saga", String, nullable=False),
    Column("record", Text, nullable=False),
    Index("stories_saga", "saga"),
    comment="derived: stories",
)

DERIVED = (links, actors, mentions, stories)

corrections = Table(
    "corrections",
    tables,
    Column("id", String, primary_key=True),
    Column("number", Integer, nullable=False, unique=True),  # in the order they were made
    Column("record", Text, nullable=False),
    Column("undone_by", String),
    Column("undone_at", String),
    comment="a person's judgements; never touched by a rerun, undone by a mark and not by deletion",
)
