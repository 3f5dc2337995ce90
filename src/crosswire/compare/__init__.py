"""Linked readings in, findings out: where reports agree, differ and deny; and the check of a draft.

findings
    the list of comparisons, run over a story; each is one function, named by the fact that it finds
denials, reversals
    who denies what; what one report tells and another turns round
amounts, dates, places, order, participants, titles
    how much and how many, when, where, what first, who took part, who holds which office
quotations, speakers, attributions
    words altered, rendered anew or put otherwise; who said them; whose word a fact is
agreements
    what independent reports tell alike
material
    a story with its saga as background: what a comparison works on
claims, concepts, deeds, predicates, people, numbers, kinds, spelling
    what is claimed, as concepts with a polarity, of whom, and how alike two claims are
retold, relays, bearing, callings
    sentences told alike but for a few words; what is relayed; for or against; what to call whom
draft
    a draft against a collection
"""
