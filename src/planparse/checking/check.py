"""One document: rules in, findings out."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from planparse.checking.finding import Finding
from planparse.checking.gathering import findings_of
from planparse.checking.page import Page
from planparse.checking.require import Require
from planparse.checking.rule import RULES, Rule

if TYPE_CHECKING:
    from planparse.reading import SourceText


def check_source(
    source: SourceText, rules: Iterable[Rule] | None = None, require: Require | None = None
) -> list[Finding]:
    """Check a source; gives the findings of the rules (of all where none are named) in the order of the text."""
    from planparse.api import extract_simplified  # rules read simplified script; spans are the same

    document, clean = extract_simplified(source)
    return check_page(Page(document, source, require, clean), rules)


def check_page(page: Page, rules: Iterable[Rule] | None = None) -> list[Finding]:
    """Check a document that was extracted already."""
    chosen = RULES.values() if rules is None else rules
    return findings_of(page, ((rule, hit) for rule in chosen for hit in rule.check(page)))
