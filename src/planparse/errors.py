"""What can go wrong, as one line a user can act on."""

from __future__ import annotations


class PlanparseError(Exception):
    """Anything planparse refuses; ``str(error)`` is the one line to show."""


class ReadError(PlanparseError):
    """A file that could not be read as text: ``where: what is wrong; what to do``."""

    def __init__(self, where: str, what: str) -> None:
        super().__init__(f"{where}: {what}")
        self.where, self.what = where, what


class BinaryError(ReadError):
    """A file that holds something other than text."""

    def __init__(self, name: str, kind: str = "a binary file") -> None:
        super().__init__(name, f"is {kind}, not plain text; save it as text (.txt, UTF-8) first")
        self.kind = kind


class EncodingNameError(ReadError):
    """An encoding that does not exist."""

    def __init__(self, name: str, encoding: str) -> None:
        examples = "utf-8, gb18030, big5 or utf-16"
        super().__init__(
            name, f"unknown encoding {encoding!r}; name one such as {examples}, or none to detect it"
        )
        self.encoding = encoding


class DecodeError(ReadError):
    """A byte that the encoding cannot read: ``line`` and ``column`` from 1, ``offset`` in bytes from 0."""

    def __init__(self, name: str, data: bytes, error: UnicodeDecodeError, advice: str) -> None:
        before = data[: error.start].decode(error.encoding, "replace")
        lines = before.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        self.encoding, self.offset = error.encoding, error.start
        self.line, self.column = len(lines), len(lines[-1]) + 1
        where = f"{name}:{self.line}:{self.column}"
        super().__init__(where, f"byte 0x{data[error.start]:02x} is not valid in {error.encoding}; {advice}")


class WriteError(PlanparseError):
    """A file that could not be written; what was there is still there."""

    def __init__(self, where: str, why: str) -> None:
        super().__init__(f"{where}: cannot be written ({why.lower()}); make room, or name another place")
        self.where, self.why = where, why
