from dataclasses import replace

import pytest

from crosswire.compare.draft import check
from crosswire.compare.draft.candidates import SMALL, narrowed
from crosswire.compare.draft.lookup import Lookup
from crosswire.records.actor import Mention
from crosswire.records.reading import Reading, Sentence
from crosswire.records.span import Span

STORY = (
    "Chilean Foreign Minister Ada Brandt said that the harbour of Tarn will close in autumn. "
    "“We will not build another bridge over the river,” Ada Brandt said. "
    "The storm killed 12 people in Tarn and destroyed an old school. "
    "Norland sent three ships with wheat to the islands. "
    "The council meets again on 4 May to discuss the harbour budget."
)


@pytest.fixture
def story(write, collect):
    one = write("a", STORY, people=("Ada Brandt",), places=("Tarn", "Norland"))
    one.role("Chilean Foreign Minister Ada Brandt", "Ada Brandt", "Foreign Minister", "Chile")
    one.says("Chilean Foreign Minister Ada Brandt",
             "that the harbour of Tarn will close in autumn", name="Ada Brandt")  # fmt: skip
    one.says("Ada Brandt said", "We will not build another bridge over the river,",
             name="Ada Brandt", kind="direct")  # fmt: skip
    one.amount("12 people", 12, "killed").dated("4 May", "2025-05-04")
    return collect(one)


def verdicts(draft, story):
    return [one.verdict for one in check(draft.report(), draft.reading(), story).sentences]


def points(draft, story):
    found = check(draft.report(), draft.reading(), story)
    return {(p.kind, p.verdict) for one in found.sentences for p in one.points}


def drafted(write, text):
    return write("draft", text, people=("Ada Brandt", "Ole Vik"), places=("Tarn", "Norland"))


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Three ships with wheat were sent to the islands by Norland.", "supported"),
        ("A storm killed people in Tarn and an old school was destroyed.", "supported"),
        ("Norland never sent three ships with wheat to the islands.", "contradicted"),
        ("Norland bought forty locomotives from a foundry in Brazil.", "not_found"),
        ("Will Norland send ships with wheat to the islands?", "nothing_to_check"),
        ("We should perhaps be kinder to our harbours and towns.", "nothing_to_check"),
        ("Tarn storm: what we know about the old school", "nothing_to_check"),
        ("How the storm in Tarn destroyed an old school", "nothing_to_check"),
        ("Tarn: the storm destroyed an old school", "supported"),
    ],
)
def test_what_a_sentence_tells(write, story, text, verdict):
    assert verdicts(drafted(write, text), story) == [verdict]


def test_not_found_is_worded_as_no_falsehood(write, story):
    draft = drafted(write, "Norland bought forty locomotives from a foundry in Brazil.")
    (one,) = check(draft.report(), draft.reading(), story).sentences
    assert "does not make it wrong" in one.why and "locomotives" in one.why


@pytest.mark.parametrize(
    ("day", "verdict"), [("2025-06-12", "contradicted"), ("2027-06-12", "not_found")]
)
def test_former_as_of_the_drafts_day(write, story, day, verdict):
    draft = write("draft", "Former Foreign Minister Ada Brandt spoke.", day, people=("Ada Brandt",))
    draft.role(
        "Former Foreign Minister Ada Brandt", "Ada Brandt", "Foreign Minister", None, "former"
    )
    found = check(draft.report(), draft.reading(), story)
    (role,) = [p for one in found.sentences for p in one.points if p.kind == "role"]
    assert role.verdict == verdict
    if verdict == "contradicted":
        assert [p.text for p in role.passages] == ["Chilean Foreign Minister Ada Brandt"]


@pytest.mark.parametrize(
    ("words", "speaker", "expected"),
    [
        ("We will not build another bridge over the river,", "Ada Brandt",
         {("quotation", "supported"), ("speaker", "supported")}),
        ("We will not build another bridge over the river,", "Ole Vik",
         {("quotation", "supported"), ("speaker", "contradicted")}),
        ("We will not build another tunnel over the river,", "Ada Brandt",
         {("quotation", "contradicted")}),
        ("We will build another bridge over the river,", "Ada Brandt",
         {("quotation", "contradicted")}),
        ("We will not construct another bridge over the river,", "Ada Brandt",
         {("quotation", "contradicted")}),
        ("The bridge is none of my business at all,", "Ada Brandt", {("quotation", "not_found")}),
    ],
)  # fmt: skip
def test_quotations_and_who_said_them(write, story, words, speaker, expected):
    draft = drafted(write, f"“{words}” {speaker} said.").says(speaker, words, kind="direct")
    assert {p for p in points(draft, story) if p[0] in ("quotation", "speaker")} == expected


