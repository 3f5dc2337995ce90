"""What a rewriter may do to a sentence, and all that it may not: each row is an attempt."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswire.records.account import Told
from crosswire.records.report import Report
from crosswire.records.span import Passage, Span
from crosswire.tell.derivation import follows
from crosswire.tell.rewording import in_words_of, refusal

TAKEN = [
    # an aside
    ("Ines Calder, who leads the harbour board, did not speak.", "Ines Calder did not speak."),
    ("Ines Calder (Harbour Party) did not speak.", "Ines Calder did not speak."),
    (
        "Orsk accused Norland of arming the Front, a group that holds the northern hills.",
        "Orsk accused Norland of arming the Front.",
    ),
    (
        "Orsk said that the Front, which holds the hills, would stay.",
        "Orsk said that the Front would stay.",
    ),
    # who says it
    (
        "A strike on the port killed at least 12 people and wounded 31, the ministry said on "
        "Tuesday.",
        "The ministry said on Tuesday that a strike on the port killed at least 12 people and "
        "wounded 31.",
    ),
    (
        "The ministry said on Tuesday that a strike on the port killed at least 12 people.",
        "A strike on the port killed at least 12 people, the ministry said on Tuesday.",
    ),
    (
        "The port will not reopen, said Ines Calder.",
        "Ines Calder said that the port will not reopen.",
    ),
    (
        "The port may stay closed, according to the harbour board.",
        "According to the harbour board, the port may stay closed.",
    ),
    (
        "According to Harbour Radio, nine people were hurt.",
        "Nine people were hurt, according to Harbour Radio.",
    ),
    # plain words
    ("The port closed prior to the strike.", "The port closed before the strike."),
    ("Approximately 40 persons were hurt.", "About 40 people were hurt."),
    ("Orsk noted that it was dark at nine.", "Orsk said that it was dark at nine."),
    # two of them at once
    (
        "The Front, which holds the hills, commenced talks, Orsk said on Monday.",
        "Orsk said on Monday that the Front began talks.",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("ours", "offered"), TAKEN, ids=lambda one: one[:40])
def test_what_follows_by_its_form_is_taken(ours: str, offered: str) -> None:
    assert follows(ours, offered)
    told, reports = single(ours)
    assert refusal(told, offered, reports) == ""
    assert in_words_of(told, offered).rewritten_from == ours


STRIKE = (
    "A strike on the port killed at least 12 people and wounded 31, the ministry said on Tuesday."
)
DENIAL = "Norland denied on Friday that it had supplied missiles to the Front."
REFUSED = {
    "figures that change places": (
        STRIKE,
        STRIKE.replace("12", "x").replace("31", "12").replace("x", "31"),
    ),
    "an invented figure": (STRIKE, STRIKE.replace("12", "120")),
    "a figure left out": (STRIKE, STRIKE.replace("at least 12 people and ", "")),
    "a qualifier left out": (STRIKE, STRIKE.replace("at least ", "")),
    "a qualifier turned round": (STRIKE, STRIKE.replace("at least", "at most")),
    "killed for wounded": (STRIKE, STRIKE.replace("killed", "wounded")),
    "the speaker left out": (STRIKE, STRIKE.replace(", the ministry said on Tuesday", "")),
    "the day left out": (STRIKE, STRIKE.replace(" on Tuesday", "")),
    "another speaker": (STRIKE, STRIKE.replace("ministry", "port")),
    "another word of saying": (STRIKE, STRIKE.replace("said", "confirmed")),
    "the day moved into what is said": (
        STRIKE,
        "The ministry said that a strike on the port killed at least 12 people and wounded 31 on "
        "Tuesday.",
    ),
    "the denial left out": (DENIAL, "Norland had supplied missiles to the Front."),
    "the denial made a saying": (DENIAL, DENIAL.replace("denied", "said")),
    "a denial moved to the end": (
        DENIAL,
        "It had supplied missiles to the Front, Norland denied on Friday.",
    ),
    "who and whom change places": (
        "Norland accused Belhaven of arming the Front.",
        "Belhaven accused Norland of arming the Front.",
    ),
    "a negation left out": (
        "The council said that the port was not safe for ships.",
        "The council said that the port was safe for ships.",
    ),
    "a negation put in": (
        "The council said that the port was safe for ships.",
        "The council said that the port was not safe for ships.",
    ),
    "a negation that moves": (
        "Orsk did not say that the port would close.",
        "Orsk did say that the port would not close.",
    ),
    "a negated speaker moved to the end": (
        "Nobody said that the port was closed to ships.",
        "The port was closed to ships, nobody said.",
    ),
    "who may have said it": (
        "Orsk may have said that the port was closed to ships.",
        "The port was closed to ships, Orsk may have said.",
    ),
    "a speaker inside a denial": (
        "Vell denied the board said that the port was closed.",
        "The port was closed, Vell denied the board said.",
    ),
    "may made will": ("Talks may begin on Monday.", "Talks will begin on Monday."),
    "would made did": (
        "The ministry said it would open the port.",
        "The ministry opened the port.",
    ),
    "a hedge left out": (
        "The boat was allegedly sunk by a mine.",
        "The boat was sunk by a mine.",
    ),
    "a condition left out": (
        "If the talks fail, the port will close.",
        "The port will close.",
    ),
    "a later figure in brackets left out": (
        "The storm killed 12 (later 19) people.",
        "The storm killed 12 people.",
    ),
    "a limit left out": ("Only two of the boats came back.", "Two of the boats came back."),
    "a doubt in an aside left out": (
        "The boat was sunk by a mine, a claim that Norland denies.",
        "The boat was sunk by a mine.",
    ),
    "the speaker in an aside left out": (
        "The port, the ministry said, was closed to ships.",
        "The port was closed to ships.",
    ),
    "a list taken for an aside": (
        "The Front, which holds ports, closed roads and bridges, denied it.",
        "The Front closed roads and bridges, denied it.",
    ),
    "an alternative taken for an aside": (
        "The mayor, a teacher, or the doctor opened the gate.",
        "The mayor or the doctor opened the gate.",
    ),
    "a clause of the report's own given to a speaker": (
        "Two people died, the ministry said, in the worst storm since March.",
        "The ministry said that two people died in the worst storm since March.",
    ),
    "a second clause given to nobody": (
        "Orsk said that the port was closed, and the ministry agreed to it.",
        "The port was closed, Orsk said, and the ministry agreed to it.",
    ),
    "he without a name": (
        "Orsk said that he would leave the city on Monday.",
        "He would leave the city on Monday, Orsk said.",
    ),
    "before for after": (
        "The port closed after the strike.",
        "The port closed before the strike.",
    ),
    "a stiff word for a plain one": (
        "The port closed before the strike.",
        "The port closed prior to the strike.",
    ),
    "a plain word inside a quotation": (
        "Orsk said: “We left prior to noon.”",
        "Orsk said: “We left before noon.”",
    ),
    "a word in a quotation": (
        "“We heard a crack,” said Ines Calder.",
        "“We heard a bang,” said Ines Calder.",
    ),
    "a quotation cut short": (
        "“We heard a crack and ran,” said Ines Calder.",
        "“We heard a crack,” said Ines Calder.",
    ),
    "marks round what was no quotation": (
        "Ines Calder called the talks a waste of time.",
        "Ines Calder called the talks “a waste of time”.",
    ),
    "marks taken from a quotation": (
        "Ines Calder called the talks “a waste of time”.",
        "Ines Calder called the talks a waste of time.",
    ),
    "a name of another kind": ("Orsk met Vell in Belhaven.", "Orsk met Vell in Brussels."),
    "half of a name": ("Ines Calder met Tomas Vell.", "Calder met Tomas Vell."),
    "another day": ("Orsk met Vell on Monday.", "Orsk met Vell on Friday."),
    "two facts in one": ("Orsk met Vell on Monday.", "Orsk met Vell on Monday to surrender."),
    "nothing": ("Orsk met Vell on Monday.", " "),
    "only marks": ("Orsk met Vell on Monday.", "…"),
    "unseen characters": ("Orsk met Vell on Monday.", "Orsk met Vell\u202e on Monday."),
    "an escape sequence": ("Orsk met Vell on Monday.", "Orsk met \x1b[1mVell on Monday."),
    "markup": ("Orsk met Vell on Monday.", "Orsk met <b>Vell</b> on Monday."),
    "a lookalike letter": ("Orsk met Vell on Monday.", "Orsk mеt Vell on Monday."),
    "ever longer": ("Orsk met Vell on Monday.", "Orsk met Vell on Monday. " * 40),
}  # fmt: skip


@pytest.mark.parametrize(("ours", "offered"), REFUSED.values(), ids=REFUSED.keys())
def test_what_might_say_another_thing_is_refused(ours: str, offered: str) -> None:
    told, reports = single(ours)
    assert refusal(told, offered, reports)


REASONS = [
    (STRIKE.replace("12", "120"), "a figure of it is in no passage"),
    (STRIKE.replace("Tuesday", "Friday"), "a name or a date of it is in no passage"),
    (STRIKE.replace("the port", "“the port”").replace("port”", "pier”"), "a quotation of it"),
    (STRIKE.replace("killed", "never killed"), "it added or left out a negation"),
    (STRIKE.replace("said", "claimed"), "it changed who says it"),
    (STRIKE.replace("killed", "reportedly killed"), "it made it more certain, or less"),
    (STRIKE.replace(" and wounded 31", ""), "its figures are not those of our sentence"),
    (STRIKE.replace("the port", "the quay"), "it used other words"),
]


@pytest.mark.parametrize(("offered", "why"), REASONS, ids=[why for _, why in REASONS])
def test_a_refusal_says_why_and_shows_nothing_of_what_it_refused(offered: str, why: str) -> None:
    told, reports = single(STRIKE)
    given_why = refusal(told, offered, reports)
    assert given_why.startswith(why)
    assert not {"120", "Friday", "pier", "quay", "claimed"} & set(given_why.split())


def test_a_sentence_whose_passage_is_not_what_the_report_says_is_not_reworded() -> None:
    told, _ = single("Ines Calder (Harbour Party) did not speak.")
    changed = {"a": Report(id="a", address="a.txt", text="Ines Calder (54) would not speak.")}
    assert refusal(told, "Ines Calder did not speak.", changed)


SENTENCES = [ours for ours, _ in TAKEN] + [STRIKE, DENIAL]


@given(st.sampled_from(SENTENCES), st.data())
def test_no_word_put_in_from_anywhere_passes(ours: str, data: st.DataObject) -> None:
    every = [word for one in SENTENCES for word in one.rstrip(".").split()]
    parts = ours.split()
    place = data.draw(st.integers(0, len(parts)))
    word = data.draw(st.sampled_from(every))
    assert not follows(ours, " ".join([*parts[:place], word, *parts[place:]]))


@given(st.sampled_from(SENTENCES), st.data())
def test_words_that_change_places_do_not_pass(ours: str, data: st.DataObject) -> None:
    parts = ours.rstrip(".").split()
    a = data.draw(st.integers(0, len(parts) - 1))
    b = data.draw(st.integers(0, len(parts) - 1))
    parts[a], parts[b] = parts[b], parts[a]
    offered = " ".join(parts) + "."
    assert follows(ours, offered) == (offered == ours)


@given(st.sampled_from([STRIKE, DENIAL, *(ours for ours, _ in TAKEN[4:9])]), st.data())
def test_no_single_word_can_be_left_out(ours: str, data: st.DataObject) -> None:
    parts = ours.rstrip(".").split()
    place = data.draw(st.integers(0, len(parts) - 1))
    assert not follows(ours, " ".join([*parts[:place], *parts[place + 1 :]]) + ".")


def single(text: str) -> tuple[Told, dict[str, Report]]:
    """A sentence told from one report that is nothing but it."""
    report = Report(id="a", address="a.txt", text=text)
    passage = Passage("a", Span(0, len(text)), text)
    return Told(text, "single", (passage,), "what happened"), {"a": report}
