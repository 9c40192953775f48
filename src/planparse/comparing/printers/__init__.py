"""Ways to write a ``DocumentDiff``: one module each with ``document(diff, stat) -> str``; the terminal has its own."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from planparse.model.diff import DocumentDiff

# Name and file suffixes; the first name of a suffix is the module.
PRINTERS = {
    "json": (".json",),
    "yaml": (".yaml", ".yml"),
    "markdown": (".md", ".markdown"),
    "html": (".html", ".htm"),
}
ALIASES = {"md": "markdown", "yml": "yaml", "htm": "html"}


def by_suffix(suffix: str) -> str | None:
    """Give the printer of a file suffix such as ``.html``."""
    return next((name for name, suffixes in PRINTERS.items() if suffix.lower() in suffixes), None)


def written(diff: DocumentDiff, printer: str, *, stat: bool = False) -> str:
    """Write a diff; with ``stat`` only the summary."""
    text: str = import_module(f"planparse.comparing.printers.to_{printer}").document(diff, stat)
    return text
