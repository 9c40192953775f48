"""``planparse rule``: what a rule asks for, and why."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from planparse.cli.console import complain, put

EXAMPLES = """\b
Examples:
  planparse rule PP101
  planparse rule --all
  planparse rule --all --format md > docs/rules.md
  planparse rule PP3 --format json | jq -r '.[].name'
"""
MISUSE = 2


class RuleFormat(StrEnum):
    """How rules are shown."""

    text = "text"
    json = "json"
    md = "md"


def rule(
    code: Annotated[
        str | None,
        typer.Argument(metavar="CODE", help="A code, a prefix such as PP1, or a name.", show_default=False),
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help="All rules.")] = False,
    format_: Annotated[
        RuleFormat | None,
        typer.Option("--format", "-f", help="How to show; md for one rule, text for a list."),
    ] = None,
) -> None:
    """Explain a rule, or list all of them."""
    from planparse.checking import RULES
    from planparse.checking.explain import listing, page, records
    from planparse.checking.settings import plugins
    from planparse.checking.settings.selection import ALL, SettingError, closeness, known_selector

    try:
        plugins.load()
        if bool(code) == everything:
            raise SettingError("name a rule, or ask for --all")
        prefix = known_selector(code, "rule") if code else ALL
    except SettingError as error:
        complain(str(error))
        raise typer.Exit(MISUSE) from None
    rules = [rule for known, rule in RULES.items() if closeness(known, prefix)]
    chosen = format_ or (RuleFormat.md if len(rules) == 1 else RuleFormat.text)
    show = {RuleFormat.json: records, RuleFormat.md: page, RuleFormat.text: listing}[chosen]
    put(show(rules))
