"""Damage done to clean documents, and what ``check`` makes of it.

The table is in ``damage/*.yaml``; see ``damage/README.md``.
"""

from __future__ import annotations

from difflib import SequenceMatcher
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from planparse.checking import Finding, Severity, check_source
from planparse.reading.source import from_text

FIXTURES = Path(__file__).parents[2] / "fixtures"
TABLES = Path(__file__).parent / "damage"
CLEAN = ("notice-with-plan", "regulation", *(f"clean/{path.stem}" for path in sorted((FIXTURES / "clean").glob("*.txt"))))  # fmt: skip


class Damage(NamedTuple):
    kind: str
    fixture: str
    edits: tuple[tuple[str, str], ...]
    codes: tuple[str, ...]
    at: tuple[str, ...]
    also: tuple[str, ...] = ()
    known: str = ""

    def __str__(self) -> str:
        return f"{self.fixture.rpartition('/')[2]}: {self.kind}: {self.at[0].strip()[:12]}"


class Verdict(NamedTuple):
    found: bool
    elsewhere: tuple[Finding, ...]
    new: tuple[Finding, ...]


def listed(value: Any) -> tuple[str, ...]:
    return tuple(value) if isinstance(value, list) else (value,)


def damage_of(fixture: str, row: dict[str, Any]) -> Damage:
    edits = tuple(zip(listed(row["old"]), listed(row["new"]), strict=True))
    return Damage(
        row["kind"],
        fixture,
        edits,
        listed(row["code"]),
        listed(row["at"]),
        tuple(row.get("also", ())),
        row.get("known", ""),
    )


def damages() -> list[Damage]:
    tables = [yaml.safe_load(path.read_text("utf-8")) for path in sorted(TABLES.glob("*.yaml"))]
    return [damage_of(table["fixture"], row) for table in tables for row in table["damages"]]


@cache
def text_of(fixture: str) -> str:
    return (FIXTURES / f"{fixture}.txt").read_text("utf-8")


def findings(text: str) -> list[Finding]:
    """What is reported unless asked for more: matters of taste are left out."""
    return [found for found in check_source(from_text(text, "x.txt")) if found.severity > Severity.INFO]


@cache
def known(fixture: str) -> frozenset[tuple[str, str]]:
    return frozenset((found.code, found.fingerprint) for found in findings(text_of(fixture)))


def damaged(damage: Damage) -> str:
    text = text_of(damage.fixture)
    for old, new in damage.edits:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


def touched(before: str, after: str) -> set[int]:
    """Numbers of the lines of ``after`` that the damage changed, or that stand next to what it took away."""
    old, new = before.split("\n"), after.split("\n")
    lines: set[int] = set()
    for tag, _, _, start, end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "delete":
            start, end = start - 2, start + 2
        if tag != "equal":
            lines.update(range(start + 1, end + 1))
    return lines


def stands_at(found: Finding, places: tuple[str, ...], text: str) -> bool:
    """Whether the finding shares a character with one of the places."""
    start, end = found.span[0], max(found.span[1], found.span[0] + 1)
    return any(
        text.find(words, max(0, start - len(words) + 1), end + len(words) - 1) >= 0 for words in places
    )


def judged(damage: Damage) -> Verdict:
    text = damaged(damage)
    new = tuple(f for f in findings(text) if (f.code, f.fingerprint) not in known(damage.fixture))
    hits = [f for f in new if f.code in damage.codes and stands_at(f, damage.at, text)]
    lines = touched(text_of(damage.fixture), text)
    elsewhere = [f for f in new if f not in hits and f.code not in damage.also and f.line not in lines]
    return Verdict(bool(hits), tuple(elsewhere), new)
