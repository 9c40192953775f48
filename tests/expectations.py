"""Reads ``NAME.expected.yaml`` (see ``fixtures/README.md``) and brings a ``Document`` into the same form."""

from __future__ import annotations

import unicodedata
from collections import Counter
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import opencc
import yaml

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from planparse.model import Document, Obligation, Part, Quantity, Section, Table

Json = dict[str, Any]

META = {
    "title", "kind", "issuers", "document_number", "recipients",
    "issued_on", "published_on", "effective_on", "attachments", "disclosure",
}  # fmt: skip


def load(path: Path) -> Json:
    """The expectation, with what it shares with another one filled in."""
    own: Json = yaml.safe_load(path.read_text("utf-8"))
    if "like" not in own:
        return own
    base = load(path.with_name(f"{own['like']}.expected.yaml"))
    return {**base, **own, "meta": {**base["meta"], **own.get("meta", {})}}


@cache
def _simplify() -> opencc.OpenCC:
    return opencc.OpenCC("t2s")


def fold(text: str) -> str:
    """One script and one width, for comparing what two renderings of one text say."""
    text = unicodedata.normalize("NFKC", _simplify().convert(text))
    return "".join(text.split())


def folded(value: Any) -> Any:
    """``fold`` for every string inside."""
    if isinstance(value, str):
        return fold(value)
    if isinstance(value, list):
        return [folded(item) for item in value]
    if isinstance(value, dict):
        return {key: folded(item) for key, item in value.items()}
    return value


def walk(sections: list[Section]) -> Iterator[Section]:
    for section in sections:
        yield section
        yield from walk(section.children)


def outline(part: Part) -> str:
    """The labelled sections of a part, in the form of the expectations."""
    lines = []
    for section in walk(part.sections):
        if section.label:
            words = [section.label, section.heading, "…" if section.run_in else ""]
            lines.append("  " * (section.level - 1) + " ".join(filter(None, words)))
    return "\n".join(lines)


def meta(document: Document) -> Json:
    """The letterhead, empty fields left out."""
    found = document.meta.model_dump()
    number = found["document_number"]
    found["document_number"] = number and number["text"]
    found["attachments"] = [
        " ".join(str(x) for x in a.values() if x is not None) for a in found["attachments"]
    ]
    return {name: found[name] for name in sorted(META) if found[name]}


def part(found: Part) -> Json:
    """Kind, title, outline and how many lines of contents."""
    contents = [entry for entry in found.contents if fold(entry.text) != "目录"]
    return {
        "kind": found.kind,
        "title": found.title or "",
        "outline": outline(found),
        "contents": len(contents),
    }


def table(found: Table, expected: Json) -> Json:
    """A table, told as far as the expectation tells it."""
    shown: Json = {"header": found.header, "rows": len(found.rows)}
    if "title" in expected:
        shown["title"] = found.title
    if "first" in expected:
        shown["first"] = found.rows[0] if found.rows else []
    return shown


def quantity_misses(document: Document, found: Quantity, expected: Json) -> list[str]:
    """In what a quantity differs from the expected one; nothing where it is the one."""
    low, high = _interval(expected["value"])
    checks = {
        "value": _close(found.value.min, low) and _close(found.value.max, high),
        "comparator": found.comparator == expected.get("comparator", "eq"),
        "change": found.change == expected.get("change", "level"),
        "nature": found.nature == expected.get("nature"),
        "in": fold(expected.get("in", "")) in fold(document.surroundings(found).text),
    }
    if "unit" in expected:
        checks["unit"] = fold(found.unit or "") == fold(expected["unit"])
    if "indicator" in expected:
        checks["indicator"] = _same_indicator(fold(found.indicator), fold(expected["indicator"]))
    if "by" in expected:
        checks["by"] = found.deadline is not None and found.deadline.end == expected["by"]
    if "from" in expected:
        checks["from"] = _same_baseline(found, expected["from"])
    checks["why"] = _same_reasons(found, expected.get("why", {}))
    return [name for name, holds in checks.items() if not holds]


def _same_reasons(found: Quantity | Obligation, expected: Json) -> bool:
    """Whether the rules by which it was read are those that are told; of quoted words the text."""
    told = found.why.model_dump() if found.why else {}
    rules = {name: rule["text"] if isinstance(rule, dict) else rule for name, rule in told.items()}
    return all(name in rules and rules[name] == rule for name, rule in expected.items())


def _interval(value: float | list[float]) -> tuple[float, float]:
    return (value[0], value[1]) if isinstance(value, list) else (value, value)


def _close(found: float, expected: float) -> bool:
    return abs(found - expected) <= 1e-6 * max(1.0, abs(expected))


def _same_indicator(found: str, expected: str) -> bool:
    """At least half of the bigrams of both are common: where a noun phrase begins is a matter of taste."""
    one, other = (Counter(map("".join, pairwise(words))) for words in (found, expected))
    return 2 * (one & other).total() >= 0.5 * (one.total() + other.total())


def _same_baseline(found: Quantity, expected: Json) -> bool:
    base = found.baseline
    if base is None or base.value is None or not _close(base.value.min, expected["value"]):
        return False
    ends = base.deadline.end if base.deadline else None
    return fold(base.unit or "") == fold(expected.get("unit", "")) and ends == expected.get("by", ends)


def obligation_misses(found: Obligation, expected: Json) -> list[str]:
    """In what an obligation differs from the expected one; nothing where it is the one."""
    responsible: dict[str, list[str]] = {}
    for who in found.responsible:
        responsible.setdefault(who.role, []).append(fold(who.text))
    checks = {
        "force": found.force == expected["force"],
        "actors": [fold(actor.text) for actor in found.actors] == folded(expected.get("actors", [])),
        "responsible": responsible == folded(expected.get("responsible", {})),
        "why": _same_reasons(found, expected.get("why", {})),
    }
    if "by" in expected:
        checks["by"] = found.deadline is not None and found.deadline.end == expected["by"]
    return [name for name, holds in checks.items() if not holds]
