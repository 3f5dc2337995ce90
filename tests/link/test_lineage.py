"""Copies, rewrites, citations and their direction; and reports that owe each other nothing."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from crosswire.link.lineage import lineage
from crosswire.link.lineage.citations import marks, outlet_key
from crosswire.records.link import Link
from crosswire.records.name import NameKind
from crosswire.records.reading import Reading
from crosswire.records.report import Credit, Report
from crosswire.records.span import Span
from crosswire.records.statement import Content, Speaker, Statement

Made = tuple[Report, Reading]
Make = Callable[..., Made]

DISPATCH = [
    "The harbour council of Port Merrow voted on Tuesday to close the old ferry terminal.",
    "Nine of its eleven members backed the closure after a debate that lasted six hours.",
    "Engineers had warned in March that the wooden piles under the terminal were rotten.",
    "A survey by the shipping institute found cracks in forty of the sixty piles.",
    "The ferry company said it would move its boats to the fishing quay before winter.",
    "About two hundred workers load and unload the boats that serve the outer islands.",
    "Their union fears that the smaller quay will leave half of them without work.",
    "Mayor Lena Orsted promised to find places for all of them in the city's service.",
]
REWRITE = [
    "Councillors in Port Merrow decided to shut the ageing ferry terminal in a Tuesday vote.",
    "The closure was backed by nine of eleven members, the debate having lasted six hours.",
    "That the terminal's wooden piles were rotten, engineers had been warning since March.",
    "Cracks in forty of sixty piles were found when the shipping institute made a survey.",
    "Boats of the ferry company move to the fishing quay, it said, before winter comes.",
    "Boats for the outer islands are loaded and unloaded there by about two hundred workers.",
    "With the smaller quay half of them will be without work, as their union fears.",
]
OTHER = [
    "Lena Orsted had hardly slept when she came to the council chamber this week.",
    "Outside, men with drums stood in the rain and sang of the islands where they were born.",
    "The mayor has known since spring that the ferry terminal can not stand another storm.",
    "Port Merrow lives by its boats, an old pilot told me over a glass of black tea.",
    "His son left for the mainland last year and writes home about the price of rooms.",
    "Nobody in the harbour believes the promise of work for everyone.",
    "A closed terminal is a closed door, says the woman who sells smoked fish beside it.",
]
SAID = "“We will not let a single family of this harbour pay for rotten wood and empty words,” "


def written(make: Make, id: str, sentences: Sequence[str], **given: object) -> Made:
    return make(id, "\n".join(sentences), **given)


def lines(*made: Made) -> list[Link]:
    return list(lineage([one for one, _ in made], [one for _, one in made]))


def test_a_reprint_descends_from_what_was_first(make: Make) -> None:
    first = written(make, "z", DISPATCH, outlet="Merrow Wire", published="2025-05-06")
    later = written(make, "a", DISPATCH, outlet="Quay Post", published="2025-05-07")
    [link] = lines(later, first)
    assert (link.kind, link.a, link.b, link.score) == ("copy", "a", "z", 1.0)
    assert "published first" in link.why


@pytest.mark.parametrize("kept", [[0, 1, 2, 3], [7, 2, 5, 0, 1, 6, 3, 4]])
def test_cut_and_reordered_copies(make: Make, kept: list[int]) -> None:
    whole = written(make, "a", DISPATCH, published="2025-05-06")
    part = written(make, "b", [DISPATCH[at] for at in kept], published="2025-05-07")
    assert [(link.kind, link.a, link.b) for link in lines(whole, part)] == [("copy", "b", "a")]


def test_a_rewrite_keeps_content_and_order(make: Make) -> None:
    first = written(make, "a", DISPATCH, outlet="Merrow Wire", published="2025-05-06")
    again = written(make, "b", REWRITE, outlet="Quay Post", published="2025-05-06T20:00")
    credited = replace(again[0], byline="Merrow Wire")
    [link] = lines(first, (credited, again[1]))
    assert (link.kind, link.a, link.b) == ("rewrite", "b", "a")
    assert "names Merrow Wire" in link.why


def test_an_independent_report_owes_nothing(make: Make) -> None:
    first = written(make, "a", DISPATCH, published="2025-05-06")
    other = written(make, "b", OTHER, published="2025-05-06")
    assert lines(first, other) == []


def test_one_quotation_has_many_witnesses(make: Make) -> None:
    said = [SAID + "the mayor said.", SAID.replace("rotten", "rotting") + "she went on."]
    first = written(make, "a", [*DISPATCH, *said])
    other = written(make, "b", [*OTHER, *said])
    assert lines(first, other) == []


def test_furniture_is_no_shared_text(make: Make) -> None:
    standing = "\n".join(DISPATCH)
    pairs = [
        make(one, f"{own}\n{standing}") for one, own in (("a", OTHER[0]), ("b", "Rain fell today."))
    ]
    marked = [
        (replace(one, furniture=(Span(len(one.text) - len(standing), len(one.text)),)),
         replace(reading, sentences=reading.sentences[:1]))
        for one, reading in pairs
    ]  # fmt: skip
    assert lines(*pairs) and lines(*marked) == []


def test_what_an_outlet_prints_every_month_proves_nothing(make: Make) -> None:
    texts = [
        written(make, f"r{at}", [*body, *(f"{one} {one}" for one in DISPATCH)],
                outlet="Quay Post", published=f"2025-0{at + 1}-03")
        for at, body in enumerate([OTHER, ["Nothing else is new."], ["Summer begins."]])
    ]  # fmt: skip
    assert [link for link in lines(*texts) if link.kind in {"copy", "shared"}] == []


def test_reprints_have_one_line_each(make: Make) -> None:
    wire = written(make, "m", DISPATCH, outlet="Merrow Wire", published="2025-05-06")
    reprints = [
        written(make, f"r{at}", DISPATCH, outlet=f"Paper {at}", published="2025-05-07",
                byline="Merrow Wire")
        for at in range(5)
    ]  # fmt: skip
    found = lines(wire, *reprints)
    assert sorted((link.a, link.b) for link in found) == [(f"r{at}", "m") for at in range(5)]


def test_undated_and_uncredited_says_so(make: Make) -> None:
    [link] = lines(written(make, "b", DISPATCH), written(make, "a", DISPATCH))
    assert (link.a, link.b) == ("b", "a")
    assert "arbitrary" in link.why


def test_passages_are_real_and_order_does_not_matter(make: Make) -> None:
    made = [
        written(make, "a", DISPATCH), written(make, "b", DISPATCH[:5]),
        written(make, "c", REWRITE), written(make, "d", OTHER),
    ]  # fmt: skip
    once = lines(*made)
    text = {report.id: report.text for report, _ in made}
    assert once and all(link.passages for link in once)
    for link in once:
        for passage in link.passages:
            assert passage.span.of(text[passage.report]) == passage.text
    random.Random(3).shuffle(made)
    assert lines(*made) == once


def test_a_credit_with_the_same_matter_is_a_citation(make: Make) -> None:
    cited = written(make, "a", DISPATCH, outlet="Merrow Wire", published="2025-05-06")
    text = [*OTHER, "The harbour council of Port Merrow will close the ferry terminal."]
    citing = written(make, "b", text, outlet="Quay Post", credits=["Merrow Wire"])
    assert [(link.kind, link.a, link.b) for link in lines(cited, citing)] == [("cites", "b", "a")]


@pytest.mark.parametrize("name", ["The Merrow Wire", "www.merrowwire.example", "merrow wire"])
def test_an_outlet_under_all_names(name: str) -> None:
    assert outlet_key(name) == outlet_key("Merrow Wire")


def test_a_dateline_is_a_credit() -> None:
    report = Report("a", "a.txt", "PORT MERROW, May 6 (Merrow Wire) — The council met.")
    assert [one.key for one in marks(report)] == [outlet_key("Merrow Wire")]


@pytest.mark.parametrize("text", ["", " ", "…", "One", "word " * 7])
def test_hardly_any_text_is_no_trouble(make: Make, text: str) -> None:
    assert isinstance(lines(make("a", text), make("b", text)), list)


def test_a_day_that_is_none_is_no_trouble(make: Make) -> None:
    made = [written(make, one, DISPATCH, published="2025-13-99", outlet="Post") for one in "ab"]
    assert [link.kind for link in lines(*made)] == ["copy"]


QUOTED = [
    "“We will not let a single family of this harbour pay for rotten wood and empty words,” {}.",
    "“The terminal was built by our grandfathers, and it will be taken down by us,” {}.",
    "“Nobody has asked the islanders how they are to come to a doctor in January,” {}.",
    "“I have read every survey since the spring, and they all say the same thing,” {}.",
    "“If the money does not come from the capital we shall find it ourselves,” {}.",
]
ONE_WITNESS = [
    "Lena Orsted read from two sheets of paper in the cold hall of the council on Tuesday.",
    QUOTED[0].format("the mayor said"),
    "Three councillors got up and left before she had come to the end of her first page.",
    QUOTED[1].format("she went on"),
    "She has been in office for nine years and means to stand again in the autumn.",
    QUOTED[2].format("Orsted said, and put the sheets aside"),
    QUOTED[3].format("she said to the engineers in the first row"),
    "The hall was silent for a while, and a child in the gallery asked what came next.",
    QUOTED[4].format("was the answer"),
]
ANOTHER_WITNESS = [
    "Boats will call at the fishing quay from November, after a vote that surprised nobody.",
    QUOTED[3].format("Mayor Orsted told reporters"),
    "Dockers jeered when the figures were handed round, among them men with forty years of work.",
    QUOTED[0].format("Orsted said"),
    QUOTED[4].format("she added"),
    "Ministers have turned down two requests for a grant, the latest in a letter of last week.",
    QUOTED[1].format("Orsted said to loud boos"),
    "Fares are going to rise by a tenth, and the night boat will be given up altogether.",
    QUOTED[2].format("she conceded"),
]


def test_witnesses_of_one_press_conference_are_independent(make: Make) -> None:
    first = written(make, "a", ONE_WITNESS, outlet="Quay Post", published="2025-05-06")
    other = written(make, "b", ANOTHER_WITNESS, outlet="Vale Courier", published="2025-05-07")
    assert lines(first, other) == []


def test_who_copies_the_telling_between_the_quotations_is_no_witness(make: Make) -> None:
    first = written(make, "a", ONE_WITNESS, outlet="Quay Post", published="2025-05-06")
    cut = written(make, "b", ONE_WITNESS[:6], outlet="Vale Courier", published="2025-05-07")
    assert [(one.kind, one.a, one.b) for one in lines(first, cut)] == [("copy", "b", "a")]


def test_the_line_of_the_credit_that_decided_is_shown(make: Make) -> None:
    credit = "Original Source: Merrow Wire"
    first = written(make, "a", DISPATCH, outlet="Merrow Wire", published="2025-05-06")
    report, reading = written(make, "b", [*REWRITE, credit], outlet="Quay Post")
    at = report.text.index("Merrow Wire")
    credited = replace(report, credits=(Credit("Merrow Wire", Span(at, at + 11)),))
    [link] = lines(first, (credited, reading))
    assert (link.kind, link.a, link.b) == ("rewrite", "b", "a")
    assert (credit, "b") in [(one.text, one.report) for one in link.passages]
    assert {one.report for one in link.passages} == {"a", "b"}


@pytest.mark.parametrize("text", [DISPATCH, REWRITE])
def test_clients_of_one_agency_do_not_copy_each_other(make: Make, text: list[str]) -> None:
    made = [
        written(make, one, [f"PORT MERROW ({agency}) — {body[0]}", *body[1:]], outlet=outlet,
                published=day)
        for one, agency, body, outlet, day in (
            ("a", "Reuters", DISPATCH, "Quay Post", "2025-05-06"),
            ("b", "Ana Pell/Reuters", text, "Vale Courier", "2025-05-07"),
        )
    ]  # fmt: skip
    [link] = lines(*made)
    assert (link.kind, link.a, link.b) == ("shared", "a", "b")
    assert "Reuters copy" in link.why
    assert sum("Reuters" in one.text for one in link.passages) >= 2


def test_clients_of_an_agency_whose_report_is_there_descend_from_it(make: Make) -> None:
    agency = written(make, "m", DISPATCH, outlet="Reuters", published="2025-05-06")
    clients = [
        written(make, one, DISPATCH, outlet=f"Paper {one}", published="2025-05-06",
                byline="By Ana Pell, Reuters")
        for one in "ab"
    ]  # fmt: skip
    found = lines(agency, *clients)
    assert sorted((one.kind, one.a, one.b) for one in found) == [
        ("copy", "a", "m"), ("copy", "b", "m"),
    ]  # fmt: skip


def test_an_agency_comes_before_a_paper_of_the_same_day(make: Make) -> None:
    agency = written(make, "z", DISPATCH, outlet="Associated Press", published="2025-05-06")
    paper = written(make, "a", DISPATCH, outlet="Quay Post", published="2025-05-06")
    [link] = lines(agency, paper)
    assert (link.a, link.b) == ("a", "z")
    assert "agency" in link.why


def test_a_rewrite_with_as_much_of_its_own(make: Make) -> None:
    first = written(make, "a", DISPATCH, outlet="Merrow Wire", published="2025-05-06")
    mixed = [one for pair in zip(REWRITE, OTHER[1:], strict=False) for one in pair]
    again = written(make, "b", mixed, outlet="Quay Post", published="2025-05-07")
    assert [(one.kind, one.a, one.b) for one in lines(first, again)] == [("rewrite", "b", "a")]


def test_two_rewrites_of_what_is_not_there_are_tied(make: Make) -> None:
    first = written(make, "a", REWRITE, outlet="Quay Post", published="2025-05-07")
    cut = [DISPATCH[at] for at in (0, 1, 2, 4, 5, 6)]
    other = written(make, "b", cut, outlet="Vale Courier", published="2025-05-07")
    [link] = lines(first, other)
    assert link.makes_dependent


def said(report: Report, sentence: str, speaker: str, via: tuple[str, ...] = ()) -> Statement:
    span = Span(report.text.index(sentence), report.text.index(sentence) + len(sentence))
    at = report.text.index(speaker)
    return Statement(
        "s", "indirect", Speaker(speaker, speaker, Span(at, at + len(speaker))), None,
        Content(sentence, (span,)), "says", via, span, "verb:clause",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "speaker", "via"),
    [
        ("Merrow Wire reported that cracks were found in forty of sixty piles.", "Merrow Wire", ()),
        ("Cracks were found in forty of sixty piles, the institute told Merrow Wire.",
         "the institute", ("Merrow Wire",)),
    ],
)  # fmt: skip
@pytest.mark.parametrize("kind", ["ORG", "PERSON"])
def test_who_reports_a_thing_is_cited_unless_a_person(
    make: Make, sentence: str, speaker: str, via: tuple[str, ...], kind: NameKind
) -> None:
    cited = written(make, "a", DISPATCH, outlet="Merrow Wire", published="2025-05-06")
    story = [*OTHER, sentence, "The harbour council of Port Merrow will close the terminal."]
    names = [("Merrow Wire", kind)]
    report, reading = written(make, "b", story, outlet="Quay Post", names=names)
    told = replace(reading, statements=(said(report, sentence, speaker, via),))
    found = lines(cited, (report, told))
    if kind == "PERSON" and not via:
        assert found == []
        return
    [link] = found
    assert (link.kind, link.a, link.b) == ("cites", "b", "a")
    assert [(one.report, one.text) for one in link.passages] == [
        ("b", sentence),
        ("a", DISPATCH[3]),
    ]


POST = [
    "The harbour has no money, the capital has no heart and the islands have no doctor at all.",
    "Whoever votes to shut our terminal next week will find me standing in the door with a drum.",
    "Ferries are the roads of this country, and a country that gives up its roads gives up itself.",
]


@pytest.mark.parametrize(
    "printed",
    [
        ["She wrote to all members of the council:", " ".join(POST)],
        [" ".join(POST), "— Lena Orsted (@lenaorsted) May 5, 2025"],
        [f"{' '.join(POST)} pic.twitter.com/abc"],
        [f"“{one}" for one in POST[:2]] + [f"“{POST[2]}”"],
        [f"“{' '.join(POST)}”"],
    ],
)
def test_a_public_post_proves_nothing_however_it_is_printed(make: Make, printed: list[str]) -> None:
    first = written(make, "a", [OTHER[0], *printed, OTHER[1]], published="2025-05-06")
    quoting = [DISPATCH[1], *(f"“{one}” she wrote." for one in POST), DISPATCH[2]]
    other = written(make, "b", quoting, published="2025-05-06")
    assert lines(first, other) == []
    again = written(make, "c", [DISPATCH[3], *printed, DISPATCH[4]], published="2025-05-06")
    assert lines(first, again) == []


def test_a_credit_in_the_story_cites_what_tells_the_same(make: Make) -> None:
    cited = written(make, "a", DISPATCH, outlet="Merrow Wire", published="2025-05-06")
    for said, found in (
        ("A survey found cracks in forty of sixty piles, according to the Merrow Wire.", ["cites"]),
        ("Every second voter likes the mayor, according to the Merrow Wire.", []),
    ):
        story = [*OTHER, "The harbour council will close the ferry terminal.", said]
        report, reading = written(make, "b", story, outlet="Quay Post", published="2025-05-07")
        at = report.text.index("Merrow Wire")
        credited = replace(report, credits=(Credit("Merrow Wire", Span(at, at + 11)),))
        assert [link.kind for link in lines(cited, (credited, reading))] == found


@pytest.mark.parametrize(("day", "origin"), [("2025-05-07", "z"), ("2025-05-09", "a")])
def test_an_agencys_report_is_often_redated(make: Make, day: str, origin: str) -> None:
    paper = written(make, "a", DISPATCH, outlet="Quay Post", published="2025-05-06")
    agency = written(make, "z", DISPATCH, outlet="Associated Press", published=day)
    [link] = lines(agency, paper)
    assert link.b == origin
