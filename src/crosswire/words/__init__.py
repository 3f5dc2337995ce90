"""What is known of the language: word lists and codebooks as data, and how to fold and split words.

    lists    the lists and tables under ``en/`` and ``codebooks/``, loaded when first asked for
    fold     one form for what is the same: quotation marks, accents, case
    tokens   words, content words and shingles of a text, without a parser

A list is a text file with one entry a line; ``#`` begins a comment. A table is the same with
``entry: value, value``. Both can be read and extended without code.
"""
