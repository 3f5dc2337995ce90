"""Speed, as ratios within one run: machines differ, the ratio of two jobs on one machine does not.

``python -m bench`` runs all; each file is one benchmark with ``main()``.
"""
