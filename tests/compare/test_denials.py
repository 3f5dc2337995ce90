from dataclasses import replace

import pytest

from crosswire.compare.denials import denied
from crosswire.compare.material import Material
from crosswire.records.statement import Cue

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


def test_examples_narrow_no_assertion(write, collect):
    said = "Norland is directly supplying Suthria with weapons, including powder, shells and guns"
    claim = accuser(write, text=f"President Ada Brandt said that {said}.", said=said, stance="says")
    no = "Norland has never provided weapons to any party in the war"
    denial = denier(write, f"“{no},” Ole Vik of Norland said.", no, stance="says",
                    speaker="Ole Vik of Norland", kind="direct")  # fmt: skip
    assert len(found(collect(claim, denial))) == 1


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


@pytest.mark.parametrize(
    "text",
    [
        "Norland might be sending weapons to the rebels",  # what may be is not asserted
        "the ministry that arms Norland should be sending weapons to the rebels",
        "the talks on weapons for the rebels failed in Norland",  # another deed
        "Norland will send weapons to the rebels",  # of another time
        "Norland was sent weapons by the rebels",  # the other way round
    ],
)
def test_an_assertion_of_another_deed_is_not_answered(write, collect, text):
    said = f"President Ada Brandt said that {text}."
    reply = "Norland denied that it had sent weapons to the rebels."
    claim = accuser(write, text=said, said=text, stance="says")
    answer = denier(write, reply, "that it had sent weapons to the rebels")
    assert not found(collect(claim, answer))


def test_an_opinion_denies_nothing(write, collect):
    told = "President Ada Brandt said that Ole Vik sees a leader in the mayor."
    claim = accuser(write, text=told,
                    said="Ole Vik sees a leader in the mayor", stance="says")  # fmt: skip
    answer = denier(write, "“I do not see a leader in the mayor,” Ole Vik said.",
                    "I do not see a leader in the mayor", speaker="Ole Vik", stance="says",
                    kind="direct")  # fmt: skip
    assert not found(collect(claim, answer))


TAKEN_UP = "Ada Brandt accused Norland of sending weapons to the rebels."


@pytest.mark.parametrize(
    ("after", "count"),
    [
        (" Norland denied the allegations.", 1),
        (" If Norland denied the allegations, nobody would believe it.", 0),
        (" Norland did not deny the allegations.", 0),
        (" Norland declined to dispute the account.", 0),
        (" Suthria denied the allegations.", 0),  # nothing was said of it
        (" A court in Norland dismissed the charges.", 0),
        (" Norland denied that, under its law, the rebels were at war.", 0),
    ],
)
def test_who_takes_up_a_claim_is_whom_it_is_about(write, collect, after, count):
    one = accuser(write, text=f"President {TAKEN_UP}{after}",
                  said="Norland of sending weapons to the rebels")  # fmt: skip
    assert len(found(collect(one))) == count


@pytest.mark.parametrize(
    ("content", "count"),
    [
        ("the allegations", 1), ("all wrongdoing", 1), ("Brandt's claims", 1), ("Reed's claims", 0),
        ("the report of the harbour police on the cargo", 0), ("any knowledge of the cargo", 0),
    ],
)  # fmt: skip
def test_a_statement_can_take_up_a_claim(write, collect, content, count):
    text = f"President Ada Brandt said that Ole Vik sold weapons. He denied {content}."
    one = write("a", text, people=("Ada Brandt", "Ole Vik", "Tor Reed"))
    one.says("President Ada Brandt", "that Ole Vik sold weapons", name="Ada Brandt")
    one.says("He", content, name="Ole Vik", stance="denies")
    assert len(found(collect(one))) == count


@pytest.mark.parametrize(
    "text",
    [
        "that Ole Vik sold weapons, and spoke of claims that he sold ships",  # which claim?
        "that she considers Ole Vik a dealer in weapons",  # a view
    ],
)
def test_what_cannot_be_taken_up(write, collect, text):
    one = write("a", f"President Ada Brandt said {text}. Vik denied the allegations.",
                people=("Ada Brandt", "Ole Vik"))  # fmt: skip
    one.says("President Ada Brandt", text, name="Ada Brandt")
    assert not found(collect(one))


def test_what_is_denied_in_part_is_not_denied(write, collect):
    claim = accuser(write, stance="says")
    said = "that Norland had not knowingly sent weapons to rebels"
    answer = denier(write, f"Norland said {said}.", said, stance="says")
    assert not found(collect(claim, answer))


def test_a_sentence_that_is_printed_twice_is_one_matter(write, collect):
    line = "President Ada Brandt said that Norland is sending weapons. Norland denied the claim."
    one = write("a", f"{line} The day went on. {line}", people=("Ada Brandt",), places=("Norland",))
    one.says("President Ada Brandt", "that Norland is sending weapons", name="Ada Brandt")
    again = one.text.rindex("that Norland")
    other = write("a", one.text[:again].replace("that", "than") + one.text[again:])
    other.says("President Ada Brandt", "that Norland is sending weapons", name="Ada Brandt")
    one.statements.extend(other.statements)
    assert len(found(collect(one))) == 1


def said_of(write, text, *, people=("Ada Brandt", "Ole Vik", "Tor Reed")):
    return write("a", text, people=people, places=("Norland",))


def test_silence_of_a_statement_is_no_denial(write, collect):
    text = "Norland did not mention any weapons sent to rebels."
    quiet = denier(write, text, "any weapons sent to rebels", stance="says")
    cue = Cue("did not mention", quiet.at("did not mention"))
    quiet.statements[0] = replace(quiet.statements[0], cue=cue)
    assert not found(collect(accuser(write), quiet))


def test_who_is_only_named_behind_the_accused_is_not_accused(write, collect):
    text = "Two women accused Ole Vik of covering up what Tor Reed did. {} denied the allegations."
    for denier_name, count in (("Vik", 1), ("Reed", 0)):
        one = said_of(write, text.format(denier_name))
        one.says("Two women", "Ole Vik of covering up what Tor Reed did", stance="accuses")
        assert len(found(collect(one))) == count


@pytest.mark.parametrize(
    ("text", "speaker", "why"),
    [
        ("The two ministers said that Ole Vik sold weapons. Vik denied the allegations.",
         "The two ministers", "What the two ministers asserted, Ole Vik denied."),
        ("A spokeswoman said that Ole Vik sold weapons. Vik denied the allegations.",
         "A spokeswoman", "What a spokeswoman asserted, Ole Vik denied."),
        ("Multiple aides said that Ole Vik sold weapons. Vik denied the allegations.",
         "Multiple aides", "What multiple aides asserted, Ole Vik denied."),
        ("Ada Brandt said that Ole Vik sold weapons. Vik denied the allegations.",
         "Ada Brandt", "What Ada Brandt asserted, Ole Vik denied."),
    ],
)  # fmt: skip
def test_a_description_begins_with_a_small_letter(write, collect, text, speaker, why):
    one = said_of(write, text).says(speaker, "that Ole Vik sold weapons")
    assert [finding.why for finding in found(collect(one))] == [why]


def test_an_accusation_is_named_with_its_verb(write, collect):
    one = said_of(write, "Two women accused Ole Vik of fraud. Vik denied the allegations.")
    one.says("Two women", "Ole Vik of fraud", stance="accuses")
    one.statements[0] = replace(one.statements[0], cue=Cue("accused", one.at("accused")))
    assert [finding.about for finding in found(collect(one))] == ["accused Ole Vik of fraud"]
