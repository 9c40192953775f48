"""How fast planparse is, how it grows, what it needs: as ratios, for absolute times are the machine's.

    python benchmarks/bench.py              # everything, a few minutes
    python benchmarks/bench.py --quick      # the same with less repetition and 1 to 4 MB, under a minute
    python benchmarks/bench.py --only cold_start throughput
    python benchmarks/bench.py --json

What each figure means is in README.md beside this file.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import resource
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from functools import partial
from math import inf, log
from operator import itemgetter
from pathlib import Path
from statistics import median
from time import perf_counter, process_time
from typing import TYPE_CHECKING, Any

from inputs import ADVERSARIAL, PLAIN, notice, texts

if TYPE_CHECKING:
    from collections.abc import Callable

HERE = Path(__file__).resolve().parent
MEGABYTE = 1_000_000
_GROWTHS = 3  # rounds of the growing text
_STEEP = 1.2  # a slope that is measured again

Figures = dict[str, Any]


@dataclass(frozen=True)
class Effort:
    """How often to repeat, and how far to go."""

    rounds: int  # of throughput
    starts: int  # of each command
    megabytes: tuple[int, ...]  # sizes of the growing text
    time_limit: int  # seconds for one adversarial text, beyond which it counts as not linear
    copies: tuple[int, ...]  # of each document, for parallel runs
    pairs: int  # of parallel runs


FULL = Effort(
    rounds=15, starts=40, megabytes=(1, 2, 4, 8, 16, 32, 64), time_limit=120, copies=(3, 12), pairs=7
)
QUICK = Effort(rounds=7, starts=15, megabytes=(1, 2, 4), time_limit=120, copies=(3,), pairs=5)


def throughput(effort: Effort) -> Figures:
    """Compare with ``jieba.lcut`` on the same texts, each text by the best of interleaved rounds: a moment of quiet."""
    import jieba

    import planparse
    from planparse import api
    from planparse.cleaning import clean
    from planparse.extraction.phrases.noun_phrase import reading
    from planparse.reading import from_text
    from planparse.structure import outline
    from planparse.words.cutting import ends

    jieba.setLogLevel("ERROR")
    documents = texts()
    characters = sum(map(len, documents))
    contenders: dict[str, Callable[[str], object]] = {
        "ratio": planparse.extract_text,
        "data_ratio": lambda text: api.extract_data(from_text(text, "-")),
        "structure_ratio": lambda text: outline(clean(text)),
        "jieba": jieba.lcut,
    }
    best = {name: [inf] * len(documents) for name in contenders}
    for number in range(effort.rounds + 1):
        for name in contenders if number % 2 else reversed(contenders):
            ends.cache_clear()  # nobody reads a text twice
            reading.cache_clear()
            times = [_seconds(partial(contenders[name], text)) for text in documents]
            if number:  # the first loads what is loaded once
                best[name] = list(map(min, best[name], times))
    seconds = {name: sum(found) for name, found in best.items()}
    ratios = {name: seconds["jieba"] / found for name, found in seconds.items() if name != "jieba"}
    return {
        **ratios,
        "characters": characters,
        "characters_per_second": characters / seconds["ratio"],
        "jieba_characters_per_second": characters / seconds["jieba"],
        "seconds": [seconds],
    }


def checking(effort: Effort) -> Figures:
    """Compare ``check`` with ``extract`` of the same texts, and results from its cache with those worked out anew."""
    from planparse import api
    from planparse.checking.run import Job, check_file
    from planparse.checking.settings.config import Settings
    from planparse.reading import read

    with tempfile.TemporaryDirectory() as folder:
        files = []
        for number, text in enumerate(texts()):
            files.append(str(Path(folder, f"{number}.txt")))
            Path(files[-1]).write_text(text, "utf-8", newline="")
        settings, cache = Settings(), Path(folder, "cache")
        contenders: dict[str, Callable[[str], object]] = {
            "extract": lambda file: api.extract_source(read(file)),
            "check": lambda file: check_file(Job(file, settings)),
            "cached": lambda file: check_file(Job(file, settings, cache=cache)),
        }
        best = {name: [inf] * len(files) for name in contenders}
        for number in range(effort.rounds // 2 + 1):
            for name in contenders if number % 2 else reversed(contenders):
                times = [_seconds(partial(contenders[name], file), process_time) for file in files]
                if number:  # the first loads what is loaded once, and fills the cache
                    best[name] = list(map(min, best[name], times))
    seconds = {name: sum(found) for name, found in best.items()}
    return {
        "ratio": seconds["check"] / seconds["extract"],
        "cached_ratio": seconds["cached"] / seconds["check"],
        "seconds_per_file": seconds["check"] / len(files),
    }


def growth(effort: Effort) -> Figures:
    """Time and peak memory from one megabyte up; the slope of time in log-log is 1 where it is linear."""
    best: dict[int, dict[str, float]] = {}
    for _ in range(_GROWTHS):  # all sizes in turn: a machine is slow for a while, and not for one of them
        for size in effort.megabytes:
            run = _probe(PLAIN, size * MEGABYTE)
            best[size] = min(best.get(size, run), run, key=itemgetter("seconds"))
    runs = list(best.values())
    return {
        "slope": slope([(run["bytes"], run["seconds"]) for run in runs]),
        "memory_per_byte": runs[-1]["peak"] / runs[-1]["bytes"],
        "sizes": [
            {
                "megabytes": size,
                "seconds_per_megabyte": run["seconds"] / run["bytes"] * MEGABYTE,
                "memory_per_byte": run["peak"] / run["bytes"],
            }
            for size, run in zip(effort.megabytes, runs, strict=True)
        ],
    }


def adversarial(effort: Effort) -> Figures:
    """Take a megabyte of each hurtful text: time over that of plain text, growth from a quarter of it, memory, output."""
    plain = median(_probe(PLAIN, MEGABYTE)["seconds"] for _ in range(3))  # all ratios hang on it
    found: list[Figures] = []
    for kind in ADVERSARIAL:
        try:
            runs = [_probe(kind, size, effort.time_limit) for size in (MEGABYTE // 4, MEGABYTE)]
            growth = _growth_of(kind, runs, effort.time_limit)
        except subprocess.TimeoutExpired:
            found.append(
                {"text": kind, **dict.fromkeys(("ratio", "slope", "memory_per_byte", "output_per_byte"))}
            )
            continue
        whole = runs[-1]
        found.append(
            {
                "text": kind,
                "ratio": whole["seconds"] / plain,
                "slope": growth,
                "memory_per_byte": whole["peak"] / whole["bytes"],
                "output_per_byte": whole["written"] / whole["bytes"],
            }
        )
    worst = {f"worst_{name}": _worst(found, name) for name in found[0] if name != "text"}
    return {**worst, "texts": found}


def _growth_of(kind: str, runs: list[dict[str, float]], time_limit: int) -> float:
    """Give the slope; where it looks steep, that from a megabyte to four: less of a short time is chance."""
    found = slope([(run["bytes"], run["seconds"]) for run in runs])
    if found < _STEEP:
        return found
    larger = _probe(kind, 4 * MEGABYTE, 4 * time_limit)
    return slope([(run["bytes"], run["seconds"]) for run in (runs[-1], larger)])


def _worst(rows: list[Figures], name: str) -> float | None:
    """Give the largest, or ``None`` where one was beyond the time limit."""
    values = [row[name] for row in rows]
    return None if None in values else max(values)


_BARE = """import typer, pydantic
class Point(pydantic.BaseModel):
    x: int
