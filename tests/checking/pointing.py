"""What a rule finds in a text that a test makes up."""

from __future__ import annotations

from planparse.checking import RULES, check_source
from planparse.reading.source import from_text


def found(code: str, text: str) -> list[str]:
    """What a rule points at in a text."""
    findings = check_source(from_text(text, "x.txt"), [RULES[code]])
    return [text[slice(*finding.span)] for finding in findings]


def said(code: str, text: str) -> list[str]:
    return [finding.message for finding in check_source(from_text(text, "x.txt"), [RULES[code]])]
