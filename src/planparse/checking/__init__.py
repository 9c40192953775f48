"""``planparse check``: rules over a document. One file per group of rules, one per report format.

Importing the groups fills ``RULES``; they are small and import neither pydantic nor the engines.
"""

from __future__ import annotations

from importlib import import_module

from planparse.checking.check import check_source
from planparse.checking.finding import Finding
from planparse.checking.page import Page
from planparse.checking.plugins import Ruleset
from planparse.checking.rule import RULES, Edit, Hit, Rule, Severity

__all__ = ["RULES", "Edit", "Finding", "Hit", "Page", "Rule", "Ruleset", "Severity", "check_source"]

_GROUPS = (
    "numbering",
    "levels",
    "structure",
    "lists",
    "contents",
    "paragraphs",
    "issue",
    "letterhead",
    "attachments",
    "pairs",
    "characters",
    "wording",
    "doubled",
    "confused",
    "mojibake",
    "script",
    "targets",
    "ranges",
    "parts",
    "deadlines",
    "effect",
    "sums",
    "citations",
    "annexes",
    "acts",
    "references",
    "names",
    "required",
    "words",
    "suppression",
)
for _name in _GROUPS:
    import_module(f"{__name__}.{_name}")
_ordered = sorted(RULES.items())
RULES.clear()
RULES.update(_ordered)
