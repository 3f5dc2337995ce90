"""Findings → what a person reads: the account of a story, and a draft with its verdicts.

Records in, records out: nothing here sees the database, the network or the clock. Every sentence is
chosen from a report or worded by a template from records, and passes ``verify`` before it is shown.

    account      the story told              statements   who said what, merged over reports
    timeline     what happened when          upcoming     what was announced, and what came of it
    disputed     where accounts differ       verify       does each sentence stand on its passages?
    units        sentences as candidates     standing     can a sentence stand alone?
    alignment    the same thing told again   origins      which report to tell it from
    quoted       what stands in quotation marks
    figures      numbers by value            wording      findings and verdicts in a reader's words
    margin       a checked draft             exports/     terminal, Markdown, HTML, JSON
"""
