"""Renderings of an account, of findings alone, and of a checked draft: one small file each.

    text         the terminal              markdown  for notes and print
    html         a self-contained page     contract  JSON, as other programs read it
    document     the shell of a page       margin_html  a checked draft as a page
    pages        an account as blocks, which text, Markdown and HTML render
    blocks       one piece of a page       numbering passages by number
    inert        report text that can do no harm where it is shown

``render`` gives an account, ``render_findings`` findings, ``render_check`` a draft.
"""
