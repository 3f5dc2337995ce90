"""The outside world → Report: files and folders in, reports with furniture and credits marked out.

Nothing is cut from a text: what is no story is marked by spans, so that every span holds. What can
not be read comes out as a ``Refused`` with the issue that says why, and the rest goes on.

    sources    files and folders → reports, one at a time    files      what stands in the sources
    formats    the list of readers, one small file each:     content    one file's bytes as text
               texts  markdown  pages  jsonlines             listing    reports.csv beside files
    given      what the caller says of a report              dates      a published value as ISO
    metadata   what a page says of itself                    json_ld    its scripts that say it
    lines      the lines of a text, with their spans         storable   text that can be stored
    heads      title, byline and date line of a text         furniture  what is no story
    credits    from where a report has its text              outlets    is a name an outlet's
    language   in which language it is                       credit_names  the names of a list
"""
