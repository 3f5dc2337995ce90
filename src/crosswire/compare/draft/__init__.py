"""A draft and a collection in, a verdict on each sentence out, point by point.

check
    the whole draft, and the rule by which a sentence's verdict follows from its points
sentences
    which sentences there is nothing to check in
lookup
    the collection made searchable: every sentence, statement, role, figure and quotation
strength, traces, ordered
    how much of a sentence the collection has, as one number: its words, runs and order
claims, quotations, titles, amounts, dates, named
    the points, a file a kind
"""

from crosswire.compare.draft.check import check

__all__ = ["check"]
