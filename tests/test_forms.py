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


@pytest.mark.parametrize(("form", "aspect"), [*product(BY_NAME, ASPECTS)])
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
