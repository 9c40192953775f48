"""Files of every format to break: what the makers make of the fixtures, the formats' own traps, small samples, real files."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from conftest import FIXTURES, ROOT
from forming.forms import FORMS
from forming.paper import paper
from planparse.errors import PlanparseError
from planparse.reading.detect import detect
from planparse.reading.extracted import Raw

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_TEXTS = ("notice-with-plan", "plan-with-contents")
_REAL = ROOT.parent / "shared" / "formats"

Sample = tuple[str, bytes]  # a name with the suffix of the format, and the file


@cache
def samples(*, real: bool = False) -> dict[str, list[Sample]]:
    """By format (a ``Format.name``); ``real``: with the real files where they are at hand."""
    found: dict[str, list[Sample]] = {}
    for name, data in (*_made(), *_kept(FIXTURES / "formats"), *(_kept(_REAL) if real else ())):
        try:
            found.setdefault(detect(Raw(data, name)), []).append((name, data))
        except PlanparseError:  # what is no document of any format
            continue
    return found


def _made() -> Iterator[Sample]:
    for text in _TEXTS:
        lines = paper((FIXTURES / f"{text}.txt").read_text("utf-8"))
        yield from ((f"{text}.{form.suffix}", form.make(lines)) for form in FORMS)


def _kept(folder: Path) -> Iterator[Sample]:
    for file in sorted(folder.glob("*.*")):
        yield file.name, file.read_bytes()
