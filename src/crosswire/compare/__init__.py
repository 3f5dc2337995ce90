"""Linked readings in, findings out: where reports agree, differ and deny; and the check of a draft.

findings
    the list of comparisons, run over a story; each is one function, named by the fact that it finds
denials, titles, amounts, quotations, speakers, dates, attributions, agreements
    the comparisons; ``contradictions`` finds denials that take up what was said just before
material
    a story with its saga as background: what a comparison works on
claims, concepts, people, numbers
    what is claimed, as concepts with a polarity, and how alike two claims are
predicates, relays, matters
    what a claim says of its subject; which claims are relayed; what a denial is about
figures, wording
    amounts and quotations made comparable
draft
    a draft against a collection
"""
