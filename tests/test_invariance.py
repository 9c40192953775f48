"""A text says the same however badly it was copied: letterhead, outline, figures and acts stay.

Spans and repairs aside, of course. On the fixtures, and on the policies of the corpus where it is at hand.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest

import planparse
from conftest import FIXTURES, POLICIES
from expectations import fold, folded, meta, walk
from mangling import ENCODINGS, MANGLERS, encoded, paged, traditional, wrapped

if TYPE_CHECKING:
    from pathlib import Path

    from planparse.model import Document

Facts = Counter[tuple[Any, ...]]

# What is dirty already is no measure; what is printed in columns or lines loses them when it is wrapped.
CLEAN = {
    path.stem: path
    for path in sorted(FIXTURES.glob("*.txt"))
    if path.stem not in {"mangled-page", "pdf-text", "gb18030", "big5"}
}
CORPUS = {path.stem: path for path in sorted(POLICIES.glob("*.txt")) if path.stem != "seed"}

needs_corpus = pytest.mark.skipif(not CORPUS, reason="no ../shared")


def structure(document: Document) -> Facts:
    """Letterhead and outline. ``published_on`` is what the site adds."""
    head = [
        ("meta", key, str(folded(value))) for key, value in meta(document).items() if key != "published_on"
    ]
    parts = [("part", part.kind, fold(part.title or "")) for part in document.parts]
    sections = [
        ("section", part.id, section.level, fold(section.label), fold(section.heading), section.run_in)
        for part in document.parts
        for section in walk(part.sections)
    ]
    tables = [("table", str(folded(table.header)), str(folded(table.rows))) for table in document.tables]
    return Counter([*head, *parts, *sections, *tables])


def wording(document: Document) -> Facts:
    """Every paragraph, where it stands."""
    found: Facts = Counter()
    for part in document.parts:
        found += Counter((part.id, fold(paragraph.text)) for paragraph in part.paragraphs)
        for section in walk(part.sections):
            found += Counter((section.id, fold(paragraph.text)) for paragraph in section.paragraphs)
    return found


def quantities(document: Document) -> Facts:
    return Counter(
        (
            role,
            fold(q.text),
            q.value.min,
            q.value.max,
            fold(q.unit or ""),
            q.comparator,
            q.change,
            fold(q.indicator),
        )
        for role in ("targets", "requirements", "baselines")
        for q in getattr(document, role)
    )


def obligations(document: Document) -> Facts:
    return Counter(
        (o.force, fold(o.text), tuple(fold(who.text) for who in (*o.actors, *o.responsible)))
        for o in document.obligations
    )


ASPECTS = {
    "structure": (structure, 0.99),
    "wording": (wording, 0.99),
    "quantities": (quantities, 0.99),
    "obligations": (obligations, 0.99),
}


@cache
def clean(path: Path) -> tuple[str, Document]:
    text = path.read_text("utf-8")
    return text, planparse.extract_text(text)


@cache
def mangled(path: Path, mangler: str) -> Document:
    return planparse.extract_text(MANGLERS[mangler](clean(path)[0]))


def differences(was: Facts, now: Facts) -> list[str]:
    return [f"- {fact}" for fact in (was - now)] + [f"+ {fact}" for fact in (now - was)]


def share(was: Facts, now: Facts) -> float:
    """How much of both is in both (Dice)."""
    return 2 * (was & now).total() / max(1, was.total() + now.total())


@pytest.mark.parametrize("mangler", MANGLERS)
@pytest.mark.parametrize("name", CLEAN)
def test_fixture_keeps_its_structure(name: str, mangler: str) -> None:
    was, now = structure(clean(CLEAN[name])[1]), structure(mangled(CLEAN[name], mangler))
    assert not differences(was, now)


@pytest.mark.parametrize("mangler", MANGLERS)
@pytest.mark.parametrize("aspect", ASPECTS)
def test_fixtures_keep_their_items(aspect: str, mangler: str) -> None:
    _holds(aspect, mangler, CLEAN)


@needs_corpus
@pytest.mark.parametrize("mangler", MANGLERS)
@pytest.mark.parametrize("aspect", ASPECTS)
def test_policies_keep_what_they_say(aspect: str, mangler: str) -> None:
    _holds(aspect, mangler, CORPUS)


@needs_corpus
@pytest.mark.parametrize("width", [30, 38])
def test_policies_keep_their_structure_when_broken_into_lines(width: int) -> None:
    was: Facts = Counter()
    now: Facts = Counter()
    for name, path in CORPUS.items():
        text, document = clean(path)
        broken = planparse.extract_text(paged(wrapped(text, width)))
        was += Counter((name, *fact) for fact in structure(document).elements())
        now += Counter((name, *fact) for fact in structure(broken).elements())
    assert share(was, now) >= 0.98, "\n".join(differences(was, now))


def _holds(aspect: str, mangler: str, files: dict[str, Path]) -> None:
    facts, floor = ASPECTS[aspect]
    was: Facts = Counter()
    now: Facts = Counter()
    lost = []
    for name, path in files.items():
        before, after = facts(clean(path)[1]), facts(mangled(path, mangler))
        lost += [f"{name} {line}" for line in differences(before, after)]
        was += Counter((name, *fact) for fact in before.elements())
        now += Counter((name, *fact) for fact in after.elements())
    assert share(was, now) >= floor, "\n".join(lost)


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("name", CLEAN)
def test_encodings_are_told_apart(name: str, encoding: str, tmp_path: Path) -> None:
    text, document = clean(CLEAN[name])
    data = encoded(text, encoding)
    if data is None:
        pytest.skip(f"{encoding} cannot hold this text")
    file = tmp_path / "document.txt"
    file.write_bytes(data)
    found = planparse.extract(file)
    if encoding == "big5":  # the spans of the traditional text are those of the clean one
        assert not differences(structure(planparse.extract_text(traditional(text))), structure(found))
    else:
        assert found.model_dump(exclude={"source"}) == document.model_dump(exclude={"source"})


@pytest.mark.parametrize("pages", [False, True], ids=["scroll", "pages"])
@pytest.mark.parametrize("width", [28, 34, 40])
@pytest.mark.parametrize("name", ["notice-with-plan", "opinion", "annual-report"])
def test_broken_lines_are_joined(name: str, width: int, pages: bool) -> None:
    text, document = clean(CLEAN[name])
    broken = wrapped(text, width)
    found = planparse.extract_text(paged(broken) if pages else broken)
    assert not differences(structure(document), structure(found))
    assert [fold(q.text) for q in found.targets] == [fold(q.text) for q in document.targets]