"""


def cold_start(effort: Effort) -> Figures:
    """Compare the command on a notice of 10,000 characters with a script that only loads typer and defines one model."""
    with tempfile.TemporaryDirectory() as folder:
        bare = Path(folder) / "bare.py"
        bare.write_text(_BARE, "utf-8")
        file = Path(folder) / "notice.txt"
        file.write_text(notice(), "utf-8")
        commands = {
            "planparse": [sys.executable, "-m", "planparse", "extract", str(file)],
            "bare": [sys.executable, str(bare)],
        }
        environment = _compiled(folder)
        times: dict[str, list[float]] = {name: [] for name in commands}
        for number in range(effort.starts + 1):
            for name, command in commands.items():
                before = _processor_time()
                _run(command, environment)
                if number:  # the first fills the caches
                    times[name].append(_processor_time() - before)
    ours, theirs = median(times["planparse"]), median(times["bare"])
    ratio = median(one / other for one, other in zip(*times.values(), strict=True))
    return {"ratio": ratio, "milliseconds": ours * 1000, "bare_milliseconds": theirs * 1000}


def parallel(effort: Effort) -> Figures:
    """Compare ``extract`` in two processes with one, from start to end: how many times as fast, at what cost.

    The processor time tells what it costs to share the work, whatever else the machine does.
    """
    rows = []
    for copies in effort.copies:
        with tempfile.TemporaryDirectory() as folder:
            files = [f"{number:04}.txt" for number in range(copies * len(texts()))]
            for file, text in zip(files, texts() * copies, strict=True):
                (Path(folder) / file).write_text(text, "utf-8")
            command = [sys.executable, "-m", "planparse", "extract", *files, "-o", "all.jsonl", "--jobs"]
            runs: dict[str, list[tuple[float, float]]] = {"1": [], "2": []}
            for number in range(effort.pairs + 1):
                for jobs in runs if number % 2 else reversed(runs):
                    before = _processor_time()
                    seconds = _seconds(partial(_run, [*command, jobs], _compiled(folder), folder))
                    if number:
                        runs[jobs].append((seconds, _processor_time() - before))
            size = sum((Path(folder) / file).stat().st_size for file in files)
        ratios = [(one[0] / two[0], two[1] / one[1]) for one, two in zip(*runs.values(), strict=True)]
        ratio, cost = (median(values) for values in zip(*ratios, strict=True))
        rows.append({"files": len(files), "megabytes": size / MEGABYTE, "ratio": ratio, "cpu_ratio": cost})
    return {"ratio": rows[-1]["ratio"], "sizes": rows}


def slope(points: list[tuple[float, float]]) -> float:
    """Fit a line through the logarithms by least squares: the exponent of growth."""
    xs, ys = [log(x) for x, _ in points], [log(max(y, 1e-9)) for _, y in points]
    x0, y0 = sum(xs) / len(xs), sum(ys) / len(ys)
    spread = sum((x - x0) ** 2 for x in xs)
    return sum((x - x0) * (y - y0) for x, y in zip(xs, ys, strict=True)) / spread if spread else 1.0


def _seconds(run: Callable[[], object], clock: Callable[[], float] = perf_counter) -> float:
    start = clock()
    run()
    return clock() - start


def _processor_time() -> float:
    """Give the time that the programs run so far have taken of a processor, which other work changes little."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _run(command: list[str], environment: dict[str, str], folder: str | None = None) -> None:
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=environment, cwd=folder)


