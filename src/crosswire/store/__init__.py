"""Records ↔ database: what was gathered, what was read from it, how it is linked, who overruled it.

Takes and gives records; a file a noun. Written in SQLAlchemy Core; SQLite today, and only
``search`` speaks SQLite's own dialect.

    schema        the tables, and the version of their layout
    session       a desk opened: transactions that survive a kill
    reports       every version of every report        readings      what was read in them
    links         the machine's judgements             corrections   a person's own
    actors        actors across reports                stories       stories, derived from links
    lots          records that are loaded when they are looked at
    search        words, phrases and speakers, found again
"""
