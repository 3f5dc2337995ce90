from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crosswire.compare.agreements import MOST, told_alike
from crosswire.compare.attributions import told_as_fact
from crosswire.compare.findings import COMPARISONS, findings
from crosswire.compare.material import Material
from crosswire.records.collection import Collection

ACCUSED = "President Ada Brandt accused Norland of bombing the grain harbour in Tarn."
SAID = "Norland of bombing the grain harbour in Tarn"
FACT = "Norland bombed the grain harbour in Tarn on Monday."


def accused(write, name="a", day="2025-06-10"):
    one = write(name, ACCUSED, day, people=("Ada Brandt",), places=("Norland", "Tarn"))
    return one.says("President Ada Brandt", SAID, name="Ada Brandt", stance="accuses")


def told(write, name="b", text=FACT):
    return write(name, text, places=("Norland", "Tarn"))


def test_an_accusation_told_as_fact(write, collect):
    (one,) = told_as_fact(Material(collect(accused(write), told(write))))
    assert [side.value for side in one.sides] == ["an accusation by Ada Brandt", "told as fact"]
    assert one.sides[1].reports == ("b",)


def test_a_report_that_attributes_it_elsewhere_tells_no_fact(write, collect):
    both = write("b", FACT + " " + ACCUSED, people=("Ada Brandt",), places=("Norland", "Tarn"))
    both.says("President Ada Brandt", SAID, name="Ada Brandt", stance="accuses")
    assert not list(told_as_fact(Material(collect(accused(write), both))))


def test_what_two_tell_alike_counts_the_independent(write, collect):
    three = [told(write, name) for name in "abc"]
    (one,) = told_alike(Material(collect(*three, copies=(("b", "a"),))))
    assert one.sides[0].reports == ("a", "b", "c") and one.sides[0].independent == 2


def test_the_opposite_is_not_told_alike(write, collect):
    other = told(write, "b", "Norland never bombed the grain harbour in Tarn on Monday.")
    assert not list(told_alike(Material(collect(told(write, "a"), other))))


def test_only_so_many_agreements(write, collect):
    sheep = [f"beast{letter * 3}" for letter in "abcdefghijklm"]
    text = " ".join(
        f"Tarn farmers counted {one} near {one} meadow and {one} barn." for one in sheep
    )
    both = collect(*(write(name, text, places=("Tarn",)) for name in "ab"))
    assert len(list(told_alike(Material(both)))) == MOST


def test_every_comparison_says_how_it_decides():
    assert all(compare.__doc__ and len(compare.__doc__) > 150 for compare in COMPARISONS)
    assert len({compare.__name__ for compare in COMPARISONS}) == len(COMPARISONS)


def test_rules_are_names_of_comparisons_and_denials_come_first(write, collect):
    denial = write("c", "Norland denied bombing the harbour.", places=("Norland",))
    denial.says("Norland", "bombing the harbour", stance="denies")
    found = findings(collect(accused(write), denial, told(write), told(write, "d")))
    assert found[0].kind == "denial" and found[-1].kind == "agreement"
    assert {one.rule for one in found} <= {compare.__name__ for compare in COMPARISONS}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(shuffler=st.randoms(use_true_random=False))
def test_the_order_of_reports_changes_nothing(write, collect, shuffler):
    denial = write("c", "Norland denied bombing the harbour.", places=("Norland",))
    denial.says("Norland", "bombing the harbour", stance="denies")
    whole = collect(accused(write), denial, told(write), told(write, "d"))
    order = list(range(4))
    shuffler.shuffle(order)
    reports, readings = whole.reports, whole.readings
    other = Collection(
        tuple(reports[i] for i in order),
        tuple(readings[i] for i in order),
        whole.lineage,
        whole.actors,
    )
    assert findings(other) == findings(whole)
    for one in findings(other):
        for passage in (p for side in one.sides for p in side.passages):
            assert passage.span.of(other.report[passage.report].text) == passage.text
