"""``planparse check``: rules over a document.

One room per group of rules, one for what is switched on, one for the report formats.

Importing the rules fills ``RULES``; they are small and import neither pydantic nor the engines.
"""

from __future__ import annotations

from importlib import import_module

from planparse.checking.check import check_source
from planparse.checking.finding import Finding
from planparse.checking.page import Page
from planparse.checking.rule import RULES, Edit, Hit, Rule, Severity
from planparse.checking.settings.plugins import Ruleset

__all__ = ["RULES", "Edit", "Finding", "Hit", "Page", "Rule", "Ruleset", "Severity", "check_source"]

_GROUPS = {
    "rules.structure": ("numbering", "levels", "headings", "lists", "contents", "paragraphs"),
    "rules.letterhead": ("issue", "title", "attachments", "effect"),
    "rules.text": ("pairs", "characters", "wording", "figures", "doubled", "confused", "mojibake", "script"),
    "rules.targets": ("targets", "ranges", "parts", "deadlines", "sums"),
    "rules.references": ("citations", "annexes", "acts", "cited", "names"),
    "rules.house": ("required", "words"),
    "settings": ("suppression",),
}
for _room, _names in _GROUPS.items():
    for _name in _names:
        import_module(f"{__name__}.{_room}.{_name}")
_ordered = sorted(RULES.items())
RULES.clear()
RULES.update(_ordered)
