import pytest

from crosswire.compare.amounts import amounts_differ
from crosswire.compare.material import Material

QUAKE = "The earthquake near Tarn killed {} people and destroyed a school."


def toll(write, name, words, value, day="2025-06-10", *, qualifier="exactly", counts="killed",
         text=QUAKE):  # fmt: skip
    one = write(name, text.format(words), day, places=("Tarn", "Osk"))
    return one.amount(words, value, counts, qualifier)


def found(collection):
    return list(amounts_differ(Material(collection)))


def values(one):
    return [side.value for side in one.sides]


def test_two_figures_on_one_day(write, collect):
    (one,) = found(collect(toll(write, "a", "12", 12), toll(write, "b", "15", 15)))
    assert sorted(values(one)) == ["12", "15"] and one.kind == "number"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"words": "over 27", "value": 27, "qualifier": "over"}, {"words": "31", "value": 31}),
        ({"words": "about 50", "value": 50, "qualifier": "about"}, {"words": "52", "value": 52}),
        ({"words": "12", "value": 12}, {"words": "15", "value": 15, "counts": "wounded"}),
        ({"words": "12", "value": 12}, {"words": "15", "value": 15, "day": "2025-06-11"}),
        ({"words": "12", "value": 12},
         {"words": "15", "value": 15, "text": "The flood in Osk killed {} people in a school."}),
        ({"words": "12", "value": 12},
         {"words": "three", "value": 3, "text": "A fire killed {} people in a mine."}),
        ({"words": "12 people", "value": 12, "text": "The earthquake near Tarn killed {}."},
         {"words": "two civilians", "value": 2, "text": "The earthquake near Tarn killed {}."}),
        ({"words": "12", "value": 12, "day": None}, {"words": "15", "value": 15, "day": None}),
        ({"words": "170", "value": 170, "text": "The earthquake near Tarn killed {}, 000 people."},
         {"words": "12", "value": 12}),
    ],
)  # fmt: skip
def test_what_is_no_conflict(write, collect, first, second):
    assert not found(collect(toll(write, "a", **first), toll(write, "b", **second)))


def test_a_toll_that_falls_is_a_conflict(write, collect):
    pair = toll(write, "a", "15", 15), toll(write, "b", "12", 12, "2025-06-11")
    assert found(collect(*pair))


def test_a_slip_of_ten_in_a_rewrite(write, collect):
    original = toll(write, "a", "at least 12", 12, qualifier="at least")
    garbled = toll(write, "b", "at least 120", 120, "2025-06-11", qualifier="at least")
    (one,) = found(collect(original, garbled, copies=(("b", "a"),)))
    assert values(one) == ["at least 12", "at least 120"]
    assert not found(collect(original, garbled))


def test_two_sources_in_one_report(write, collect):
    text = (
        "Doctors say that 27 people died in the earthquake near Tarn. "
        "The interior ministry says that its figure of 23 is final."
    )
    one = write("a", text, places=("Tarn",))
    one.says("Doctors", "that 27 people died in the earthquake near Tarn", name="doctors")
    one.says(
        "The interior ministry", "that its figure of 23 is final", name="the interior ministry"
    )
    one.amount("27 people", 27, "killed").amount("23", 23, None, unit="number")
    assert [set(values(f)) for f in found(collect(one))] == [{"27 people", "23"}]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Norland put a duty on {} of Suthrian goods on Monday.",
         "Suthria put a duty on {} of Norlandic goods on Monday."),
        ("Brandt needed {} to pass the old record of Tarn.",
         "Brandt passed the old record of Tarn with {}."),
        ("The fire near Tarn was seen at 3: {} by the harbour watch.",
         "The fire near Tarn was seen at 3: {} by the harbour watch."),
    ],
)  # fmt: skip
def test_two_things_that_are_told_in_like_words(write, collect, one, other):
    figures = ("33 a. m.", 33), ("30 a. m.", 30)
    pair = [
        write(name, text.format(words), places=("Tarn", "Norland", "Suthria")).amount(
            words, value, "point", unit="m"
        )
        for name, text, (words, value) in zip("ab", (one, other), figures, strict=True)
    ]
    assert not found(collect(*pair))


