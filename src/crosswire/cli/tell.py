"""``crosswire tell``: the account of a story."""

from __future__ import annotations

import click

from crosswire.cli import options, status
from crosswire.cli.opened import opened
from crosswire.cli.printing import show
from crosswire.cli.worded import Command


@click.command(
    "tell",
    cls=Command,
    short_help="Print the account of a story, every sentence with its passages.",
)
@click.argument("story", metavar="STORY")
@click.option("--as-of", metavar="DAY", help="As it could be told on that day: 2025-04-18.")
@click.option("--since", metavar="DAY", help="Say first what is new after that day: 2025-04-18.")
@click.option("--rewrite", is_flag=True, help="Let the model of CROSSWIRE_LLM_URL reword it.")
@options.desk
@options.format_("text", "json", "md", "html")
@click.pass_context
def command(
    ctx: click.Context,
    story: str,
    as_of: str | None,
    since: str | None,
    rewrite: bool,
    where: str,
    form: str,
) -> None:
    """Print the account of a story, every sentence with the passages that carry it.

    STORY is an id, the first characters of one, the id of a report of it, or "last" for the
    newest. The account says what happened, who says what, where the reports differ, when it
    happened, and what is announced. [3] is the third passage of the list at the end: the words as
    they stand in the report. A sentence that its passages do not carry is never shown.
    With --since, what rests only on reports published after that day comes first.
    With --rewrite, the sentences (not the reports) go to the OpenAI-compatible endpoint that
    CROSSWIRE_LLM_URL, CROSSWIRE_LLM_MODEL and CROSSWIRE_LLM_KEY name. What comes back is shown
    only where it says the same by its form; the account tells which sentences were reworded.

    Examples:
      crosswire tell last
      crosswire tell 3f2a --as-of 2025-04-18
      crosswire tell last --since 2025-04-18
      crosswire tell last --format html > account.html

    Status 1: the rewriter was of no use, and the account stands in Crosswire's own words.

    """
    from crosswire.cli.shown import issue_line, say_corrections

    until, after = options.day(as_of, "--as-of"), options.day(since, "--since")
    with opened(where) as desk:
        told = desk.tell(story, as_of=until, since=after, rewrite=rewrite)
        made = desk.corrections_of(story)
    show(told, form)
    if form == "text":
        say_corrections(made)
    trouble = told.rewriting.issues if told.rewriting else ()
    for issue in trouble:
        click.echo(issue_line(issue), err=True)
    ctx.exit(status.ATTENTION if trouble else status.DONE)
