from crosswire.records.link import Link
from crosswire.store import links
from crosswire.store.session import open_desk

MADE = (
    Link("copy", "r1", "r2", "same", 0.9, "Word for word."),
    Link("rewrite", "r3", "r1", "same", 0.7, "Told again."),
    Link("story", "r1", "r2", "same", 0.9, "A copy."),
    Link("saga", "s1", "s2", "same", 0.3, "Both name Orl."),
    Link("copy", "r9", "r8", "same", 0.9, "Word for word."),
)


def test_links_between_some_reports():
    session = open_desk(":memory:")
    with session.writing() as connection:
        links.replace_all(connection, MADE, "basis")
        assert links.load(connection, ["r3", "r2", "r1"]) == MADE[:2]
        assert links.load(connection, ["r2", "r1"]) == MADE[:1]
        assert links.load(connection, ["r1", "r9"]) == ()
        assert links.load_story(connection, ["r1", "r2", "r3"]) == (MADE[2],)
        assert links.load(connection, ["s1", "s2"]) == ()
        assert links.load_saga(connection, ["s1", "s2"]) == (MADE[3],)
        assert links.load_saga(connection, ["s1", "s3"]) == ()
    session.close()
