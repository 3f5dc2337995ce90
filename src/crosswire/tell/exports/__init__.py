"""Renderings of an account, of findings alone, and of a checked draft: one small file each.

    text       the terminal            markdown   for notes and print
    html       a self-contained page   contract   JSON, as other programs read it
    numbering  passages by number      inert      report text that can do no harm where it is shown
    blocks     an account as headed lines, which text and Markdown share

Each format has ``render`` for an account, ``render_findings`` and ``render_check``.
"""
