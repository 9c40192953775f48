"""Every fixture says what a careful reader expects: see ``fixtures/README.md``."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

import pytest

import planparse
from conftest import FIXTURES
from expectations import (
    META,
    Json,
    fold,
    folded,
    load,
    meta,
    part,
    table,
)

if TYPE_CHECKING:
    from planparse.model import Document

NAMES = sorted(path.name.removesuffix(".expected.yaml") for path in FIXTURES.glob("*.expected.yaml"))
KEYS = {
    "shows", "like", "encoding", "script", "repairs", "meta", "unscored", "parts", "tables", "targets",
    "requirements", "baselines", "obligations", "goals", "references", "nothing",
}  # fmt: skip

each_fixture = pytest.mark.parametrize("name", NAMES)


@cache
def extracted(name: str) -> Document:
    return planparse.extract(FIXTURES / f"{name}.txt", explain=True)


@cache
def expected(name: str) -> Json:
    return load(FIXTURES / f"{name}.expected.yaml")


def rendered(name: str, value: Any) -> Any:
    """As printed; for a fixture that is like another, script and width aside."""
    return folded(value) if "like" in expected(name) else value


def test_documents_and_expectations_come_in_pairs() -> None:
    assert {path.stem for path in FIXTURES.glob("*.txt")} == set(NAMES)
    assert len(NAMES) >= 10


@each_fixture
def test_expectation_is_well_formed(name: str) -> None:
    assert set(expected(name)) <= KEYS
    assert set(expected(name)["meta"]) <= META
    assert expected(name)["shows"]


@each_fixture
def test_source(name: str) -> None:
    source = extracted(name).source
    assert (source.encoding, source.script) == (expected(name)["encoding"], expected(name)["script"])
    assert {repair.kind for repair in source.repairs} >= set(expected(name).get("repairs", []))


@each_fixture
def test_letterhead(name: str) -> None:
    unscored = set(expected(name).get("unscored", []))
    found = {key: value for key, value in meta(extracted(name)).items() if key not in unscored}
    assert rendered(name, found) == rendered(name, expected(name)["meta"])


@each_fixture
def test_parts_and_outline(name: str) -> None:
    want = [
        {
            "kind": item["kind"],
            "title": item.get("title", ""),
            "outline": item.get("outline", "").rstrip(),
            "contents": item.get("contents", 0),
        }
        for item in expected(name)["parts"]
    ]
    found = [part(item) for item in extracted(name).parts]
    if "title" in expected(name).get("unscored", []):
        found[0]["title"] = want[0]["title"]
    for each in (*want, *found):  # line by line, so that folding keeps the nesting
        each["outline"] = [
            (len(line) - len(line.lstrip()), line.lstrip()) for line in each["outline"].split("\n")
        ]
        each["outline"] = [(depth, rendered(name, line)) for depth, line in each["outline"]]
        each["title"] = fold(each["title"])
    assert found == want


@each_fixture
def test_tables(name: str) -> None:
    want = expected(name).get("tables", [])
    found = extracted(name).tables
    assert len(found) == len(want)
    assert [table(have, need) for have, need in zip(found, want, strict=True)] == want