def _compiled(folder: str) -> dict[str, str]:
    """Let a program keep its bytecode there, as one that pip has installed, and compiled, does."""
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": folder}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    return environment


def _probe(kind: str, size: int, time_limit: float | None = None) -> dict[str, float]:
    command = [sys.executable, str(HERE / "probe.py"), kind, str(size)]
    done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=time_limit)
    figures: dict[str, float] = json.loads(done.stdout)
    return figures


def machine() -> Figures:
    """Say what the figures were measured on."""
    cpu = platform.processor() or platform.machine()
    try:
        lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
        cpu = next(line.split(":", 1)[1].strip() for line in lines if line.startswith("model name"))
    except (OSError, StopIteration):
        pass
    return {
        "python": platform.python_version(),
        "system": platform.system(),
        "cpu": cpu,
        "cores": os.cpu_count(),
    }


MEASURES: dict[str, Callable[[Effort], Figures]] = {
    "throughput": throughput,
    "checking": checking,
    "cold_start": cold_start,
    "growth": growth,
    "adversarial": adversarial,
    "parallel": parallel,
}


def show(figures: Figures) -> None:
    """Print the figures as a table: lists row by row, the rest one a line."""
    for measure, values in figures.items():
        print(f"\n{measure}")
        for name, value in values.items():
            if not isinstance(value, list):
                print(f"  {name:32s} {_cell(value)}")
        for rows in (value for value in values.values() if isinstance(value, list)):
            print("  " + "  ".join(f"{name:>20s}" for name in rows[0]))
            for row in rows:
                print("  " + "  ".join(_cell(value).rjust(20) for value in row.values()))


def _cell(value: object) -> str:
    if value is None:
        return "over the limit"
    return (
        f"{value:,.3f}"
        if isinstance(value, float)
        else f"{value:,}"
        if isinstance(value, int)
        else str(value)
    )


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--quick", action="store_true", help="less repetition, smaller sizes")
    parser.add_argument("--only", nargs="+", choices=list(MEASURES), default=list(MEASURES))
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    args = parser.parse_args()
    effort = QUICK if args.quick else FULL
    figures: Figures = {"machine": machine()}
    for name in args.only:
        print(f"measuring {name} …", file=sys.stderr)
        figures[name] = MEASURES[name](effort)
    if args.json:
        json.dump(figures, sys.stdout, ensure_ascii=False, indent=1)
        print()
    else:
        show(figures)


if __name__ == "__main__":
    main()
