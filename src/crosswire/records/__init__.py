"""The nouns: what every stage takes and gives, as frozen dataclasses.

Records know nothing of files, databases, parsers or one another's makers; they import nothing of
ours but their neighbours here. A field that is not known is ``None``, never a guess. Their JSON
(``encoding``) is the contract that pages, evals and other people's programs read.

    span        where in a text, and the words that stand there
    issue       trouble in the material, kept with the report
    report      one published text            reading     all that was found in one report
    name        somebody or something named   role        who holds which title of what
    statement   who said what, and how        event       what happened, in PLOVER
    time        when                          amount      how much
    actor       one person, organisation, country or group under all its names
    link        a judgement that two things are, or are not, the same
    story       the reports of one event      collection  what was collected, as one argument
    finding     an agreement or a difference  account     the story told, with passages
    check       a draft, point by point
    identity    ids made from content         encoding    records to JSON and back
"""
