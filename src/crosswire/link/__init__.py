"""What is the same? Reports with their readings go in; links, actors and stories come out.

Pure: records in, records out. Nothing is compared with everything: candidates are looked for first,
and the result depends on the set of reports, not on their order. Four rooms, each of which opens
with what it is for:

    lineage/     who has its text from whom: copies, rewrites, shared sources, citations
    stories/     the reports of one event, chains of such stories, and why
    actors/      one person, body or country under all names
    versions/    one address at two times: what changed

and what they share:

    pages        reports with their readings, fetched when they are looked at
    terms        how much each word of a report weighs
    vectors      the weighted words of many reports, a kilobyte each
    cosines      how alike the words of reports are that share rare ones
    likeness     how likely two reports tell one event, against their surroundings
    pairs        pairs of reports with a number each, as arrays
    days         days as numbers
    corrections  what a person has judged, freed of contradictions
"""
