"""Charts of tracked indicators: a panel for each unit, a line for each indicator.

Drawn as the text has it: a range is a bar from end to end, and the line goes through its middle; 以上 and 以内
are arrows that point where the figure may lie; 左右 is a hollow circle. Years are as far apart as they are: a year
without a version is a gap on the axis and in the line, and so is a version without a target, or with several. What
grows and what shrinks is told by ↑ and ↓ behind its name; an indicator that does both is drawn on both sides of zero.
Targets in words stand at the foot of their year.
"""

from __future__ import annotations

import logging
from contextlib import contextmanager
from html import escape
from io import BytesIO
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, Any
from warnings import catch_warnings, simplefilter

from planparse.comparing.measures import magnitude
from planparse.comparing.tracking.directions import arrow
from planparse.errors import PlanparseError
from planparse.writing import whole_file

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from planparse.model.document import Value
    from planparse.model.track import Entry, IndicatorRow, Track, TrackVersion

# Typefaces with Chinese characters, as Linux distributions, macOS and Windows name them.
CJK_FONTS = (
    "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "Source Han Sans CN", "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei", "PingFang SC", "Hiragino Sans GB", "Heiti SC", "Microsoft YaHei", "SimHei", "DengXian",
    "Noto Sans CJK JP", "Noto Serif CJK SC", "AR PL UMing CN", "Arial Unicode MS",
)  # fmt: skip
MARKERS = {"eq": "o", "approx": "o", "range": "_", "ge": "^", "gt": "^", "le": "v", "lt": "v"}
FLIPPED = {"ge": "le", "gt": "lt", "le": "ge", "lt": "gt"}  # below zero: at least 3 down is at most −3
LEGEND = "● = figure   ○ = 左右   ▲ = 以上   ▼ = 以内   bar = range   hollow ▲▼ = 超过, 低于   ↑ = growth   ↓ = decline"
DAYS = 366  # of a year
LONGEST = 12  # characters of a target in words
HOLLOW = ("approx", "gt", "lt")
WIDEST = 40  # inches
LINES = 8  # indicators in one panel; more cannot be told apart


class ChartError(PlanparseError):
    """Nothing can be drawn: no library, or no figures."""


def draw(track: Track, path: Path) -> list[str]:
    """Write a chart as ``.svg``, ``.png`` or ``.html``; gives what the reader of it should know.

    Raises ``ChartError`` where matplotlib is not installed or no indicator is left, ``WriteError`` where the file
    cannot be written; the one that was there is then as it was.
    """
    try:
        import matplotlib as mpl
    except ImportError:
        raise ChartError("charts need matplotlib; install it with: pip install 'planparse[chart]'") from None
    panels = _panels(track)
    if not panels:
        raise ChartError("there is no indicator to draw; see --indicator and --all")
    mpl.use("Agg")
    font = _font()
    notes = [f"{len(rows) - LINES} more indicators in {unit or 'plain numbers'} are not drawn; narrow --indicator"
                for unit, rows in panels.items() if len(rows) > LINES]  # fmt: skip
    if font is None and path.suffix.lower() == ".png":
        notes.append("no font with Chinese characters is installed; the labels of the PNG will be boxes")
    # As text, an SVG is searchable, and drawn in whatever Chinese font its reader has.
    settings: Any = {
        "svg.fonttype": "none",
        "font.family": [font, "sans-serif"] if font else list(CJK_FONTS[:3]),
    }
    settings |= {"axes.unicode_minus": False, "svg.hashsalt": "planparse"}
    with mpl.rc_context(settings), _silence():
        figure = _figure(track, panels)
        drawn = BytesIO()
        if path.suffix.lower() == ".png":
            figure.savefig(drawn, dpi=160)
        else:
            figure.savefig(drawn, format="svg", metadata={"Date": None})
    data = drawn.getvalue()
    with whole_file(path) as write:
        write(_page(data.decode("utf-8")).encode("utf-8") if path.suffix.lower() == ".html" else data)
    return notes


@contextmanager
def _silence() -> Iterator[None]:
    """Keep matplotlib from telling of a missing font, hundreds of times; it is told in our own words, once."""
    logger = logging.getLogger("matplotlib.font_manager")
    level = logger.level
    logger.setLevel(logging.CRITICAL)
    try:
        with catch_warnings():
            simplefilter("ignore")
            yield
    finally:
        logger.setLevel(level)


def _panels(track: Track) -> dict[str, list[IndicatorRow]]:
    panels: dict[str, list[IndicatorRow]] = {}
    drawn = [row for row in track.indicators if _figures_in(row)]
    lines = [row for row in drawn if _figures_in(row) > 1]
    for row in lines or drawn:  # a single figure makes no line
        panels.setdefault(row.unit or "", []).append(row)
    return panels


def _figures_in(row: IndicatorRow) -> int:
    """Count the versions that have a figure for it."""
    return sum(any(entry.value for entry in cell) for cell in row.cells)


def places(versions: Sequence[TrackVersion]) -> list[float]:
    """Give where versions stand on the axis.

    They stand in the year they have, those of one year by their date; else side by side.
    """
    years = [version.year for version in versions]
    if not all(years) or years != sorted(years, key=lambda year: year or 0):
        return [float(at) for at in range(len(versions))]
    found = []
    for at, version in enumerate(versions):
        year, same = version.year or 0, years.count(version.year)
        dates = [other.issued_on for other in versions if other.year == year]
        if same == 1:
            found.append(float(year))
        elif version.issued_on and all(dates):
            found.append(year + (version.issued_on.timetuple().tm_yday - 1) / DAYS)
        else:
            found.append(year + (at - years.index(version.year)) / same)
    return found


