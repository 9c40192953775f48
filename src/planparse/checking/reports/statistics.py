"""``--statistics`` and ``--stats-by``.

They tell how often each rule was broken, or what each section or file has, the most first.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from planparse.checking.finding import Finding
from planparse.checking.rule import RULES
from planparse.checking.run import Result
from planparse.visible import encodable, visible_line

_Group = tuple[str, ...]
_GROUPS: Mapping[str, Callable[[str, Finding], _Group]] = {
    "rule": lambda _, finding: (finding.code,),
    "section": lambda file, finding: (file, finding.section or ""),
    "file": lambda file, _: (file,),
}


def report(format_: str, results: Sequence[Result], by: str = "rule") -> str:
    """A table, or an array for json. ``places`` counts every place of a gathered finding."""
    counts: Counter[_Group] = Counter()
    places: Counter[_Group] = Counter()
    fixable: Counter[_Group] = Counter()
    for result in results:
        for finding in result.findings:
            group = _GROUPS[by](result.file, finding)
            counts[group] += 1
            places[group] += finding.count
            fixable[group] += bool(finding.edits)
    ranked = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    if format_ == "json":
        rows = [
            _named(by, group) | {"count": count, "places": places[group], "fixable": fixable[group]}
            for group, count in ranked
        ]
        return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"
    width = len(str(max(counts.values(), default=0)))
    return "".join(
        f"{count:>{width}}  {_words(by, group, fixable[group])}{_more(places[group], count)}\n"
        for group, count in ranked
    )


def _named(by: str, group: _Group) -> dict[str, Any]:
    if by == "rule":
        rule = RULES[group[0]]
        return {"code": rule.code, "name": rule.name, "severity": rule.severity.word}
    names = ("file", "section")
    return {name: encodable(value) or None for name, value in zip(names, group, strict=False)}


def _words(by: str, group: _Group, fixable: int) -> str:
    if by == "rule":
        return f"{group[0]}  [{'*' if fixable else ' '}] {RULES[group[0]].name}"
    return "  ".join(visible_line(word) for word in group if word)


def _more(places: int, count: int) -> str:
    return f" ({places} places)" if places > count else ""
