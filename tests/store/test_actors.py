from dataclasses import replace

import pytest

from crosswire.records.actor import Actor, Mention
from crosswire.store import actors
from crosswire.store.session import open_desk

MARET = Actor(
    "a1", "Ilse Maret", "PERSON", ("Ilse Maret", "Maret"),
    (Mention("r1", "Ilse Maret"), Mention("r2", "Maret"), Mention("r3", "Ilse Maret")),
)  # fmt: skip
ORL = Actor("a2", "Orl", "PLACE", ("Orl",), (Mention("r1", "Orl"),))


@pytest.fixture
def connection():
    session = open_desk(":memory:")
    with session.writing() as connection:
        actors.replace_all(connection, (MARET, ORL))
        yield connection
    session.close()


def test_actors_of_some_reports_have_their_mentions_there(connection):
    own = replace(MARET, mentions=MARET.mentions[1:])
    assert actors.load_of(connection, ["r3", "r2"]) == (own,)
    assert actors.load_of(connection, ["r1", "r2", "r3"]) == (MARET, ORL)
    assert actors.load_of(connection, ["r9"]) == ()


def test_all_actors_come_without_mentions(connection):
    assert actors.load(connection) == tuple(replace(one, mentions=()) for one in (MARET, ORL))


def test_reports_that_name_an_actor(connection):
    assert actors.naming(connection, ["a1"]) == {"r1", "r2", "r3"}
    assert actors.naming(connection, ["a2"]) == {"r1"}
    assert actors.naming(connection, []) == set()


def test_actors_are_replaced_as_a_whole(connection):
    actors.replace_all(connection, (ORL,))
    assert actors.load_of(connection, ["r1", "r2"]) == (ORL,)
    actors.replace_all(connection, ())
    assert actors.load(connection) == ()
