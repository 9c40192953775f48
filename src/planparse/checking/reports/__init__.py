"""Report formats: one small file each, with ``report(results) -> str``; imported when asked for."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from planparse.checking.run import Result

FORMATS = ("text", "concise", "json", "jsonl", "sarif", "github", "gitlab", "junit", "rdjson")
_MODULES = {"text": "full", "json": "json_", "jsonl": "jsonl"}


def report(format_: str, results: Sequence[Result]) -> str:
    """What goes to standard output."""
    module = import_module(f"{__name__}.{_MODULES.get(format_, format_)}")
    text: str = module.report(results)
    return text
