"""What holds a story together: one judgement fewer than reports, each with its reason."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crosswire.link.corrections import Groups
from crosswire.link.stories import LinkedStories, linked_stories, stories
from crosswire.link.stories.reasons import listed
from crosswire.records.link import Judgement, Link
from crosswire.records.reading import Reading
from crosswire.records.report import Report
from crosswire.records.story import Story

Made = tuple[Report, Reading]
Make = Callable[..., Made]

TEXTS = [
    "The ferry to Orl capsized in the harbour. Divers searched the hull for nine missing.",
    "Divers searched the hull of the capsized ferry in the harbour of Orl for the missing.",
    "Nine were missing when the Orl ferry capsized; divers went down to the hull.",
    "A cattle fair opened in Bresk with two hundred farmers and a brass band.",
    "Two hundred farmers and a brass band opened the cattle fair of Bresk.",
]
DAYS = ["2031-03-04", "2031-03-04", "2031-03-06", "2031-03-05", None]


@pytest.fixture
def five(make: Make) -> list[Made]:
    return [
        make(f"r{at}", text, published=day, names=[("Orl", "PLACE"), ("Bresk", "PLACE")])
        for at, (text, day) in enumerate(zip(TEXTS, DAYS, strict=True))
    ]  # fmt: skip


def told(
    reports: Sequence[Made], *, lineage: Sequence[Link] = (), hand: Sequence[Link] = ()
) -> LinkedStories:
    return linked_stories([one for one, _ in reports], [one for _, one in reports], lineage, hand)


def followed(found: LinkedStories) -> list[list[str]]:
    """The groups that the links tie together."""
    groups, held = Groups(), {}
    for link in found.links:
        groups.join(link.a, link.b)
    for one in sorted(one for story in found.stories for one in story.reports):
        held.setdefault(groups.of(one), []).append(one)
    return sorted(held.values())


def grouped(found: Sequence[Story]) -> list[list[str]]:
    return sorted(sorted(story.reports) for story in found)


def by_hand(a: str, b: str, judgement: Judgement, made: str = "2031-04-01") -> Link:
    return Link("story", a, b, judgement, 1.0, "One weekend.", author="A. Editor", made=made)


def test_the_links_are_the_stories(five: list[Made]) -> None:
    found = told(five)
    assert grouped(found.stories) == [["r0", "r1", "r2"], ["r3", "r4"]] == followed(found)
    assert len(found.links) == 3
    for link in found.links:
        assert link.a < link.b
        assert (link.kind, link.judgement, link.author) == ("story", "same", "crosswire")
        assert 0.445 <= link.score <= 1


def test_to_explain_changes_no_story(five: list[Made]) -> None:
    reports, readings = [one for one, _ in five], [one for _, one in five]
    assert stories(reports, readings) == told(five).stories


def test_a_reason_names_what_is_shared(five: list[Made]) -> None:
    why = {(link.a, link.b): link.why for link in told(five).links}
    assert "ferry" in why["r0", "r1"] or "hull" in why["r0", "r1"]
    assert "Orl" in why["r0", "r1"]
    assert why["r0", "r1"].endswith("; the same day.")
    assert why["r3", "r4"].endswith("; a day is unknown.")
    [late] = [why[ends] for ends in why if ends[1] == "r2"]
    assert late.endswith("; 2 days apart.")
    assert not any("fair" in one for one in why.values() if "Orl" in one)


def test_descent_is_a_stronger_reason_than_words(five: list[Made]) -> None:
    line = Link("copy", "r1", "r0", "same", 0.97, "97 % of its words stand there.")
    [link] = [one for one in told(five, lineage=[line]).links if {one.a, one.b} == {"r0", "r1"}]
    assert (link.kind, link.score) == ("story", 0.97)
    assert link.why == "One is a copy of the other: 97 % of its words stand there."


def test_who_only_cites_is_no_copy(five: list[Made]) -> None:
    line = Link("cites", "r3", "r0", "same", 0.97, "It cites.")
    assert followed(told(five, lineage=[line])) == followed(told(five))


def test_what_a_person_judged_is_the_reason(five: list[Made]) -> None:
    found = told(five, hand=[by_hand("r0", "r3", "same")])
    assert followed(found) == grouped(found.stories)
    [link] = [one for one in found.links if one.by_hand]
    assert (link.a, link.b, link.author, link.why) == ("r0", "r3", "A. Editor", "One weekend.")


def test_what_a_person_parted_has_no_reason_left(five: list[Made]) -> None:
    found = told(five, hand=[by_hand("r0", "r1", "different")])
    assert followed(found) == grouped(found.stories)
    assert not any({"r0", "r1"} <= set(one) for one in followed(found))


QUAY = [
    "Kalvik quay fell into the sea. Three dock workers drowned beneath concrete slabs at Kalvik.",
    "A quay of Kalvik fell into the sea; three dock workers drowned beneath its concrete slabs.",
    "In Kalvik, mourners lit candles. A priest read the names of the dock workers, who drowned.",
    "Mourners lit candles in Kalvik, and a priest read the names of the workers who drowned.",
]


@pytest.fixture
def quay(make: Make) -> list[Made]:
    days = ["2031-05-02", "2031-05-02", "2031-05-05", "2031-05-05"]
    return [
        make(f"q{at}", text, published=day, names=[("Kalvik", "PLACE")])
        for at, (text, day) in enumerate(zip(QUAY, days, strict=True))
    ]


def test_a_later_day_is_told_by_its_rare_name(quay: list[Made], monkeypatch) -> None:
    monkeypatch.setattr("crosswire.link.stories.SAME_STORY", 0.999999)  # by words alone: apart
    monkeypatch.setattr(sys.modules["crosswire.link.stories.developing"], "NEAR", 0.05)
    found = told(quay)
    assert grouped(found.stories) == [["q0", "q1", "q2", "q3"]] == followed(found)
    assert any(
        "both name Kalvik at the top" in one.why and one.why.endswith("3 days apart.")
        for one in found.links
    )


def test_a_report_that_a_person_parted_leaves_nobody_else_behind(
    quay: list[Made], monkeypatch
) -> None:
    monkeypatch.setattr(sys.modules["crosswire.link.stories.developing"], "NEAR", 0.05)
    for apart, other in pairwise(["q0", "q1", "q2", "q3"]):
        found = told(quay, hand=[by_hand(apart, other, "different")])
        assert followed(found) == grouped(found.stories)


ENDS = st.tuples(st.integers(0, 7), st.integers(0, 7)).filter(lambda pair: pair[0] != pair[1])
LOT = st.lists(st.sampled_from([*TEXTS, *QUAY]), min_size=8, max_size=8)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(LOT, st.lists(ENDS, max_size=3), st.lists(ENDS, max_size=3), st.lists(ENDS, max_size=3))
def test_the_links_are_the_stories_whatever_is_parted(make, texts, copies, same, apart):
    lot = [make(f"r{at}", text, published=DAYS[at % 5]) for at, text in enumerate(texts)]
    lines = [Link("copy", f"r{a}", f"r{b}", "same", 0.9, "Copied.") for a, b in copies]
    hand = [by_hand(f"r{a}", f"r{b}", "same") for a, b in same]
    hand += [by_hand(f"r{a}", f"r{b}", "different", "2031-04-02") for a, b in apart]
    found = told(lot, lineage=lines, hand=hand)
    assert followed(found) == grouped(found.stories)
    reports = len(lot) - len(found.stories)
    assert len(found.links) == reports


@pytest.mark.parametrize(
    ("words", "said"), [(["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_a_list_in_words(words: list[str], said: str) -> None:
    assert listed(words) == said


def pier(make: Make, at: int, tells: str, day: str | None) -> Made:
    told = f"The council of Belhaven sold the old pier to Orsted Lines. {tells}"
    return make(f"p{at}", told, published=day, title=f"Pier {at}")


NEWS = [
    "Nine members backed the sale after a debate of six hours in the town hall.",
    "The debate in the town hall lasted six hours, and nine members backed the sale.",
    "Six hours of debate in the town hall ended with nine members for the sale.",
]
COMMENT = [
    "Taxpayers deserve better than bargains, and heritage has no price, a reader writes.",
    "Heritage has no price; bargains rob taxpayers, and readers should write to their member.",
]


@pytest.mark.parametrize(
    ("news", "comment", "stories"),
    [
        ("2031-03-04", "2031-03-05", 1),
        ("2031-03-04", "2031-03-14", 2),  # days apart: another turn of the affair
        (None, None, 2),  # of undated reports nobody knows
    ],
)
def test_news_and_comment_of_one_day_are_one_story(
    make: Make, monkeypatch, news: str | None, comment: str | None, stories: int
) -> None:
    monkeypatch.setattr("crosswire.link.stories.SAME_STORY", 0.999999)
    lot = [pier(make, at, tells, news) for at, tells in enumerate(NEWS)]
    lot += [pier(make, at + 3, tells, comment) for at, tells in enumerate(COMMENT)]
    together = [by_hand("p0", "p1", "same"), by_hand("p0", "p2", "same")]
    together.append(by_hand("p3", "p4", "same"))
    found = told(lot, hand=together)
    assert len(found.stories) == stories
    assert followed(found) == grouped(found.stories)
    why = [link.why for link in found.links if not link.by_hand]
    assert len(why) == 2 - stories
    assert all("of the same days" in one for one in why), why


def test_a_reason_does_not_shout_as_a_dateline_does(make: Make) -> None:
    tells = "The ORDA pact on ferries was signed at Belhaven."
    lot = [make(f"b{at}", f"BELHAVEN – {tells}", published="2031-03-04") for at in range(2)]
    [link] = told(lot).links
    assert "Belhaven" in link.why
    assert "BELHAVEN" not in link.why
    assert "ORDA" in link.why
