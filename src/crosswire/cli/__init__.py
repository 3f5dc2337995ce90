"""The command line: one file a command, each with its ``command``; nothing but words in and out.

main       the list of commands; a command's file is loaded when it is called
options    options that several commands share     status     how a command ends
opened     the desk, with progress bars            failures   errors in words, on stderr
shown      what several commands print

demo gather read reports stories tell compare check find correct doctor
"""
