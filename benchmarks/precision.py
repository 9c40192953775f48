"""How often ``planparse check`` is right: its findings on official texts against verdicts of readers.

    python benchmarks/precision.py                          # a table of the rules; exit 1 where one is too often wrong
    python benchmarks/precision.py --unjudged --sample 25   # what nobody has read yet, with its context
    python benchmarks/precision.py --enter sheet.txt        # take over what a reader made of such a sheet
    python benchmarks/precision.py --write                  # put the table into precision.md

Texts are those of ``../shared/corpus``; no word of them is kept here. A verdict, in precision.json, is the code of
the rule, the file, the line and the fingerprint of the finding, whether what it says is true and of use to whoever
wrote the text, and in a word why. A finding whose fingerprint is unknown has the verdict of its rule on its line.

``--unjudged`` prints a sheet: put ``+`` or ``-`` in the place of each ``?``, a reason behind the last ``|``, and hand
it to ``--enter``. Errors have to be right 99 times of 100 all together, and every rule that is on by default four
times of five. Of rules with many findings a sample is read, so the shares of all are weighed by how many each has.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
from collections import defaultdict
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from inputs import SHARED
from planparse.checking import RULES, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

HERE = Path(__file__).resolve().parent
VERDICTS = HERE / "precision.json"
TABLE = HERE / "precision.md"
CORPUS = SHARED / "corpus"
ERRORS = 0.99  # of all errors
RULE = 0.8  # of every rule that is not a preview
AROUND = 60  # characters of context on either side
MARK = "<!-- what follows is written by precision.py --write -->"


@dataclass(frozen=True, order=True)
class Verdict:
    """What a reader says of one finding."""

    code: str
    file: str
    line: int
    fingerprint: str
    right: bool
    why: str = ""


@dataclass(frozen=True)
class Found:
    """One finding of today."""

    code: str
    file: str
    line: int
    fingerprint: str
    message: str
    span: tuple[int, int]

    @classmethod
    def of(cls, row: dict[str, Any]) -> Found:
        """Read a line of ``--format jsonl``."""
        start, end = row["span"]
        file = Path(row["file"]).as_posix()
        return cls(row["code"], file, row["line"], row["fingerprint"], row["message"], (start, end))


@dataclass
class Row:
    """One rule: all its findings, and how many were read and right."""

    code: str
    findings: int = 0
    judged: int = 0
    right: int = 0
    unjudged: list[Found] = field(default_factory=list)

    @property
    def precision(self) -> float | None:
        """The share of right ones, where any were read."""
        return self.right / self.judged if self.judged else None

    @property
    def preview(self) -> bool:
        """Whether the rule is off unless asked for."""
        return RULES[self.code].preview

    @property
    def holds(self) -> bool:
        """Whether the rule may be on as it is."""
        return self.preview or self.precision is None or self.precision >= RULE


def findings() -> list[Found]:
    """Check the corpus as a user would, down to what is a matter of taste, previews too."""
    options = ["--format", "jsonl", "--severity", "info", "--preview", "--no-cache", "--exit-zero", "--quiet"]
    command = [sys.executable, "-m", "planparse", "check", ".", *options]
    run = subprocess.run(command, check=True, stdout=subprocess.PIPE, encoding="utf-8", cwd=CORPUS)
    return [Found.of(json.loads(line)) for line in run.stdout.splitlines()]


def read_verdicts() -> list[Verdict]:
    """What was judged so far."""
    return [Verdict(**row) for row in json.loads(VERDICTS.read_text("utf-8"))]


def write_verdicts(verdicts: Iterable[Verdict]) -> None:
    """One verdict a line, in order, that changes can be read."""
    rows = [json.dumps(asdict(verdict), ensure_ascii=False) for verdict in sorted(verdicts)]
    VERDICTS.write_text("[\n" + ",\n".join(rows) + "\n]\n", "utf-8")


def judged(found: Iterable[Found], verdicts: Iterable[Verdict]) -> list[Row]:
    """Match findings with verdicts, rule by rule."""
    known: dict[tuple[str, str, str], bool] = {}
    lines: defaultdict[tuple[str, str, int], set[bool]] = defaultdict(set)
    for verdict in verdicts:
        known[verdict.code, verdict.file, verdict.fingerprint] = verdict.right
        lines[verdict.code, verdict.file, verdict.line].add(verdict.right)
    rows: dict[str, Row] = {}
    for one in found:
        row = rows.setdefault(one.code, Row(one.code))
        row.findings += 1
        exact = known.get((one.code, one.file, one.fingerprint))
        said = lines.get((one.code, one.file, one.line), set()) if exact is None else {exact}
        if len(said) == 1:
            row.judged += 1
            row.right += said == {True}
        else:
            row.unjudged.append(one)
    return [rows[code] for code in sorted(rows)]


def share(rows: Iterable[Row]) -> float | None:
    """The share of right findings, those not read counted as the others of their rule."""
    counted = [(row.findings, row.precision) for row in rows if row.precision is not None]
    total = sum(count for count, _ in counted)
    return sum(count * precision for count, precision in counted) / total if total else None


def figures(rows: Sequence[Row]) -> dict[str, float | None]:
    """What the gate holds: of the rules that are on by default."""
    on = [row for row in rows if not row.preview]
    errors = [row for row in on if RULES[row.code].severity == Severity.ERROR]
    warnings = [row for row in on if RULES[row.code].severity == Severity.WARNING]
    count = sum(row.findings for row in errors)
    return {
        "errors": share(errors),
        "errors_judged": sum(row.judged for row in errors) / count if count else None,
        "warnings": share(warnings),
        "rules_judged": sum(row.judged > 0 for row in on) / len(on) if on else None,
        "rules_hold": sum(row.holds for row in on) / len(on) if on else None,
    }


def table(rows: Iterable[Row]) -> str:
    """Markdown, one line a rule."""
    lines = [
        "| rule | severity | findings | read | true | precision |",
        "| --- | --- | ---: | ---: | ---: | ---: |",
    ]
    for row in rows:
        rule = RULES[row.code]
        kind = rule.severity.word + ", preview" * row.preview
        precision = "" if row.precision is None else f"{row.precision:.0%}"
        counts = f"{row.findings} | {row.judged} | {row.right} | {precision}"
        lines.append(f"| `{row.code}` {rule.name} | {kind} | {counts} |")
    return "\n".join(lines)


def summary(rows: Sequence[Row]) -> str:
    """The two figures that matter most."""
    told = figures(rows)
    words = [f"{name} {told[name]:.1%}" for name in ("errors", "warnings") if told[name] is not None]
    unread = sum(len(row.unjudged) for row in rows if RULES[row.code].severity == Severity.ERROR)
    left = f" Errors that nobody has read yet: {unread}." if unread else ""
    return f"Of the rules that are on by default, right are: {', '.join(words) or 'unknown'}.{left}"


def sheet(rows: Iterable[Row], sample: int, seed: int) -> str:
    """What is to be judged: every error, of other rules up to ``sample`` findings from as many files as there are."""
    lines = []
    for row in rows:
        wanted = len(row.unjudged) if RULES[row.code].severity == Severity.ERROR else sample - row.judged
        lines += [_sheet_row(one) for one in spread(row.unjudged, wanted, seed)]
    return "\n".join(lines)


def _sheet_row(one: Found) -> str:
    text = (CORPUS / one.file).read_text("utf-8")
    start, end = one.span
    parts = text[max(0, start - AROUND) : start], text[start:end][:200], text[end : end + AROUND]
    before, here, after = (" ".join(part.split()) for part in parts)
    return f"? {one.code} {one.file}:{one.line} {one.fingerprint} |\n    {one.message}\n    {before}【{here}】{after}"


def spread(found: Sequence[Found], count: int, seed: int) -> list[Found]:
    """Draw by chance, one of each file before the second of any."""
    chance = random.Random(seed)
    files: defaultdict[str, list[Found]] = defaultdict(list)
    for one in chance.sample(found, len(found)):
        files[one.file].append(one)
    turns = sorted(
        ((turn, place, one) for place, its in enumerate(files.values()) for turn, one in enumerate(its)),
        key=lambda entry: entry[:2],
    )
    return sorted((one for _, _, one in turns[: max(count, 0)]), key=lambda one: (one.file, one.span))


def entered(sheet: str) -> list[Verdict]:
    """Read a sheet that somebody has filled in; what still has its ``?`` is left out."""
    verdicts = []
    for line in sheet.splitlines():
        if line[:2] not in ("+ ", "- "):
            continue
        said, _, why = line.partition("|")
        mark, code, place, fingerprint = said.split()
        file, _, number = place.rpartition(":")
        verdicts.append(Verdict(code, file, int(number), fingerprint, mark == "+", why.strip()))
    return verdicts


def enter(verdicts: Iterable[Verdict]) -> None:
    """Add verdicts; a newer one takes the place of an older one of the same finding."""
    old = read_verdicts() if VERDICTS.exists() else []
    merged = {(one.code, one.file, one.fingerprint): one for one in [*old, *verdicts]}
    write_verdicts(merged.values())


def write_table(rows: Sequence[Row]) -> None:
    """Replace what stands behind the mark."""
    before = TABLE.read_text("utf-8").partition(MARK)[0].rstrip()
    TABLE.write_text(f"{before}\n\n{MARK}\n\n{summary(rows)}\n\n{table(rows)}\n", "utf-8")


def verdict_of(rows: Sequence[Row]) -> int:
    """Say what falls short; give the exit code."""
    short = [f"{row.code} is right in {row.precision:.0%}" for row in rows if not row.holds]
    errors = figures(rows)["errors"]
    if errors is not None and errors < ERRORS:
        short.append(f"errors are right in {errors:.1%}")
    print(*(f"SHORT {line}" for line in short), sep="\n", end="\n" * bool(short))
    return bool(short)


def main(arguments: list[str] | None = None) -> int:
    """Measure and print; give the exit code."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--unjudged", action="store_true", help="print a sheet of what is to be judged")
    parser.add_argument(
        "--sample", type=int, default=25, metavar="N", help="judged findings wanted of a rule"
    )
    parser.add_argument("--seed", type=int, default=13)
    parser.add_argument("--enter", type=Path, metavar="SHEET", help="take verdicts over from a sheet")
    parser.add_argument("--write", action="store_true", help="write the table into precision.md")
    parser.add_argument("--json", action="store_true", help="print the figures of the gate")
    args = parser.parse_args(arguments)
    if args.enter:
        enter(entered(args.enter.read_text("utf-8")))
    if not CORPUS.is_dir():
        print("{}" if args.json else "skipped: the corpus is not here")
        return 0
    rows = judged(findings(), read_verdicts())
    if args.json:
        print(json.dumps(figures(rows)))
        return 0
    if args.unjudged:
        print(sheet(rows, args.sample, args.seed))
        return 0
    if args.write:
        write_table(rows)
    print(table(rows), summary(rows), sep="\n\n")
    return verdict_of(rows)


if __name__ == "__main__":
    sys.exit(main())
