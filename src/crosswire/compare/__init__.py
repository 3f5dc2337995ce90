"""Linked readings in, findings out: where reports agree, differ and deny; and the check of a draft.

findings        the list of comparisons, run over a story
denials         denied              contradictions  denials of what was said just before
titles          titles_differ       amounts         amounts_differ
quotations      quotation_altered   speakers        speakers_differ
agreements      told_alike
material        a story with its saga as background
claims          what is claimed, as concepts with a polarity; how alike two claims are
concepts        content words with synonyms, countries, people and numbers folded
people          one key for each name     numbers  numbers in running words
wording         quotations word by word
draft/          a draft against a collection
"""
