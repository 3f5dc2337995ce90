"""The order in which a desk lists its stories."""

from __future__ import annotations

from crosswire.records.story import Story
from crosswire.store import stories
from crosswire.store.session import open_desk


def story(id_: str, last: str | None, *reports: str) -> Story:
    return Story(id_, f"Story {id_}", last, last, reports, len(reports), len(reports), "saga")


def test_newest_first_and_of_one_day_the_most_widely_reported() -> None:
    made = [
        story("a", None, "r1", "r2", "r3"),
        story("b", "2031-05-04", "r4"),
        story("c", "2031-05-04", "r5", "r6"),
        story("d", "2031-05-04", "r7", "r8"),
        story("e", "2031-05-05", "r9"),
    ]
    session = open_desk(":memory:")
    with session.writing() as connection:
        stories.replace_all(connection, made)
    with session.reading() as connection:
        assert "".join(one.id for one in stories.load(connection)) == "ecdba"
        assert stories.load_saga(connection, "saga") == stories.load(connection)
    session.close()
