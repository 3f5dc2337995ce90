import pytest

from crosswire.gather.lines import lines
from crosswire.gather.runs import runs
from crosswire.gather.texts import report

LINKS = "Ada Mary LarkPort closes for a week | New ferry is late Harbour fees to rise MORE"
INVITED = "Email Sign Up By signing up you agree to receive letters from The Vale. Leave any time."

FOUND = [
    (f"Sen. Ada Lark {LINKS} (N-Orl) said the port was shut.", LINKS),
    (f"Sen. Ada Lark {LINKS}, the chairwoman, left.", LINKS),
    (
        "Mayor Tom Reed Thomas (Tom) Reed Harbour fees to rise MORE's desk is empty.",
        "Thomas (Tom) Reed Harbour fees to rise MORE",
    ),
    ("CLOSE The ferry left on time, the harbour says. Vale Video", "CLOSE"),
    (f"Vale Tide Your guide to the harbour. {INVITED}", INVITED),
]
STORY = [
    "Ada Lark said that the port would pay MORE for its ferries.",
    "Ada Lark met Paul Lark. Both asked for more.",
    "“Lark and Reed want MORE,” the poster read.",
    "Close the port, the mayor said.",
    "CLOSED for the winter, the museum is quiet.",
    "By signing up for the army he hoped to see the world.",
]


@pytest.mark.parametrize(("text", "furniture"), FOUND)
def test_runs_are_furniture(text: str, furniture: str) -> None:
    assert [span.of(text) for span in runs(lines(text))] == [furniture]
    assert [span.of(text) for span in report(text, address="a").furniture] == [furniture]


@pytest.mark.parametrize("text", STORY)
def test_story_is_none(text: str) -> None:
    assert runs(lines(text)) == []
