"""Names of a draft's sentence that have changed places."""

import pytest

from crosswire.compare.draft import check

PEOPLE = ("Ada Brandt", "Ole Vik", "Tomas Vell")
PLACES = ("Norland", "Sarn")


def verdict(write, collect, told, drafted):
    kinds = {"people": PEOPLE, "places": PLACES}
    held = collect(write("a", f"{told} The council of Tarn closed an old harbour.", **kinds))
    draft = write("draft", drafted, **kinds)
    (found,) = check(draft.report(), draft.reading(), held).sentences
    return found.verdict, found.why


@pytest.mark.parametrize(
    ("told", "drafted"),
    [
        ("Ada Brandt dismissed Ole Vik over the missing harbour money on Friday.",
         "Ole Vik dismissed Ada Brandt over the missing harbour money on Friday."),
        ("Norland invaded Sarn after weeks of skirmishes along the coast.",
         "Sarn invaded Norland after weeks of skirmishes along the coast."),
        ("Ole Vik was dismissed by Ada Brandt over the missing harbour money.",
         "Ada Brandt was dismissed by Ole Vik over the missing harbour money."),
    ],
)  # fmt: skip
def test_exchanged_names_are_contradicted(write, collect, told, drafted):
    found, why = verdict(write, collect, told, drafted)
    assert found == "contradicted"
    assert "the other way round" in why


@pytest.mark.parametrize(
    ("told", "drafted"),
    [
        ("Ada Brandt dismissed Ole Vik over the missing harbour money on Friday.",
         "Ada Brandt dismissed Ole Vik over the missing harbour money."),
        ("Ada Brandt dismissed Ole Vik over the missing harbour money.",
         "Ole Vik was dismissed by Ada Brandt over the missing harbour money."),
        ("Ada Brandt met Ole Vik in the old harbour building on Friday.",
         "Ole Vik met Ada Brandt in the old harbour building on Friday."),
        ("Ada Brandt and Ole Vik opened the new harbour building on Friday.",
         "Ole Vik and Ada Brandt opened the new harbour building on Friday."),
        ("Ada Brandt held long talks with Ole Vik on the harbour money.",
         "Ole Vik held long talks with Ada Brandt on the harbour money."),
    ],
)  # fmt: skip
def test_the_same_told_with_names_in_another_order_is_supported(write, collect, told, drafted):
    assert verdict(write, collect, told, drafted)[0] == "supported"


def test_a_nearer_place_that_has_them_as_the_draft_counts(write, collect):
    told = "Ada Brandt dismissed Ole Vik over the missing harbour money."
    turned = "Ole Vik dismissed Ada Brandt over the missing harbour money."
    assert verdict(write, collect, f"{told} {turned}", turned)[0] == "supported"


def test_what_the_next_sentence_names_again_hides_no_exchange(write, collect):
    told = "Ada Brandt dismissed Ole Vik over the missing harbour money."
    after = "The council thanked Ole Vik, and Ada Brandt left the old hall."
    turned = "Ole Vik dismissed Ada Brandt over the missing harbour money."
    assert verdict(write, collect, f"{told} {after}", turned)[0] == "contradicted"
