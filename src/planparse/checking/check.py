"""One document: rules in, findings out."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from planparse.checking.asked import Asked, Checked
from planparse.checking.finding import Finding
from planparse.checking.gathering import findings_of
from planparse.checking.page import Page
from planparse.checking.rule import RULES, Hit, Rule
from planparse.checking.settings.comments import Comment
from planparse.checking.settings.ignores import Ignore, without_ignored
from planparse.checking.settings.profiles import AUTO, applying, guessed
from planparse.checking.settings.require import Require
from planparse.checking.settings.selection import ALL, chosen
from planparse.checking.settings.suppression import without_suppressed

if TYPE_CHECKING:
    from planparse.reading import SourceText


def check_source(
    source: SourceText, rules: Iterable[Rule] | None = None, require: Require | None = None
) -> list[Finding]:
    """Check a source; gives the findings of the rules in the order of the text.

    Where none are named, they are all that are no preview.
    """
    return check_page(_page(source, require), rules)


def check_page(page: Page, rules: Iterable[Rule] | None = None) -> list[Finding]:
    """Check a document that was extracted already."""
    return findings_of(page, _hits(page, chosen((ALL,), ()) if rules is None else rules))


def check_document(
    source: SourceText, asked: Asked, comments: Sequence[Comment], known: Mapping[str, int] | None = None
) -> Checked:
    """Check a source as the configuration asks, by the profile that it names or the document shows.

    ``known`` are fingerprints of hits that are to be left out before the rest is gathered, with how many there are of
    each.
    """
    page = _page(source, asked.require)
    page.comments = comments
    profile = guessed(page) if asked.profile == AUTO else asked.profile
    rules = applying(asked.rules, profile, asked.exact)
    pairs, used = without_ignored(page, _hits(page, rules), asked.ignores)
    on = {rule.code for rule in rules}
    unused = {number for number, entry in asked.ignores if _all_on(entry, on)} - used
    return Checked(findings_of(page, pairs, known), profile, tuple(sorted(used)), tuple(sorted(unused)))


def _all_on(entry: Ignore, on: Collection[str]) -> bool:
    """Whether all rules were on that an entry names; else it may be of use when they are."""
    return all(rule.code in on for rule in RULES.values() if entry.is_about(rule) and not rule.preview)


def _page(source: SourceText, require: Require | None) -> Page:
    from planparse.api import extract_read  # rules read simplified script; spans are the same

    document, clean = extract_read(source, script="simplified")
    return Page(document, source, require, clean)


def _hits(page: Page, rules: Iterable[Rule]) -> list[tuple[Rule, Hit]]:
    return without_suppressed(page, [(rule, hit) for rule in rules for hit in page.hits(rule)])
