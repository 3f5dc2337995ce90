import pytest

from crosswire.compare.material import Material
from crosswire.compare.titles import titles_differ

NOW = "Chilean Foreign Minister Ada Brandt spoke."
OVER = "The former foreign minister Ada Brandt spoke."


def said(write, name, day, *, former=False, also=""):
    text = (OVER if former else NOW) + also
    one = write(name, text, day, people=("Ada Brandt",))
    words = (
        "former foreign minister Ada Brandt" if former else "Chilean Foreign Minister Ada Brandt"
    )
    return one.role(words, "Ada Brandt", "foreign minister", None, "former" if former else None)


def found(collection, background=None):
    return list(titles_differ(Material(collection, background)))


def test_current_and_former_on_one_day_is_a_conflict(write, collect):
    one = found(
        collect(said(write, "a", "2025-06-10"), said(write, "b", "2025-06-10", former=True))
    )
    assert [f.about for f in one] == ["Ada Brandt: foreign minister or former foreign minister"]
    assert [side.reports for side in one[0].sides] == [("a",), ("b",)]
    assert [p.text for p in one[0].sides[1].passages] == ["former foreign minister Ada Brandt"]


@pytest.mark.parametrize(
    ("days", "conflict"),
    [
        (("2025-06-01", "2025-06-10"), False),  # held then, over now: a change of office
        (("2025-06-11", "2025-06-10"), True),  # over one day, held the next
        ((None, "2025-06-10"), True),  # reports of one story, one undated
        (("2025-09-30", "2025-06-10"), False),  # held again in another season
    ],
)
def test_the_days_of_the_reports_decide(write, collect, days, conflict):
    now, over = days
    both = collect(said(write, "a", now), said(write, "b", over, former=True))
    assert bool(found(both)) is conflict


def test_current_before_and_after_is_a_conflict(write, collect):
    before, after = said(write, "a", "2025-06-01"), said(write, "c", "2025-06-20")
    assert found(collect(before, said(write, "b", "2025-06-10", former=True), after))


def test_one_against_one_without_the_country_may_be_a_courtesy(write, collect):
    bare = write("a", "Foreign Minister Ada Brandt spoke.", people=("Ada Brandt",))
    bare.role("Foreign Minister Ada Brandt", "Ada Brandt", "foreign minister")
    assert not found(collect(bare, said(write, "b", "2025-06-10", former=True)))


def test_an_occupation_is_no_office(write, collect):
    now = write("a", "Chilean footballer Ada Brandt spoke.", people=("Ada Brandt",))
    now.role("Chilean footballer Ada Brandt", "Ada Brandt", "footballer")
    over = write("b", "The former footballer Ada Brandt spoke.", people=("Ada Brandt",))
    over.role("former footballer Ada Brandt", "Ada Brandt", "footballer", None, "former")
    assert not found(collect(now, over))


def test_a_told_change_of_office_is_none(write, collect):
    leaves = said(write, "a", "2025-06-10", also=" Brandt resigned on Monday.")
    assert not found(collect(leaves, said(write, "b", "2025-06-10", former=True)))


def test_a_firing_told_beside_the_name_is_a_change_of_office(write, collect):
    also = " The firing of Foreign Minister Ada Brandt was told on Monday."
    both = said(write, "a", "2025-06-10", also=also), said(write, "b", "2025-06-10", former=True)
    assert not found(collect(*both))


def test_another_holder_makes_the_title_a_courtesy(write, collect):
    other = write("c", "Foreign Minister Ben Oster spoke with Foreign Minister Ada Brandt.",
                  "2025-06-10", people=("Ben Oster", "Ada Brandt"))  # fmt: skip
    other.role("Foreign Minister Ben Oster", "Ben Oster", "foreign minister")
    other.role("Foreign Minister Ada Brandt", "Ada Brandt", "foreign minister")
    assert not found(collect(other, said(write, "b", "2025-06-10", former=True)))


def test_more_reports_that_say_former_make_it_a_courtesy(write, collect):
    many = [said(write, name, "2025-06-10", former=True) for name in "bc"]
    assert not found(collect(said(write, "a", "2025-06-10"), *many))


def test_the_same_office_of_another_country_is_another_office(write, collect):
    one = write("a", "The Foreign Minister of Peru, Ada Brandt, spoke.", people=("Ada Brandt",))
    one.role("Foreign Minister of Peru, Ada Brandt", "Ada Brandt", "Foreign Minister", "Peru")
    other = write("b", "Former Foreign Minister of Chile Ada Brandt.", people=("Ada Brandt",))
    other.role(
        "Former Foreign Minister of Chile", "Ada Brandt", "Foreign Minister", "Chile", "former"
    )
    assert not found(collect(one, other))


def test_the_saga_gives_evidence_but_the_story_holds_the_odd_one(write, collect):
    a, b = said(write, "a", "2025-06-10"), said(write, "b", "2025-06-10", former=True)
    old = said(write, "o", "2025-05-01")
    saga = collect(a, b, old)
    assert found(saga.only(["a", "b"]), saga)[0].sides[0].reports == ("o", "a")
    assert not found(saga.only(["o"]), saga)


def test_the_holder_at_the_time_told_of_is_no_former_holder(write, collect):
    then = write("b", "then-foreign minister Ada Brandt spoke in May.", "2025-06-10",
                 people=("Ada Brandt",))  # fmt: skip
    then.role("then-foreign minister Ada Brandt", "Ada Brandt", "foreign minister", None, "former")
    assert not found(collect(said(write, "a", "2025-06-10"), then))
