"""What is the same? Reports with their readings go in; links, actors and stories come out.

Pure: records in, records out. Nothing is compared with everything: ``candidates`` says which
reports are worth a look, and the result depends on the set of reports, not on their order.

    wording        a report's words, as numbers that compare fast
    templates      what an outlet prints with many reports, and proves nothing
    pages          reports with their readings, fetched when they are looked at
    candidates     which reports share text
    overlap        what two reports share word for word
    alignment      which sentences of two reports tell the same, and in the same order
    citations      whom a report names as where it has its words from
    descent        which of two dependent reports came first
    cites          which report relays or credits which
    material       what two reports are compared by, made when it is asked for
    nearest        of all lines between dependent reports, those that a reader needs
    lineage        copies, rewrites, shared sources, citations: the links

    terms          how much each word of a report weighs
    vectors        the weighted words of many reports, a kilobyte each
    cosines        how alike the words of reports are that share rare ones
    pairs          pairs of reports with a number each, as arrays
    briefs         what else the making of stories looks at
    likeness       how likely two reports tell one event, against their surroundings
    clusters       groups by average link, under a person's corrections
    developing     stories that one event's later days belong to
    stories        the reports of one event
    sagas          chains of stories
    reasons        why the reports of a story are one story
    chained        why the stories of a saga are one saga

    spelling       one form for a word of a name in all its spellings
    persons        a person's name in its parts, and whether two can be one person's
    organisations  what all names of one organisation share, and its acronyms
    days           days as numbers
    forms          the names that reports use, ready to be joined
    joined         forms joined into actors, never against a contradiction
    offices        descriptions that stand for a person by an office
    actors         one actor under all names
    corrections    what a person has judged, freed of contradictions
"""
