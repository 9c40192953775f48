"""Charts of a track: what is drawn, where on the axis, and what is told."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from planparse.comparing.tracking.chart import breaks, places
from planparse.comparing.tracking.tracker import track_documents
from planparse.errors import WriteError
from planparse.model.track import Track, TrackVersion

from .test_track import PERCENT, report
from .test_track_reports import tracked


@pytest.mark.parametrize(
    ("versions", "spots", "broken"),
    [
        ([(2021, None), (2022, None), (2023, None)], [2021, 2022, 2023], []),
        ([(2015, None), (2016, None), (2019, None), (2020, None)], [2015, 2016, 2019, 2020], [2]),
        (
            [(2011, None), (2016, None), (2021, None)],
            [2011, 2016, 2021],
            [],
        ),  # plans, five years apart as ever
        ([(2021, date(2021, 1, 1)), (2021, date(2021, 7, 3)), (2022, None)], [2021, 2021.5, 2022], []),
        ([(2021, None), (2021, None), (2022, None)], [2021, 2021.5, 2022], []),
        ([(None, None), (2022, None)], [0, 1], []),  # no time is known
        ([(2022, None), (2021, None)], [0, 1], []),  # in an order of one's own
    ],
)
def test_years_are_as_far_apart_as_they_are(
    versions: list[tuple[int | None, date | None]], spots: list[float], broken: list[int]
) -> None:
    made = [TrackVersion(name="n", label="l", year=year, issued_on=day) for year, day in versions]
    assert places(made) == spots
    assert breaks(spots) == broken


def test_directions_signs_and_words_are_drawn(tmp_path: Path) -> None:
    from planparse.comparing.tracking.chart import draw

    found = tracked(
        "今年单位GDP能耗下降3%，进出口增长5%，赤字率比去年降低0.4个百分点。",
        "今年单位GDP能耗下降2%，进出口增长4%，赤字率比去年提高0.2个百分点。",
        "今年单位GDP能耗下降2%，进出口稳中提质，地区生产总值增长5%。",
    )
    draw(found, tmp_path / "c.svg")
    svg = (tmp_path / "c.svg").read_text("utf-8")
    for label in ("单位国内生产总值能耗 ↓", "进出口总额 ↑", "赤字率 ↑ ↓ (change)", "稳中提质"):
        assert f"{label}</text>" in svg
    assert "-0.4" in svg  # the axis goes below zero


class TestChart:
    pytest.importorskip("matplotlib")

    @pytest.fixture
    def track(self) -> Track:
        return track_documents(
            [
                report(2021, ("8%左右", "国内生产总值", 8, PERCENT | {"comparator": "approx"})),
                report(2022, ("7%", "国内生产总值", 7, PERCENT)),
            ]
        )

    def test_svg_keeps_labels_as_text_and_is_the_same_every_time(self, track: Track, tmp_path: Path) -> None:
        from planparse.comparing.tracking.chart import draw

        for name in ("a.svg", "b.svg"):
            assert draw(track, tmp_path / name) == []
        svg = (tmp_path / "a.svg").read_text("utf-8")
        assert "国内生产总值 ↑</text>" in svg
        assert svg == (tmp_path / "b.svg").read_text("utf-8")

    def test_html_and_png(self, track: Track, tmp_path: Path) -> None:
        from planparse.comparing.tracking.chart import draw

        draw(track, tmp_path / "c.html")
        assert "国内生产总值" in (tmp_path / "c.html").read_text("utf-8")
        draw(track, tmp_path / "c.png")
        assert (tmp_path / "c.png").read_bytes().startswith(b"\x89PNG")

    def test_a_missing_folder_is_not_made(self, track: Track, tmp_path: Path) -> None:
        from planparse.comparing.tracking.chart import draw

        with pytest.raises(WriteError, match="no such file or directory"):
            draw(track, tmp_path / "none" / "c.svg")
        assert not (tmp_path / "none").exists()

    def test_a_png_without_a_chinese_font_says_so(
        self, track: Track, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        from planparse.comparing.tracking import chart

        monkeypatch.setattr(chart, "CJK_FONTS", ("No Such Font",) * 3)
        assert "no font with Chinese characters" in chart.draw(track, tmp_path / "c.png")[0]


def test_a_chart_without_the_library_says_what_to_install(tmp_path: Path) -> None:
    code = (
        "import sys; sys.modules['matplotlib'] = None\n"
        "from pathlib import Path; from planparse.comparing.tracking.chart import draw, ChartError\n"
        "from planparse.model.track import Track\n"
        "try: draw(Track(versions=[], indicators=[], obligations=[]), Path('c.svg'))\n"
        "except ChartError as error: print(error)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert "planparse[chart]" in done.stdout
