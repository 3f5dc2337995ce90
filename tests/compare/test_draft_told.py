"""What is told beside a verdict: who alone has it, since when, and how surely."""

import pytest

from crosswire.compare.draft import check

SHIPS = "Norland sent three ships with wheat to the islands."


def told(draft, collection, kind):
    found = check(draft.report(), draft.reading(), collection)
    (point,) = [p for one in found.sentences for p in one.points if p.kind == kind]
    return point


@pytest.mark.parametrize(
    ("report", "draft", "words"),
    [
        ("Norland reportedly sent three ships with wheat to the islands.", SHIPS, "vouching"),
        ("Norland may have sent three ships with wheat to the islands.", SHIPS, "vouching"),
        (SHIPS, SHIPS, None),
        ("Norland reportedly sent three ships with wheat to the islands.",
         "Norland reportedly sent three ships with wheat to the islands.", None),
    ],
)  # fmt: skip
def test_what_reports_pass_on_unvouched_is_told_as_such(write, collect, report, draft, words):
    held = collect(write("a", report, places=("Norland",)))
    point = told(write("draft", draft, places=("Norland",)), held, "claim")
    assert point.verdict == "supported"
    assert words in point.why if words else point.why == "Told by a."


def test_what_reports_only_attribute_is_told_with_whose_word_it_is(write, collect):
    one = write("a", f"Ada Brandt said {SHIPS}", people=("Ada Brandt",), places=("Norland",))
    one.says("Ada Brandt", SHIPS)
    draft = write("draft", SHIPS, places=("Norland",))
    point = told(draft, collect(one), "claim")
    assert point.verdict == "supported"
    assert "only from Ada Brandt" in point.why
    both = collect(one, write("b", SHIPS, places=("Norland",)))
    assert "only from" not in told(draft, both, "claim").why


@pytest.mark.parametrize(
    ("day_of_other", "since"), [("2025-05-09", True), ("2025-05-02", False), (None, False)]
)
def test_a_figure_that_was_overtaken(write, collect, day_of_other, since):
    def flood(name, day, value):
        text = f"The flood in Tarn killed at least {value} people and swept away a mill."
        one = write(name, text, day, places=("Tarn",))
        return one.amount(f"at least {value} people", value, "killed", "exactly")

    held = collect(flood("a", "2025-05-03", 12), flood("b", day_of_other, 15))
    point = told(flood("draft", "2025-05-04", 12), held, "amount")
    assert point.verdict == "supported" and "15 people" in point.why
    assert ("Overtaken since: b has" in point.why) == since


@pytest.mark.parametrize(("others", "alone"), [(1, False), (2, True), (3, True)])
def test_a_figure_that_fewer_reports_have_than_another(write, collect, others, alone):
    """A toll may have risen, and nobody knows when; that the others have less is said."""

    def flood(name, value):
        text = f"The flood in Tarn killed at least {value} people and swept away a mill."
        one = write(name, text, None, places=("Tarn",))
        return one.amount(f"at least {value} people", value, "killed", "at least")

    held = collect(flood("z", 120), *(flood(f"b{i}", 12) for i in range(others)))
    draft = flood("draft", 120)
    for kind, words in (("amount", "Only z gives it; "), ("claim", "Told only by z; ")):
        point = told(draft, held, kind)
        assert (words in point.why) == alone, point.why
        assert "at least 12 people" in point.why
        assert len({passage.report for passage in point.passages}) == 1 + others


@pytest.mark.parametrize(("day", "since"), [("2025-06-09", True), ("2025-04-02", False)])
def test_a_title_that_was_overtaken(write, collect, day, since):
    def mayor(name, day, words, tense):
        one = write(name, f"{words} Ada Brandt spoke in Tarn.", day, people=("Ada Brandt",))
        return one.role(f"{words} Ada Brandt", "Ada Brandt", "Mayor", None, tense)

    held = collect(
        mayor("a", "2025-05-03", "Mayor", None), mayor("b", day, "Former Mayor", "former")
    )
    point = told(mayor("draft", "2025-05-04", "Mayor", None), held, "role")
    assert point.verdict == "supported"
    assert ("Overtaken since: b says" in point.why) == since


def test_the_words_of_a_quotation_that_were_altered_are_marked(write, collect):
    said = "We will not build another {} over the river,"

    def quoting(name, word):
        words = said.format(word)
        one = write(name, f"“{words}” Ada Brandt said.", people=("Ada Brandt",))
        return one.says("Ada Brandt", words, kind="direct")

    draft = quoting("draft", "tunnel")
    point = told(draft, collect(quoting("a", "bridge")), "quotation")
    assert [mark.of(draft.report().text) for mark in point.marks] == ["tunnel"]
    assert (
        told(quoting("draft", "bridge"), collect(quoting("a", "bridge")), "quotation").marks == ()
    )
