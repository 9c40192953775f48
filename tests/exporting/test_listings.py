from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

import planparse
from planparse.exporting import by_name
from planparse.exporting.listings import (
    GOALS,
    OBLIGATIONS,
    QUANTITIES,
    REFERENCES,
    Listing,
    Row,
    goal_rows,
    obligation_rows,
    plain,
    quantity_rows,
    reference_rows,
)
from planparse.exporting.places import LineNumbers, Places, titled
from planparse.exporting.to_csv import guarded, rows, unguarded
from planparse.visible import visible

from .conftest import DATA

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from planparse.model import Document

KINDS = [
    (QUANTITIES, quantity_rows),
    (OBLIGATIONS, obligation_rows),
    (GOALS, goal_rows),
    (REFERENCES, reference_rows),
]
SOURCE = (DATA / "notice.txt").read_text("utf-8")


@pytest.mark.parametrize(("listing", "rows_of"), KINDS, ids=lambda value: getattr(value, "name", ""))
def test_a_row_has_the_columns_of_its_listing(
    listing: Listing, rows_of: Callable[[Document], Iterator[Row]], notice: Document
) -> None:
    found = list(rows_of(notice))
    assert found
    for row in found:
        assert tuple(row) == listing.columns
    assert {column.key for column in listing.brief} <= set(listing.columns)


@pytest.mark.parametrize(("listing", "rows_of"), KINDS, ids=lambda value: getattr(value, "name", ""))
def test_a_row_that_tells_why_has_the_columns_of_its_explained_listing(
    listing: Listing, rows_of: Callable[[Document], Iterator[Row]]
) -> None:
    explained = listing.explained()
    found = list(rows_of(planparse.extract_text(SOURCE, explain=True)))
    assert found
    for row in found:
        assert tuple(row) == explained.columns
    assert [column.title for column in explained.table(found)[0]][-1] == "Why"


def test_quantities_of_all_roles_come_in_the_order_of_the_text(notice: Document) -> None:
    found = list(quantity_rows(notice, LineNumbers(SOURCE)))
    assert [(row["role"], row["text"]) for row in found] == [
        ("target", "92%"),
        ("baseline", "8个百分点"),
        ("target", "120座以上"),
    ]
    first = found[0]
    assert first["line"] == 1 + SOURCE[: notice.targets[0].span[0]].count("\n")
    assert (first["labels"], first["heading"]) == ("一、", "行动目标")
    assert (first["min"], first["deadline"], first["deadline_end"]) == (92, "到2025年", "2025-12-31")
    assert first["baseline_period"] == "2020年"


def test_an_obligation_tells_lead_from_support(notice: Document) -> None:
    first, second, _ = obligation_rows(notice)
    assert (first["lead"], first["support"], first["responsible"]) == ("省水务厅", "省财政厅", "")
    assert first["labels"] == "二、（一）"
    assert (second["force"], second["marker"], second["deadline"]) == ("prohibited", "不得", None)


@pytest.mark.parametrize(
    ("number", "shown"), [(70.0, "70"), (0.5, "0.5"), (3955000.0, "3955000"), (float("inf"), "inf")]
)
def test_a_whole_number_has_no_point(number: float, shown: str) -> None:
    assert str(plain(number)) == shown


class TestPlaces:
    def test_of_sections_and_parts(self, notice: Document) -> None:
        places = Places(notice)
        assert places["annex/2/1"].labels == "二、（一）"
        assert places["annex"].heading == "云溪省农村供水提升行动方案"
        assert places[None].labels == places["no such"].labels == ""

    def test_labels_that_tell_their_way_down_stand_alone(self, notice: Document) -> None:
        section = notice.parts[1].sections[1]
        child = section.children[0].model_copy(update={"label": "第五条", "heading": ""})
        chapter = section.model_copy(update={"label": "第二章", "children": [child]})
        part = notice.parts[1].model_copy(update={"sections": [chapter]})
        place = Places(notice.model_copy(update={"parts": [part]}))[child.id]
        assert (place.labels, place.heading) == ("第五条", "主要任务")

    @pytest.mark.parametrize(
        ("label", "heading", "shown"),
        [
            ("一、", "总则", "一、总则"),
            ("（一）", "总则", "（一）总则"),
            ("第一章", "总则", "第一章 总则"),
            ("1.1", "总则", "1.1 总则"),
            ("1.", "总则", "1. 总则"),
            ("第一条", "", "第一条"),
            ("", "总则", "总则"),
        ],
    )
    def test_label_and_heading_as_they_are_printed(self, label: str, heading: str, shown: str) -> None:
        assert titled(label, heading) == shown

    @given(st.text("甲\n\r\u2028", max_size=30))
    def test_lines_are_counted_as_an_editor_does(self, text: str) -> None:
        lines = LineNumbers(text)
        universal = io.StringIO(text, newline=None).read()
        assert lines[len(text)] == universal.count("\n") + 1
        assert lines[0] == 1


class TestCsv:
    @given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=20), min_size=2, max_size=2))
    def test_any_text_survives_safe_to_show(self, cells: list[str]) -> None:
        listing = Listing("any", ("a", "b"), ())
        (_, read) = csv.reader(io.StringIO(rows(listing, [dict(zip("ab", cells, strict=True))]), newline=""))
        assert [unguarded(cell) for cell in read] == list(map(visible, cells))

    @given(st.text(st.sampled_from("'=+-@\t\r\n＝a,\"|"), max_size=9))
    def test_no_text_reads_as_a_formula_and_all_of_it_comes_back(self, text: str) -> None:
        safe = guarded(text)
        assert isinstance(safe, str)
        assert safe[:1] not in tuple("=+-@\t\r\n＝")
        assert unguarded(safe) == text

    @pytest.mark.parametrize("number", [-3, -0.5, 12, None])
    def test_a_number_is_left_a_number(self, number: float | None) -> None:
        assert guarded(number) == number

    def test_no_rows_are_a_header(self) -> None:
        assert rows(QUANTITIES, []) == ",".join(QUANTITIES.columns) + "\n"


@pytest.mark.parametrize("name", ["json", "jsonl", "yaml", "csv"])
def test_formats_agree_on_the_rows(name: str, notice: Document) -> None:
    found = list(quantity_rows(notice, LineNumbers(SOURCE)))
    format_ = by_name(name)
    assert format_
    text = format_.rows(QUANTITIES, found)
    read: list[Row]
    if name == "csv":
        shown = [{key: "" if value is None else str(value) for key, value in row.items()} for row in found]
        assert list(csv.DictReader(io.StringIO(text, newline=""))) == shown
        return
    read = [json.loads(line) for line in text.splitlines()] if name == "jsonl" else yaml.safe_load(text)
    assert read == found
