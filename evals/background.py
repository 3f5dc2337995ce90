"""How many of the sampled AllSides articles hold each lemma: the shipped word frequencies.

``python -m evals.background`` writes ``words/en/document_frequency.txt`` anew from every third
article of ``load-allsides`` (Apache-2.0): facts about words, no text. Stories weigh words with it,
so that a desk of five reports knows already which words are rare.
"""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from crosswire.read.sentences import sentences
from crosswire.records.report import Report
from evals.gold import ROOT, parsed, rows

EVERY = 3  # articles
HEAD = 2500  # characters of each
KEPT = 20_000  # lemmas
_NO_WORD = re.compile(r"\W")
TABLE = ROOT / "src" / "crosswire" / "words" / "en" / "document_frequency.txt"


def sample() -> list[Report]:
    """The heads of every third article, cut at a line break."""
    return [
        Report(
            id=row["id"],
            address=row["url"],
            text=_head(row["text"]),
            outlet=row["outlet"],
            title=row["title"],
            published=row["published"] or None,
        )
        for row in rows("load-allsides")[::EVERY]
    ]


def _head(text: str) -> str:
    return text if len(text) <= HEAD else text[: max(text.rfind("\n", 0, HEAD), HEAD // 2)]


def frequencies() -> tuple[int, list[tuple[str, int]]]:
    """How many articles were read, and in how many each of the commonest lemmas stands."""
    articles = parsed(sample())
    counts: Counter[str] = Counter()
    for article in articles:
        lemmas = {lemma for one in sentences(article) for lemma in one.lemmas}
        counts.update({_NO_WORD.sub("", lemma) for lemma in lemmas})  # "u.s." is "us"
    usable = [(lemma, n) for lemma, n in counts.items() if lemma.isalpha() and n > 1]
    return len(articles), sorted(usable, key=lambda row: (-row[1], row[0]))[:KEPT]


def write(path: Path = TABLE) -> None:
    """The table, sorted by lemma."""
    total, kept = frequencies()
    head = (
        "# In how many of the sampled articles (first line: all of them) each lemma stands, made\n"
        "# by evals/background.py from the AllSides articles (Apache-2.0): lemma: articles.\n"
    )
    lines = [f"*: {total}", *(f"{lemma}: {count}" for lemma, count in sorted(kept))]
    path.write_text(head + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    write()
