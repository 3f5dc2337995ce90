"""What carries a sentence of a draft: words joined alike, titles, days, quantities as printed."""

import pytest

from crosswire.compare.draft import check
from crosswire.records.amount import Amount
from crosswire.records.time import Time


def points(draft, story):
    found = check(draft.report(), draft.reading(), story)
    return {(p.kind, p.verdict) for one in found.sentences for p in one.points}


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("The fire destroyed a wooden mill in Tarn on Sunday", "supported"),
        ("A fire in Tarn destroyed the wooden mill, according to a new report", "supported"),
        ("A wooden fire in Orl destroyed the mayor on Sunday", "not_found"),
        ("The fire in Tarn never destroyed the wooden mill on Sunday", "contradicted"),
    ],
)
def test_words_must_stand_there_joined_alike(write, collect, words, verdict):
    """All words of a place, joined to another sense, are not what it tells."""
    fire = "The fire destroyed a wooden mill in Tarn on Sunday night."
    held = collect(write("a", f"{fire} The mayor of Orl opened a school.", places=("Tarn", "Orl")))
    assert ("claim", verdict) in points(write("draft", f"{words}.", places=("Tarn", "Orl")), held)


def test_what_is_negated_must_be_negated_there(write, collect):
    text = "The council of Tarn opens the bridge and the station on Monday; guards can {}."
    held = collect(write("a", text.format("ask the drivers questions")))
    assert ("claim", "supported") in points(write("draft", text.format("ask drivers")), held)
    assert ("claim", "not_found") in points(write("draft", text.format("not search bags")), held)


@pytest.mark.parametrize(
    ("text", "words", "verdict"),
    [
        ("Norland Gov Ada Brandt spoke.", "Gov", "supported"),
        ("Ada Brandt, who is governor of Norland, spoke.", "Gov", "supported"),
        ("The order of the former governor Ada Brandt stands.", "Gov", "not_found"),
        ("The order of the former governor Ada Brandt stands.", "Former Gov", "supported"),
        ("Ada Brandt spoke for the governor of Tarn, the mayor of Orl, two men and a judge.",
         "Judge", "not_found"),
        ("Ole Vik is governor.", "Gov", "not_found"),
    ],
)  # fmt: skip
def test_a_title_that_stands_beside_the_name(write, collect, text, words, verdict):
    """Where no report has it as a role that was read, its words may still stand there."""
    held = collect(write("a", text, people=("Ada Brandt", "Ole Vik")))
    draft = write("draft", f"{words} Ada Brandt spoke.", people=("Ada Brandt",))
    tense = "former" if "Former" in words else None
    title = words.removeprefix("Former ")
    draft.role(f"{words} Ada Brandt", "Ada Brandt", title, None, tense)
    assert ("role", verdict) in points(draft, held)


@pytest.mark.parametrize(
    ("report_day", "words", "verdict"),
    [
        (None, "on Monday", "supported"),
        (None, "on Tuesday", "contradicted"),
        ("2025-06-10", "on Monday", "supported"),
        (None, "last year", None),
    ],
)
def test_days_of_the_week_without_a_date(write, collect, report_day, words, verdict):
    text = "The council of Tarn closed the old harbour bridge {}."
    held = write("a", text.format("on Monday"), report_day)
    if report_day:
        held.dated("Monday", "2025-06-09")
    draft = write("draft", text.format(words), None)
    draft.times.append(Time(words, draft.at(words), "DATE", None))
    found = [p for p in points(draft, collect(held)) if p[0] == "date"]
    assert found == ([("date", verdict)] if verdict else [])


@pytest.mark.parametrize(
    ("mine", "theirs", "verdict"),
    [
        ("dozens of people", "dozens of people", "supported"),
        ("dozens of people", "hundreds of people", "not_found"),
    ],
)
def test_a_quantity_without_a_number(write, collect, mine, theirs, verdict):
    text = "The police of Tarn arrested {} at the old harbour."
    draft = write("draft", text.format(mine))
    draft.amounts.append(
        Amount(mine, draft.at(mine), 24, None, "persons", "vague", None, draft.sentences()[0].span)
    )  # fmt: skip
    assert ("amount", verdict) in points(draft, collect(write("a", text.format(theirs))))


def test_up_to_is_not_more_than(write, collect):
    text = "The vaccine protects {} percent of people in Tarn."
    held = write("a", text.format("more than 90")).amount("more than 90 percent", 90, "people",
                                                          "over", unit="percent")  # fmt: skip
    mine = write("draft", text.format("up to 90"))
    mine.amounts.append(
        Amount("up to 90 percent", mine.at("up to 90 percent"), None, 90, "percent", "at most",
               "people", mine.sentences()[0].span)
    )  # fmt: skip
    assert ("amount", "supported") not in points(mine, collect(held))


def test_a_person_is_not_contradicted_by_a_description(write, collect):
    words = "We will not build another bridge over the river,"
    held = write("a", f"“{words}” a member of the council of Tarn said.")
    held.says("a member of the council of Tarn", words, kind="direct")
    draft = write("draft", f"“{words}” Ole Vik said.", people=("Ole Vik",)).says(
        "Ole Vik", words, kind="direct"
    )
    found = points(draft, collect(held))
    assert ("speaker", "contradicted") not in found


@pytest.mark.parametrize(
    ("others", "verdict"), [("bc", "contradicted"), ("b", "supported"), ("", "supported")]
)
def test_a_speaker_whom_more_reports_contradict(write, collect, others, verdict):
    words = "We will not build another bridge over the river,"

    def quoting(name, who):
        one = write(name, f"“{words}” {who} said.", people=(who,))
        return one.says(who, words, kind="direct")

    held = collect(quoting("a", "Ole Vik"), *(quoting(name, "Ada Brandt") for name in others))
    found = check((draft := quoting("draft", "Ole Vik")).report(), draft.reading(), held)
    (speaker,) = [p for one in found.sentences for p in one.points if p.kind == "speaker"]
    assert speaker.verdict == verdict
    assert ("these words to Ada Brandt" in speaker.why) == bool(others)


def test_what_somebody_denies_is_told_as_denied(write, collect):
    """A denial is no contradiction: whose it is, is told."""
    claim = "Norland has sent weapons to rebels in Tarn"
    said = "Norland has never sent weapons to any rebels in Tarn"
    accused = write("a", "Tarn accused Norland of sending weapons to rebels in Tarn.")
    denied = write("b", f"“{said},” Ole Vik said at a briefing.", people=("Ole Vik",))
    held = collect(accused, denied.says("Ole Vik", said, kind="direct"))
    draft = write("draft", f"{claim}.")
    (one,) = check(draft.report(), draft.reading(), held).sentences
    assert one.verdict == "not_found" and "Ole Vik denies it" in one.why


def test_a_mark_that_was_cut_off_is_no_sentence(write, collect):
    draft = write("draft", "Norland sent three ships with wheat to the islands. ”")
    found = check(draft.report(), draft.reading(), collect(write("a", draft.text)))
    assert [one.text for one in found.sentences] == [draft.text]
