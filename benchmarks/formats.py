"""What it costs to read a PDF, a DOCX, a web page: time and memory beside well-known libraries, on the same files.

    pip install -e ".[bench]"               # pypdf, python-docx, trafilatura; those that are there are measured
    python benchmarks/formats.py            # a minute
    python benchmarks/formats.py --only pdf --json

For each file and contender a process of its own reads a small file first, so that everything is loaded, then the file. A
ratio is ours over theirs, so less than 1 is better. Ours gives blocks, pages and warnings; theirs gives text.
Files are typeset from invented notices (``tests/forming``); real ones of ``../shared/formats`` are added where they are at hand.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from functools import partial
from importlib.util import find_spec
from io import BytesIO
from itertools import product
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from inputs import ROOT, SHARED, notice
from memory import peak

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType

REAL = SHARED / "formats"
SIZES = {"short": 3_000, "long": 60_000}  # characters of invented notices
ROUNDS = 3  # processes for each file and contender, in turn: a machine is slow for a while, and not for one of them
_ENOUGH = 0.5  # seconds of reading after which a process does not repeat it

Figures = dict[str, Any]


# ---- contenders ----


def _ours(data: bytes, name: str) -> str:
    from planparse.reading import from_bytes

    return from_bytes(data, name).text


def _pypdf(data: bytes, _: str) -> str:
    from pypdf import PdfReader

    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(data)).pages)


def _python_docx(data: bytes, _: str) -> str:
    import docx

    document = docx.Document(BytesIO(data))
    cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


def _trafilatura(data: bytes, _: str) -> str:
    import trafilatura

    return trafilatura.extract(data) or ""


class Rival(NamedTuple):
    """The library that a format is read with elsewhere, by the name of its module."""

    module: str
    read: Callable[[bytes, str], str]


RIVALS = {
    "pdf": Rival("pypdf", _pypdf),
    "docx": Rival("docx", _python_docx),
    "html": Rival("trafilatura", _trafilatura),
}


# ---- files ----


def files(suffix: str, folder: Path) -> list[Path]:
    """Invented documents, written to the folder, and the real ones."""
    sys.path.insert(0, str(ROOT / "tests"))
    from forming.paper import paper
    from forming.printed import docx_numbered, pdf
    from forming.web import site_page

    make = {"pdf": pdf, "docx": docx_numbered, "html": site_page}[suffix]
    made = []
    for name, size in SIZES.items():
        file = folder / f"{name}.{suffix}"
        file.write_bytes(make(paper(notice(size))))
        made.append(file)
    return [*made, *sorted(REAL.glob(f"*.{suffix}"))]


# ---- measuring ----


def probe(contender: str, file: Path, first: Path) -> Figures:
    """Read a file in this process, after a small one; no characters are recognised in pictures."""
    sys.modules["rapidocr"] = cast("ModuleType", None)
    read = _ours if contender == "planparse" else RIVALS[contender].read
    read(first.read_bytes(), first.name)
    data = file.read_bytes()
    times: list[float] = []
    idle, text = peak(), ""
    while len(times) < 5 and sum(times) < _ENOUGH:
        start = process_time()
        text = read(data, file.name)
        times.append(process_time() - start)
    return {"seconds": min(times), "peak": peak() - idle, "characters": len("".join(text.split()))}


def compare(suffix: str, file: Path, first: Path) -> Figures:
    """Measure both on one file; ``None`` for what one of them cannot read."""
    runs: dict[str, list[Figures]] = {"planparse": [], suffix: []}
    for _, contender in product(range(ROUNDS), runs):
        command = [sys.executable, __file__, "--probe", contender, str(file), str(first)]
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        if done.returncode == 0:
            runs[contender].append(json.loads(done.stdout))
    ours, theirs = (_best(found) for found in runs.values())
    both = ours and theirs
    return {
        "file": file.name,
        "kilobytes": file.stat().st_size / 1000,
        "pages": _pages(file) if suffix == "pdf" else None,
        "milliseconds": ours and ours["seconds"] * 1000,
        "time_ratio": ours["seconds"] / theirs["seconds"] if both else None,
        "megabytes": ours and ours["peak"] / 1e6,
        "their_megabytes": theirs and theirs["peak"] / 1e6,
        "characters": ours and ours["characters"],
        "their_characters": theirs and theirs["characters"],
    }


def _best(runs: list[Figures]) -> Figures:
    return {name: min(run[name] for run in runs) for name in runs[0]} if runs else {}


def _pages(file: Path) -> int:
    from pypdfium2 import PdfDocument

    return len(PdfDocument(file))


def measure(suffix: str) -> list[Figures]:
    """All files of a format."""
    with tempfile.TemporaryDirectory() as name:
        found = files(suffix, Path(name))
        return list(map(partial(compare, suffix, first=found[0]), found))


def show(suffix: str, rows: list[Figures]) -> None:
    """Print the files of a format, one a line."""
    print(f"\n{suffix}: planparse beside {RIVALS[suffix].module}")
    print("  " + " ".join(f"{name:>{_width(name)}s}" for name in rows[0]))
    for row in rows:
        print("  " + " ".join(_cell(value).rjust(_width(name)) for name, value in row.items()))


def _width(name: str) -> int:
    return max(len(name), 12) if name != "file" else 26


def _cell(value: object) -> str:
    return (
        "–" if value is None or value == {} else f"{value:,.2f}" if isinstance(value, float) else str(value)
    )


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--only", nargs="+", choices=list(RIVALS), default=list(RIVALS))
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    parser.add_argument("--probe", nargs=3, metavar=("CONTENDER", "FILE", "FIRST"), help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.probe:
        print(json.dumps(probe(args.probe[0], Path(args.probe[1]), Path(args.probe[2]))))
        return
    figures: dict[str, list[Figures]] = {}
    for suffix in args.only:
        if find_spec(RIVALS[suffix].module) is None:
            print(f"{suffix}: {RIVALS[suffix].module} is not installed", file=sys.stderr)
            continue
        figures[suffix] = measure(suffix)
        if not args.json:
            show(suffix, figures[suffix])
    if args.json:
        print(json.dumps(figures, ensure_ascii=False, indent=1))


if __name__ == "__main__":
    main()
