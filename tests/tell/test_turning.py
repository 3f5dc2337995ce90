"""Which later statement turns round an earlier one of the same speaker; a false change is worst."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crosswire.records.span import Span
from crosswire.records.statement import Content, Cue, Speaker, Statement
from crosswire.tell.turning import contrary, leaves_earlier_word, takes_back, turned


def statement(row: str) -> Statement:
    """Stance and content, as "promises: to close the quay"; "denies+" is a denial by content."""
    stance, _, content = row.partition(": ")
    by = "content" if stance.endswith("+") else "cue"
    span = Span(0, len(content))
    return Statement(
        id=row, kind="indirect", speaker=Speaker("Lena Orsk", "Orsk", Span(0, 4)),
        cue=Cue("said", Span(5, 9)), content=Content(content, (span,)), stance=stance.rstrip("+"),
        via=(), sentence=span, rule="verb:clause", stance_by=by,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("promises: to reopen the ferry line to Norland",
         "declines: to reopen the ferry line to Norland"),
        ("says: she would sell the harbour company to Norland",
         "says: she would not sell the harbour company to Norland"),
        ("says: I will never sign the fishing treaty with Norland.",
         "says: I will sign the fishing treaty with Norland."),
        ("says: he would not resign", "says: he would resign"),
        ("says: she would vote for the harbour bill", "says: she would oppose the harbour bill"),
        ("says: she backs the harbour strike", "says: she was against the harbour strike"),
        ("promises: to keep the mill at Darn open", "says: he would close the mill at Darn"),
        ("says: he believed the police report on the fire",
         "doubts+: he did not believe the police report on the fire"),
        ("threatens: to leave the coalition over the budget",
         "says: he would not leave the coalition over the budget"),
        ("denies: supplying missile parts to the rebels",
         "confirms: that it had supplied missile parts to rebels"),
        ("denies: that he had met the arms dealer in Port Ayles",
         "says: he had met the arms dealer in Port Ayles"),
        ("denies+: she had never met the arms dealer in Port Ayles",
         "confirms: that she had met the arms dealer in Port Ayles"),
        ("confirms: that it had sold missile parts to the rebels",
         "denies: having sold missile parts to the rebels"),
        ("says: she supported the fishing treaty with Norland",
         "says: she opposed the fishing treaty with Norland"),
        ("says: she accepted the fishing treaty with Norland",
         "denies+: she rejected the fishing treaty with Norland"),
        ("says: I will not run for governor", "says: I will run for governor"),
        ("says: the army would never buy foreign drones",
         "announces: that the army would buy foreign drones"),
        ("says: her country would never join the northern alliance",
         "says: her country would join the northern alliance"),
        ("says: he would vote for the forest bill of the council",
         "says: he would vote against the forest bill of the council"),
        ("says: I did not order the raid on the newspaper",
         "says: I ordered the raid on the newspaper"),
        ("denies+: she had no intention of selling the harbour company to Norland",
         "says: she would sell the harbour company to Norland"),
        ("promises: to veto the pension bill of the council",
         "says: she would sign the pension bill of the council"),
        ("says: it would send engineers to the dam",
         "says: it would no longer send engineers to the dam"),
    ],
)  # fmt: skip
def test_a_change(earlier: str, later: str) -> None:
    assert turned(statement(earlier), statement(later))


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        # the world changed, the speaker did not
        ("says: nobody had been arrested in Port Ayles", "says: two men had been arrested"),
        ("says: it had not received the letter from Norland",
         "says: it had received the letter from Norland"),
        ("says: the bridge was closed to lorries", "says: the bridge was open to lorries"),
        # another thing that is opposed, ruled out, or kept open
        ("says: she would vote for the harbour bill", "says: she would oppose the road bill"),
        ("says: she supported the old port law",
         "says: she opposed changes to the old port law"),
        ("promises: to keep the mill at Darn open", "says: he would close the mill at Orr"),
        ("asks: whether she backs the harbour strike",
         "says: she was against the harbour strike"),
        # a condition, a day, a part
        ("says: she would sell the harbour company to Norland",
         "says: she would not sell the harbour company to Norland if the price fell"),
        ("says: she would not meet the envoy of Norland on Monday",
         "says: she would meet the envoy of Norland on Friday"),
        ("says: she would not immediately sign the treaty with Norland",
         "says: she would sign the treaty with Norland"),
        ("promises: to spend 5 million marks on the quay",
         "declines: to spend 20 million marks on the quay"),
        # another object
        ("says: she would sell the harbour company to Norland",
         "says: she would not sell the grain terminal to Orvania"),
        ("says: she supported the fishing treaty with Norland",
         "says: she opposed the mining treaty with Orvania"),
        ("says: she would support the bill on harbour fees",
         "says: she would not support an amendment to the bill on harbour fees"),
        ("says: he would vote for the forest bill of the council",
         "says: he would vote against the mining bill of the council"),
        # time has passed
        ("says: he had not read the report on the prison fire",
         "says: he had read the report on the prison fire"),
        ("says: there was no agreement on the price of milk",
         "confirms: there was an agreement on the price of milk"),
        # somebody else does it
        ("says: Norland would sign the fishing treaty",
         "says: she would not sign the fishing treaty"),
        ("denies: that he had broken the harbour law",
         "says: anyone who had broken the harbour law would pay"),
        # no claim about the matter
        ("says: she would comment on the report of the harbour board",
         "declines: to comment on the report of the harbour board"),
        ("asks: would she sign the fishing treaty with Norland",
         "says: she would not sign the fishing treaty with Norland"),
        ("demands: that Norland sign the fishing treaty",
         "says: it would not sign the fishing treaty"),
        # the same again
        ("denies: supplying missile parts to the rebels",
         "denies: that it had supplied missile parts to the rebels"),
        ("denies+: it had never supplied missile parts to the rebels",
         "denies: supplying missile parts to the rebels"),
        ("denies: supplying missile parts to the rebels",
         "says: it had not supplied missile parts to the rebels"),
        ("denies: supplying missile parts to the rebels",
         "says: it would supply missile parts to the rebels"),
        ("denies: any wrongdoing", "confirms: wrongdoing by others"),
    ],
)  # fmt: skip
def test_no_change(earlier: str, later: str) -> None:
    assert turned(statement(earlier), statement(later)) is None
    assert turned(statement(later), statement(earlier)) is None


@pytest.mark.parametrize(
    ("earlier", "later", "expected"),
    [
        ("says: the bridge would not be built", "says: the bridge would be built after all", True),
        (
            "says: it would lift the ban on trawlers",
            "says: it would keep the ban on trawlers",
            True,
        ),
        ("says: the line was open", "says: the line was closed", True),
        ("says: he spoke for himself", "says: he gave the statement in his own name", False),
        ("says: the talks had failed", "says: the talks had failed in Port Ayles", False),
    ],
)
def test_what_is_taken_back_is_not_said_again(earlier: str, later: str, expected: bool) -> None:
    assert contrary(statement(earlier), statement(later)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Orsk reversed course, saying that the quay would open.", True),
        ("Orsk has since backtracked, saying that the quay would open.", True),
        ("Orsk said that the quay would open, though the board backed off its plan.", False),
        ("Orsk said that the company had reversed course.", False),
    ],
)
def test_going_back_must_be_said_of_the_speaker(text: str, expected: bool) -> None:
    made = Statement(
        id="1", kind="indirect", speaker=Speaker("Lena Orsk", "Orsk", Span(0, 4)), cue=None,
        content=Content("", ()), stance="says", via=(), sentence=Span(0, len(text)), rule="",
    )  # fmt: skip
    assert takes_back(made, text) is expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Orsk said the quay would open, a step back from her earlier statements.", True),
        ("Orsk said the quay would open, contradicting his previous remarks.", True),
        ("Orsk said it was a step back for the port.", False),
        ("Orsk spoke of her earlier statements.", False),
    ],
)
def test_a_report_may_set_it_against_an_earlier_word(sentence: str, expected: bool) -> None:
    assert leaves_earlier_word(sentence) is expected


@pytest.mark.parametrize(
    ("later", "changed"),
    [
        ("says: he would call an early election", True),
        ("says: he would call a late election", False),
        ("says: he would not call an early election", False),
        ("asks: whether he would call an early election", False),
    ],
)
def test_a_thing_that_was_ruled_out_and_is_done(later: str, changed: bool) -> None:
    refusal = replace(statement("denies: an early election"), cue=Cue("ruled out", Span(5, 14)))
    assert bool(turned(refusal, statement(later))) is changed
