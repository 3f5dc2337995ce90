"""``crosswire``: the list of its commands. A command's file is loaded when it is called."""

from __future__ import annotations

from importlib import import_module

import click

from crosswire import __version__
from crosswire.cli.failures import told
from crosswire.cli.worded import Group

COMMANDS = {
    "demo": "Read the example story and print its account.",
    "gather": "Bring reports in, read them, link them into stories.",
    "read": "Read reports and print what is found, without storing.",
    "reports": "List the desk's reports.",
    "stories": "List the desk's stories, newest first.",
    "tell": "Print the account of a story, every sentence with its passages.",
    "compare": "Print where the reports of a story agree, differ and deny.",
    "check": "Check a draft against the desk, or against files.",
    "find": "Search the desk: words, phrases, speakers, actors, dates, outlets.",
    "correct": "Overrule the desk: same or not same, merge, split, undo.",
    "doctor": "Test what is installed, and whether the desk is whole.",
}


class Commands(Group):
    """The group of all commands, in the order in which a person needs them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands' names."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command, loaded now."""
        if cmd_name not in COMMANDS:
            return None
        command = import_module(f"crosswire.cli.{cmd_name}").command
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list for ``--help``, from the table above: nothing is loaded for it."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def invoke(self, ctx: click.Context) -> object:
        """Runs the command; what goes wrong is said in words, never as a traceback."""
        with told(ctx):
            return super().invoke(ctx)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="crosswire")
def main() -> None:
    """Many reports in, one sourced account out.

    Crosswire reads the reports of a story and says who said what, what happened, when and how
    much, who copied whom, and where the accounts agree, differ and deny, every sentence with the
    passages that carry it. It checks drafts against what was collected. All of it stays on this
    machine: in one file, the desk (crosswire.db in the current folder unless --desk or
    CROSSWIRE_DESK names another).

    Begin with:
      crosswire demo
      crosswire gather reports/
      crosswire tell last

    A command ends with status 0 when it is done, 1 when it is done and something in the material
    needs attention, 2 when it could not.
    """
