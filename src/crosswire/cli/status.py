"""How a command ends. A script can tell the three apart."""

DONE = 0
ATTENTION = 1  # done, but something in the material needs a person: refused, or contradicted
COULD_NOT = 2  # wrong use, or nothing there that can be read
STOPPED = 130  # by the person at the keyboard, as shells say it
