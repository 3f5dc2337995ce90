"""Negation of a cue, where the tree gives no hold."""

from spacy.tokens import Doc
from spacy.vocab import Vocab

from crosswire.read.statements.polarity import negated


def test_a_noun_at_the_root_that_can_be_a_light_verb_ends_the_search() -> None:
    doc = Doc(
        Vocab(), words=["make"], heads=[0], deps=["ROOT"], pos=["NOUN"], lemmas=["make"]
    )  # fmt: skip
    assert not negated(doc[0])
