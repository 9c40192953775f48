"""A document says the same in every form that it comes in, as far as the form can carry it."""

from __future__ import annotations

from collections import Counter
from functools import cache
from itertools import product
from typing import TYPE_CHECKING

import pytest

from conftest import FIXTURES
from forming.facts import ASPECTS, differences, share
from forming.forms import BY_NAME, FORMS, read_form, read_plain
from forming.paper import paper

if TYPE_CHECKING:
    from collections.abc import Iterator

    from _pytest.mark import ParameterSet

    from forming.facts import Facts
    from forming.forms import Form
    from planparse.model import Document

# Documents as they were written, and in which encoding.
PLAIN = {
    "annual-report": "utf-8",
    "big5": "big5",
    "emergency-plan": "utf-8",
    "explained": "utf-8",
    "gb18030": "gb18030",
    "joint-notice": "utf-8",
    "notice-with-plan": "utf-8",
    "opinion": "utf-8",
    "plan-with-contents": "utf-8",
    "regulation": "utf-8",
}
# Texts that another form has left its marks in already, and what these are: none of them could be typed anew.
UNFAIR = {
    "indicator-tables": "tables drawn with blanks and bars",
    "mangled-page": "a page as text, with the site around it",
    "ministry-order": "a page as text, with the site around it",
    "pdf-text": "lines cut and pages numbered as in the PDF that it was copied from",
    "signed-letter": "marks of a database (【章名】) and lines cut by hand",
    "site-page": "a page as text, with the site around it",
}
# Faults that test_form_faults.py shows on their own.
KNOWN = {
    ("old-site", "letterhead"): "cells of links are read as the document",
    ("old-site", "outline"): "cells of links are read as the document",
}


@cache
def text_of(name: str) -> str:
    return (FIXTURES / f"{name}.txt").read_bytes().decode(PLAIN[name])


@cache
def plain(name: str) -> Document:
    return read_plain(text_of(name))


@cache
def formed(name: str, form: str) -> Document:
    return read_form(BY_NAME[form], paper(text_of(name)))


def test_every_fixture_is_used_or_excused() -> None:
    assert {path.stem for path in FIXTURES.glob("*.txt")} == PLAIN.keys() | UNFAIR.keys()
    assert not PLAIN.keys() & UNFAIR.keys()


def _pairs() -> Iterator[ParameterSet]:
    for pair in product(BY_NAME, ASPECTS):
        marks = [pytest.mark.xfail(reason=KNOWN[pair])] if pair in KNOWN else []
        yield pytest.param(*pair, marks=marks)


@pytest.mark.parametrize(("form", "aspect"), [*_pairs()])
def test_fixtures_say_the_same(form: str, aspect: str) -> None:
    was: Facts = Counter()
    now: Facts = Counter()
    changed = []
    for name in PLAIN:
        before, after = ASPECTS[aspect](plain(name)), ASPECTS[aspect](formed(name, form))
        changed += [f"{name} {line}" for line in differences(before, after)]
        was += Counter((name, *fact) for fact in before.elements())
        now += Counter((name, *fact) for fact in after.elements())
    assert was.total() > 50
    assert share(was, now) >= BY_NAME[form].least, "\n".join(changed)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_a_form_is_made_the_same_every_time(form: Form) -> None:
    lines = paper(text_of("regulation"))
    assert form.make(lines) == form.make(lines)
