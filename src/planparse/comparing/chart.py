"""Charts of tracked indicators: a panel for each unit, a line for each indicator.

Drawn as the text has it: a range is a bar from end to end, and the line goes through its middle; 以上 and 以内
are arrows that point where the figure may lie; 左右 is a hollow circle. Versions without a target, or with
several, break the line.
"""

from __future__ import annotations

from html import escape
from io import BytesIO
from typing import TYPE_CHECKING, Any
from warnings import catch_warnings, simplefilter

from planparse.errors import PlanparseError
from planparse.writing import write_whole

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from planparse.model.track import IndicatorRow, Track

# Typefaces with Chinese characters, as Linux distributions, macOS and Windows name them.
CJK_FONTS = (
    "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "Source Han Sans CN", "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei", "PingFang SC", "Hiragino Sans GB", "Heiti SC", "Microsoft YaHei", "SimHei", "DengXian",
    "Noto Sans CJK JP", "Noto Serif CJK SC", "AR PL UMing CN", "Arial Unicode MS",
)  # fmt: skip
MARKERS = {"eq": "o", "approx": "o", "range": "_", "ge": "^", "gt": "^", "le": "v", "lt": "v"}
LEGEND = "● = figure   ○ = 左右   ▲ = 以上   ▼ = 以内   bar = range   hollow ▲▼ = 超过, 低于"
HOLLOW = ("approx", "gt", "lt")
MAGNITUDES = ((1e8, "亿"), (1e4, "万"))
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
    with mpl.rc_context(settings), catch_warnings():
        simplefilter("ignore")  # a missing font is told in our own words, once
        figure = _figure(track, panels)
        drawn = BytesIO()
        if path.suffix.lower() == ".png":
            figure.savefig(drawn, dpi=160)
        else:
            figure.savefig(drawn, format="svg", metadata={"Date": None})
    data = drawn.getvalue()
    write_whole(path, _page(data.decode("utf-8")).encode("utf-8") if path.suffix.lower() == ".html" else data)
    return notes


def _panels(track: Track) -> dict[str, list[IndicatorRow]]:
    panels: dict[str, list[IndicatorRow]] = {}
    lines = [row for row in track.indicators if sum(map(bool, row.cells)) > 1]
    for row in lines or track.indicators:  # a single figure makes no line
        panels.setdefault(row.unit or "", []).append(row)
    return panels


def _font() -> str | None:
    from matplotlib import font_manager

    installed = {font.name for font in font_manager.fontManager.ttflist}
    return next((name for name in CJK_FONTS if name in installed), None)


def _figure(track: Track, panels: dict[str, list[IndicatorRow]]) -> Any:
    from matplotlib.figure import Figure

    figure = Figure(
        figsize=(max(7, 0.7 * len(track.versions)), 3.6 * len(panels) + 0.5), layout="constrained"
    )
    axes = figure.subplots(len(panels), 1, squeeze=False)
    labels = [version.label for version in track.versions]
    for axis, (unit, rows) in zip(axes[:, 0], panels.items(), strict=True):
        for number, row in enumerate(rows[:LINES]):
            _line(axis, row, f"C{number}")
        axis.set_xticks(range(len(labels)), labels, rotation=45 if len("".join(labels)) > 60 else 0)
        axis.set_xlim(-0.5, len(labels) - 0.5)
        axis.set_ylabel(_scaled(axis, unit))
        axis.grid(axis="y", alpha=0.3)
        axis.legend(fontsize="small", loc="best")
    figure.supxlabel(LEGEND, fontsize="small")
    return figure


def _scaled(axis: Any, unit: str) -> str:
    """Count large figures in 万 or 亿; gives the unit with it."""
    from matplotlib.ticker import FuncFormatter

    top = max(abs(limit) for limit in axis.get_ylim())
    size, word = next(((size, word) for size, word in MAGNITUDES if top >= size), (1, ""))
    axis.yaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{value / size:g}"))
    return word + unit


def _line(axis: Any, row: IndicatorRow, colour: str) -> None:
    """Draw all figures; the line breaks where a version has none or several."""
    name = row.name + (f" ({row.horizon:+d})" if row.horizon else "")
    middles = [_middle(cell) for cell in row.cells]
    axis.plot(range(len(middles)), middles, color=colour, linewidth=1.2, alpha=0.7, label=name)
    for at, cell in enumerate(row.cells):
        for item in cell:
            low, high = item.value.min, item.value.max
            if low != high:
                axis.plot([at, at], [low, high], color=colour, linewidth=4, alpha=0.45, solid_capstyle="butt")
            axis.plot(
                [at],
                [(low + high) / 2],
                MARKERS[item.comparator],
                color=colour,
                markersize=7,
                markerfacecolor="white" if item.comparator in HOLLOW else colour,
            )


def _middle(cell: Sequence[Any]) -> float:
    """Where the line goes; nowhere where there is no figure or more than one."""
    return (cell[0].value.min + cell[0].value.max) / 2 if len(cell) == 1 else float("nan")


def _page(svg: str) -> str:
    return (
        '<!DOCTYPE html>\n<html lang="zh">\n<head>\n<meta charset="utf-8">\n<title>planparse track</title>\n'
        "<style>body{margin:1rem;background:#fff}svg{max-width:100%;height:auto}</style>\n</head>\n<body>\n"
        f'<figure aria-label="{escape(LEGEND)}">\n{svg[svg.index("<svg") :]}</figure>\n</body>\n</html>\n'
    )
