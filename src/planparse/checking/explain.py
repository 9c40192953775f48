"""Rules for people: a list, a page of Markdown (``docs/rules.md`` is one), JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from itertools import groupby

from planparse.checking.rule import GROUPS, Rule
from planparse.lexicon.profiles import OFF

_TOP = """# Rules of `planparse check`

Written by `planparse rule --all --format md`. A rule marked * has a fix that `--fix` makes. What a standard only
recommends, or custom wants, is a warning; matters of taste are `info` and reported with `--severity info` only. A rule marked
(preview) is right in less than four of five findings as yet, and off but for `--preview`.

| code | name | severity | source |
| --- | --- | --- | --- |
"""


def records(rules: Iterable[Rule]) -> str:
    """JSON with everything."""
    rows = [
        {
            "code": rule.code,
            "name": rule.name,
            "group": GROUPS[rule.group],
            "severity": rule.severity.word,
            "fixable": rule.fixable,
            "preview": rule.preview,
            "off_in": {profile: codes[rule.code] for profile, codes in OFF.items() if rule.code in codes},
            "source": rule.source,
            "reason": rule.reason,
            "bad": rule.bad,
            "good": rule.good,
            "near": rule.near,
        }
        for rule in rules
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def listing(rules: Sequence[Rule]) -> str:
    """One line a rule."""
    width = max(len(rule.name) for rule in rules)
    return "".join(
        f"{rule.code}{'*' if rule.fixable else ' '} {rule.severity.word:<7}  {rule.name:<{width}}  {rule.source}{_preview(rule)}\n"
        for rule in rules
    )


def page(rules: Sequence[Rule]) -> str:
    """Markdown: with a table in front where there are several rules."""
    if len(rules) == 1:
        return _entry(rules[0], "#")
    text = _TOP + "".join(
        f"| [{rule.code}](#{rule.code.lower()}-{rule.name}){'*' if rule.fixable else ''} | {rule.name} "
        f"| {rule.severity.word}{_preview(rule)} | {rule.source} |\n"
        for rule in rules
    )
    for group, members in groupby(rules, key=lambda rule: rule.group):
        text += f"\n## {group} {GROUPS[group]}\n" + "".join(f"\n{_entry(rule, '###')}" for rule in members)
    return text


def _preview(rule: Rule) -> str:
    return " (preview)" if rule.preview else ""


def _entry(rule: Rule, level: str) -> str:
    fix = " `--fix` mends it." if rule.fixable else ""
    if rule.preview:
        fix += " A preview: off but for `--preview`."
    if off := [profile for profile, codes in OFF.items() if rule.code in codes]:
        fix += f" Off in the {'profile' if len(off) == 1 else 'profiles'} {', '.join(off)}."
    shown = (("Bad", rule.bad), ("Good", rule.good), ("Not reported", rule.near))
    examples = "".join(f"\n{title}:\n\n```text\n{text}```\n" for title, text in shown)
    return (
        f"{level} {rule.code} {rule.name}\n\n"
        f"{rule.severity.word.capitalize()}. Source: {rule.source}.{fix}\n\n{rule.reason}\n{examples}"
    )
