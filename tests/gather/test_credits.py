import pytest

from crosswire.gather.texts import report

HEAD = "Ferry sinks off Orl\n\n"
STORY = "The ferry to Orl sank in the harbour on Monday night, the coast guard said."
MORE = " It had left the quay at nine in the evening, with forty people on board."


def credits(text):
    made = report(text, address="a.txt")
    for credit in made.credits:
        assert credit.span.of(text) == credit.name
    return [credit.name for credit in made.credits]


@pytest.mark.parametrize(
    ("foot", "names"),
    [
        ("Original Source: www.courier.example", ["www.courier.example"]),
        ("Original source: https://courier.example/ferry", ["https://courier.example/ferry"]),
        ("Source: Vale Wire", ["Vale Wire"]),
        ("Sources: Vale Wire, Orl Radio and the Orl Post", ["Vale Wire", "Orl Radio", "Orl Post"]),
        ("Sources:\n\n  • Vale Wire\n  • Orl Radio\n  • \"Y\"", ["Vale Wire", "Orl Radio", "Y"]),
        ("Sources:\n- Vale Wire\n- Orl Radio\n\nSearch", ["Vale Wire", "Orl Radio"]),
        ("Related Sources:\n\n•\u00a0Source 1\u00a0 •\u00a0Source 2", ["Source 1", "Source 2"]),
        ("This article was originally published by Vale Wire.", ["Vale Wire"]),
        ("This story first appeared in the Harbour Post.", ["Harbour Post"]),
        ("Republished with permission from Vale Wire", ["Vale Wire"]),
        ("With reporting by Vale Wire and Ana Pell in Orl", ["Vale Wire", "Ana Pell"]),
        ("Reporting by Ana Pell; Editing by Jon Arvid; © Vale Wire", ["Ana Pell", "Vale Wire"]),
        ("The Associated Press contributed to this report.", ["Associated Press"]),
        ("Associated Press writer Ana Pell contributed to this report.", ["Associated Press"]),
        ("Ana Pell and Jon Arvid contributed.", ["Ana Pell", "Jon Arvid"]),
        ("— With assistance by Ana Pell and Jon Arvid", ["Ana Pell", "Jon Arvid"]),
        ("(H/T The Hill)", ["The Hill"]),
        ("— AP", ["AP"]),
        ("(Vale Wire)", ["Vale Wire"]),
    ],
)  # fmt: skip
def test_credits_at_the_foot(foot, names):
    text = f"{HEAD}{STORY}\n\n{MORE}\n\n{foot}\n"
    assert credits(text) == names
    assert not any(STORY in span.of(text) for span in report(text, address="a").furniture)


@pytest.mark.parametrize(
    ("dateline", "names"),
    [
        ("ORL, March 3 (Vale Wire) — ", ["Vale Wire"]),
        ("ORL, March 3 (Xylo) — ", ["Xylo"]),
        ("(Reuters) - ", ["Reuters"]),
        ("Orl (CNN) ", ["CNN"]),
        ("ORL — ", []),
        ("Mayor Jon Arvid (Independents for Orl) - ", []),
        ("Mayor Jon Arvid (Harbour Party) said: ", []),
    ],
)
def test_the_agency_of_a_dateline(dateline, names):
    assert credits(f"{HEAD}{dateline}{STORY}") == names


def test_the_agency_of_a_byline():
    assert credits(f"{HEAD}By Ana Pell, Associated Press\n\n{STORY}") == ["Associated Press"]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("According to Bloomberg, Pell said that the ferry was old.", ["Bloomberg"]),
        ("The ferry was old, according to the Harbour Post.", ["Harbour Post"]),
        ("According to a report by the Vale Courier, the ferry was old.", ["Vale Courier"]),
        ("The ferry was sold in May, as first reported by Vale Radio.", ["Vale Radio"]),
        ("According to Pell, the ferry was old.", []),
        ("According to the coast guard, the ferry was old.", []),
        ("According to public reports, the ferry was old.", []),
        ("According to Bloomberg data, ferries are old.", []),
        ("Sources: two officers of the coast guard said that the ferry was old.", []),
    ],
)
def test_a_relay_in_the_story(sentence, names):
    text = f"{HEAD}{STORY}\n\n{sentence}{MORE}\n"
    assert credits(text) == names
    assert report(text, address="a.txt").furniture == ()


@pytest.mark.parametrize(
    "line",
    [
        "Sources: Minister to resign over ferry",
        "She contributed to this report for two years, and nobody thanked her.",
        "— Updated on July 25",
        "(Pixabay)",
        "Heavy rain contributed.",
    ],
)
def test_what_credits_nobody(line):
    assert credits(f"{line}\n\n{STORY}\n\n{MORE}") == []
    assert credits(f"{HEAD}{STORY}\n\n{MORE}\n\n{line}") == []
