"""How good Crosswire is, on public gold data, against pinned floors.

Each file is one eval with ``measure() -> dict[str, float]`` (a metric's name to its figure) and can
be run alone: ``python -m evals.times``. ``gold`` reads the gold data, ``score`` holds the metrics,
``gate`` runs all of them against ``floors.json``; the list of evals stands in ``gate``.
"""
