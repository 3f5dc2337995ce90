"""Report → Reading: everything that one report says, each part with its span.

Pure: a report and a parser in, a reading out; nothing here knows of files, the database or the
clock. The parser runs once a report; everything else reads its tree.

    parse       the report's text through spaCy, once
    sentences   the sentences of the story       names       somebody or something named
    roles       who holds which title            times       when, against the day of publication
    amounts     how much, and of what            statements  who said what
    events      what happened, in PLOVER         reading     all of it, put together
"""
