"""House rules of the city of Yunxi: an example of a plugin of ``planparse check``."""

from __future__ import annotations

from collections.abc import Iterator

from planparse.checking import Edit, Hit, Page, Ruleset, Severity

RULES = Ruleset("House rules of Yunxi")
OLD, NEW = "云溪县", "云溪市"
TEXT = "{name}供水条例\n\n第一条　为了保障供水，制定本条例。\n第二条　本条例自2022年3月8日起施行。"


@RULES.rule(
    "YX101",
    "old-name",
    Severity.ERROR,
    source="云溪市人民政府",
    reason="The county became a city in 2010.",
    bad=TEXT.format(name=OLD),
    good=TEXT.format(name=NEW),
    near=TEXT.format(name=f"原{OLD}"),
    fixable=True,
)
def old_name(page: Page) -> Iterator[Hit]:
    """The old name, but for 原云溪县."""
    at = page.text.find(OLD)
    while at >= 0:
        if not page.text.endswith("原", 0, at):
            span = (at, at + len(OLD))
            yield Hit(span, "{old} is {new} today", (Edit(*span, NEW),), {"old": OLD, "new": NEW})
        at = page.text.find(OLD, at + 1)
