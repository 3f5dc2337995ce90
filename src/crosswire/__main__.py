"""``python -m crosswire``: the same as the command ``crosswire``."""

from crosswire.cli.main import main

if __name__ == "__main__":
    main(prog_name="crosswire")
