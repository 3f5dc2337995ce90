"""``crosswire check``: a draft against what was collected."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from crosswire.cli import options, status
from crosswire.cli.opened import opened
from crosswire.cli.printing import show
from crosswire.cli.worded import Command

if TYPE_CHECKING:
    from crosswire.records.report import Report


@click.command("check", cls=Command)
@click.argument("draft", metavar="DRAFT")
@click.option(
    "--against",
    multiple=True,
    metavar="FILE",
    help="Check against these files or folders, and nothing of the desk; may be repeated.",
)
@click.option("--story", metavar="STORY", help="Check against the reports of this story alone.")
@click.option("--since", metavar="DAY", help="Check against reports of that day or later.")
@options.desk
@options.format_("text", "json", "md", "html", "claimreview")
@click.pass_context
def command(
    ctx: click.Context,
    draft: str,
    against: tuple[str, ...],
    story: str | None,
    since: str | None,
    where: str,
    form: str,
) -> None:
    """Check a draft against the desk, or against files.

    DRAFT is a file, the address of a web page, or - for what comes in on stdin. Each sentence is
    supported, contradicted, not found, or holds nothing to check; each verdict comes with its
    passages. "Not found" says that the reports are silent, not that the sentence is false.

    Examples:
      crosswire check draft.md
      crosswire check draft.md --against report1.txt --against report2.html
      crosswire check - --story last < answer.txt
      crosswire check https://courier.example/ferry --since 2025-04-01
      crosswire check draft.md --format claimreview > reviews.jsonld

    Status 1: something in the draft is contradicted, or a file given with --against was refused.

    """
    from crosswire.cli.shown import say, say_refused
    from crosswire.tell.exports import claim_review

    day = options.day(since, "--since")
    with opened(":memory:" if against else where) as desk:
        checked = desk.check(_draft(draft), against=against or None, story=story, since=day)
    if form == "claimreview":
        say(claim_review.render_check(checked, checked.reports))
    else:
        show(checked, form)
    say_refused(checked.refused)
    wrong = checked.summary.get("contradicted", 0) or checked.refused
    ctx.exit(status.ATTENTION if wrong else status.DONE)


def _draft(draft: str) -> str | Path | Report:
    from crosswire.gather.addresses import is_address
    from crosswire.gather.texts import report

    if draft == "-":
        return report(sys.stdin.read(), address="stdin")
    return draft if is_address(draft) else Path(draft)
