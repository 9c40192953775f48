"""Kill parallel runs at random moments and look at what they leave behind.

    python benchmarks/kills.py 60            # so many kills; exit 1 where one left anything
    python benchmarks/kills.py 60 --seed 7

After a kill every output must be whole, or as it was before, or absent; no temporary file and no process may be
left; and who reads standard error to its end may not be kept waiting. Only for Unix.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from inputs import notice

if TYPE_CHECKING:
    from collections.abc import Iterator

FILES = [f"{number:02}.txt" for number in range(24)]
COMMANDS = {
    "one file": ["extract", *FILES, "-j", "2", "-o", "all.jsonl"],
    "a directory": ["extract", *FILES, "-j", "2", "-o", "out/"],
    "check": [
        "check",
        *FILES,
        "-j",
        "2",
        "--no-cache",
        "--exit-zero",
        "-q",
        "-f",
        "json",
        "-o",
        "report.json",
    ],
    "fix": ["check", *FILES, "-j", "2", "--exit-zero", "-q", "-f", "json", "--fix", "-o", "fixed.json"],
}
BEFORE = b"as it was before"
PATIENCE = 20  # seconds until a run counts as hanging


def kills(count: int, seed: int) -> Iterator[tuple[str, list[str]]]:
    """Give of each kill what was killed, and by which signal, and the faults; inputs are invented."""
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / "fresh"
        fresh.mkdir()
        for number, name in enumerate(FILES):
            # Half-width commas, that there is something to fix.
            (fresh / name).write_text(notice(1500 + 100 * number).replace("，", ","), "utf-8")
        whole = {name: _whole(fresh, Path(folder) / name, command) for name, command in COMMANDS.items()}
        for number in range(count):
            name = list(COMMANDS)[number % len(COMMANDS)]
            sent = chance.choice(
                [signal.SIGTERM, signal.SIGKILL, signal.SIGTERM, signal.SIGKILL, signal.SIGHUP]
            )
            seconds, outputs = whole[name]
            place = Path(folder) / str(number)
            existing = outputs if number // len(COMMANDS) % 2 else {}
            _copy(fresh, place, existing)
            moment = chance.uniform(0, seconds)
            yield f"{name}, {sent.name}", list(_faults(place, fresh, COMMANDS[name], sent, moment, outputs))


def _copy(fresh: Path, place: Path, existing: dict[str, bytes]) -> None:
    place.mkdir()
    for file in FILES:
        (place / file).write_bytes((fresh / file).read_bytes())
    for file in existing:
        (place / file).parent.mkdir(exist_ok=True)
        if file not in FILES:
            (place / file).write_bytes(BEFORE)


def _whole(fresh: Path, place: Path, command: list[str]) -> tuple[float, dict[str, bytes]]:
    """Give how long an undisturbed run takes, and the files that it makes or changes."""
    _copy(fresh, place, {})
    start = time.monotonic()
    subprocess.run([sys.executable, "-m", "planparse", *command], cwd=place, check=True)
    seconds = time.monotonic() - start
    made = {str(file.relative_to(place)): file.read_bytes() for file in place.rglob("*") if file.is_file()}
    old = {file: (fresh / file).read_bytes() for file in FILES}
    return seconds, {file: data for file, data in made.items() if data != old.get(file)}


def _faults(
    place: Path, fresh: Path, command: list[str], sent: int, moment: float, outputs: dict[str, bytes]
) -> Iterator[str]:
    process = subprocess.Popen(
        [sys.executable, "-m", "planparse", *command],
        cwd=place,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    time.sleep(moment)
    process.send_signal(sent)
    try:
        said = b"".join(process.communicate(timeout=PATIENCE))
    except subprocess.TimeoutExpired:
        yield "hangs"
        os.killpg(process.pid, signal.SIGKILL)
        said = b"".join(process.communicate())
    if said:
        yield f"says {said[-200:]!r}"
    if process.returncode not in (0, -sent, 128 + sent):
        yield f"exit code {process.returncode}"
    if _alive(process.pid):
        yield "a process is left"
    for file in sorted(path for path in place.rglob("*") if path.is_file()):
        name = str(file.relative_to(place))
        known = {outputs.get(name), (fresh / name).read_bytes() if name in FILES else BEFORE}
        if file.read_bytes() not in known:
            yield f"{name} is neither whole nor as before" if name in outputs else f"{name} is left"


def _alive(session: int) -> bool:
    """Is a process of the session left, after a moment to end?"""
    for _ in range(100):
        if not _members(session):
            return False
        time.sleep(0.02)
    return True


def _members(session: int) -> int:
    if Path("/proc/self/stat").exists():  # which tells the dead that nobody has asked for
        stats = [_stat(path) for path in Path("/proc").glob("[0-9]*/stat")]
        return sum(len(stat) > 3 and stat[3] == str(session) and stat[0] != "Z" for stat in stats)
    try:
        os.killpg(session, 0)
    except (ProcessLookupError, PermissionError):
        return 0
    return 1


def _stat(path: Path) -> list[str]:
    try:
        return path.read_text("utf-8", "replace").rpartition(")")[2].split()
    except OSError:  # gone meanwhile
        return []


def main() -> int:
    """Kill, count and print; give the exit code."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("count", type=int, nargs="?", default=60)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    done: Counter[str] = Counter()
    faulty = 0
    for what, faults in kills(args.count, args.seed):
        done[what] += 1
        faulty += bool(faults)
        for fault in faults:
            print(f"{what}: {fault}")
    for what, number in sorted(done.items()):
        print(f"{number:4d}  {what}")
    print(f"{args.count} kills, {faulty} with faults")
    return 1 if faulty else 0


if __name__ == "__main__":
    sys.exit(main())