@pytest.mark.parametrize(
    ("value", "verdict"), [(12, "supported"), (8, "contradicted"), (30, "not_found")]
)
def test_figures(write, story, value, verdict):
    """A higher toll than an older report has may have risen."""
    draft = drafted(write, f"The storm killed {value} people in Tarn and destroyed an old school.")
    draft.day = "2025-06-12"
    draft.amount(f"{value} people", value, "killed")
    assert ("amount", verdict) in points(draft, story)


@pytest.mark.parametrize(
    ("words", "day", "verdict"),
    [("4 May", "2025-05-04", "supported"), ("9 May", "2025-05-09", "contradicted")],
)
def test_dates(write, story, words, day, verdict):
    draft = drafted(write, f"The council meets again on {words} to discuss the harbour budget.")
    assert ("date", verdict) in points(draft.dated(words, day), story)


def test_what_one_said_is_not_what_another_said(write, story):
    words = "that the harbour of Tarn will close in autumn"
    his = drafted(write, f"Ole Vik said {words}.").says("Ole Vik", words)
    hers = drafted(write, f"Ada Brandt said {words}.").says("Ada Brandt", words)
    assert ("statement", "supported") in points(hers, story)
    assert ("speaker", "not_found") in points(his, story)


def test_a_name_that_nobody_has(write, story):
    draft = drafted(write, "Ole Vik sent three ships with wheat to the islands for Norland.")
    assert ("name", "not_found") in points(draft, story)


def test_the_draft_itself_is_no_evidence(write, collect):
    draft = drafted(write, "Norland sent three ships with wheat to the islands.")
    assert verdicts(draft, collect(draft)) == ["not_found"]


def test_support_from_copies_is_told(write, collect):
    text = "Norland sent three ships with wheat to the islands."
    both = collect(*(write(n, text, places=("Norland",)) for n in "ab"), copies=(("b", "a"),))
    draft = drafted(write, text)
    (one,) = check(draft.report(), draft.reading(), both).sentences
    assert one.verdict == "supported" and "descend from one" in one.why


def test_scores_rank_drafts(write, story):
    told, made_up = (drafted(write, text) for text in (
        "Norland sent three ships with wheat to the islands.",
        "Norland bought forty locomotives from a foundry in Brazil.",
    ))  # fmt: skip
    scores = [check(d.report(), d.reading(), story).score for d in (told, made_up)]
    assert scores[0] > 0.6 > 0.1 > scores[1]


@pytest.fixture
def many(write, collect):
    """A large collection: each report has a sentence of its own word, and two others after it."""
    found = collect(*(write(f"r{i}", f"Word{i} stood alone.") for i in range(2 * SMALL)))
    readings = []
    for i, one in enumerate(found.readings):
        told = ((f"word{i}", "stand"), ("after",), ("far",))
        own = [Sentence(Span(at, at + 1), lemmas, False, 0) for at, lemmas in enumerate(told)]
        readings.append(Reading(one.report, tuple(own)))
    return type(found)(found.reports, tuple(readings))


def test_a_large_collection_is_narrowed_to_what_is_near(many):
    draft = Reading("d", (Sentence(Span(0, 5), ("word7", "stand"), False, 0),))
    kept = narrowed(draft, many.readings)
    assert len(kept) < SMALL
    assert kept["r7"] == [0, 1]


def test_sentences_that_do_not_follow_one_another_are_not_joined(many):
    draft = Reading("d", (Sentence(Span(0, 5), ("word7", "far"), False, 0),))
    kept = narrowed(draft, many.readings)
    assert kept["r7"] == [0, 1, 2]
    lookup = Lookup(many.reports[0], draft, many.only(kept), kept | {"r7": [0, 2]})
    places = [(one.report, one.span) for one in lookup.windows]
    around = list(lookup._around(places.index(("r7", Span(0, 1)))))
    assert [one.content for one in around] == [(Span(0, 1),)]


def holder(write, name, words, tense=None):
    one = write(name, f"{words} Ada Brandt spoke in Tarn.", people=("Ada Brandt",))
    return one.role(f"{words} Ada Brandt", "Ada Brandt", "Mayor", None, tense)


@pytest.mark.parametrize(
    ("others", "copies", "verdict", "told"),
    [
        ("bc", (), "contradicted", "a says the same, but b and c say that Ada Brandt holds"),
        ("bc", (("c", "b"),), "supported", "a says the same. b and c say that"),
        ("b", (), "supported", "a says the same. b says that"),
        ("", (), "supported", "a says the same."),
    ],
)
def test_a_title_in_which_reports_differ(write, collect, others, copies, verdict, told):
    """More independent reports against it than for it: it is contradicted."""
    current = [holder(write, name, "Mayor") for name in others]
    whole = collect(holder(write, "a", "Former Mayor", "former"), *current, copies=copies)
    draft = holder(write, "draft", "Former Mayor", "former")
    found = check(draft.report(), draft.reading(), whole)
    (role,) = [p for one in found.sentences for p in one.points if p.kind == "role"]
    assert role.verdict == verdict and role.why.startswith(told)