def test_a_number_of_shops_takes_up_no_count(write, collect):
    first = "The earthquake near Tarn killed 12 people. "
    texts = (
        "The 170 metre hall of Tarn houses a number of shops and a school.",
        "Behind the 800 metre wall of Tarn the old hall houses a number of shops.",
    )
    pair = [
        write(str(value), first + text, places=("Tarn",))
        .amount("12 people", 12, "killed")
        .amount(str(value), value, None, unit="number")
        for text, value in zip(texts, (170, 800), strict=True)
    ]
    assert not found(collect(*pair))


def test_sums_are_compared_in_one_currency(write, collect):
    text = "Norland will pay {} for the bridge over the Tarn."
    euro = write("a", text.format("5 million euros"), places=("Tarn", "Norland"))
    euro.amount("5 million euros", 5e6, "aid", unit="EUR")
    more = write("b", text.format("8 million euros"), places=("Tarn", "Norland"))
    more.amount("8 million euros", 8e6, "aid", unit="EUR")
    other = write("c", text.format("9 million crowns"), places=("Tarn", "Norland"))
    other.amount("9 million crowns", 9e6, "aid", unit="NOK")
    assert [set(values(f)) for f in found(collect(euro, more, other))] == [
        {"5 million euros", "8 million euros"}
    ]


def test_rising_figures_stand_on_one_side(write, collect):
    days = [toll(write, "a", "12", 12, "2025-06-10"), toll(write, "b", "19", 19, "2025-06-11")]
    (one,) = found(collect(*days, toll(write, "c", "5", 5, "2025-06-11")))
    assert values(one) == ["12, later 19", "5"]


def price(write, name, text, words, value, day="2025-06-11"):
    told = f"{text} The bridge over the Tarn is shut. Ferries sail. Schools open late."
    return write(name, told, day, places=("Tarn",)).amount(words, value, "crown", unit="crowns")


def first_price(write):
    return price(write, "a", "The town put the cost of the repair at 2 million crowns.",
                 "2 million crowns", 2e6, "2025-06-10")  # fmt: skip


def test_a_later_independent_price_is_a_conflict(write, collect):
    later = price(write, "b", "The repair costs 4 million crowns.", "4 million crowns", 4e6)
    (one,) = found(collect(first_price(write), later))
    assert values(one) == ["2 million crowns", "4 million crowns"]
    assert one.why.endswith("it may have been revised, but b does not say so.")


@pytest.mark.parametrize(
    "text",
    [
        "The repair now costs 4 million crowns.",
        "The yearly repair of the roads costs 4 million crowns each year.",
        "The town will pay 4 million crowns for the repair.",
        "The new school will cost 4 million crowns.",
        "The cost of the repair was revised to 4 million crowns.",
    ],
)
def test_a_later_sum_that_is_no_conflict(write, collect, text):
    later = price(write, "b", text, "4 million crowns", 4e6)
    assert not found(collect(first_price(write), later))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("A jury in Tarn found the mayor guilty on eight of 18 counts of fraud.",
         "A jury in Tarn found the mayor guilty on eight counts of fraud."),
        ("The poll found that 60 counts were lost in the north of Tarn, and few in the east.",
         "In Tarn the clerk of the court read 36 counts aloud, said the ministry of roads."),
    ],
)  # fmt: skip
def test_a_whole_and_another_population_are_no_conflict(write, collect, first, second):
    one = write("a", first, places=("Tarn",)).amount(*_number(first), "counts", unit="count")
    other = write("b", second, places=("Tarn",)).amount(*_number(second), "counts", unit="count")
    assert not found(collect(one, other))


def _number(text):
    words = next(word for word in ("18", "60", "36", "eight") if word in text)
    return words, {"eight": 8}.get(words) or float(words)


def test_two_sums_that_both_reports_print(write, collect):
    text = "Goods for {} were sold to Norland, and goods for {} to Suthria."
    pair = [
        write(name, text.format(*sums), places=("Norland", "Suthria"))
        .amount(sums[0], 5e6, "goods", unit="EUR")
        .amount(sums[1], 8e6, "goods", unit="EUR")
        for name, sums in (("a", ("5 million euros", "8 million euros")),)
    ]
    other = write("b", "Goods for 8 million euros were sold to Suthria, for 5 million to Norland.",
                  places=("Norland", "Suthria"))  # fmt: skip
    other.amount("8 million euros", 8e6, "goods", unit="EUR")
    other.amount("5 million", 5e6, "goods", unit="EUR")
    assert not found(collect(*pair, other))
