from crosswire.gather.given import Given
from crosswire.gather.markdown import report

TEXT = """---
title: "Ferry sinks off Orl"
date: 2031-03-03
author: Ana Pell
outlet: The Vale Courier
url: https://vale.example/ferry
---
# Ferry sinks off Orl

The **ferry** to [Orl](https://orl.example) sank in the harbour on Monday night, it was said.

![The quay](quay.png)

> It was dark.
"""


def test_front_matter_is_read_and_marked():
    made = report(TEXT, address="a.md")
    assert (made.title, made.byline, made.outlet) == (
        "Ferry sinks off Orl", "Ana Pell", "The Vale Courier",
    )  # fmt: skip
    assert (made.published, made.published_basis) == ("2031-03-03", "metadata")
    assert made.url == "https://vale.example/ferry"
    assert made.text == TEXT
    assert made.furniture[0].of(TEXT) == TEXT[: TEXT.index("# Ferry")]


def test_markup_is_marked_and_its_words_are_not():
    made = report(TEXT, address="a.md")
    left = list(TEXT)
    for span in made.furniture:
        left[span.start : span.end] = " " * (span.end - span.start)
    assert " ".join("".join(left).split()) == (
        "Ferry sinks off Orl The ferry to Orl sank in the harbour on Monday night, it was said. "
        "It was dark."
    )


def test_the_first_heading_is_the_title_where_there_is_no_front_matter():
    made = report("# Ferry sinks\n\nThe ferry sank on Monday, it was said.\n", address="a.md")
    assert made.title == "Ferry sinks"
    assert made.title_span.of(made.text) == "Ferry sinks"


def test_given_beats_front_matter():
    made = report(TEXT, address="a.md", given=Given(outlet="Orl Post", title="Lost"))
    assert (made.outlet, made.title) == ("Orl Post", "Lost")


def test_a_rule_is_no_front_matter():
    made = report("The ferry sank.\n\n---\n\ntitle: none\n", address="a.md")
    assert (made.title, made.text[: made.furniture[0].start]) == (None, "The ferry sank.\n\n")
