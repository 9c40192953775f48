"""Plain text: the characters as they are."""

from __future__ import annotations

from planparse.reading.extracted import Extracted, Raw


def read(raw: Raw) -> Extracted:
    """Decode the bytes; raises ``ReadError``."""
    text, codec = raw.decoded
    return Extracted(text, "text/plain", codec)
