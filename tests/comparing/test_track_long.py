"""The long CSV of a track, as the csv module and pandas read it."""

from __future__ import annotations

import csv
import io

import pytest

from planparse.comparing.printers.track_long import long
from planparse.exporting import by_name

from .test_track_reports import tracked


class TestLong:
    @pytest.fixture
    def text(self) -> str:
        format_ = by_name("csv")
        assert format_
        found = tracked(
            "今年发展主要预期目标是：地区生产总值增长6%—6.5%；单位GDP能耗下降3%左右；进出口增长5%左右。",
            "今年发展主要预期目标是：地区生产总值增长5%左右；单位GDP能耗下降2%以上；进出口稳中向好，=稳定。",
        )
        return format_.rows(*long(found))

    def test_a_row_for_each_figure(self, text: str) -> None:
        rows = [*csv.DictReader(io.StringIO(text))]
        picked = (
            "indicator",
            "year",
            "value",
            "min",
            "max",
            "unit",
            "comparator",
            "direction",
            "move",
            "text",
        )
        assert [tuple(row[name] for name in picked) for row in rows] == [
            ("国内生产总值", "2021", "6.25", "6", "6.5", "%", "range", "increase", "6.25", "6%—6.5%"),
            ("国内生产总值", "2022", "5", "5", "5", "%", "approx", "increase", "5", "5%左右"),
            ("单位国内生产总值能耗", "2021", "3", "3", "3", "%", "approx", "decrease", "-3", "3%左右"),
            ("单位国内生产总值能耗", "2022", "2", "2", "2", "%", "ge", "decrease", "-2", "2%以上"),
            ("进出口总额", "2021", "5", "5", "5", "%", "approx", "increase", "5", "5%左右"),
            ("进出口总额", "2022", "", "", "", "", "", "", "", "稳中向好"),
        ]
        assert {(row["file"], row["section"], row["term"]) for row in rows} == {
            ("reports/2021.txt", "body/2", "year"),
            ("reports/2022.txt", "body/2", "year"),
        }

    def test_pandas_reads_it_with_types(self, text: str) -> None:
        pandas = pytest.importorskip("pandas")
        data = pandas.read_csv(io.StringIO(text))
        assert data["value"].dtype == float
        wide = data.pivot_table(index="year", columns="indicator", values="move")
        assert wide.loc[2022, "单位国内生产总值能耗"] == -2
