from dataclasses import replace

import pytest

from crosswire.compare.agreements import told_alike
from crosswire.compare.material import Material
from crosswire.compare.predicates import finite, opposites
from crosswire.records.statement import Cue

HEARD = "Reed said that Norland had sent no tanks to the border villages."
SAID = "that Norland had sent no tanks to the border villages"


def found(write, collect, *texts):
    written = [
        write(name, text, places=("Tarn",)) for name, text in zip("abc", texts, strict=False)
    ]
    return list(told_alike(Material(collect(*written))))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The grain terminal in Tarn was closed after the storm.",
         "After the storm the terminal for grain in Tarn has been shut."),
        ("Rescuers found seven bodies under a collapsed roof in Tarn.",
         "In Tarn, seven bodies had been discovered beneath a roof that collapsed, police said."),
        ("The harbour authority's toll is 31 wounded dockers.",
         "The toll of the harbour authority was 31 wounded dockers on Friday."),
    ],
)  # fmt: skip
def test_one_predicate_in_other_words_is_told_alike(write, collect, one, other):
    assert found(write, collect, one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The harbour authority's toll is 31.", "The harbour authority's toll was too low."),
        ("The harbour authority's toll is 31.", "The harbour authority's toll is 27."),
        ("The grain terminal in the old harbour was closed.",
         "The grain terminal in the old harbour was painted."),
        ("The old grain terminal of Tarn harbour burned.",
         "The old grain terminal of Tarn harbour, which dockers love, will be sold."),
        ("Norland sent three ships with wheat for islanders.",
         "Norland seized three ships with wheat for islanders."),
        ("The price of bread in harbour towns rose.", "The price of bread in harbour towns fell."),
        ("The council accepted the harbour plan of dockers and builders.",
         "The council rejected the harbour plan of dockers and builders."),
        ("The new bridge over the river cost 40 million crowns.",
         "The new bridge over the river cost millions of crowns."),
    ],
)  # fmt: skip
def test_a_shared_subject_alone_is_no_agreement(write, collect, one, other):
    assert not found(write, collect, one, other)


def relayed(write, *via, name="b"):
    one = write(name, HEARD, people=("Reed",), places=("Norland",)).says("Reed", SAID)
    one.statements[0] = replace(one.statements[0], via=via)
    return one


@pytest.mark.parametrize(("via", "count"), [(("The Observer",), 1), (("Morning Sun",), 2), ((), 2)])
def test_a_relay_counts_with_what_it_relays(write, collect, via, count):
    both = collect(relayed(write, name="a"), relayed(write, *via))
    outlets = {"a": "Observer", "b": "Gazette"}
    named = tuple(replace(report, outlet=outlets[report.id]) for report in both.reports)
    (one,) = told_alike(Material(replace(both, reports=named)))
    assert one.sides[0].reports == ("a", "b") and one.sides[0].independent == count


@pytest.mark.parametrize(
    ("text", "clause"),
    [("Norland was arming the rebels", True), ("it had used poor concrete", True),
     ("Norland of supplying arms to rebels", False), ("supplying arms to rebels", False),
     ("the firm of using sand that was wet", False)],
)  # fmt: skip
def test_a_clause_has_a_finite_verb(text, clause):
    assert finite(text) == clause


def test_opposites_exclude_each_other_in_both_directions():
    table = opposites()
    assert table and all(key in table[other] for key in table for other in table[key])


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        ("It created a new rule for grain ships in Tarn.",
         "It created the new rule for grain ships in Tarn.", 0),
        ("It created a new rule for grain ships in Tarn.",
         "The council created a new rule for grain ships in Tarn.", 1),
        ("The council closed the grain terminal. — Ada Brandt (@brandt) June 27, 2018",
         "The council closed the grain terminal. — Ada Brandt (@brandt) June 27, 2018", 0),
        ("“The council closed the grain terminal. It is a shame!” somebody wrote.",
         "“The council closed the grain terminal. It is a shame!” somebody wrote.", 0),
    ],
)  # fmt: skip
def test_what_is_told_says_of_whom_and_is_the_report_s_own(write, collect, one, other, count):
    agreed = found(write, collect, one, other)
    assert len(agreed) == count
    assert not count or agreed[0].about.startswith("The council")


def led(write, name, cue, said):
    text = f"Ada Brandt {cue} {said}."
    one = write(name, text, people=("Ada Brandt",)).says("Ada Brandt", said)
    one.statements[0] = replace(one.statements[0], cue=Cue(cue, one.at(cue)))
    return one


@pytest.mark.parametrize(("other", "count"), [("refused", 1), ("agreed", 0)])
def test_what_is_no_clause_is_told_with_its_verb(write, collect, other, count):
    said = "to keep the grain terminal of Tarn open"
    pair = led(write, "a", "refused", said), led(write, "b", other, said)
    agreed = list(told_alike(Material(collect(*pair))))
    assert [one.about for one in agreed] == [f"Ada Brandt refused {said}"] * count
