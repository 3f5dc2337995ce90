"""Stories that share actors and matter are a saga, and each step from one to the next is told."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from crosswire.link.corrections import Groups
from crosswire.link.stories import LinkedStories, linked_stories
from crosswire.records.reading import Reading
from crosswire.records.report import Report

Made = tuple[Report, Reading]
Make = Callable[..., Made]

HARBOUR = [
    (
        "h1",
        "2030-01-10",
        "Ilse Maret opened talks in Kalvik on harbour tariffs and the ferries.",
    ),
    ("h2", "2030-06-10", "Ilse Maret broke off the harbour talks in Kalvik over the ferry tariff."),
    ("h3", "2031-02-10", "A court in Kalvik heard Ilse Maret on the harbour tariff and talks."),
    ("m1", "2030-03-01", "A museum in Orl showed lanterns that Jonas Brandt had painted."),
]
NAMES = [
    ("Ilse Maret", "PERSON"),
    ("Kalvik", "PLACE"),
    ("Orl", "PLACE"),
    ("Jonas Brandt", "PERSON"),
]


def told(make: Make, rows: Sequence[tuple[str, str, str]]) -> LinkedStories:
    made = [make(id_, text, published=day, names=NAMES) for id_, day, text in rows]
    return linked_stories([one for one, _ in made], [one for _, one in made])


def test_who_follows_the_links_finds_the_sagas(make: Make) -> None:
    found = told(make, HARBOUR)
    assert len(found.stories) == 4
    followed = Groups()
    for link in found.chains:
        assert link.kind == "saga" and link.a < link.b
        followed.join(link.a, link.b)
    saga = {one.id: one.saga for one in found.stories}
    assert len(found.chains) == len(saga) - len(set(saga.values())) == 2
    for a in saga:
        for b in saga:
            assert (followed.of(a) == followed.of(b)) == (saga[a] == saga[b])


def test_a_step_names_whom_both_stories_name(make: Make) -> None:
    found = told(make, HARBOUR[:2])
    (link,) = found.chains
    assert link.why.startswith("Both name ")
    assert "Ilse Maret" in link.why and "Kalvik" in link.why
    assert link.why.endswith("151 days apart.")
    assert 0.12 <= link.score <= 1


def test_stories_of_other_people_are_no_saga(make: Make) -> None:
    assert told(make, [HARBOUR[0], HARBOUR[3]]).chains == ()
