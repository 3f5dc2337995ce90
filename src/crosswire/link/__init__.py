"""What is the same? Reports with their readings go in; links, actors and stories come out.

Pure: records in, records out. Nothing is compared with everything: ``candidates`` says which
reports are worth a look, and the result depends on the set of reports, not on their order.

    wording      a report's words, as numbers that compare fast
    candidates   which reports share text, or rare words
    overlap      what two reports share word for word
    alignment    which sentences of two reports tell the same, and in the same order
    descent      which of two dependent reports came first
    citations    whom a report names as where it has its words from
    lineage      copies, rewrites, citations: the links
    terms        how much each word of a report weighs
    likeness     how likely two reports tell one event
    clusters     groups by average link, under a person's corrections
    stories      the reports of one event          sagas    chains of stories
    spelling     one form for a name in all its spellings
    actors       one actor under all names
    corrections  what a person has judged, freed of contradictions
"""
