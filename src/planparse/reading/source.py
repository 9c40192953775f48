"""What reading gives: the decoded text and where it came from."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SourceText:
    """A decoded source. Every span in a ``Document`` counts code points of ``text``."""

    text: str
    name: str
    encoding: str
    sha256: str
    media_type: str = "text/plain"
