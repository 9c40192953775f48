"""YAML: the order of the contract, literal blocks for long text, spans in flow style, no aliases.

What it says is what the JSON says, to the last character: a loaded file equals the loaded JSON.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from planparse.regex import regex

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from planparse.exporting.listings import Listing, Row
    from planparse.model import Document

LONG = 60  # characters from which a text gets a block of its own

# YAML 1.1 takes these for line ends and would normalise them in a block.
_EXOTIC_BREAK = regex("[\r\x85\u2028\u2029\ufeff]")
# Plain text that a YAML 1.2 reader could take for a number, though PyYAML (1.1) would not: 1e3, 0o14.
_LIKE_A_NUMBER = regex(r"[-+.]?[0-9]")


def document(document: Document, fields: Collection[str] | None) -> str:
    """One mapping."""
    return _dump(document.model_dump(mode="json", include=None if fields is None else set(fields)))


def rows(listing: Listing, rows: Sequence[Row]) -> str:  # noqa: ARG001 - one signature for every format
    """One sequence of flat mappings."""
    return _dump(list(rows))


def _dump(data: Any) -> str:
    import yaml

    text: str = yaml.dump(data, Dumper=_dumper(), allow_unicode=True, sort_keys=False, width=1 << 30)
    return text


def _is_prose(value: str) -> bool:
    """Whether a text is read rather than looked up: over several lines, or long and no bare ASCII word."""
    return "\n" in value or (len(value) >= LONG and not (value.isascii() and " " not in value))


@cache
def _dumper() -> Any:
    import yaml

    class Dumper(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc]
        def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002
            return True

    def text(dumper: Any, value: str) -> Any:
        style = None
        if _is_prose(value) and not _EXOTIC_BREAK.search(value):
            style = "|"
        elif _LIKE_A_NUMBER.match(value):
            style = "'"
        return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=style)

    def sequence(dumper: Any, value: list[Any]) -> Any:
        flow = all(type(item) is int for item in value)
        return dumper.represent_sequence("tag:yaml.org,2002:seq", value, flow_style=flow)

    Dumper.add_representer(str, text)
    Dumper.add_representer(list, sequence)
    return Dumper
