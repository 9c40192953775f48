"""docs/formats.md names every format and every warning that there is, and no other."""

from __future__ import annotations

import re

import pytest

from conftest import ROOT
from planparse.reading.formats import FORMATS, NAMES
from planparse.reading.warnings import WARNINGS

DOCUMENT = (ROOT / "docs" / "formats.md").read_text("utf-8")


def rows(heading: str) -> dict[str, list[str]]:
    """The table below a heading: its cells by the name in the first one."""
    section = DOCUMENT.split(f"\n## {heading}\n")[1].split("\n## ")[0]
    table = [line.strip("|").split(" | ") for line in section.splitlines() if line.startswith("| `")]
    return {cells[0].strip(" `"): [cell.strip() for cell in cells[1:]] for cells in table}


@pytest.mark.parametrize(("heading", "names"), [("Formats", NAMES), ("Warnings", tuple(WARNINGS))])
def test_every_name_has_a_row_and_no_other_has(heading: str, names: tuple[str, ...]) -> None:
    assert list(rows(heading)) == list(names) if heading == "Warnings" else set(rows(heading)) == set(names)
    assert {len(cells) for cells in rows(heading).values()} == {3 if heading == "Formats" else 2}


def test_warnings_tell_what_to_do() -> None:
    assert all(len(cell) > 10 for cells in rows("Warnings").values() for cell in cells)


def test_extras_are_told() -> None:
    asked = {format_.extra for format_ in FORMATS if format_.extra}
    assert set(re.findall(r"planparse\[(\w+)\]", DOCUMENT)) == asked
