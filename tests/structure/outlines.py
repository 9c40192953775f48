"""How the tests of headings look at an outline."""

from __future__ import annotations

from planparse.cleaning import CleanText, clean
from planparse.structure import outline
from planparse.structure.outline import Node


def nodes(source: str) -> tuple[CleanText, list[Node]]:
    """The clean text and all its sections, in order."""
    text = clean(source)
    return text, [node for part in outline(text).parts for top in part.sections for node in top.walk()]


def labels(source: str) -> str:
    """The labels, each behind a mark for every level above it."""
    text, found = nodes(source)
    return " ".join(">" * (node.level - 1) + text.text[slice(*node.label)] for node in found)


def headed(source: str) -> str:
    """The labels so, and their headings."""
    text, found = nodes(source)
    return " ".join(
        ">" * (node.level - 1) + text.text[slice(*node.label)] + text.text[slice(*node.heading)]
        for node in found
    )
