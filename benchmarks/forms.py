"""What becomes of real documents in other forms: as pages, books, word processors' files, print.

    python benchmarks/forms.py                       # a table: form × letterhead, outline, quantities, obligations
    python benchmarks/forms.py --form pdf --all      # every document, not a sample
    python benchmarks/forms.py --form site --show 5  # and what differs in the five worst documents
    python benchmarks/forms.py --json                # for gate.py

Each text of ``../shared/corpus/policies`` and ``laws`` is made into each form (``tests/forming``), read again, and held
against what the plain text says: the share of facts that both have (Dice). The forms that carry everything are tried
with all documents, the others with a sample. Without the corpus the plain fixtures stand in.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from inputs import FIXTURES, POLICIES, ROOT, SHARED

sys.path.insert(0, str(ROOT / "tests"))

from forming.facts import ASPECTS, differences, share
from forming.forms import BY_NAME, read_form, read_plain
from forming.paper import paper

if TYPE_CHECKING:
    from collections.abc import Iterable

    from forming.facts import Facts
    from forming.forms import Form

LAWS = SHARED / "corpus" / "laws"
WHOLE = ("html", "docx")  # forms that are tried with every document
EVERY = 20  # of the others every so many-th, ...
HARD = set(
    "gov18 gov41 gov52 5b5c7041a7 6ec65cd733 94ef442b17 e61fb85e00 f0fbf402d1".split()
)  # ... and what some form has lost
NO_INPUT = {"seed"}  # a page as text
NO_FIXTURE = {"indicator-tables", "mangled-page", "ministry-order", "pdf-text", "signed-letter", "site-page"}
SHOWN = 40  # differences of a document that are printed


class Kept(NamedTuple):
    """What of one document one form keeps, by aspect: facts of the plain text and of the form."""

    name: str
    facts: dict[str, tuple[Facts, Facts]]

    @property
    def worst(self) -> float:
        """The least share of any aspect."""
        return min(share(was, now) for was, now in self.facts.values())


def texts() -> dict[str, str]:
    """The documents by name."""
    if POLICIES.is_dir():
        files: Iterable[Path] = chain(*(sorted(folder.glob("*.txt")) for folder in (POLICIES, LAWS)))
        return {file.stem: file.read_text("utf-8") for file in files if file.stem not in NO_INPUT}
    found = {}
    for file in sorted(FIXTURES.glob("*.txt")):
        if file.stem not in NO_FIXTURE | {"big5", "gb18030"}:
            found[file.stem] = file.read_text("utf-8")
    return found


class Trial:
    """Reads every plain text once."""

    def __init__(self) -> None:
        self._texts = texts()
        self._plain: dict[str, dict[str, Facts]] = {}

    def of(self, form: Form, *, every: bool) -> list[Kept]:
        """Try a form with all documents or with a sample."""
        names = [
            name for number, name in enumerate(self._texts) if every or number % EVERY == 0 or name in HARD
        ]
        return [self._kept(name, form) for name in names]

    def _kept(self, name: str, form: Form) -> Kept:
        if name not in self._plain:
            document = read_plain(self._texts[name])
            self._plain[name] = {aspect: facts(document) for aspect, facts in ASPECTS.items()}
        document = read_form(form, paper(self._texts[name]))
        return Kept(name, {a: (was, ASPECTS[a](document)) for a, was in self._plain[name].items()})


def figures(kept: list[Kept]) -> dict[str, float]:
    """The share of each aspect over all documents."""
    found = {}
    for aspect in ASPECTS:
        was: Facts = Counter()
        now: Facts = Counter()
        for one in kept:
            before, after = one.facts[aspect]
            was.update({(one.name, *fact): count for fact, count in before.items()})
            now.update({(one.name, *fact): count for fact, count in after.items()})
        found[aspect] = share(was, now)
    return found


def show(form: str, kept: list[Kept], shown: int) -> None:
    """Print a row, and what differs in the worst documents."""
    shares = figures(kept).values()
    worst = sorted(kept, key=lambda one: one.worst)[: max(shown, 3)]
    names = ", ".join(f"{one.name} {one.worst:.3f}" for one in worst if one.worst < 1)
    row = " ".join(f"{found:11.4f}" for found in shares)
    print(f"{form:14s} {len(kept):5d} {row}   {names}", flush=True)
    for one in worst[:shown]:
        lines = [line for was, now in one.facts.values() for line in differences(was, now)]
        print(f"\n{one.name}", *lines[:SHOWN], sep="\n  ")


def main(arguments: list[str] | None = None) -> None:
    """Try the forms and print what is kept."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--form", nargs="+", choices=list(BY_NAME), default=list(BY_NAME))
    parser.add_argument("--all", action="store_true", help="every document in every form")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="what differs in the N worst")
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    args = parser.parse_args(arguments)
    trial = Trial()
    found: dict[str, float] = {}
    if not args.json:
        print(f"{'form':14s} {'files':>5s} {' '.join(f'{aspect:>11s}' for aspect in ASPECTS)}   worst")
    for name in args.form:
        kept = trial.of(BY_NAME[name], every=args.all or name in WHOLE)
        if args.json:
            found |= {f"{name}.{aspect}": value for aspect, value in figures(kept).items()}
        else:
            show(name, kept, args.show)
    if args.json:
        print(json.dumps(found))


if __name__ == "__main__":
    main()
