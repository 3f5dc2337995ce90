import pytest

from crosswire.compare.denials import denied
from crosswire.compare.material import Material

CLAIM = "President Ada Brandt said that Norland is sending weapons to the rebels."
SAID = "Norland is sending weapons to the rebels"


def accuser(write, name="a", text=CLAIM, said=SAID, stance="accuses"):
    one = write(name, text, people=("Ada Brandt",), places=("Norland", "Suthria"))
    return one.says("President Ada Brandt", said, name="Ada Brandt", stance=stance)


def denier(write, text, said, *, stance="denies", speaker="Norland", kind="indirect", name="b"):
    one = write(name, text, places=("Norland", "Suthria"), people=("Ole Vik",))
    return one.says(speaker, said, stance=stance, kind=kind)


def found(collection):
    return list(denied(Material(collection)))


@pytest.mark.parametrize(
    ("text", "said", "speaker", "stance", "kind"),
    [
        ("Norland denied supplying arms to any rebels.", "supplying arms to any rebels",
         "Norland", "denies", "indirect"),
        ("“Norland has never delivered weapons to rebels,” Ole Vik of Norland said.",
         "Norland has never delivered weapons to rebels,", "Ole Vik of Norland", "says", "direct"),
        ("Norland denied that it had sent munitions and weapons.",
         "that it had sent munitions and weapons", "Norland", "denies", "indirect"),
    ],
)  # fmt: skip
def test_a_denial_in_other_words_answers_the_claim(
    write, collect, text, said, speaker, stance, kind
):
    both = collect(
        accuser(write), denier(write, text, said, stance=stance, speaker=speaker, kind=kind)
    )
    (one,) = found(both)
    assert one.kind == "denial" and one.about == SAID
    assert [side.value for side in one.sides] == ["asserted by Ada Brandt", f"denied by {speaker}"]
    assert [side.reports for side in one.sides] == [("a",), ("b",)]


@pytest.mark.parametrize(
    ("text", "said", "speaker", "stance"),
    [
        ("Norland declined to comment on sending weapons to rebels.",
         "to comment on sending weapons to rebels", "Norland", "declines"),
        ("Norland rejected a request to stop sending weapons to rebels.",
         "a request to stop sending weapons to rebels", "Norland", "denies"),
        ("“Norland should never send weapons to rebels,” Ole Vik of Norland said.",
         "Norland should never send weapons to rebels", "Ole Vik of Norland", "says"),
        ("“Norland has never sent weapons to rebels,” Ole Vik of Suthria said.",
         "Norland has never sent weapons to rebels", "Ole Vik of Suthria", "says"),
        ("Norland denied raising taxes on steel.", "raising taxes on steel", "Norland", "denies"),
        ("Suthria denied sending weapons to rebels.", "sending weapons to rebels", "Suthria",
         "denies"),
        ("Norland said that it sends weapons to rebels.", "that it sends weapons to rebels",
         "Norland", "says"),
    ],
)  # fmt: skip
def test_what_is_no_denial_of_the_claim(write, collect, text, said, speaker, stance):
    assert not found(
        collect(accuser(write), denier(write, text, said, speaker=speaker, stance=stance))
    )


def test_nobody_is_set_against_himself(write, collect):
    text = "Ada Brandt denied that Norland is sending weapons to the rebels."
    again = accuser(write, "b", text.replace("Ada", "President Ada"), SAID, stance="denies")
    assert not found(collect(accuser(write), again))


def test_a_denial_can_take_up_what_was_just_said(write, collect):
    text = CLAIM + " But, the ministry of Norland rejected the accusation, calling for talks."
    (one,) = found(collect(accuser(write, text=text)))
    assert one.sides[1].value == "denied by the ministry of Norland"
    assert one.sides[1].passages[0].text.startswith("But, the ministry")


@pytest.mark.parametrize(
    "after",
    [
        " The ministry of Norland rejected a request for talks.",
        " He denied the claim.",
        " Norland dismissed its ambassador in this city.",
    ],
)
def test_other_rejections_take_up_nothing(write, collect, after):
    assert not found(collect(accuser(write, text=CLAIM + after)))


def test_a_kind_of_a_thing_is_the_thing(write, collect):
    text = "President Ada Brandt said that Norland is sending missiles to the rebels."
    claim = accuser(write, text=text, said="Norland is sending missiles to the rebels")
    assert found(collect(claim, denier(write, "Norland denied supplying weapons to rebels.",
                                       "supplying weapons to rebels")))  # fmt: skip


ACCUSED = "Mayor Ada Brandt accused the shipyard Orvex of using rotten timber."
OF = "the shipyard Orvex of using rotten timber"


@pytest.mark.parametrize(
    ("text", "said", "speaker", "count"),
    [
        ("Orvex denied that it had used rotten timber.", "that it had used rotten timber",
         "Orvex", 1),
        ("Orvex denied using rotten timber.", "using rotten timber", "Orvex", 1),
        ("Dalmar denied that it had used rotten timber.", "that it had used rotten timber",
         "Dalmar", 0),
        ("The shipyard denied that it had used rotten timber.", "that it had used rotten timber",
         "The shipyard", 0),
    ],
)  # fmt: skip
def test_it_in_a_denial_is_the_denier(write, collect, text, said, speaker, count):
    claim = write("a", ACCUSED, people=("Ada Brandt",))
    claim.says("Mayor Ada Brandt", OF, name="Ada Brandt", stance="accuses")
    reply = write("b", text).says(speaker, said, stance="denies")
    assert len(found(collect(claim, reply))) == count


def test_one_report_can_tell_the_claim_and_the_denial(write, collect):
    said = "that it had used rotten timber"
    one = write("a", f"{ACCUSED} Orvex denied {said}.", people=("Ada Brandt",))
    one.says("Mayor Ada Brandt", OF, name="Ada Brandt", stance="accuses")
    one.statements.extend(
        write("a", one.text).says("Orvex denied", said, name="Orvex", stance="denies").statements
    )
    (denial,) = found(collect(one))
    assert denial.about == "it had used rotten timber"


def test_a_denial_is_about_a_clause_that_names_who_does_it(write, collect):
    accused = "Ada Brandt accused Norland of sending weapons to the rebels."
    claim = accuser(write, text=f"President {accused}", said=accused[19:-1])
    said = "that Norland had sent weapons to the rebels"
    (one,) = found(collect(claim, denier(write, f"Ole Vik of Norland denied {said}.", said,
                                         speaker="Ole Vik of Norland")))  # fmt: skip
    assert one.about == said.removeprefix("that ")