def breaks(spots: Sequence[float]) -> list[int]:
    """Give the versions before which a line breaks: they are further from the one before than is usual."""
    steps = [after - before for before, after in pairwise(spots)]
    usual = max(median(steps), 1.0) if steps else 1.0
    return [at for at, step in enumerate(steps, 1) if step > usual * 1.5]


def _font() -> str | None:
    from matplotlib import font_manager

    installed = {font.name for font in font_manager.fontManager.ttflist}
    return next((name for name in CJK_FONTS if name in installed), None)


def _figure(track: Track, panels: dict[str, list[IndicatorRow]]) -> Any:
    from matplotlib.figure import Figure

    spots = places(track.versions)
    figure = Figure(
        figsize=(min(max(7, 0.7 * (spots[-1] - spots[0] + 1)), WIDEST), 3.6 * len(panels) + 0.5),
        layout="constrained",
    )
    axes = figure.subplots(len(panels), 1, squeeze=False)
    labels = [version.label for version in track.versions]
    for axis, (unit, rows) in zip(axes[:, 0], panels.items(), strict=True):
        for number, row in enumerate(rows[:LINES]):
            _line(axis, row, f"C{number}", spots)
        axis.set_xticks(spots, labels, rotation=45 if len("".join(labels)) > 60 else 0)
        axis.set_xlim(spots[0] - 0.5, spots[-1] + 0.5)
        axis.set_ylabel(_scaled(axis, unit))
        axis.grid(axis="y", alpha=0.3)
        axis.legend(fontsize="small", loc="best")
    figure.supxlabel(LEGEND, fontsize="small")
    return figure


def _scaled(axis: Any, unit: str) -> str:
    """Count large figures in 万 or 亿; gives the unit with it."""
    from matplotlib.ticker import FuncFormatter

    top = max(abs(limit) for limit in axis.get_ylim())
    size, word = magnitude(top)
    axis.yaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{value / size:g}"))
    return word + unit


def _line(axis: Any, row: IndicatorRow, colour: str, spots: Sequence[float]) -> None:
    """Draw all figures; the line breaks where a version has none or several, and where years are missing."""
    ways = sorted(
        {
            entry.direction
            for cell in row.cells
            for entry in cell
            if entry.direction in ("increase", "decrease")
        }
    )
    signed = len(ways) > 1
    kind = ", ".join(
        filter(None, ["change" if row.difference else "", "" if row.term == "year" else row.term])
    )
    name = " ".join([row.name, *map(arrow, reversed(ways)), *([f"({kind})"] if kind else [])])
    line = [(spot, _middle(cell, signed=signed)) for spot, cell in zip(spots, row.cells, strict=True)]
    for at in reversed(breaks(spots)):
        line.insert(at, (spots[at], float("nan")))
    axis.plot(*zip(*line, strict=True), color=colour, linewidth=1.2, alpha=0.7, label=name)
    if signed:
        axis.axhline(0, color="grey", linewidth=0.6)
    for spot, cell in zip(spots, row.cells, strict=True):
        for entry in cell:
            value = _drawn(entry, signed=signed)
            if value is None:
                _words(axis, entry.text, spot, colour)
            else:
                _figure_of(axis, value, _comparator(entry, signed=signed), spot, colour)


def _figure_of(axis: Any, value: Value, comparator: str, spot: float, colour: str) -> None:
    if value.min != value.max:
        axis.plot(
            [spot, spot], [value.min, value.max], color=colour, linewidth=4, alpha=0.45, solid_capstyle="butt"
        )
    axis.plot(
        [spot],
        [(value.min + value.max) / 2],
        MARKERS[comparator],
        color=colour,
        markersize=7,
        markerfacecolor="white" if comparator in HOLLOW else colour,
    )


def _words(axis: Any, text: str, spot: float, colour: str) -> None:
    """Write what a version says without a figure at the foot of its year."""
    short = text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
    axis.annotate(
        short,
        (spot, 0.03),
        xycoords=("data", "axes fraction"),
        rotation=90,
        ha="center",
        va="bottom",
        fontsize="x-small",
        color=colour,
    )


def _drawn(entry: Entry, *, signed: bool) -> Value | None:
    return (entry.move or entry.value) if signed else entry.value


def _comparator(entry: Entry, *, signed: bool) -> str:
    comparator = entry.comparator or "eq"
    return FLIPPED.get(comparator, comparator) if signed and entry.direction == "decrease" else comparator


def _middle(cell: Sequence[Entry], *, signed: bool) -> float:
    """Where the line goes; nowhere where there is no figure or more than one."""
    value = _drawn(cell[0], signed=signed) if len(cell) == 1 else None
    return (value.min + value.max) / 2 if value else float("nan")


def _page(svg: str) -> str:
    return (
        '<!DOCTYPE html>\n<html lang="zh">\n<head>\n<meta charset="utf-8">\n<title>planparse track</title>\n'
        "<style>body{margin:1rem;background:#fff}svg{max-width:100%;height:auto}</style>\n</head>\n<body>\n"
        f'<figure aria-label="{escape(LEGEND)}">\n{svg[svg.index("<svg") :]}</figure>\n</body>\n</html>\n'
    )