def test_a_title_by_courtesy_is_not_outweighed(write, collect):
    holders = [holder(write, name, "Mayor") for name in "bc"]
    text = "Mayor Ole Vik came."
    other = write("d", text, people=("Ole Vik",)).role("Mayor Ole Vik", "Ole Vik", "Mayor")
    whole = collect(holder(write, "a", "Former Mayor", "former"), *holders, other)
    draft = holder(write, "draft", "Former Mayor", "former")
    assert ("role", "supported") in points(draft, whole)


def test_the_holder_of_the_same_office_elsewhere_leaves_no_courtesy(write, collect):
    """ "Mayor Vik" is of Osk, as another report says, and "Mayor Brandt" of Tarn."""
    of_tarn, text = holder(write, "b", "Mayor"), "Mayor Ole Vik came."
    of_tarn.role("Mayor Ada Brandt", "Ada Brandt", "Mayor", "Tarn")
    vik = write("d", text, people=("Ole Vik",)).role("Mayor Ole Vik", "Ole Vik", "Mayor")
    text = "Mayor Ole Vik of Osk left."
    of_osk = write("e", text, people=("Ole Vik",)).role("Mayor Ole Vik", "Ole Vik", "Mayor", "Osk")
    former = holder(write, "a", "Former Mayor", "former")
    draft = holder(write, "draft", "Former Mayor", "former")
    rest = (former, of_tarn, holder(write, "c", "Mayor"), vik)
    assert ("role", "contradicted") in points(draft, collect(*rest, of_osk))
    assert ("role", "supported") in points(draft, collect(*rest))


def test_a_title_under_another_spelling_is_the_same_persons(write, collect):
    text = "Mayor Brannick came."
    other = write("d", text, people=("Brannick",)).role("Mayor Brannick", "Brannick", "Mayor")
    whole = collect(holder(write, "a", "Former Mayor", "former"),
                    *(holder(write, name, "Mayor") for name in "bc"), other)  # fmt: skip
    (known,) = (one for one in whole.actors if one.name == "Ada Brandt")
    mentions = (*known.mentions, Mention("d", "Brannick"))
    joined = replace(whole, actors=(replace(known, mentions=mentions),))
    draft = holder(write, "draft", "Former Mayor", "former")
    assert ("role", "contradicted") in points(draft, joined)
    assert ("role", "supported") in points(draft, whole)


FLOOD = "The flood in Tarn killed {} people and swept away a mill."


def flood(write, name, words, value, qualifier="at least"):
    one = write(name, FLOOD.format(words), places=("Tarn",))
    return one.amount(f"{words} people", value, "killed", qualifier)


@pytest.mark.parametrize(
    ("words", "value", "reports", "verdict"),
    [
        ("at least 120", 120, {"a": 12}, "contradicted"),
        ("at least 120", 120, {"a": 120, "b": 12}, "supported"),
        ("at least 120", 120, {"a": 120, "b": 12, "c": 12}, "contradicted"),
        ("at least 40", 40, {"a": 12}, "not_found"),
        ("at least 10", 10, {"a": 12}, "supported"),
        ("at least 12", 12, {"a": 120, "b": 12, "c": 12}, "supported"),
    ],
)
def test_open_figures(write, collect, words, value, reports, verdict):
    """A lower bound carries no higher one; a nought too many is another figure."""
    whole = collect(*(flood(write, n, f"at least {v}", v) for n, v in reports.items()))
    assert ("amount", verdict) in points(flood(write, "draft", words, value), whole)


@pytest.mark.parametrize(
    ("reports", "verdict", "why"),
    [
        ({"a": 4, "b": 2}, "supported", "Told by b. a has “4 million crowns”."),
        ({"a": 4}, "contradicted", "a has “4 million crowns”."),
    ],
)
def test_a_sentence_with_another_figure_does_not_carry_a_claim(
    write, collect, reports, verdict, why
):
    def told(name, value):
        one = write(name, f"The repair of the harbour wall will cost {value} million crowns.")
        return one.amount(f"{value} million crowns", value * 1e6, "crown", unit="crowns")

    whole = collect(*(told(name, value) for name, value in reports.items()))
    draft = told("draft", 2)
    draft.day = "2025-06-12"
    found = check(draft.report(), draft.reading(), whole)
    (claim,) = [p for one in found.sentences for p in one.points if p.kind == "claim"]
    assert (claim.verdict, claim.why) == (verdict, why)
