"""The gate: the figures may not fall below their floors.

    python benchmarks/gate.py                # measure, compare, exit 1 when a figure falls short
    python benchmarks/gate.py --only gold    # the hand-labelled documents only, no timing
    python benchmarks/gate.py --raise        # lift the floors, but those of speed, to what is reached, never down

Bounds are in floors.json beside this file: ``gold`` (known documents), ``sealed`` (documents that nobody tunes
on) and ``laws`` are floors of the scorers' figures, ``cases`` of how many small cases of each kind are right,
``forms`` of what documents keep as pages, books, word processors' files and print, ``precision`` of how often
``check`` is right (see precision.md); ``speed`` has a floor or a ceiling for each ratio, with room for a noisy
machine. Where the labelled documents are absent, only speed is measured.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from math import floor
from pathlib import Path
from typing import TYPE_CHECKING, Any

from inputs import SHARED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

HERE = Path(__file__).resolve().parent
FLOORS = HERE / "floors.json"
GOLD = SHARED / "gold"
CASES = SHARED / "cases"
_PROCESSES = 7  # of throughput: one differs from the next by 5 %, and by more where the machine is shared

Figures = dict[str, float | None]
Bounds = dict[str, dict[str, dict[str, float]]]  # group → figure → {"min": …} or {"max": …}


@dataclass(frozen=True)
class Row:
    """One figure against its bound; ``figure`` is ``None`` where it could not be had."""

    name: str
    figure: float | None
    least: float | None = None
    most: float | None = None

    @property
    def bound(self) -> bool:
        """Whether anything is asked of the figure."""
        return self.least is not None or self.most is not None

    @property
    def holds(self) -> bool:
        """Whether the figure is within its bound; a missing figure is not."""
        if not self.bound:
            return True
        if self.figure is None:
            return False
        return (self.least is None or self.figure >= self.least) and (
            self.most is None or self.figure <= self.most
        )

    def __str__(self) -> str:
        figure = "missing" if self.figure is None else f"{self.figure:.4f}"
        bound = f"≥ {self.least:g}" if self.least is not None else f"≤ {self.most:g}" if self.bound else ""
        return f"{'ok   ' if self.holds else 'SHORT'} {self.name:36s} {figure:>9s}  {bound}".rstrip()


def compare(figures: dict[str, Figures], bounds: Bounds) -> Iterator[Row]:
    """Pair every figure of the measured groups with its bound; bounds without a figure count as missed."""
    for group, values in figures.items():
        asked = bounds.get(group, {})
        for name in [*values, *(name for name in asked if name not in values)]:
            bound = asked.get(name, {})
            yield Row(f"{group}.{name}", values.get(name), bound.get("min"), bound.get("max"))


def raised(figures: dict[str, Figures], bounds: Bounds) -> Bounds:
    """Lift floors to the figures, rounded down to 3 decimals; set one where there was none, lower none.

    Speed is left alone: its figures differ from run to run and from machine to machine.
    """
    lifted = {group: dict(rows) for group, rows in bounds.items()}
    for group in figures.keys() - {"speed"}:
        rows = lifted.setdefault(group, {})
        for name, figure in figures[group].items():
            before = rows.get(name, {})
            if not figure or "max" in before:
                continue
            # What was computed as 0.995 may be a hair below it in binary.
            reached = floor(figure * 1000 + 1e-6) / 1000
            rows[name] = {"min": max(reached, before.get("min", 0.0))}
        lifted[group] = dict(sorted(rows.items()))
    return lifted


def gold(*options: str) -> Figures:
    """F1 or accuracy of every figure of the labelled policies."""
    figures: dict[str, dict[str, float]] = json.loads(_output(GOLD / "score.py", "--json", *options))
    return {name: row.get("f1", row.get("accuracy")) for name, row in figures.items()}


def sealed() -> Figures:
    """The same of the documents that only the scorer sees: what text never seen would say."""
    return gold("--sealed")


def cases() -> Figures:
    """How many small inputs of each kind come out right."""
    right: dict[str, tuple[int, int]] = json.loads(_output(CASES / "run.py", "--json"))
    return {kind: float(count) for kind, (count, _) in right.items()}


def laws() -> Figures:
    """Take the figures of the last line, such as ``laws 9  failed 0  exact 1.0000  f1 1.0000``."""
    line = _output(GOLD / "outline.py").strip().splitlines()[-1]
    return {name: float(figure) for name, figure in re.findall(r"(\w+) ([\d.]+)", line) if name != "laws"}


def forms() -> Figures:
    """What documents keep in each form, by aspect."""
    figures: Figures = json.loads(_output(HERE / "forms.py", "--json"))
    return figures


def precision() -> Figures:
    """How often check is right on official texts, errors and warnings apart."""
    figures: Figures = json.loads(_output(HERE / "precision.py", "--json"))
    return figures


def speed() -> Figures:
    """Measure the ratios; see README.md. Parallel runs have no bound, for a machine may have one core."""
    figures = _bench("cold_start", "growth", "adversarial")
    paces = [_bench("throughput")["throughput"]["seconds"][0] for _ in range(_PROCESSES)]
    best = {name: min(pace[name] for pace in paces) for name in paces[0]}  # each in its moment of quiet
    return {
        "throughput": best["jieba"] / best["ratio"],
        "throughput_structure": best["jieba"] / best["structure_ratio"],
        "cold_start": figures["cold_start"]["ratio"],
        "growth": figures["growth"]["slope"],
        "memory_per_byte": figures["growth"]["memory_per_byte"],
        "adversarial_ratio": figures["adversarial"]["worst_ratio"],
        "adversarial_slope": figures["adversarial"]["worst_slope"],
        "adversarial_memory_per_byte": figures["adversarial"]["worst_memory_per_byte"],
        "adversarial_output_per_byte": figures["adversarial"]["worst_output_per_byte"],
    }


def _bench(*names: str) -> dict[str, dict[str, Any]]:
    figures: dict[str, dict[str, Any]] = json.loads(
        _output(HERE / "bench.py", "--quick", "--json", "--only", *names)
    )
    return figures


def _output(script: Path, *arguments: str) -> str:
    command = [sys.executable, str(script), *arguments]
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout


GROUPS: dict[str, Callable[[], Figures]] = {
    "gold": gold,
    "sealed": sealed,
    "laws": laws,
    "cases": cases,
    "forms": forms,
    "precision": precision,
    "speed": speed,
}


def measured(groups: Sequence[str]) -> tuple[dict[str, Figures], bool]:
    """Measure groups, all side by side but ``speed``, which needs the machine for itself; and whether one failed."""
    figures: dict[str, Figures] = {}
    failed = False
    counted = [group for group in groups if group != "speed"]
    if counted and not GOLD.is_dir():
        print(f"      {', '.join(counted)}: skipped, the labelled documents are not here")
        counted = []
    for together in (counted, [group for group in groups if group == "speed"]):
        with ThreadPoolExecutor() as pool:
            waiting = {group: pool.submit(GROUPS[group]) for group in together}
        for group, one in waiting.items():
            try:
                figures[group] = one.result()
            except subprocess.CalledProcessError as error:  # what went wrong is on stderr already
                print(f"SHORT {group}: {Path(error.cmd[1]).name} failed")
                failed = True
    return figures, failed


def main(arguments: list[str] | None = None) -> int:
    """Measure, compare and print; give the exit code."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--only", nargs="+", choices=list(GROUPS), default=list(GROUPS))
    parser.add_argument(
        "--raise", dest="lift", action="store_true", help="lift the floors to what was reached"
    )
    args = parser.parse_args(arguments)
    bounds: Bounds = json.loads(FLOORS.read_text("utf-8"))
    figures, failed = measured(args.only)
    if args.lift:
        bounds = raised(figures, bounds)
        FLOORS.write_text(json.dumps(bounds, indent=1, ensure_ascii=False) + "\n", "utf-8")
    rows = list(compare(figures, bounds))
    print(*rows, sep="\n")
    short = sum(not row.holds for row in rows)
    if failed or short:
        print(
            f"gate: {short} of {sum(row.bound for row in rows)} bounds missed{', a scorer failed' * failed}"
        )
        return 1
    print(f"gate: all {sum(row.bound for row in rows)} bounds hold")
    return 0


if __name__ == "__main__":
    sys.exit(main())
