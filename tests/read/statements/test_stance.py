"""Stance: the cue, its negation and modality, and what is said under a neutral cue."""

from __future__ import annotations

import pytest

from .conftest import Reader

BY_CUE = [
    # text, the stance of its first statement
    ("Reed denied having met the smugglers.", "denies"),
    ("The minister did not deny that he had met the envoy.", "says"),
    ("The company stopped short of denying the leak.", "says"),
    ("Few deny that the harvest failed.", "says"),
    ("The army neither confirmed nor denied the report.", "declines"),
    ("Police could not confirm the number of victims.", "declines"),
    ("The firm has yet to confirm the sale.", "declines"),
    ("The minister would not say whether he would resign.", "declines"),
    ("The palace refused to confirm the report.", "declines"),
    ("The minister no longer believes that the rebels want peace.", "doubts"),
    ("Reed did not admit that he had lied.", "denies"),
    ("Norland did not promise to withdraw.", "says"),
    ("Reed asked the council to repair the road.", "demands"),
    ("The judge asked whether the door was locked.", "asks"),
    ("Lark insisted on a second vote.", "demands"),
    ("Tom Reed, who insisted that he was tired, left early.", "says"),
    ("The general called the allegation a lie.", "denies"),
    ("The panel expressed doubt that the bridge was safe.", "doubts"),
]  # fmt: skip

BY_CONTENT = [
    ("The spokesman said there was no truth in the report.", "denies"),
    ("Reed said he had never met the smugglers.", "denies"),
    ("“That is a lie,” she said.", "denies"),
    ("Norland said its forces had not shelled the port.", "denies"),
    ("The envoy claimed that Norland shelled the port.", "accuses"),
    ("“They lied to the people,” Lark said.", "accuses"),
    ("The general said there would be consequences if the talks failed.", "threatens"),
    ("“If they cross the river, we will destroy them,” the commander said.", "threatens"),
    ("“We will never surrender,” the general said.", "promises"),
    ("The king said he would never accept the treaty.", "promises"),
    ("The premier said Norland must withdraw its troops.", "demands"),
    ("“Where is the money?” said Tom Reed.", "asks"),
    ("“No comment,” said the lawyer.", "declines"),
    ("“We condemn this attack,” the envoy said.", "accuses"),
    ("The party said it did not believe the figures.", "doubts"),
]  # fmt: skip

TRAPS = [
    "“I have never seen so much rain,” the farmer said.",
    "Reed said he did not know the way to the station.",
    "Rescuers said the flood had destroyed nine houses.",
    "The doctor said the wound must have been deep.",
    "The guide said the train should arrive by noon.",
    "Lark said that he would like to visit Norland.",
    "The witness said that he would have left earlier.",
    "Reed said the firm had promised its workers a rise.",
    "The mayor said that voters had accused the council of waste.",
    "“You must be tired,” the nurse said.",
]


@pytest.mark.parametrize(("text", "stance"), BY_CUE)
def test_what_the_cue_tells(said: Reader, text: str, stance: str) -> None:
    [found] = said(text)
    assert (found.stance, found.stance_by) == (stance, "cue")
    assert found.cue_stance == stance


@pytest.mark.parametrize(("text", "stance"), BY_CONTENT)
def test_what_the_content_tells(said: Reader, text: str, stance: str) -> None:
    [found] = said(text)
    assert (found.stance, found.stance_by) == (stance, "content")
    assert found.cue_stance == "says"


@pytest.mark.parametrize("text", TRAPS)
def test_what_is_only_said(said: Reader, text: str) -> None:
    [found] = said(text)
    assert found.stance == "says"
